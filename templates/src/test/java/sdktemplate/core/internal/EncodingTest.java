package sdktemplate.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import sdktemplate.core.JsonValue;
import sdktemplate.sample.WidgetStatus;

class EncodingTest {
    private static final List<String> COLORS = List.of("blue", "b&k", "a,b");

    private static Map<String, Object> point() {
        Map<String, Object> point = new LinkedHashMap<>();
        point.put("R", 100);
        point.put("G=", "a b");
        return point;
    }

    private static String query(String name, Object value, QueryStyle style) {
        return ApiRequest.get("Op", "/x").query(name, value, style).build().target();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "abcXYZ019-._~      | abcXYZ019-._~       | abcXYZ019-._%7E",
                "` `                | %20                 | +",
                "*                  | %2A                 | *",
                "+&=%/?#[]@!$'();:, | %2B%26%3D%25%2F%3F%23%5B%5D%40%21%24%27%28%29%3B%3A%2C |"
                        + " %2B%26%3D%25%2F%3F%23%5B%5D%40%21%24%27%28%29%3B%3A%2C",
                "é€😀               | %C3%A9%E2%82%AC%F0%9F%98%80 | %C3%A9%E2%82%AC%F0%9F%98%80",
                "..                 | ..                  | ..",
            })
    void textIsEncodedForUrlsAndForms(String text, String url, String form) {
        assertThat(PercentEncoding.encode(text)).isEqualTo(url);
        assertThat(PercentEncoding.encodeForm(text)).isEqualTo(form);
    }

    @Test
    void controlCharactersAndHalfSurrogatesCanNotEscape() {
        assertThat(PercentEncoding.encode("\r\n\0")).isEqualTo("%0D%0A%00");
        assertThat(PercentEncoding.encode("\ud83d")).isEqualTo("%3F");
    }

    @Test
    void listsAndMapsStandInAQueryByTheirStyle() {
        assertThat(query("c d", COLORS, QueryStyle.FORM_EXPLODED)).isEqualTo("/x?c%20d=blue&c%20d=b%26k&c%20d=a%2Cb");
        assertThat(query("c", COLORS, QueryStyle.FORM)).isEqualTo("/x?c=blue,b%26k,a%2Cb");
        assertThat(query("c", COLORS, QueryStyle.SPACE_DELIMITED)).isEqualTo("/x?c=blue%20b%26k%20a%2Cb");
        assertThat(query("c", COLORS, QueryStyle.PIPE_DELIMITED)).isEqualTo("/x?c=blue%7Cb%26k%7Ca%2Cb");
        assertThat(query("c", point(), QueryStyle.FORM_EXPLODED)).isEqualTo("/x?R=100&G%3D=a%20b");
        assertThat(query("c", point(), QueryStyle.FORM)).isEqualTo("/x?c=R,100,G%3D,a%20b");
        assertThat(query("c", point(), QueryStyle.DEEP_OBJECT)).isEqualTo("/x?c%5BR%5D=100&c%5BG%3D%5D=a%20b");
    }

    @ParameterizedTest
    @EnumSource(QueryStyle.class)
    void whatIsAbsentIsNotSent(QueryStyle style) {
        assertThat(query("c", List.of(), style)).isEqualTo("/x");
        assertThat(query("c", Arrays.asList("a", null), style)).isEqualTo("/x?c=a");
        assertThat(ApiRequest.get("Op", "/x").query("c", null, style).build().target())
                .isEqualTo("/x");
    }

    @Test
    void scalarsAreWrittenAsTheirFormatSays() {
        assertThat(WireText.of(true)).isEqualTo("true");
        assertThat(WireText.of(7L)).isEqualTo("7");
        assertThat(WireText.of(new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(WireText.of(OffsetDateTime.parse("2026-03-01T09:30Z"))).isEqualTo("2026-03-01T09:30:00Z");
        assertThat(WireText.of(LocalDate.of(2026, 3, 1))).isEqualTo("2026-03-01");
        assertThat(WireText.of(WidgetStatus.of("new \"one\""))).isEqualTo("new \"one\"");
        assertThat(WireText.of(JsonValue.of("text"))).isEqualTo("text");
        assertThat(WireText.of(JsonValue.of(List.of(JsonValue.of("a"))))).isEqualTo("[\"a\"]");
        assertThat(WireText.of(List.of("a", 1))).isEqualTo("a,1");
    }

    @Test
    void aPathValueNeverLeavesItsSegment() {
        ApiRequest request = ApiRequest.get("Op", "/a/{x}/{y}.json")
                .path("x", "../b?c#d%2F")
                .path("y", List.of("1,2", 3))
                .build();

        assertThat(request.target()).isEqualTo("/a/..%2Fb%3Fc%23d%252F/1%2C2,3.json");
        assertThat(request.operation().path()).isEqualTo("/a/{x}/{y}.json");
    }

    @Test
    void aPathWithoutItsValuesIsRefused() {
        assertThatThrownBy(() -> ApiRequest.get("Op", "/a/{x}").path("x", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x");
        assertThatThrownBy(() -> ApiRequest.get("Op", "/a/{x}").build()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ApiRequest.get("Op", "/a/{x}").path("x", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatAUrlCanNotHoldIsEncodedInThePathItself() {
        assertThat(ApiRequest.get("Op", "/a b/#x?action=do")
                        .query("q", 1)
                        .build()
                        .target())
                .isEqualTo("/a%20b/%23x?action=do&q=1");
    }

    @Test
    void anEmptyFormIsStillAForm() {
        ApiRequest request =
                ApiRequest.post("Op", "/x").emptyForm().form("a", null).build();

        assertThat(request.headers().first("Content-Type")).contains("application/x-www-form-urlencoded");
        assertThat(request.body()).isEmpty();
    }

    @Test
    void aBodyThatIsAbsentIsNotSent() {
        ApiRequest request = ApiRequest.post("Op", "/x").json(null).build();

        assertThat(request.headers().asMap()).isEmpty();
        assertThat(request.body()).isNull();
    }

    @Test
    void jsonCanHaveATypeOfItsOwn() {
        ApiRequest request = ApiRequest.patch("Op", "/x")
                .json(
                        "application/merge-patch+json",
                        writer -> writer.writeList(List.of("é"), (w, s) -> w.writeString(s)))
                .build();

        assertThat(request.headers().first("Content-Type")).contains("application/merge-patch+json");
        assertThat(request.body()).isEqualTo("[\"é\"]".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void thereIsNoRequestForAPageThatDoesNotExist() {
        ApiRequest request = ApiRequest.get("Op", "/x").build();

        assertThatThrownBy(() -> request.next(null)).isInstanceOf(NoSuchElementException.class);
    }
}
