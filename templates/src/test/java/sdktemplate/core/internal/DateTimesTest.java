package sdktemplate.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTimesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01T09:30:00Z",
                "2026-03-01T09:30:59.5+02:00",
                "2026-03-01T09:30:00.123456789-11:30",
                "2024-02-29T23:59:59Z",
                "0001-01-01T00:00:00Z",
                "2026-03-01T09:30Z",
                "+12026-03-01T09:30:00Z",
                "2026-03-01T09:30:00+01:00:30"
            })
    void whatIsReadIsWhatTheJdkReads(String text) {
        assertThat(Iso8601.startsLike(text)).isTrue();
        assertThat(Iso8601.parse(text)).isEqualTo(OffsetDateTime.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01t09:30:00z, 2026-03-01T09:30:00Z",
        "2026-03-01 09:30:00Z, 2026-03-01T09:30:00Z",
        "2026-03-01T09:30:00+0200, 2026-03-01T09:30:00+02:00",
        "2016-12-31T23:59:60Z, 2016-12-31T23:59:59Z",
        "2016-12-31T23:59:60.75Z, 2016-12-31T23:59:59.75Z",
        "1990-12-31T15:59:60-08:00, 1990-12-31T15:59:59-08:00",
        "2017-01-01T05:29:60+05:30, 2017-01-01T05:29:59+05:30",
        "2016-12-31t23:59:60, 2016-12-31T23:59:59Z",
        "2026-03-01T09:30:00.1234567891Z, 2026-03-01T09:30:00.123456789Z",
        "2026-03-01T09:30:00.99999999999999999999999999+02:00, 2026-03-01T09:30:00.999999999+02:00",
        "2026-03-01T09:30:00+18:30, 2026-02-28T15:00:00Z",
        "2026-03-01T09:30:00-23:59, 2026-03-02T09:29:00Z",
    })
    void rfc3339sOtherShapesAreReadToo(String text, String instant) {
        assertThat(Iso8601.parse(text)).isEqualTo(OffsetDateTime.parse(instant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01T09:30",
                "2026-03-01T09:30:00Zx",
                "2026-03-01T09:30:00Z ",
                "2026-02-30T09:30:00Z",
                "2026-13-01T09:30:00Z",
                "2026-03-01T24:30:00Z",
                "2026-03-01T09:61:00Z",
                "2026-03-01T09:30:00.Z",
                "2026-03-01T09:30:00.1234567890xZ",
                "2026-03-01T09:30:60Z",
                "2026-03-01T23:59:61Z",
                "2026-03-01T23:59:60+01:00",
                "2026-03-01T09:30:00+2:00",
                "2026-03-01T09:30:00+24:00",
                "2026-03-01T09:30:00+19:60",
                "2026-03-01T09:30:00*19:00",
                "2026-03-01T09:30:00*02:00",
                "2026-03-01T09:3x:00Z",
                "2026-03-01",
                "२०२६-03-01T09:30:00Z",
                ""
            })
    void whatIsNoInstantOfRfc3339IsRefused(String text) {
        assertThatThrownBy(() -> Iso8601.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void writingAndReadingGiveTheSameInstant() {
        Random random = new Random(20260301);
        for (int i = 0; i < 2_000; i++) {
            OffsetDateTime instant = OffsetDateTime.of(
                    1 + random.nextInt(9998),
                    1 + random.nextInt(12),
                    1 + random.nextInt(28),
                    random.nextInt(24),
                    random.nextInt(60),
                    random.nextInt(60),
                    random.nextBoolean() ? 0 : random.nextInt(1_000_000_000),
                    ZoneOffset.ofTotalSeconds((random.nextInt(2 * 18 * 60 + 1) - 18 * 60) * 60));
            OffsetDateTime whole = instant.withNano(0);

            assertThat(Iso8601.parse(Iso8601.format(instant))).isEqualTo(instant);
            assertThat(Iso8601.parse(Iso8601.format(instant)).getOffset()).isEqualTo(instant.getOffset());
            assertThat(Rfc2822.parse(Rfc2822.format(whole))).isEqualTo(whole);
            assertThat(OffsetDateTime.parse(Rfc2822.format(whole), DateTimeFormatter.RFC_1123_DATE_TIME))
                    .isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01", "2026-03-01T00:00:00Z", "2026-03-01T00:00:00.000000000000+02:00"})
    void aDateMayComeWithMidnight(String text) {
        assertThat(Iso8601.parseDate(text)).isEqualTo(LocalDate.parse("2026-03-01"));
    }

    @Test
    void secondsAreWrittenEvenIfTheyAreZero() {
        assertThat(Iso8601.format(OffsetDateTime.parse("2026-03-01T09:30Z"))).isEqualTo("2026-03-01T09:30:00Z");
        assertThat(Rfc2822.format(OffsetDateTime.parse("2026-03-01T09:30Z")))
                .isEqualTo("Sun, 01 Mar 2026 09:30:00 +0000");
    }

    @Test
    void anOffsetWithSecondsWhichRfc3339CanNotWriteBecomesUtc() {
        assertThat(Iso8601.format(OffsetDateTime.parse("2026-03-01T09:30:30+00:00:30")))
                .isEqualTo("2026-03-01T09:30:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sun, 01 Mar 2026 09:30:00 +0000 | 2026-03-01T09:30:00Z",
                "Sun, 1 Mar 2026 09:30:00 GMT    | 2026-03-01T09:30:00Z",
                "1 Mar 2026 09:30 -0530          | 2026-03-01T09:30:00-05:30",
                "15 Mar 2026 09:30:01 UT         | 2026-03-15T09:30:01Z",
                "Mon, 13 Jul 2015 20:12:51 +0000 | 2015-07-13T20:12:51Z",
                "Sat, 31 Dec 2016 23:59:60 +0000 | 2016-12-31T23:59:59Z",
                "Sat, 31 Dec 2016 15:59:60 -0800 | 2016-12-31T15:59:59-08:00",
            })
    void rfc2822IsRead(String text, String instant) {
        assertThat(Iso8601.startsLike(text)).isFalse();
        assertThat(Rfc2822.parse(text)).isEqualTo(OffsetDateTime.parse(instant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mon, 01 Mar 2026 09:30:00 +0000",
                "Sun, 01 Mar 2026 09:30:00",
                "Sun, 01 Mar 2026 09:30:00 +0000 ",
                "Sun, 01 Mar 2026 09:30:00 PST8",
                "Sun,01 Mar 2026 09:30:00 +0000",
                "Sun, 01-Mar-2026 09:30:00 +0000",
                "Sun, 01 Mär 2026 09:30:00 +0000",
                "Sun, 31 Feb 2026 09:30:00 +0000",
                "Sun, 01 Mar 2026 09:30:60 +0000",
                "Sun",
                ""
            })
    void whatIsNoInstantOfRfc2822IsRefused(String text) {
        assertThatThrownBy(() -> Rfc2822.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
