package sdktemplate.core.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date in a header field, in each of the three forms that a recipient has to accept (RFC 9110, section 5.6.7). */
final class HttpDate {
    /** {@code Sunday, 06-Nov-94 08:49:37 GMT} (RFC 850). */
    private static final Pattern RFC_850 =
            Pattern.compile("[A-Z][a-z]+day, ([0-9]{2})-([A-Z][a-z]{2})-([0-9]{2}) ([0-9:]{8}) GMT");
    /** {@code Sun Nov 6 08:49:37 1994} (C's asctime). */
    private static final Pattern ASCTIME =
            Pattern.compile("[A-Z][a-z]{2} ([A-Z][a-z]{2}) ([ 0-9][0-9]) ([0-9:]{8}) ([0-9]{4})");
    /** {@code Sun, 06 Nov 1994 08:49:37 GMT}, the only one that is still sent, and its kin of RFC 2822. */
    private static final Pattern LEAP_SECOND = Pattern.compile("(:[0-9]{2}):60 ");

    private static final int CENTURY = 100;

    private HttpDate() {}

    /**
     * The instant that a date describes.
     *
     * @param text the whole date
     * @param now the time, by which a year of two digits is understood
     * @throws DateTimeException if it is no date
     */
    static Instant parse(String text, Instant now) {
        Matcher rfc850 = RFC_850.matcher(text);
        if (rfc850.matches()) {
            return near(rfc850, now);
        }
        Matcher asctime = ASCTIME.matcher(text);
        return asctime.matches()
                ? instant(asctime.group(2).strip(), asctime.group(1), asctime.group(4), asctime.group(3))
                : instant(text);
    }

    /** The last year with those two digits that is not more than 50 years ahead. */
    private static Instant near(Matcher date, Instant now) {
        OffsetDateTime limit = now.atOffset(ZoneOffset.UTC).plusYears(50);
        int year = limit.getYear() - limit.getYear() % CENTURY + Integer.parseInt(date.group(3));
        Instant inCentury = instant(date.group(1), date.group(2), String.valueOf(year), date.group(4));
        return inCentury.isAfter(limit.toInstant())
                ? instant(date.group(1), date.group(2), String.valueOf(year - CENTURY), date.group(4))
                : inCentury;
    }

    private static Instant instant(String day, String month, String year, String time) {
        return instant(day + ' ' + month + ' ' + year + ' ' + time + " GMT");
    }

    /** A leap second is the end of the one before it: no clock of Java's has one. */
    private static Instant instant(String text) {
        return Rfc2822.parse(LEAP_SECOND.matcher(text).replaceFirst("$1:59 ")).toInstant();
    }
}
