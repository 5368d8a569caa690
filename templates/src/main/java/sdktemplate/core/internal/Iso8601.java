package sdktemplate.core.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Instants as RFC 3339 writes them, {@code 2026-03-01T09:30:00.5+02:00}. */
public final class Iso8601 {
    /** As in {@code 23:59:60}. */
    static final int LEAP_SECOND = 60;

    private Iso8601() {}

    /**
     * {@return whether a text begins as RFC 3339 does, not as RFC 2822 does}
     *
     * @param text the text
     */
    public static boolean startsLike(String text) {
        return (text.length() > 4 && text.charAt(4) == '-') || text.startsWith("+") || text.startsWith("-");
    }

    /**
     * {@return the instant that a text describes}
     *
     * <p>Dates are what reading an answer spends most of its time on, so the usual shape is read by hand, in a fraction
     * of the JDK's time; all else that ISO 8601 allows is left to the JDK. Without an offset it is in UTC: servers that
     * leave it out mean that, as a rule.
     *
     * @param text the whole text
     * @throws DateTimeException if it is no instant
     */
    public static OffsetDateTime parse(String text) {
        int length = text.length();
        if (length < 19
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || (text.charAt(10) != 'T' && text.charAt(10) != 't' && text.charAt(10) != ' ')
                || text.charAt(13) != ':'
                || text.charAt(16) != ':') {
            return OffsetDateTime.parse(text);
        }
        int zone = 19;
        int nanos = 0;
        if (length > zone && text.charAt(zone) == '.') {
            int scale = 100_000_000;
            do {
                zone++;
                nanos += number(text, zone, zone + 1) * scale;
                scale /= 10; // no nanosecond is left of the tenth digit and those behind it
            } while (zone + 1 < length && isDigit(text.charAt(zone + 1)));
            zone++;
        }
        int second = number(text, 17, 19);
        LocalDateTime time = LocalDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                second == LEAP_SECOND ? LEAP_SECOND - 1 : second,
                nanos);
        OffsetDateTime instant = atOffset(time, text, zone);
        return second == LEAP_SECOND ? checkedLeapSecond(instant) : instant;
    }

    /**
     * {@return the second before a leap second, by which {@code java.time} stands for it}
     *
     * @param before that second
     * @throws DateTimeException unless a leap second may follow: at the end of a day in UTC (RFC 3339, section 5.7)
     */
    static OffsetDateTime checkedLeapSecond(OffsetDateTime before) {
        OffsetDateTime utc = before.withOffsetSameInstant(ZoneOffset.UTC);
        if (utc.getHour() != 23 || utc.getMinute() != 59) {
            throw new DateTimeException("No leap second");
        }
        return before;
    }

    /**
     * {@return the date that a text describes}
     *
     * <p>Servers whose language has no dates without a time send midnight.
     *
     * @param text the whole text
     * @throws DateTimeException if it is no date, or has a time besides
     */
    public static LocalDate parseDate(String text) {
        if (text.length() <= 10) {
            return LocalDate.parse(text);
        }
        OffsetDateTime instant = parse(text);
        if (!instant.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            throw new DateTimeException("A time besides the date");
        }
        return instant.toLocalDate();
    }

    /**
     * {@return the instant as RFC 3339 writes it, with seconds even if they are zero}
     *
     * @param instant an instant
     */
    public static String format(OffsetDateTime instant) {
        // RFC 3339 has no seconds in offsets.
        OffsetDateTime time = instant.getOffset().getTotalSeconds() % 60 == 0
                ? instant
                : instant.withOffsetSameInstant(ZoneOffset.UTC);
        String text = time.toLocalDateTime().toString();
        boolean seconds = time.getSecond() != 0 || time.getNano() != 0;
        return text + (seconds ? "" : ":00") + time.getOffset().getId();
    }

    private static OffsetDateTime atOffset(LocalDateTime time, String text, int from) {
        boolean utc = from == text.length()
                || (from == text.length() - 1 && (text.charAt(from) == 'Z' || text.charAt(from) == 'z'));
        return utc ? time.atOffset(ZoneOffset.UTC) : atOffset(time, text.substring(from));
    }

    /** RFC 3339 has offsets of up to 23:59, {@code java.time} of up to 18:00; the others become UTC. */
    private static OffsetDateTime atOffset(LocalDateTime time, String offset) {
        boolean isFar = offset.length() == 6
                && offset.charAt(3) == ':'
                && offset.substring(1).compareTo("18:00") > 0;
        if (!isFar) {
            return time.atOffset(ZoneOffset.of(offset));
        }
        LocalTime distance = LocalTime.of(number(offset, 1, 3), number(offset, 4, 6));
        long seconds = distance.toSecondOfDay();
        return switch (offset.charAt(0)) {
            case '+' -> time.minusSeconds(seconds).atOffset(ZoneOffset.UTC);
            case '-' -> time.plusSeconds(seconds).atOffset(ZoneOffset.UTC);
            default -> throw new DateTimeException("No offset from UTC");
        };
    }

    /** The number that a run of digits means. */
    static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!isDigit(c)) {
                throw new DateTimeException("A digit is missing");
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
