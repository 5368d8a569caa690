package sdktemplate.core.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.ConnectionException;
import sdktemplate.core.DecodeException;
import sdktemplate.core.Download;
import sdktemplate.core.HttpRequest;
import sdktemplate.core.HttpResponse;
import sdktemplate.core.JsonReader;
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
    /** The body as JSON that is not null. */
    <T> T json(JsonReader.Decoder<? extends T> decoder) {
        return JsonReader.of(response.body()).only(decoder);
    }

    /** The body as JSON; empty if there is none, or null. */
    <T> Optional<T> optional(JsonReader.Decoder<? extends T> decoder) {
        if (response.body().length == 0) {
            return Optional.empty();
        }
        JsonReader reader = JsonReader.of(response.body());
        T value = decoder.read(reader);
        reader.end();
        return Optional.ofNullable(value);
    }

    /** The body as bytes to come. */
    Download download() {
        return new Download(request, response);
    }

    /** The body as text. */
    String text() {
        return response.text();
    }

    @SuppressWarnings("NullAway") // Void has no other value
    Void nothing() {
        return null;
    }

    /** The same with a body that is cut off when its time is up. */
    Success until(Deadline deadline, Executor executor) {
        InputStream limited = TimedStream.of(response.stream(), deadline.remaining(), executor);
        return new Success(request, response.withStream(limited), requestId);
    }

    /**
     * {@return what went wrong while a body came that is handed over as it arrives}
     *
     * @param cause what the stream said
     */
    public SdkException failure(IOException cause) {
        HttpRequest attempt = request.asAttempt(response.attempts(), request.timeout());
        if (cause instanceof HttpTimeoutException || cause instanceof InterruptedIOException) {
            return new TimeoutException(attempt, ": " + cause.getMessage(), cause);
        }
        if (cause instanceof ZipException) {
            return failure(new DecodeException("the body is not gzip, as its Content-Encoding says", cause));
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
