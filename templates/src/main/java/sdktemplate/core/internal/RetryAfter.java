package sdktemplate.core.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import sdktemplate.core.Headers;

/**
 * When an API wants to be called again: a number of seconds or a date (RFC 9110, section 10.2.3), or milliseconds in
 * {@code retry-after-ms}, which some APIs send beside it and which says it more exactly.
 */
public final class RetryAfter {
    /** As much as nanoseconds can say, 292 years: what callers do with a longer time fails. */
    private static final Duration MOST = Duration.ofNanos(Long.MAX_VALUE);

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,1000}(\\.[0-9]{1,1000})?");

    private RetryAfter() {}

    /**
     * {@return how long to wait from now on, 292 years at most; empty where nothing is said, or what is neither a
     * number nor a date}
     *
     * @param headers a response's header fields
     * @param clock what time it is
     */
    public static Optional<Duration> of(Headers headers, InstantSource clock) {
        return number(headers, "retry-after-ms", 6)
                .or(() -> number(headers, "Retry-After", 9))
                .or(() -> date(headers, clock.instant()));
    }

    private static Optional<Duration> number(Headers headers, String name, int digitsOfNanoseconds) {
        return headers.first(name)
                .map(String::strip)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(text -> new BigDecimal(text).movePointRight(digitsOfNanoseconds))
                .map(nanoseconds -> nanoseconds.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) >= 0
                        ? MOST
                        : Duration.ofNanos(nanoseconds.longValue()));
    }

    private static Optional<Duration> date(Headers headers, Instant now) {
        try {
            return headers.first("Retry-After")
                    .map(text -> Duration.between(now, HttpDate.parse(text.strip(), now)))
                    .map(told -> told.isNegative() ? Duration.ZERO : told.compareTo(MOST) > 0 ? MOST : told);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
