package sdktemplate.core;

/** The credentials are not valid (status 401). */
public final class AuthenticationException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * Reports an error.
     *
     * @param error what the API answered
     */
    public AuthenticationException(ApiError error) {
        super(error);
    }
}
