package sdktemplate.core;

/** The API can't make sense of the request (status 400). */
public final class BadRequestException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * Reports an error.
     *
     * @param error what the API answered
     */
    public BadRequestException(ApiError error) {
        super(error);
    }
}
