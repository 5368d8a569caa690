package sdktemplate.core.internal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.HttpResponse;
import sdktemplate.core.RetryPolicy;

/**
 * When to come back after a failure.
 *
 * @param policy the limits
 * @param clock what time it is, for {@code Retry-After} with a date
 * @param random numbers from 0 up to, but without, 1
 */
record Backoff(RetryPolicy policy, InstantSource clock, DoubleSupplier random) {
    /** The pause before a repetition, of which the first is number 1, after the answer if there was one. */
    Duration delay(int repetition, @Nullable HttpResponse response) {
        return retryAfter(response).orElseGet(() -> jittered(repetition));
    }

    private Duration jittered(int repetition) {
        // Past 30 doublings any first delay is beyond the cap.
        double first = policy.firstDelay().toNanos();
        double max = policy.maxDelay().toNanos();
        double limit = Math.min(first * Math.pow(2, Math.min(repetition - 1, 30)), max);
        return Duration.ofNanos((long) (limit * random.getAsDouble()));
    }

    private Optional<Duration> retryAfter(@Nullable HttpResponse response) {
        return response == null
                ? Optional.empty()
                : RetryAfter.of(response.headers(), clock)
                        .map(told -> told.compareTo(policy.maxRetryAfter()) > 0 ? policy.maxRetryAfter() : told);
    }
}
