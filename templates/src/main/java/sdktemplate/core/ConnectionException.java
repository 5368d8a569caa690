package sdktemplate.core;

import org.jspecify.annotations.Nullable;

/** No connection to the API, or one that broke before the whole answer had arrived. */
public final class ConnectionException extends SdkException {
    private static final long serialVersionUID = 1L;

    /**
     * Says what went wrong.
     *
     * @param message what went wrong
     * @param cause what the transport said
     */
    public ConnectionException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public boolean isRetryable() {
        return true;
    }
}
