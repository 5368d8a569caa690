package sdktemplate.core.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A stream that other threads read, so that whoever waits for it can stop waiting: in time, and when interrupted. */
final class RelayedStream extends PieceStream {
    private final InputStream source;
    private final Exchange exchange;
    private final Executor executor;
    private final byte[] buffer = new byte[16 * 1024];
    private int next;
    private int end;
    private CompletableFuture<Integer> reading = CompletableFuture.completedFuture(0);
    /** What a reader waits for, who can be told that nothing more will come. */
    private volatile CompletableFuture<Integer> waiting = reading;

    private volatile boolean closed;

    RelayedStream(InputStream source, Exchange exchange, Executor executor) {
        this.source = source;
        this.exchange = exchange;
        this.executor = executor;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        if (length > 0 && next == end) {
            next = 0;
            end = 0;
            end = Math.max(0, fill());
            if (end == 0) {
                return -1;
            }
        }
        int count = Math.min(length, end - next);
        System.arraycopy(buffer, next, bytes, offset, count);
        next += count;
        return count;
    }

    private int fill() throws IOException {
        CompletableFuture<Integer> filled = new CompletableFuture<>();
        try {
            executor.execute(() -> fill(filled));
            reading = filled;
            waiting = filled.copy();
            if (closed) {
                throw new IOException("closed");
            }
            return waiting.get(exchange.patience(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            close();
            throw late(e);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            IOException interrupted = new ClosedByInterruptException();
            interrupted.initCause(e);
            throw interrupted;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SocketTimeoutException
                    ? late(e)
                    : new IOException("the answer can't be read", e.getCause());
        } catch (RejectedExecutionException e) {
            throw new IOException("the transport is closed", e);
        }
    }

    private HttpTimeoutException late(Exception cause) {
        return TimedStream.late(exchange.request().idleTimeout(), cause);
    }

    private void fill(CompletableFuture<Integer> filled) {
        try {
            filled.complete(source.read(buffer));
        } catch (Throwable e) {
            // An Error too: whoever waits would wait for a thread that is gone.
            filled.completeExceptionally(e);
        }
    }

    /** Does not wait for what is read just now: the source is closed when that ends. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            waiting.completeExceptionally(new IOException("closed"));
            CallFuture.whenDone(reading, (count, failure) -> closeSource());
        }
    }

    private void closeSource() {
        try {
            source.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
