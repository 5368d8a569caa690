package sdktemplate.core;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.internal.MediaType;

/**
 * An answer that is not what the API describes. The message names the place in the JSON, {@code $.challenges[3].sid},
 * what was wanted and what kind of thing was found there; not the value, which may be personal.
 */
public final class DecodeException extends SdkException {
    private static final long serialVersionUID = 1L;

    /** What identifies the request to the vendor; null if the response has none. */
    private final @Nullable String requestId;

    /** Not part of the serialized form: {@link #response} is empty after that. */
    private final transient @Nullable HttpResponse response;

    /**
     * Says what went wrong.
     *
     * @param message what was wanted, what was found, and where
     */
    public DecodeException(String message) {
        this(message, null);
    }

    /**
     * Says what went wrong.
     *
     * @param message what was wanted, what was found, and where
     * @param cause why, if another exception says so
     */
    public DecodeException(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.requestId = null;
        this.response = null;
    }

    /**
     * Says which answer it was.
     *
     * @param operation what was called
     * @param response the answer
     * @param requestId the API's name for the request, if it gave any
     * @param cause what was wanted, what was found, and where
     */
    public DecodeException(
            Operation operation, HttpResponse response, @Nullable String requestId, DecodeException cause) {
        super(describe(operation, response, requestId, cause), cause, operation.id(), response.attempts());
        this.requestId = requestId;
        this.response = response.beginning();
    }

    private static String describe(
            Operation operation, HttpResponse response, @Nullable String requestId, DecodeException cause) {
        String type = response.headers().first("Content-Type").orElse("");
        boolean json = type.isEmpty() || MediaType.isJson(type);
        return operation.id() + " answered with status " + response.statusCode()
                + (json ? "" : " and Content-Type " + type)
                + " and what its description does not allow: " + cause.getMessage()
                + (requestId == null ? "" : ", request " + requestId)
                + after(response.attempts());
    }

    /**
     * {@return the answer that can't be read, with the first MiB of its body, which can be personal; empty where what
     * was read is no answer}
     */
    public Optional<HttpResponse> response() {
        return Optional.ofNullable(response);
    }

    /** {@return the API's name for the request, which its support asks for} */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }
}
