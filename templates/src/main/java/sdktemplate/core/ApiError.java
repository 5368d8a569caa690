package sdktemplate.core;

import org.jspecify.annotations.Nullable;

/**
 * An answer that is an error.
 *
 * @param operation what was called
 * @param response the answer
 * @param requestId the API's name for the request, if it gave any
 * @param code the API's own error code, if it gave any
 * @param message what the API says went wrong, if it does
 * @param shownMessage the same without what is secret or personal of the request
 * @param moreInfo where the API says more about such errors, if it does
 * @param body the answer's body as the type that the API's description gives it, if it gives any and the body is one
 */
public record ApiError(
        Operation operation,
        HttpResponse response,
        @Nullable String requestId,
        @Nullable String code,
        @Nullable String message,
        @Nullable String shownMessage,
        @Nullable String moreInfo,
        @Nullable Object body) {
    /** How many characters of an API's own words a message has; {@link ApiException#apiMessage} has all. */
    private static final int MOST = 1_000;

    /** One line without anything that was sent. */
    String describe() {
        StringBuilder text =
                new StringBuilder(operation.id()).append(" failed with status ").append(response.statusCode());
        if (shownMessage != null) {
            text.append(": ").append(line(shownMessage));
        }
        if (code != null) {
            text.append(" (code ").append(line(code)).append(')');
        }
        if (requestId != null) {
            text.append(", request ").append(requestId);
        }
        return text.append(SdkException.after(response.attempts())).toString();
    }

    /** What an API says as part of one line of a log: nothing in it begins another one, or goes on for ever. */
    private static String line(String text) {
        int length = text.length() > MOST ? text.offsetByCodePoints(0, text.codePointCount(0, MOST)) : text.length();
        return text.substring(0, length).replaceAll("[\\p{Cc}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]+", " ")
                + (length < text.length() ? "…" : "");
    }
}
