package sdktemplate.core;

/** Too many requests (status 429). */
public final class RateLimitException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * Reports an error.
     *
     * @param error what the API answered
     */
    public RateLimitException(ApiError error) {
        super(error);
    }
}
