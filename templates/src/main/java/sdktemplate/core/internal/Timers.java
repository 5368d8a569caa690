package sdktemplate.core.internal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Waits without holding a thread. The JVM has a single thread for the timers of all its futures: code of others that
 * ran on it, such as the callbacks of a call that timed out, could wait there for something that only a timer ends.
 */
public final class Timers {
    private Timers() {}

    /**
     * {@return a future that is completed after a time, and by a thread of the executor; completing or cancelling it
     * earlier ends the timer}
     *
     * @param delay the time; at once if it is not positive
     * @param executor runs what depends on the future; if it rejects that, the common pool does
     */
    public static CompletableFuture<Boolean> after(Duration delay, Executor executor) {
        CompletableFuture<Boolean> elapsed = new CompletableFuture<>();
        CompletableFuture<Boolean> timer =
                new CompletableFuture<Boolean>().completeOnTimeout(true, delay.toNanos(), TimeUnit.NANOSECONDS);
        CallFuture.whenDone(timer, (late, cancelled) -> {
            if (late != null && late) {
                // An executor may run a task on the thread that hands it over (CallerRunsPolicy), or make that wait.
                CompletableFuture<Void> unused =
                        CompletableFuture.runAsync(() -> run(executor, () -> elapsed.complete(true)));
            }
        });
        CallFuture.whenDone(elapsed, (done, cancelled) -> timer.complete(false));
        return elapsed;
    }

    private static void run(Executor executor, Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException e) {
            task.run();
        }
    }
}
