package sdktemplate.core.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpTimeoutException;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.ConnectionException;
import sdktemplate.core.DecodeException;
import sdktemplate.core.HttpRequest;
import sdktemplate.core.HttpResponse;
import sdktemplate.core.SdkException;
import sdktemplate.core.TimeoutException;

/**
 * A successful answer, and what has to be known to say what went wrong with it.
 *
 * @param request what was sent
 * @param response what came back, its content encoding undone
 * @param requestId the API's name for the request, if it gave any
 */
public record Success(
        HttpRequest request,
        HttpResponse response,
        @Nullable String requestId) {
    /** The same with a body that is cut off when its time is up. */
    Success until(Deadline deadline) {
        long nanos = deadline.remaining().toNanos();
        return new Success(request, response.withStream(TimedStream.of(response.stream(), nanos)), requestId);
    }

    /** What went wrong while a body came that is handed over as it arrives. */
    SdkException failure(IOException cause) {
        HttpRequest attempt = request.asAttempt(response.attempts(), request.timeout());
        if (cause instanceof HttpTimeoutException || cause instanceof InterruptedIOException) {
            return new TimeoutException(attempt, ": " + cause.getMessage(), cause);
        }
        return cause instanceof LineReader.TooLongException
                ? new SdkException(attempt, ": " + cause.getMessage(), cause)
                : ConnectionException.broken(attempt, cause);
    }

    /** What went wrong with what came. */
    DecodeException failure(DecodeException cause) {
        return new DecodeException(request.operation(), response, requestId, cause);
    }
}
