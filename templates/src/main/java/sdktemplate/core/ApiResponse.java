package sdktemplate.core;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A successful answer.
 *
 * @param <T> the type of its body; {@link Void} where it has none
 */
public final class ApiResponse<T extends @Nullable Object> {
    private final int statusCode;
    private final Headers headers;
    private final T body;
    private final @Nullable String requestId;
    private final int attempts;

    /**
     * Describes an answer.
     *
     * @param statusCode the HTTP status
     * @param headers its header fields
     * @param body its body
     * @param requestId the API's name for the request, if it gives any
     * @param attempts how often the request was sent
     */
    public ApiResponse(int statusCode, Headers headers, T body, @Nullable String requestId, int attempts) {
        this.statusCode = statusCode;
        this.headers = headers;
        this.body = body;
        this.requestId = requestId;
        this.attempts = attempts;
    }

    /** {@return the HTTP status} */
    public int statusCode() {
        return statusCode;
    }

    /** {@return its header fields} */
    public Headers headers() {
        return headers;
    }

    /** {@return its body} */
    public T body() {
        return body;
    }

    /** {@return the API's name for the request, which its support asks for} */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /** {@return how often the request was sent until it succeeded} */
    public int attempts() {
        return attempts;
    }

    /**
     * {@return the same answer with another body}
     *
     * @param mapping makes it from this body
     * @param <R> its type
     */
    public <R extends @Nullable Object> ApiResponse<R> map(Function<? super T, ? extends R> mapping) {
        return new ApiResponse<>(statusCode, headers, mapping.apply(body), requestId, attempts);
    }

    /** {@return status and request id; the body can be personal} */
    @Override
    public String toString() {
        return "ApiResponse[" + statusCode + (requestId == null ? "" : ", " + requestId) + "]";
    }
}
