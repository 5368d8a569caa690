package sdktemplate.core.internal;

import java.util.Collections;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.AsyncPage;

/**
 * Publishes the items of a page and of those after it, no more than a subscriber asked for, and fetches each page no
 * sooner than its first item is wanted. Each subscriber has a walk of its own.
 *
 * @param <T> the type of the items
 */
public final class PagePublisher<T> implements Flow.Publisher<T> {
    private final Supplier<? extends CompletableFuture<? extends AsyncPage<T>>> first;

    /**
     * Prepares to publish.
     *
     * @param first fetches the first page
     */
    public PagePublisher(Supplier<? extends CompletableFuture<? extends AsyncPage<T>>> first) {
        this.first = first;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super T> subscriber) {
        subscriber.onSubscribe(new Walk<>(first, subscriber));
    }

    /** Signals come one after another, on whatever thread has the turn: whoever comes meanwhile leaves it a note. */
    private static final class Walk<T> implements Flow.Subscription {
        private final Flow.Subscriber<? super T> subscriber;
        private final AtomicLong demand = new AtomicLong();
        private final AtomicInteger turns = new AtomicInteger();
        private volatile boolean ended;
        private volatile @Nullable Throwable failure;
        private volatile @Nullable CompletableFuture<? extends AsyncPage<T>> fetching;
        private @Nullable Supplier<? extends CompletableFuture<? extends AsyncPage<T>>> next;
        private Iterator<? extends T> items = Collections.emptyIterator();

        private Walk(
                Supplier<? extends CompletableFuture<? extends AsyncPage<T>>> first,
                Flow.Subscriber<? super T> subscriber) {
            this.subscriber = subscriber;
            this.next = first;
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
                var page = next;
                if (failed != null) {
                    ended = true;
                    subscriber.onError(failed);
                } else if (fetching != null) {
                    return;
                } else if (!items.hasNext() && page == null) {
                    ended = true;
                    subscriber.onComplete();
                } else if (demand.get() == 0) {
                    return;
                } else if (items.hasNext() || page == null) {
                    demand.getAndUpdate(had -> had == Long.MAX_VALUE ? had : had - 1);
                    subscriber.onNext(items.next());
                } else {
                    fetch(page);
                }
            }
        }

        private void fetch(Supplier<? extends CompletableFuture<? extends AsyncPage<T>>> page) {
            CompletableFuture<? extends AsyncPage<T>> pending;
            try {
                pending = page.get();
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

        private void arrived(@Nullable AsyncPage<T> page, @Nullable Throwable failed) {
            if (page == null) {
                failure = failed == null ? new NullPointerException("page") : failed;
            } else {
                items = page.items().iterator();
                next = page.hasNextPage() ? page::nextPage : null;
            }
            fetching = null;
            takeTurns();
        }
    }
}
