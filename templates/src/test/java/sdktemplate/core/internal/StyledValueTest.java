package sdktemplate.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import sdktemplate.core.JsonValue;
import sdktemplate.core.JsonWritable;
import sdktemplate.sample.WidgetStatus;

/** The table of styles of OpenAPI 3.1, section 4.8.12.4, and what it leaves open. */
class StyledValueTest {
    private static final List<String> COLORS = List.of("blue", "black", "brown");
    private static final JsonWritable RGB = writer -> {
        writer.beginObject();
        writer.property("R", 100);
        writer.property("G", 200);
        writer.property("B", 150);
        writer.endObject();
    };

    private static String written(@Nullable Object value, Style style) {
        return switch (style) {
            case MATRIX, MATRIX_EXPLODED, LABEL, LABEL_EXPLODED, SIMPLE, SIMPLE_EXPLODED ->
                ApiRequest.get("Op", "/{color}")
                        .path("color", value, style)
                        .build()
                        .target()
                        .substring(1);
            default ->
                ApiRequest.get("Op", "/")
                        .query("color", value, style)
                        .build()
                        .target()
                        .replaceFirst("^/\\??", "");
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "MATRIX          | ;color | ;color=blue | ;color=blue,black,brown | ;color=R,100,G,200,B,150",
                "MATRIX_EXPLODED | ;color | ;color=blue | ;color=blue;color=black;color=brown | ;R=100;G=200;B=150",
                "LABEL           | -      | .blue       | .blue,black,brown       | .R,100,G,200,B,150",
                "LABEL_EXPLODED  | -      | .blue       | .blue.black.brown       | .R=100.G=200.B=150",
                "SIMPLE          | -      | blue        | blue,black,brown        | R,100,G,200,B,150",
                "SIMPLE_EXPLODED | -      | blue        | blue,black,brown        | R=100,G=200,B=150",
                "FORM            | color= | color=blue  | color=blue,black,brown  | color=R,100,G,200,B,150",
                "FORM_EXPLODED   | color= | color=blue  | color=blue&color=black&color=brown | R=100&G=200&B=150",
                "SPACE_DELIMITED | color= | color=blue  | color=blue%20black%20brown |"
                        + " color=R%20100%20G%20200%20B%20150",
                "PIPE_DELIMITED  | color= | color=blue  | color=blue%7Cblack%7Cbrown |"
                        + " color=R%7C100%7CG%7C200%7CB%7C150",
                "DEEP_OBJECT     | color= | color=blue  | color=blue&color=black&color=brown |"
                        + " color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
            })
    void everyRowOfTheTable(Style style, String empty, String string, String array, String object) {
        if (empty == null) {
            assertThatThrownBy(() -> written("", style)).isInstanceOf(IllegalArgumentException.class);
        } else {
            assertThat(written("", style)).isEqualTo(empty);
        }
        assertThat(written("blue", style)).isEqualTo(string);
        assertThat(written(COLORS, style)).isEqualTo(array);
        assertThat(written(RGB, style)).isEqualTo(object);
    }

