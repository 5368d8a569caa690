package sdktemplate.core.internal;

import java.util.Collections;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Publishes items that are fetched some at a time, no more than a subscriber asked for, and fetches each batch no
 * sooner than its first item is wanted. Each subscriber has a walk of its own.
 *
 * @param <B> what is fetched
 * @param <T> the type of the items
 */
final class BatchPublisher<B, T> implements Flow.Publisher<T> {
    private final Supplier<? extends CompletableFuture<? extends B>> first;
    private final Function<? super B, Batch<B, T>> opener;
    private final Runnable release;

    /**
     * Prepares to publish.
     *
     * @param first fetches the first batch
     * @param opener says what is in a batch
     * @param release what there is to do when a subscriber wants no more, or can't have it
     */
    BatchPublisher(
            Supplier<? extends CompletableFuture<? extends B>> first,
            Function<? super B, Batch<B, T>> opener,
            Runnable release) {
        this.first = first;
        this.opener = opener;
        this.release = release;
    }

    /**
     * What was fetched.
     *
     * @param items its items; there can be none although more batches follow
     * @param next fetches what follows; nothing after the last
     * @param <B> what is fetched
     * @param <T> the type of the items
     */
    record Batch<B, T>(
            Iterable<? extends T> items, @Nullable Supplier<? extends CompletableFuture<? extends B>> next) {}

    @Override
    public void subscribe(Flow.Subscriber<? super T> subscriber) {
        subscriber.onSubscribe(new Walk<>(this, subscriber));
    }

    /** Signals come one after another, on whatever thread has the turn: whoever comes meanwhile leaves it a note. */
    private static final class Walk<B, T> implements Flow.Subscription {
        private final Flow.Subscriber<? super T> subscriber;
        private final Function<? super B, Batch<B, T>> opener;
        private final Runnable release;
        private final AtomicLong demand = new AtomicLong();
        private final AtomicInteger turns = new AtomicInteger();
        private volatile boolean ended;
        private volatile @Nullable Throwable failure;
        private volatile @Nullable CompletableFuture<? extends B> fetching;
        private @Nullable Supplier<? extends CompletableFuture<? extends B>> next;
        private Iterator<? extends T> items = Collections.emptyIterator();

        private Walk(BatchPublisher<B, T> publisher, Flow.Subscriber<? super T> subscriber) {
            this.subscriber = subscriber;
            this.opener = publisher.opener;
            this.release = publisher.release;
            this.next = publisher.first;
        }

        @Override
        public void request(long more) {
            if (more <= 0) {
                failure = new IllegalArgumentException("Asked for " + more + " items: ask for one or more");
            } else {
                demand.accumulateAndGet(more, (had, wanted) -> had + wanted < 0 ? Long.MAX_VALUE : had + wanted);
            }
            takeTurns();
        }

        @Override
        public void cancel() {
            ended = true;
            CompletableFuture<?> pending = fetching;
            if (pending != null) {
                pending.cancel(true);
            }
            release.run();
        }

        private void takeTurns() {
            if (turns.getAndIncrement() > 0) {
                return;
            }
            int noted = 1;
            do {
                goOn();
                noted = turns.addAndGet(-noted);
            } while (noted > 0);
        }

        private void goOn() {
            while (!ended) {
                Throwable failed = failure;
                var batch = next;
                if (failed != null) {
                    ended = true;
                    release.run();
                    subscriber.onError(failed);
                } else if (fetching != null) {
                    return;
                } else if (!items.hasNext() && batch == null) {
                    ended = true;
                    subscriber.onComplete();
                } else if (demand.get() == 0) {
                    return;
                } else if (items.hasNext() || batch == null) {
                    demand.getAndUpdate(had -> had == Long.MAX_VALUE ? had : had - 1);
                    give(items.next());
                } else {
                    fetch(batch);
                }
            }
        }

        /** A subscriber that throws has no use for more (Reactive Streams, rule 2.13). */
        private void give(T item) {
            boolean taken = false;
            try {
                subscriber.onNext(item);
                taken = true;
            } finally {
                if (!taken) {
                    cancel();
                }
            }
        }

        private void fetch(Supplier<? extends CompletableFuture<? extends B>> batch) {
            CompletableFuture<? extends B> pending;
            try {
                pending = batch.get();
            } catch (RuntimeException e) {
                failure = e;
                return;
            }
            fetching = pending;
            if (ended) {
                pending.cancel(true);
            }
            CallFuture.whenDone(pending, this::arrived);
        }

        private void arrived(@Nullable B batch, @Nullable Throwable failed) {
            try {
                if (batch == null) {
                    failure = CallFuture.whyNone(failed);
                } else {
                    Batch<B, T> opened = opener.apply(batch);
                    items = opened.items().iterator();
                    next = opened.next();
                }
            } catch (RuntimeException e) {
                failure = e;
            }
            fetching = null;
            takeTurns();
        }
    }
}
