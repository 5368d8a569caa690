package sdktemplate.core;

/** The API understands the request but can't follow it (status 422). */
public final class UnprocessableEntityException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * Reports an error.
     *
     * @param error what the API answered
     */
    public UnprocessableEntityException(ApiError error) {
        super(error);
    }
}
