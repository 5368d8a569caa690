package sdktemplate.core.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A stream that is closed, under a reader who may be waiting for it, when its time is up. */
final class TimedStream extends ReadThroughStream {
    private final Duration limit;
    private final Executor executor;
    /** How long each read may take, if the limit is not one for all. */
    private final @Nullable Duration idle;

    private CompletableFuture<Boolean> timer = new CompletableFuture<>();
    private volatile boolean late;

    private TimedStream(InputStream stream, Duration limit, @Nullable Duration idle, Executor executor) {
        super(stream);
        this.limit = limit;
        this.idle = idle;
        this.executor = executor;
    }

    /**
     * {@return a stream that ends in time}
     *
     * @param stream where the bytes come from
     * @param limit how long it may take from now
     * @param executor closes it
     */
    static TimedStream of(InputStream stream, Duration limit, Executor executor) {
        TimedStream timed = new TimedStream(stream, limit, null, executor);
        timed.start();
        return timed;
    }

    /**
     * {@return a stream that goes on as long as something comes}
     *
     * @param stream where the bytes come from
     * @param idle how long a reader waits for them at most
     * @param executor closes it
     */
    static TimedStream ofEachRead(InputStream stream, Duration idle, Executor executor) {
        return new TimedStream(stream, idle, idle, executor);
    }

    private void start() {
        timer = Timers.after(limit, executor);
        CallFuture.whenDone(timer, (over, failure) -> {
            if (over != null && over) {
                cut();
            }
        });
    }

    private void cut() {
        late = true;
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (idle != null) {
            start();
        }
        int count = -1;
        try {
            count = in.read(bytes, offset, length);
            return count;
        } catch (IOException e) {
            if (late) {
                throw late(idle, e);
            }
            throw e;
        } finally {
            if (idle != null || count < 0) {
                timer.complete(false);
            }
        }
    }

    /**
     * What a reader sees when the time is up.
     *
     * @param idle how long a read could take, if the limit was not one for all
     */
    static HttpTimeoutException late(@Nullable Duration idle, Exception cause) {
        HttpTimeoutException late = new HttpTimeoutException(
                idle == null
                        ? "the answer took longer than the call may"
                        : "nothing came for " + idle.toMillis() + " ms");
        late.initCause(cause);
        return late;
    }

    @Override
    public void close() throws IOException {
        timer.complete(false);
        in.close();
    }
}
