package sdktemplate.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sdktemplate.core.ApiError;
import sdktemplate.core.ApiException;
import sdktemplate.core.Headers;
import sdktemplate.core.HttpResponse;
import sdktemplate.core.Operation;
import sdktemplate.core.RetryPolicy;

class BackoffTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:30:00Z");

    private static Backoff backoff(double random) {
        return new Backoff(RetryPolicy.standard(), () -> NOW, () -> random);
    }

    private static HttpResponse tooMany(String retryAfter) {
        return new HttpResponse(
                429, Headers.builder().set("Retry-After", retryAfter).build(), new byte[0]);
    }

    @Test
    void theLimitDoublesUpToTheCap() {
        List<Long> millis = new ArrayList<>();
        for (int repetition = 1; repetition <= 7; repetition++) {
            millis.add(backoff(0.999_999_999).delay(repetition, null).toMillis());
        }

        assertThat(millis).containsExactly(499L, 999L, 1999L, 3999L, 7999L, 7999L, 7999L);
        assertThat(backoff(0.5).delay(1_000, null)).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void thePauseCanBeAnythingBelowTheLimit() {
        assertThat(backoff(0).delay(3, null)).isEqualTo(Duration.ZERO);
        assertThat(backoff(0.25).delay(3, null)).isEqualTo(Duration.ofMillis(500));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0                             | 0",
                "7                             | 7",
                "3600                          | 60",
                "99999999999999                | 60",
                "99999999999999999999999999999 | 60",
                "1.0                           | 1",
                "Sun, 01 Mar 2026 09:30:20 GMT | 20",
                "Sun, 01 Mar 2026 09:29:00 GMT | 0",
                "Mon, 01 Mar 2027 09:30:00 GMT | 60",
                "Sunday, 01-Mar-26 09:30:20 GMT | 20",
                "Sunday, 01-Mar-26 09:29:00 GMT | 0",
                "Friday, 01-Mar-75 09:30:00 GMT | 60",
                "Tuesday, 01-Mar-77 09:30:00 GMT | 0",
                "Sun Mar  1 09:30:20 2026      | 20",
                "Sun Mar 01 09:29:00 2026      | 0",
                "Mon Mar 15 09:30:00 2027      | 60",
                "Sun, 01 Mar 2026 09:29:60 GMT | 0",
            })
    void whatTheApiSaysHoldsUpToTheCap(String retryAfter, long seconds) {
        assertThat(backoff(0.5).delay(1, tooMany(retryAfter))).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({
        "1500, 90, 1500",
        "0, 90, 0",
        "2.5, , 2",
        "no, 2, 2000",
        "'', 2, 2000",
        "999999999999999999999, 1, 60000"
    })
    void millisecondsSayItMoreExactly(String milliseconds, @Nullable String seconds, long expected) {
        Headers.Builder headers = Headers.builder().set("Retry-After-Ms", milliseconds);
        if (seconds != null) {
            headers.set("Retry-After", seconds);
        }
        Duration delay = backoff(0.5).delay(1, new HttpResponse(429, headers.build(), new byte[0]));

        assertThat(delay.toMillis()).isEqualTo(expected);
    }

    @Test
    void aTimePastAllClocksIsOneThatCallersCanReckonWith() {
        Headers headers = Headers.builder().set("Retry-After", "9".repeat(900)).build();
        ApiError error = new ApiError(
                new Operation("Op", "GET", "/", List.of()),
                new HttpResponse(503, headers, new byte[0]),
                null,
                null,
                null,
                null,
                null,
                null);

        Duration told = new ApiException(error).retryAfter().orElseThrow();

        assertThat(told.toNanos()).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "string",
                "-1",
                "1,5",
                "Sun, 01 Mar",
                "Sunday, 01-Mar-26 09:30 GMT",
                "Sun Mar 32 09:30:20 2026",
                ""
            })
    void whatIsNeitherSecondsNorADateIsNoAdvice(String retryAfter) {
        assertThat(backoff(0.5).delay(1, tooMany(retryAfter))).isEqualTo(Duration.ofMillis(250));
    }
}
