package sdktemplate.core.internal;

import java.time.Duration;

/** When a call is over. */
final class Deadline {
    /** Timers of milliseconds, such as the JDK's client has, are early by a part of one. */
    private static final long GRAIN = Duration.ofMillis(1).toNanos();

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    boolean isOver() {
        return nanos() < GRAIN;
    }

    /** How long the call may still take; not positive where it is over. */
    Duration remaining() {
        return Duration.ofNanos(nanos());
    }

    /** What is left of it for a request; transports may take no time at all for no limit. */
    Duration left() {
        return Duration.ofNanos(Math.max(GRAIN, nanos()));
    }

    /** How many nanoseconds the call may still take; not positive where it is over. */
    long nanos() {
        return end - System.nanoTime();
    }
}
