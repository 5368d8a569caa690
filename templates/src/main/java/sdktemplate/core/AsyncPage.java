package sdktemplate.core;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import sdktemplate.core.internal.AsyncPageWalk;

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
     * Goes over this page's items and those of all later pages, a page at a time.
     *
     * @param action what to do with an item, on the thread that received its page
     * @return done when all were seen, or what went wrong; cancelling it stops the request for the next page
     */
    default CompletableFuture<Void> forEach(Consumer<? super T> action) {
        return new AsyncPageWalk<T>(action).over(this);
    }
}
