package sdktemplate.core.internal;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The repetitions that all calls of a client have in store. When an API is down, every call would be sent several
 * times, which keeps it down: once the store is empty, calls are sent once, until calls succeed again.
 */
final class RetryBudget {
    /** What a call that succeeds without a repetition puts back, in parts of one. */
    private static final int PARTS = 10;

    private final int capacity;
    private final AtomicInteger left;

    RetryBudget(int repetitions) {
        capacity = (int) Math.min((long) repetitions * PARTS, Integer.MAX_VALUE - 2 * PARTS);
        left = new AtomicInteger(capacity);
    }

    /** Takes a repetition, if there is one. */
    boolean take() {
        return left.getAndUpdate(parts -> parts < PARTS ? parts : parts - PARTS) >= PARTS;
    }

    /** Puts back what a call that succeeded took for its attempts, or a part of one if it needed no repetition. */
    void succeeded(int attempts) {
        int back = attempts > 1 ? (attempts - 1) * PARTS : 1;
        left.updateAndGet(parts -> Math.min(parts + back, capacity));
    }
}
