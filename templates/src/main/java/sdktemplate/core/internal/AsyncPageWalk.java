package sdktemplate.core.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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

    private void see(@Nullable AsyncPage<T> first, @Nullable Throwable failure) {
        if (first == null) {
            result.completeExceptionally(CallFuture.whyNone(failure));
            return;
        }
        try {
            AsyncPage<T> page = first;
            while (!result.isDone()) {
                page.items().forEach(action);
                if (!page.hasNextPage()) {
                    CallFuture.succeed(result);
                    return;
                }
                CompletableFuture<? extends AsyncPage<T>> next = page.nextPage();
                result.follow(next);
                if (!next.isDone()) {
                    CallFuture.whenDone(next, this::see);
                    return;
                }
                // There already: going on here, not in a callback, keeps the stack as it is.
                page = next.join();
            }
        } catch (CompletionException e) {
            result.completeExceptionally(e.getCause() == null ? e : e.getCause());
        } catch (RuntimeException e) {
            result.completeExceptionally(e);
        }
    }
}
