package sdktemplate.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class TimersTest {
    private static final Executor DIRECT = Runnable::run;
    private static final Executor CLOSED = task -> {
        throw new RejectedExecutionException();
    };

    /** As a pool with CallerRunsPolicy does when it is full, and one that is shut down. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anExecutorThatRunsNothingItselfDoesNotHoldUpTheTimersOfTheJvm(boolean direct) throws Exception {
        CompletableFuture<Boolean> waited = Timers.after(Duration.ofMillis(1), direct ? DIRECT : CLOSED)
                .thenApply(elapsed -> new CompletableFuture<Boolean>()
                        .completeOnTimeout(elapsed, 1, TimeUnit.MILLISECONDS)
                        .join());

        assertThat(waited.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatIsCancelledRunsNothing() throws Exception {
        CompletableFuture<Boolean> ran = new CompletableFuture<>();
        CompletableFuture<Boolean> timer = Timers.after(Duration.ofMillis(20), task -> ran.complete(true));

        assertThat(timer.cancel(true)).isTrue();

        Object unused = Timers.after(Duration.ofMillis(60), DIRECT).get(10, TimeUnit.SECONDS);
        assertThat(ran).isNotDone();
    }
}
