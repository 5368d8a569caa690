package sdktemplate.core;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.internal.StreamedItems;

/**
 * Events, or lines of JSON, that arrive one by one and are given to the caller as they come. They come once, and hold a
 * connection until the last of them, a failure or {@link #close()}: use it with {@code try}.
 *
 * <pre>{@code
 * try (EventStream<ServerSentEvent<Trade>> trades = client.trades().watch(symbol)) {
 *     for (ServerSentEvent<Trade> trade : trades) {
 *         System.out.println(trade.data().price());
 *     }
 * }
 * }</pre>
 *
 * <p>The call's {@code timeout} and {@code attemptTimeout} end when the answer begins; from then on {@code idleTimeout}
 * limits how long the API may be silent. A {@code timeout} that you set yourself, for the client or the call, covers
 * the whole stream too. What goes wrong on the way is thrown where the next item was asked for: a
 * {@link ConnectionException}, a {@link TimeoutException}, or a {@link DecodeException} for an item that is not what
 * the API describes. Nothing is repeated by then: what was seen would come again.
 *
 * @param <T> the type of the items: {@link ServerSentEvent} of what each carries, or the type of a line
 */
public final class EventStream<T> implements Iterable<T>, AutoCloseable {
    private final StreamedItems<T> items;
    private final AtomicBoolean taken = new AtomicBoolean();

    /**
     * Hands over what comes.
     *
     * @param items the items
     */
    @SuppressWarnings("exports") // only calls make them
    public EventStream(StreamedItems<T> items) {
        this.items = items;
    }

    /**
     * {@return the items, each as soon as it is there}
     *
     * @throws IllegalStateException if they were taken before
     */
    @Override
    public Iterator<T> iterator() {
        take();
        return new Iterator<>() {
            private @Nullable T next;
            private boolean ended;

            @Override
            public boolean hasNext() {
                if (next == null && !ended) {
                    next = items.next();
                    ended = next == null;
                }
                return next != null;
            }

            @Override
            public T next() {
                if (!hasNext() || next == null) {
                    throw new NoSuchElementException("the stream has ended");
                }
                T item = next;
                next = null;
                return item;
            }
        };
    }

    /**
     * {@return the items, each as soon as it is there; closing it closes this}
     *
     * @throws IllegalStateException if they were taken before
     */
    public Stream<T> stream() {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED | Spliterator.NONNULL),
                        false)
                .onClose(this::close);
    }

    /**
     * {@return the items for one subscriber, no more than it asked for; cancelling the subscription closes this}
     *
     * <p>What a subscriber does not ask for is not read, so that the API has to wait. While it waits for an item that
     * was asked for, a thread does.
     *
     * @throws IllegalStateException if they were taken before
     */
    public Flow.Publisher<T> publisher() {
        take();
        return items.publisher();
    }

    private void take() {
        if (taken.getAndSet(true)) {
            throw new IllegalStateException("The items of a stream come once: make the call again");
        }
    }

    /** Lets go of the connection, whether or not all items have come. */
    @Override
    public void close() {
        items.close();
    }
}
