package sdktemplate.core;

/** The request conflicts with the state of what it is about (status 409). */
public final class ConflictException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * Reports an error.
     *
     * @param error what the API answered
     */
    public ConflictException(ApiError error) {
        super(error);
    }
}
