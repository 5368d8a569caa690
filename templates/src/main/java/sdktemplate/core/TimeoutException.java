package sdktemplate.core;

import org.jspecify.annotations.Nullable;

/**
 * The whole answer had not arrived in time. What was asked may have been done all the same, so such a call is not
 * repeated without being told to.
 */
public final class TimeoutException extends SdkException {
    private static final long serialVersionUID = 1L;

    /**
     * Says what went wrong.
     *
     * @param message what took too long
     * @param cause what the transport said
     */
    public TimeoutException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public boolean isRetryable() {
        return true;
    }
}
