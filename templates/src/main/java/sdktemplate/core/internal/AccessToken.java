package sdktemplate.core.internal;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.ApiError;
import sdktemplate.core.ApiException;
import sdktemplate.core.DecodeException;
import sdktemplate.core.HttpRequest;
import sdktemplate.core.HttpResponse;
import sdktemplate.core.JsonValue;

/**
 * What a token request is answered (RFC 6749, section 5).
 *
 * @param text the token
 * @param end the time until which it is used; null if nothing says so
 */
record AccessToken(String text, @Nullable Instant end) {
    /** A life beyond that is one without an end. */
    private static final BigDecimal LONGEST =
            BigDecimal.valueOf(Duration.ofDays(36_500).toSeconds());

    private static final Pattern SECONDS = Pattern.compile("-?[0-9]{1,100}(\\.[0-9]{1,100})?([eE][+]?[0-9]{1,2})?");

    /**
     * {@return the token in an answer}
     *
     * @param asking the token request
     * @param response its answer
     * @param skew how long before its end it is taken for expired, at most
     * @param asked when the request was sent: its life has begun since
     * @throws ApiException if the answer says why there is none
     * @throws DecodeException if the answer makes no sense; no word of it is in the message
     */
    static AccessToken read(HttpRequest asking, HttpResponse response, Duration skew, Instant asked) {
        JsonValue body = JsonValue.ofNull();
        try {
            body = JsonValue.parse(response.text());
        } catch (DecodeException e) {
            if (response.statusCode() < 300) {
                // The answer may hold the token: no word of it.
                throw new DecodeException("The token request's answer is not JSON");
            }
        }
        if (response.statusCode() < 200 || response.statusCode() > 299) {
            throw refusal(asking, response, body);
        }
        boolean isText = body instanceof JsonValue.JsonObject object
                && object.get("access_token") instanceof JsonValue.JsonString;
        String token = isText ? WireValue.property(body, "access_token") : null;
        String type = WireValue.property(body, "token_type");
        if (token == null || token.isBlank() || (type != null && !type.equalsIgnoreCase("bearer"))) {
            throw new DecodeException("The token request's answer has no access_token of the type bearer");
        }
        // RFC 6749, appendix A.12
        if (token.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw new DecodeException(
                    "The token request's answer has an access_token with characters that no header field can hold");
        }
        return new AccessToken(token, end(WireValue.property(body, "expires_in"), skew, asked));
    }

    private static ApiException refusal(HttpRequest asking, HttpResponse response, JsonValue body) {
        String message = WireValue.property(body, "error_description");
        return ApiException.of(new ApiError(
                asking.operation(),
                response,
                null,
                WireValue.property(body, "error"),
                message,
                message,
                WireValue.property(body, "error_uri"),
                null));
    }

    /** A token that has expired when it comes is good for the calls that wait for it, and for no other. */
    private static @Nullable Instant end(@Nullable String seconds, Duration skew, Instant asked) {
        if (seconds == null || !SECONDS.matcher(seconds).matches()) {
            return null;
        }
        BigDecimal told = new BigDecimal(seconds);
        if (told.compareTo(LONGEST) > 0) {
            return null;
        }
        Duration life =
                Duration.ofMillis(told.max(BigDecimal.ZERO).movePointRight(3).longValue());
        Duration half = life.dividedBy(2);
        return asked.plus(life).minus(skew.compareTo(half) < 0 ? skew : half);
    }

    /** {@return whether it is valid for a while yet} */
    boolean isUsable(Instant now) {
        return end == null || now.isBefore(end);
    }

    /** {@return when it ends, and nothing that would let anybody in} */
    @Override
    public String toString() {
        return "AccessToken[end=" + end + "]";
    }
}
