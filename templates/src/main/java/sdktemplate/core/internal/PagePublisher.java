package sdktemplate.core.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import sdktemplate.core.AsyncPage;
import sdktemplate.core.internal.BatchPublisher.Batch;

/**
 * Publishes the items of a page and of those after it, no more than a subscriber asked for, and fetches each page no
 * sooner than its first item is wanted. Each subscriber has a walk of its own.
 *
 * @param <T> the type of the items
 */
public final class PagePublisher<T> implements Flow.Publisher<T> {
    private final BatchPublisher<AsyncPage<T>, T> pages;

    /**
     * Prepares to publish.
     *
     * @param first fetches the first page
     */
    public PagePublisher(Supplier<? extends CompletableFuture<? extends AsyncPage<T>>> first) {
        this.pages = new BatchPublisher<>(
                first, page -> new Batch<>(page.items(), page.hasNextPage() ? page::nextPage : null), () -> {});
    }

    @Override
    public void subscribe(Flow.Subscriber<? super T> subscriber) {
        pages.subscribe(subscriber);
    }
}
