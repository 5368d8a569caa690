package sdktemplate.core;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.internal.RetryAfter;

/** The API answered with an error. Each status that a caller may want to tell apart has a class of its own. */
public class ApiException extends SdkException {
    private static final long serialVersionUID = 1L;

    /** The HTTP status. */
    private final int statusCode;

    /** The body as text. */
    private final String rawBody;

    /** What identifies the request to the vendor; null if the response has none. */
    private final @Nullable String requestId;

    /** The vendor's own code; null if the body has none. */
    private final @Nullable String code;

    /** The vendor's own message; null if the body has none. */
    private final @Nullable String apiMessage;

    /** Where the vendor documents the error; null if the body does not say. */
    private final @Nullable String moreInfo;

    /** How long to wait before another attempt; null if the response does not say. */
    private final @Nullable Duration retryAfter;

    /** Not part of the serialized form: {@link #errorBody} is empty after that, and so is {@link #headers()}. */
    private final transient @Nullable Object body;

    private final transient @Nullable Headers headers;

    /**
     * Reports an error.
     *
     * @param error what the API answered
     */
    public ApiException(ApiError error) {
        super(error.describe(), null, error.operation().id(), error.response().attempts());
        statusCode = error.response().statusCode();
        rawBody = error.response().beginning().text();
        requestId = error.requestId();
        code = error.code();
        apiMessage = error.message();
        moreInfo = error.moreInfo();
        retryAfter = RetryAfter.of(error.response().headers(), InstantSource.system())
                .orElse(null);
        headers = error.response().headers();
        body = error.body();
    }

    /**
     * {@return the exception for an error, of the class for its status}
     *
     * @param error what the API answered
     */
    public static ApiException of(ApiError error) {
        int status = error.response().statusCode();
        return switch (status) {
            case 400 -> new BadRequestException(error);
            case 401 -> new AuthenticationException(error);
            case 403 -> new PermissionDeniedException(error);
            case 404 -> new NotFoundException(error);
            case 409 -> new ConflictException(error);
            case 422 -> new UnprocessableEntityException(error);
            case 429 -> new RateLimitException(error);
            default -> status >= 500 ? new ServerException(error) : new ApiException(error);
        };
    }

    /** {@return the HTTP status} */
    public int statusCode() {
        return statusCode;
    }

    /** {@return the answer's header fields} */
    public Headers headers() {
        return headers == null ? Headers.empty() : headers;
    }

    /** {@return the answer's body as it came, the first MiB of it; it can be personal} */
    public String rawBody() {
        return rawBody;
    }

    /**
     * {@return the answer's body as the type that the operation's documentation names for its status; empty if that is
     * another one, or the body is not what the API describes}
     *
     * @param type the type
     * @param <T> the type
     */
    public <T> Optional<T> errorBody(Class<T> type) {
        return type.isInstance(body) ? Optional.of(type.cast(body)) : Optional.empty();
    }

    /** {@return the API's name for the request, which its support asks for} */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /** {@return the API's own error code} */
    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    /** {@return what the API says went wrong; it can repeat what was sent, and be personal} */
    public Optional<String> apiMessage() {
        return Optional.ofNullable(apiMessage);
    }

    /** {@return where the API says more about such errors} */
    public Optional<String> moreInfo() {
        return Optional.ofNullable(moreInfo);
    }

    /** {@return how long the API asked to wait with the next call, counted from its answer on} */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    @Override
    public boolean isRetryable() {
        return statusCode == 408 || statusCode == 429 || (statusCode >= 500 && statusCode != 501 && statusCode != 505);
    }
}
