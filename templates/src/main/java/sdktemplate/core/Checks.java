package sdktemplate.core;

import java.time.Duration;

/** Checks of what a caller configures. */
final class Checks {
    /** Whoever wants no limit says a time that clocks, which count nanoseconds, can't hold. */
    private static final Duration CENTURY = Duration.ofDays(36_500);

    private Checks() {}

    /** The time, or a century where it is longer. */
    static Duration positive(String name, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException(name + " must be positive, not " + value);
        }
        return value.compareTo(CENTURY) < 0 ? value : CENTURY;
    }

    static int notNegative(String name, int value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " must not be negative: " + value);
        }
        return value;
    }
}
