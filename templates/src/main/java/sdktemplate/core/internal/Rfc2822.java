package sdktemplate.core.internal;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Instants as RFC 2822 writes them, {@code Sun, 01 Mar 2026 09:30:00 +0000}; HTTP's dates (RFC 9110) are among them.
 */
public final class Rfc2822 {
    private static final String DAYS = "MonTueWedThuFriSatSun";
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private Rfc2822() {}

    /**
     * {@return the instant that a text describes}
     *
     * @param text the whole text
     * @throws DateTimeException if it is no instant
     */
    public static OffsetDateTime parse(String text) {
        try {
            return parseParts(text);
        } catch (IndexOutOfBoundsException e) {
            throw new DateTimeException("Too short for a date-time", e);
        }
    }

    private static OffsetDateTime parseParts(String text) {
        int i = text.charAt(3) == ',' ? 5 : 0;
        int day = Iso8601.isDigit(text.charAt(i + 1)) ? 2 : 1;
        int dayOfMonth = Iso8601.number(text, i, i + day);
        i += day;
        int month = indexOf(MONTHS, text, i + 1);
        int year = Iso8601.number(text, i + 5, i + 9);
        int hour = Iso8601.number(text, i + 10, i + 12);
        int minute = Iso8601.number(text, i + 13, i + 15);
        boolean seconds = text.charAt(i + 15) == ':';
        int second = seconds ? Iso8601.number(text, i + 16, i + 18) : 0;
        int zone = i + (seconds ? 19 : 16);
        boolean separated = text.charAt(i) == ' '
                && text.charAt(i + 4) == ' '
                && text.charAt(i + 9) == ' '
                && text.charAt(i + 12) == ':'
                && text.charAt(zone - 1) == ' ';
        if (!separated) {
            throw new DateTimeException("Not a date-time of RFC 2822");
        }
        boolean isLeapSecond = second == Iso8601.LEAP_SECOND;
        OffsetDateTime instant = OffsetDateTime.of(
                year,
                month + 1,
                dayOfMonth,
                hour,
                minute,
                isLeapSecond ? second - 1 : second,
                0,
                offset(text.substring(zone)));
        if (isLeapSecond) {
            Iso8601.checkedLeapSecond(instant);
        }
        if (text.charAt(3) == ','
                && (text.charAt(4) != ' '
                        || indexOf(DAYS, text, 0) + 1 != instant.getDayOfWeek().getValue())) {
            throw new DateTimeException("Not the day of the week");
        }
        return instant;
    }

    /**
     * {@return the instant as RFC 2822 writes it}
     *
     * @param instant an instant; its fraction of a second is not written
     */
    public static String format(OffsetDateTime instant) {
        StringBuilder text = new StringBuilder(31);
        int day = (instant.getDayOfWeek().getValue() - 1) * 3;
        int month = (instant.getMonthValue() - 1) * 3;
        text.append(DAYS, day, day + 3).append(", ");
        padded(text, instant.getDayOfMonth())
                .append(' ')
                .append(MONTHS, month, month + 3)
                .append(' ');
        padded(padded(text, instant.getYear() / 100), instant.getYear() % 100).append(' ');
        padded(text, instant.getHour()).append(':');
        padded(text, instant.getMinute()).append(':');
        padded(text, instant.getSecond()).append(' ');
        int offset = instant.getOffset().getTotalSeconds() / 60;
        text.append(offset < 0 ? '-' : '+');
        padded(padded(text, Math.abs(offset) / 60), Math.abs(offset) % 60);
        return text.toString();
    }

    private static ZoneOffset offset(String text) {
        return switch (text) {
            case "GMT", "UT", "UTC", "Z" -> ZoneOffset.UTC;
            default -> {
                if (text.length() != 5) {
                    throw new DateTimeException("No offset from UTC");
                }
                yield ZoneOffset.of(text);
            }
        };
    }

    private static int indexOf(String names, String text, int from) {
        String name = text.substring(from, from + 3);
        for (int i = 0; i < names.length(); i += 3) {
            if (names.startsWith(name, i)) {
                return i / 3;
            }
        }
        throw new DateTimeException("No such name");
    }

    private static StringBuilder padded(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
