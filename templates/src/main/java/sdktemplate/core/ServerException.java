package sdktemplate.core;

/** The API failed (status 500 and above). */
public final class ServerException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * Reports an error.
     *
     * @param error what the API answered
     */
    public ServerException(ApiError error) {
        super(error);
    }
}
