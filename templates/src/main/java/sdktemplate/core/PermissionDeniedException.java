package sdktemplate.core;

/** The credentials don't allow this (status 403). */
public final class PermissionDeniedException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * Reports an error.
     *
     * @param error what the API answered
     */
    public PermissionDeniedException(ApiError error) {
        super(error);
    }
}
