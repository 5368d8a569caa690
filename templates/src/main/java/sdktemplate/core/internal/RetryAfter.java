package sdktemplate.core.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import sdktemplate.core.Headers;

/** When an API wants to be asked again: seconds or a date (RFC 9110, section 10.2.3). */
public final class RetryAfter {
    private RetryAfter() {}

    /**
     * {@return how long to wait from now on; empty where nothing is said, or what is neither seconds nor a date}
     *
     * @param headers an answer's header fields
     * @param clock what time it is
     */
    public static Optional<Duration> of(Headers headers, InstantSource clock) {
        String text = headers.first("Retry-After").orElse("");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            Duration told = isNumber(text)
                    ? Duration.ofSeconds(Long.parseLong(text))
                    : Duration.between(clock.instant(), Rfc2822.parse(text).toInstant());
            return Optional.of(told.isNegative() ? Duration.ZERO : told);
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Iso8601.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
