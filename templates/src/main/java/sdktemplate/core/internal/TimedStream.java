package sdktemplate.core.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A stream that is closed, under a reader who may be waiting for it, when its time is up. */
public final class TimedStream extends FilterInputStream {
    private final CompletableFuture<Boolean> timer = new CompletableFuture<>();
    private volatile boolean late;

    private TimedStream(InputStream stream) {
        super(stream);
    }

    /**
     * {@return a stream that ends in time}
     *
     * @param stream where the bytes come from
     * @param nanos how long it may take from now
     */
    public static TimedStream of(InputStream stream, long nanos) {
        TimedStream timed = new TimedStream(stream);
        CallFuture.whenDone(timed.timer.completeOnTimeout(true, nanos, TimeUnit.NANOSECONDS), (late, failure) -> {
            if (late != null && late) {
                timed.cut();
            }
        });
        return timed;
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
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            int count = in.read(bytes, offset, length);
            if (count < 0) {
                timer.complete(false);
            }
            return count;
        } catch (IOException e) {
            if (late) {
                HttpTimeoutException timeout = new HttpTimeoutException("the answer took longer than the call may");
                timeout.initCause(e);
                throw timeout;
            }
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        timer.complete(false);
        in.close();
    }
}
