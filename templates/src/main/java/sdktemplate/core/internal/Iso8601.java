package sdktemplate.core.internal;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Instants as RFC 3339 writes them, {@code 2026-03-01T09:30:00.5+02:00}. */
public final class Iso8601 {
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
     * <p>Dates are what reading an answer spends most of its time on, so the usual shape is read by hand, in a fraction of the
     * JDK's time; all else that ISO 8601 allows is left to the JDK.
     *
     * @param text the whole text
     * @throws DateTimeException if it is no instant
     */
    public static OffsetDateTime parse(String text) {
        int length = text.length();
        if (length < 20
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || (text.charAt(10) != 'T' && text.charAt(10) != 't' && text.charAt(10) != ' ')
                || text.charAt(13) != ':'
                || text.charAt(16) != ':') {
            return OffsetDateTime.parse(text);
        }
        int zone = 19;
        int nanos = 0;
        if (text.charAt(zone) == '.') {
            zone++;
            int scale = 1_000_000_000;
            while (zone < length && isDigit(text.charAt(zone)) && scale > 1) {
                scale /= 10;
                nanos += (text.charAt(zone) - '0') * scale;
                zone++;
            }
        }
        return OffsetDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19),
                nanos,
                offset(text, zone));
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

    private static ZoneOffset offset(String text, int from) {
        int length = text.length();
        if (length == from + 1 && (text.charAt(from) == 'Z' || text.charAt(from) == 'z')) {
            return ZoneOffset.UTC;
        }
        if (length == from + 6 && text.charAt(from + 3) == ':') {
            return offset(text.charAt(from), number(text, from + 1, from + 3), number(text, from + 4, from + 6));
        }
        if (length == from + 5) {
            return offset(text.charAt(from), number(text, from + 1, from + 3), number(text, from + 3, from + 5));
        }
        throw new DateTimeException("No offset from UTC");
    }

    static ZoneOffset offset(char sign, int hours, int minutes) {
        if (sign != '+' && sign != '-') {
            throw new DateTimeException("No offset from UTC");
        }
        return sign == '+' ? ZoneOffset.ofHoursMinutes(hours, minutes) : ZoneOffset.ofHoursMinutes(-hours, -minutes);
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
