package sdktemplate.core;

import org.jspecify.annotations.Nullable;

/** The whole answer had not arrived in time. What was asked may have been done all the same. */
public final class TimeoutException extends SdkException {
    private static final long serialVersionUID = 1L;

    /**
     * Says what went wrong where no call is known.
     *
     * @param message what took too long
     * @param cause what the transport said
     */
    public TimeoutException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /**
     * Says that a request took longer than its timeout.
     *
     * @param request what was sent
     * @param cause what the transport said
     */
    public TimeoutException(HttpRequest request, @Nullable Throwable cause) {
        super(request, " took longer than " + request.timeout().toMillis() + " ms", cause);
    }

    /**
     * Says that an answer did not arrive in time.
     *
     * @param request what was sent
     * @param what what took too long, as it reads after the operation's id
     * @param cause what the transport said
     */
    public TimeoutException(HttpRequest request, String what, @Nullable Throwable cause) {
        super(request, what, cause);
    }

    @Override
    public boolean isRetryable() {
        return true;
    }
}
