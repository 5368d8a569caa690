package sdktemplate.core.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.DecodeException;
import sdktemplate.core.HttpResponse;
import sdktemplate.core.internal.BatchPublisher.Batch;

/**
 * The items of an answer as they arrive. The connection is let go of at the end, after a failure, and when it is
 * closed.
 *
 * @param <T> the type of the items
 */
public final class StreamedItems<T> implements AutoCloseable {
    private final Success answer;
    private final InputStream stream;
    private final StreamFormat.Items<T> items;
    private long count;
    private volatile boolean closed;

    private StreamedItems(Success answer, InputStream stream, StreamFormat.Items<T> items) {
        this.answer = answer;
        this.stream = stream;
        this.items = items;
    }

    /**
     * The items of an answer.
     *
     * @param limit how many bytes an item may have
     * @throws DecodeException if the answer is something else
     */
    static <T> StreamedItems<T> of(Success answer, StreamFormat<T> format, int limit) {
        HttpResponse response = answer.response();
        InputStream stream = response.stream();
        StreamedItems<T> items = new StreamedItems<>(answer, stream, format.of(new LineReader(stream, limit)));
        String wanted = format.mediaType();
        String found = response.headers().first("Content-Type").orElse("");
        if (wanted != null && !found.isEmpty() && !MediaType.is(wanted, found)) {
            items.close();
            throw new DecodeException("wanted " + wanted);
        }
        return items;
    }

    /** {@return the next one, for which it waits; {@code null} at the end, and once it is closed} */
    public @Nullable T next() {
        if (closed) {
            return null;
        }
        boolean more = false;
        try {
            T item = items.next();
            count++;
            more = item != null;
            return item;
        } catch (IOException e) {
            if (closed) {
                return null;
            }
            throw answer.failure(e);
        } catch (DecodeException e) {
            throw answer.failure(new DecodeException("item " + (count + 1) + ": " + e.getMessage(), e));
        } finally {
            if (!more) {
                close();
            }
        }
    }

    /** {@return the items for one subscriber, read by a thread that is there only while somebody wants one} */
    public Flow.Publisher<T> publisher() {
        Executor reader =
                new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), StreamedItems::daemon);
        return new BatchPublisher<>(() -> read(reader), item -> batch(item, reader), this::close);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "event-stream");
        thread.setDaemon(true);
        return thread;
    }

    private CompletableFuture<Optional<T>> read(Executor reader) {
        return CompletableFuture.supplyAsync(() -> Optional.ofNullable(next()), reader);
    }

    private Batch<Optional<T>, T> batch(Optional<T> item, Executor reader) {
        return new Batch<>(item.stream().toList(), item.isEmpty() ? null : () -> read(reader));
    }

    /** Lets go of the connection, also under a thread that waits for the next item. */
    @Override
    public void close() {
        closed = true;
        try {
            stream.close();
        } catch (IOException e) {
            // The connection is gone, which is what closing is for.
        }
    }
}