    /** Header fields are ASCII, and JSON has escapes for the rest (RFC 8259, section 7). */
    @Test
    void jsonInHeadersIsAscii() {
        JsonValue city = JsonValue.of(Map.of("city", JsonValue.of("K\u00f6ln \ud83d\ude00\u007f")));
        String ascii = "{\"city\":\"K\\u00f6ln \\ud83d\\ude00\\u007f\"}";
        ApiRequest request = ApiRequest.get("a", "/a")
                .header("X-Content", AsciiJson.of(JsonContent.of(city)))
                .header("X-Text", AsciiJson.of("\"\u00f6\""))
                .header("X-Argument", city.toJson())
                .header("X-List", List.of(city, 1))
                .header("X-Object", Map.of("a", city))
                .build();
        assertThat(request.headers().first("X-Content")).contains(ascii);
        assertThat(request.headers().first("X-Text")).contains("\"\\u00f6\"");
        assertThat(request.headers().first("X-Argument")).contains(ascii);
        assertThat(request.headers().first("X-List")).contains(ascii + ",1");
        assertThat(request.headers().first("X-Object")).contains("a," + ascii);
        ApiRequestBuilder plain = ApiRequest.get("a", "/a");
        assertThatThrownBy(() -> plain.header("X-Text", "\u20ac")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plain.header("X-Text", "{\u20ac")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void headersAndCookiesHaveStylesToo() {
        ApiRequest request = ApiRequest.get("Op", "/")
                .header("X-Colors", COLORS)
                .header("X-Flat", RGB, Style.SIMPLE)
                .header("X-Rgb", RGB, Style.SIMPLE_EXPLODED)
                .header("X-Date", "Sun, 1%")
                .header("X-None", null)
                .cookie("a", "1; b=2")
                .cookie("list", COLORS, Style.FORM)
                .cookie("each", List.of(1, 2))
                .cookie("rgb", RGB)
                .build();

        assertThat(request.headers().first("X-Colors")).contains("blue,black,brown");
        assertThat(request.headers().first("X-Flat")).contains("R,100,G,200,B,150");
        assertThat(request.headers().first("X-Rgb")).contains("R=100,G=200,B=150");
        assertThat(request.headers().first("X-Date")).contains("Sun, 1%");
        assertThat(request.headers().first("X-None")).isEmpty();
        assertThat(request.headers().first("Cookie"))
                .contains("a=1%3B%20b%3D2; list=blue,black,brown; each=1; each=2; R=100; G=200; B=150");
    }

    @Test
    void namesAndValuesAreEncodedAndTheSeparatorsOfTheStyleAreNot() throws IOException {
        Map<String, String> odd = Map.of("k=&", "a,b c");
        assertThat(written(odd, Style.FORM_EXPLODED)).isEqualTo("k%3D%26=a%2Cb%20c");
        assertThat(written(odd, Style.FORM)).isEqualTo("color=k%3D%26,a%2Cb%20c");
        assertThat(written(odd, Style.DEEP_OBJECT)).isEqualTo("color%5Bk%3D%26%5D=a%2Cb%20c");
        assertThat(written(odd, Style.MATRIX_EXPLODED)).isEqualTo(";k%3D%26=a%2Cb%20c");
        assertThat(written(List.of("a|b", "c d"), Style.PIPE_DELIMITED)).isEqualTo("color=a%7Cb%7Cc%20d");
        assertThat(EncodingTest.body(ApiRequest.post("Op", "/")
                        .form("c d", List.of("a b", "c"), Style.FORM)
                        .build()))
                .isEqualTo("c+d=a+b,c");
    }

    @Test
    void deepObjectsGoOnInDepth() {
        JsonValue value = JsonValue.parse("{\"a\": {\"b\": {\"c\": 1}, \"n\": null}, \"l\": [2, {\"d\": 3}]}");
        assertThat(written(value, Style.DEEP_OBJECT).replace("%5B", "[").replace("%5D", "]"))
                .isEqualTo("color[a][b][c]=1&color[l]=2&color[l]=%7B%22d%22%3A3%7D");
    }

    @Test
    void whatStandsInAListIsAtMostJsonText() {
        List<Object> nested = List.of(List.of("a", 1), RGB);
        assertThat(written(nested, Style.FORM_EXPLODED))
                .isEqualTo("color=%5B%22a%22%2C1%5D&color=%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D");
    }

    @ParameterizedTest
    @EnumSource(
            value = Style.class,
            names = {"FORM", "FORM_EXPLODED", "SPACE_DELIMITED", "PIPE_DELIMITED", "DEEP_OBJECT"})
    void whatIsAbsentIsNotSent(Style style) {
        Map<String, String> halfEmpty = new LinkedHashMap<>();
        halfEmpty.put("a", null);
        assertThat(written(null, style)).isEmpty();
        assertThat(written(List.of(), style)).isEmpty();
        assertThat(written(halfEmpty, style)).isEmpty();
        assertThat(written(Arrays.asList("a", null), style)).isEqualTo("color=a");
    }

    @Test
    void scalarsAreWrittenAsTheirFormatSays() {
        assertThat(written(true, Style.FORM)).isEqualTo("color=true");
        assertThat(written(7L, Style.FORM)).isEqualTo("color=7");
        assertThat(written(2.5, Style.FORM)).isEqualTo("color=2.5");
        assertThat(written(new BigDecimal("1E+3"), Style.FORM)).isEqualTo("color=1000");
        assertThat(written(OffsetDateTime.parse("2026-03-01T09:30Z"), Style.FORM))
                .isEqualTo("color=2026-03-01T09%3A30%3A00Z");
        assertThat(written(LocalDate.of(2026, 3, 1), Style.FORM)).isEqualTo("color=2026-03-01");
        assertThat(written(WidgetStatus.of("new \"one\""), Style.FORM)).isEqualTo("color=new%20%22one%22");
        assertThat(written(JsonValue.of("text"), Style.FORM)).isEqualTo("color=text");
        assertThatThrownBy(() -> written(new Object(), Style.FORM)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void contentIsJsonText() {
        assertThat(JsonContent.of(JsonValue.of("x"))).isEqualTo("\"x\"");
        assertThat(JsonContent.of(COLORS, (writer, list) -> writer.writeList(list, (to, item) -> to.writeString(item))))
                .isEqualTo("[\"blue\",\"black\",\"brown\"]");
        assertThat(JsonContent.of(null)).isNull();
        assertThat(JsonContent.of(null, (writer, value) -> writer.writeNull())).isNull();
        assertThat(JsonContent.value(true, (writer, value) -> writer.writeBoolean(value)))
                .isEqualTo(JsonValue.of(true));
        assertThat(JsonContent.value(null, (writer, value) -> writer.writeNull()))
                .isNull();
    }
}
