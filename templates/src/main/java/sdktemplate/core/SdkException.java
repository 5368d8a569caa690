package sdktemplate.core;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call that did not lead to a result. Its message never holds credentials or what was sent. */
public class SdkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The id of the operation; null where no call is known. */
    private final @Nullable String operationId;

    /** How many requests were sent. */
    private final int attempts;

    /**
     * Says what went wrong where no call is known.
     *
     * @param message what went wrong
     * @param cause why, if another exception says so
     */
    public SdkException(String message, @Nullable Throwable cause) {
        this(message, cause, null, 0);
    }

    /**
     * Says what went wrong with a call.
     *
     * @param request what was sent, or was to be sent
     * @param what what went wrong, as it reads after the operation's id: {@code " was interrupted"}
     * @param cause why, if another exception says so
     */
    public SdkException(HttpRequest request, String what, @Nullable Throwable cause) {
        this(
                request.operation().id() + what + after(request.attempt()),
                cause,
                request.operation().id(),
                request.attempt());
    }

    /**
     * Says what went wrong with a call.
     *
     * @param message what went wrong
     * @param cause why, if another exception says so
     * @param operationId the operation's id, if a call is known
     * @param attempts how often the request was sent
     */
    protected SdkException(String message, @Nullable Throwable cause, @Nullable String operationId, int attempts) {
        super(message, cause);
        this.operationId = operationId;
        this.attempts = attempts;
    }

    /** How a message says that there was more than one attempt. */
    static String after(int attempts) {
        return attempts > 1 ? ", after " + attempts + " attempts" : "";
    }

    /** {@return the operation that failed, as the API's description calls it; empty where no call is known} */
    public Optional<String> operationId() {
        return Optional.ofNullable(operationId);
    }

    /** {@return how often the request was sent, the last time included that failed; 0 where no call is known} */
    public int attempts() {
        return attempts;
    }

    /** {@return whether the same call can succeed when it is made again later} */
    public boolean isRetryable() {
        return false;
    }
}
