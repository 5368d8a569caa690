package sdktemplate.core.internal;

import java.time.Duration;

/** When a call is over. */
final class Deadline {
    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    boolean isOver() {
        return end - System.nanoTime() <= 0;
    }

    /** How long the call may still take; not positive where it is over. */
    Duration remaining() {
        return Duration.ofNanos(end - System.nanoTime());
    }
}
