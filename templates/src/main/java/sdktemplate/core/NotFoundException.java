package sdktemplate.core;

/** There is no such thing, or the credentials don't let it be seen (status 404). */
public final class NotFoundException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * Reports an error.
     *
     * @param error what the API answered
     */
    public NotFoundException(ApiError error) {
        super(error);
    }
}
