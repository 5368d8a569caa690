package sdktemplate.core.internal;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.AsyncPage;

/**
 * Goes over the items of a page and of those after it without a thread that waits.
 *
 * @param <T> the type of the items
 */
public final class AsyncPageWalk<T> {
    private final Consumer<? super T> action;
    private final CallFuture<Void> result = new CallFuture<>();

    /**
     * Prepares to go.
     *
     * @param action what to do with an item
     */
    public AsyncPageWalk(Consumer<? super T> action) {
        this.action = action;
    }

    /**
     * {@return done when all items were seen}
     *
     * @param first the first page
     */
    public CompletableFuture<Void> over(AsyncPage<T> first) {
        see(first, null);
        return result;
    }

    private void see(@Nullable AsyncPage<T> page, @Nullable Throwable failure) {
        if (page == null) {
            result.completeExceptionally(failure == null ? new NullPointerException("page") : failure);
            return;
        }
        try {
            page.items().forEach(action);
            if (page.hasNextPage() && !result.isDone()) {
                CompletableFuture<? extends AsyncPage<T>> next = page.nextPage();
                result.follow(next);
                CallFuture.whenDone(next, this::see);
            } else {
                CallFuture.succeed(result);
            }
        } catch (RuntimeException e) {
            result.completeExceptionally(e);
        }
    }
}
