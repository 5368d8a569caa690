package sdktemplate.core;

import java.time.Duration;
import java.util.Set;

/**
 * Which failed calls are repeated, and when. A pause is drawn at random from between nothing and a limit that doubles
 * with each repetition (full jitter), so that many clients do not come back at once; where the API says when to come
 * back ({@code Retry-After}, RFC 9110, section 10.2.3), that holds. Immutable.
 *
 * <p>A call that could do something twice, POST or PATCH, is repeated only if an idempotency key protects it, or if
 * nothing of it was sent, because no connection was made. A pause that would last longer than the call may is not
 * begun: the call fails at once.
 */
public final class RetryPolicy {
    private static final RetryPolicy STANDARD = new RetryPolicy(
            2,
            Duration.ofMillis(500),
            Duration.ofSeconds(8),
            Duration.ofSeconds(60),
            Set.of(408, 429, 502, 503, 504),
            100);

    private final int maxRetries;
    private final Duration firstDelay;
    private final Duration maxDelay;
    private final Duration maxRetryAfter;
    private final Set<Integer> statuses;
    private final int budget;

    private RetryPolicy(
            int maxRetries,
            Duration firstDelay,
            Duration maxDelay,
            Duration maxRetryAfter,
            Set<Integer> statuses,
            int budget) {
        this.maxRetries = maxRetries;
        this.firstDelay = firstDelay;
        this.maxDelay = maxDelay;
        this.maxRetryAfter = maxRetryAfter;
        this.statuses = statuses;
        this.budget = budget;
    }

    /**
     * {@return what holds if nothing else is said: two repetitions after 408, 429, 502, 503, 504 or a failed
     * connection, pauses up to 0.5 s that double up to 8 s, {@code Retry-After} up to 60 s, a budget of 100}
     */
    public static RetryPolicy standard() {
        return STANDARD;
    }

    /** {@return how often a call is repeated at most} */
    public int maxRetries() {
        return maxRetries;
    }

    /** {@return the limit of the pause before the first repetition} */
    public Duration firstDelay() {
        return firstDelay;
    }

    /** {@return what the limit of a pause doubles up to} */
    public Duration maxDelay() {
        return maxDelay;
    }

    /** {@return how much of the time that the API tells to wait is waited at most} */
    public Duration maxRetryAfter() {
        return maxRetryAfter;
    }

    /** {@return how many repetitions all calls of a client have in store} */
    public int budget() {
        return budget;
    }

    /** {@return the HTTP statuses after which a call is repeated} */
    public Set<Integer> statuses() {
        return statuses;
    }

    /**
     * {@return the same policy with another number of repetitions}
     *
     * @param number how often a call is repeated at most; 0 for never
     */
    public RetryPolicy withMaxRetries(int number) {
        return new RetryPolicy(
                Checks.notNegative("maxRetries", number), firstDelay, maxDelay, maxRetryAfter, statuses, budget);
    }

    /**
     * {@return the same policy with other pauses}
     *
     * @param first the limit of the pause before the first repetition
     * @param max what that limit doubles up to
     */
    public RetryPolicy withDelays(Duration first, Duration max) {
        return new RetryPolicy(
                maxRetries,
                Checks.positive("first", first),
                Checks.positive("max", max),
                maxRetryAfter,
                statuses,
                budget);
    }

    /**
     * {@return the same policy with another limit for {@code Retry-After}}
     *
     * @param limit how much of the time that the API tells to wait is waited at most
     */
    public RetryPolicy withMaxRetryAfter(Duration limit) {
        return new RetryPolicy(maxRetries, firstDelay, maxDelay, Checks.positive("limit", limit), statuses, budget);
    }

    /**
     * {@return the same policy for other statuses}
     *
     * @param others the HTTP statuses after which a call is repeated
     */
    public RetryPolicy withStatuses(Set<Integer> others) {
        return new RetryPolicy(maxRetries, firstDelay, maxDelay, maxRetryAfter, Set.copyOf(others), budget);
    }

    /**
     * {@return the same policy with another budget, so that an API in trouble is not asked even more}
     *
     * @param repetitions how many repetitions all calls of a client have in store. Those of a call that succeeds in the
     *     end are put back, and so is one for every ten calls that succeed at once; while the store is empty, calls
     *     fail without repetition
     */
    public RetryPolicy withBudget(int repetitions) {
        return new RetryPolicy(
                maxRetries,
                firstDelay,
                maxDelay,
                maxRetryAfter,
                statuses,
                Checks.notNegative("repetitions", repetitions));
    }
}
