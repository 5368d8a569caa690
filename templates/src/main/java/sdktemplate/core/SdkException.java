package sdktemplate.core;

import org.jspecify.annotations.Nullable;

/** A call that did not lead to a result. Its message never holds credentials or what was sent. */
public class SdkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Says what went wrong.
     *
     * @param message what went wrong
     * @param cause why, if another exception says so
     */
    public SdkException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** {@return whether the same call can succeed when it is made again later} */
    public boolean isRetryable() {
        return false;
    }
}
