package sdktemplate.core.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The result of work that stops when the future is cancelled. Other than with the JDK's own futures, cancelling a
 * future made from this one ({@code call.thenApply(ApiResponse::body)}) stops the work too.
 *
 * @param <T> the type of the result
 */
public final class CallFuture<T> extends CompletableFuture<T> {
    private final Work work;

    /** Starts without any work to stop. */
    public CallFuture() {
        this(new Work());
    }

    private CallFuture(Work work) {
        this.work = work;
    }

    /**
     * Takes what the work waits for now, to be cancelled with this future.
     *
     * @param step what the work waits for
     */
    public void follow(Future<?> step) {
        work.follow(step);
    }

    /**
     * Goes on when a step of the work is done. The step is cancelled with this future, which fails with what the
     * callback throws: nobody is left waiting.
     *
     * @param step what the work waits for
     * @param next goes on with its value, or with why there is none
     * @param <S> the type of the value
     */
    public <S> void then(
            CompletableFuture<? extends S> step, BiConsumer<? super @Nullable S, ? super @Nullable Throwable> next) {
        follow(step);
        whenDone(step, (value, failure) -> {
            try {
                next.accept(value, failure);
            } catch (RuntimeException | Error e) {
                completeExceptionally(e);
            }
        });
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        work.cancel();
        return cancelled;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new CallFuture<>(work);
    }

    /**
     * The same result after something else was done with it, also where that is that it was cancelled. Cancelling the
     * future, or one made from it, stops the work.
     *
     * @param tooLate takes a result that nobody waits for any more
     */
    static <T> CallFuture<T> after(
            CompletableFuture<T> work,
            BiConsumer<? super @Nullable T, ? super @Nullable Throwable> first,
            Consumer<? super T> tooLate) {
        CallFuture<T> result = new CallFuture<>();
        result.then(work, (value, failure) -> {
            boolean wanted = false;
            try {
                first.accept(value, failure);
                wanted = failure == null ? result.complete(value) : result.completeExceptionally(failure);
            } finally {
                if (!wanted && value != null) {
                    tooLate.accept(value);
                }
            }
        });
        return result;
    }

    /** Completes a future that has no value, only an end. */
    @SuppressWarnings("NullAway") // Void has no other value
    static void succeed(CompletableFuture<Void> future) {
        future.complete(null);
    }

    /**
     * Calls back with the value or the failure itself, not what futures wrap it in.
     *
     * @param future what there is to wait for
     * @param then what there is to do then; it throws nothing
     * @param <T> the type of the value
     */
    @SuppressWarnings("FutureReturnValueIgnored") // the callback is the end of the line
    public static <T> void whenDone(
            CompletableFuture<? extends T> future, BiConsumer<? super @Nullable T, ? super @Nullable Throwable> then) {
        future.whenComplete((value, failure) -> then.accept(value, cause(failure)));
    }

    /** {@return the failure itself, not what futures wrap it in} */
    static @Nullable Throwable cause(@Nullable Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /**
     * {@return why a future has no value: what went wrong, or else that somebody completed it without one}
     *
     * @param failure what went wrong
     */
    public static Throwable whyNone(@Nullable Throwable failure) {
        return failure == null ? new NullPointerException("a future was completed without a value") : failure;
    }

    /** What goes on behind a future and all futures made from it. */
    private static final class Work {
        private @Nullable Future<?> step;
        private boolean cancelled;

        private void follow(Future<?> next) {
            boolean late;
            synchronized (this) {
                step = next;
                late = cancelled;
            }
            if (late) {
                next.cancel(true);
            }
        }

        private void cancel() {
            Future<?> current;
            synchronized (this) {
                cancelled = true;
                current = step;
            }
            if (current != null) {
                current.cancel(true);
            }
        }
    }
}
