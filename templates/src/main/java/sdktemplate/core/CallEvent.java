package sdktemplate.core;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a call.
 *
 * @param kind what happened
 * @param callId a number that all events of one call have, and hardly any other call's
 * @param operation what was called; its path is the template, {@code /v2/Services/{Sid}}, without any value
 * @param attempts how many attempts have begun
 * @param elapsed the time since the call began
 * @param statusCode the HTTP status of the answer, if there was one
 * @param requestId the API's name for the request, if it answered and gave any
 * @param pause how long the call waits before the next attempt, for {@link Kind#RETRY}
 * @param failure what went wrong, for {@link Kind#FAILURE}, and for {@link Kind#RETRY} where there was no answer
 */
public record CallEvent(
        Kind kind,
        long callId,
        Operation operation,
        int attempts,
        Duration elapsed,
        @Nullable Integer statusCode,
        @Nullable String requestId,
        @Nullable Duration pause,
        @Nullable Throwable failure) {

    /** What can happen: a start, attempts with redirects in them and retries between them, and one end. */
    public enum Kind {
        /** A call begins. */
        START,
        /** A request is about to be sent. */
        ATTEMPT,
        /** The response to an attempt is a redirect, which is followed as part of the same attempt. */
        REDIRECT,
        /** An attempt failed; there will be another after a {@link CallEvent#pause}. */
        RETRY,
        /** The call returns a result. Where that is a stream, its bytes are still to come. */
        STOP,
        /** The call throws an exception, or was cancelled. */
        FAILURE
    }

    /** {@return one line for a log} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(operation.id()).append(' ').append(kind);
        if (attempts > 1) {
            text.append(", attempt ").append(attempts);
        }
        if (statusCode != null) {
            text.append(", status ").append(statusCode);
        }
        if (requestId != null) {
            text.append(", request ").append(requestId);
        }
        if (kind != Kind.START) {
            text.append(", ").append(elapsed.toMillis()).append(" ms");
        }
        return text.toString();
    }
}
