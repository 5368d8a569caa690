package sdktemplate.core;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import sdktemplate.core.internal.AsyncPageWalk;
import sdktemplate.core.internal.PagePublisher;

/**
 * A page of a list.
 *
 * @param <T> the type of its items
 */
public interface AsyncPage<T> {
    /** {@return this page's items; there can be none although more pages follow} */
    List<T> items();

    /** {@return whether another page follows} */
    boolean hasNextPage();

    /**
     * Fetches the page after this one.
     *
     * @return the page after this one, or a {@link SdkException}
     * @throws NoSuchElementException if there is none
     */
    CompletableFuture<? extends AsyncPage<T>> nextPage();

    /**
     * {@return what stands for the page after this one, to come back to it later; empty if there is none}
     *
     * @see RequestOptions.Builder#pageToken
     */
    Optional<String> nextPageToken();

    /**
     * {@return this page's items and those of all later pages, as subscribers ask for them}
     *
     * <p>A page is fetched when its first item is asked for, not before. Each subscriber begins at this page.
     */
    default Flow.Publisher<T> publisher() {
        return new PagePublisher<>(() -> CompletableFuture.completedFuture(this));
    }

    /**
     * Goes over this page's items and those of all later pages, a page at a time.
     *
     * @param action what to do with an item, on the thread that received its page
     * @return done when all were seen, or what went wrong; cancelling it stops the request for the next page
     */
    default CompletableFuture<Void> forEach(Consumer<? super T> action) {
        return new AsyncPageWalk<T>(action).over(this);
    }
}
