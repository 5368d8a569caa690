package sdktemplate.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {
    static String body(ApiRequest request) throws IOException {
        return new String(Objects.requireNonNull(request.body()).open().readAllBytes(), StandardCharsets.UTF_8);
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
    void controlCharactersCanNotEscapeAndHalfACharacterIsNone() {
        assertThat(PercentEncoding.encode("\r\n\0")).isEqualTo("%0D%0A%00");
        assertThatThrownBy(() -> PercentEncoding.encode("a\ud83d"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not a text: half a character (a lone surrogate) at 1");
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
    void aPathValueOfSeveralSegmentsStaysBelowWhereItStands() {
        ApiRequest request = ApiRequest.get("Op", "/a/{x}")
                .pathReserved("x", "b c/..d//e?f#g%2F", Style.SIMPLE)
                .build();

        assertThat(request.target()).isEqualTo("/a/b%20c/..d//e%3Ff%23g%252F");
        for (String outside : List.of("", "..", "b/../../c", "./b")) {
            assertThatThrownBy(() -> ApiRequest.get("Op", "/a/{x}").pathReserved("x", outside, Style.SIMPLE))
                    .isInstanceOf(IllegalArgumentException.class);
        }
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
    void reservedCharactersStayButForThoseThatEndAValue() {
        assertThat(PercentEncoding.encodeReserved("a/b?c=d e%2f%zz%&f+g#h[i]:@!$'()*,;é%C3"))
                .isEqualTo("a/b?c=d%20e%2f%25zz%25%26f%2Bg%23h%5Bi%5D:@!$'()*,;%C3%A9%C3");
        assertThat(ApiRequest.get("Op", "/x")
                        .queryReserved("a=b", "/c=d", Style.FORM_EXPLODED)
                        .build()
                        .target())
                .isEqualTo("/x?a%3Db=/c=d");
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
    void anEmptyFormIsStillAForm() throws IOException {
        ApiRequest request =
                ApiRequest.post("Op", "/x").emptyForm().form("a", null).build();

        assertThat(request.headers().first("Content-Type")).contains("application/x-www-form-urlencoded");
        assertThat(body(request)).isEmpty();
    }

    @Test
    void aBodyThatIsAbsentIsNotSent() {
        ApiRequest request = ApiRequest.post("Op", "/x").json(null).build();

        assertThat(request.headers().asMap()).isEmpty();
        assertThat(request.body()).isNull();
    }

    @Test
    void jsonCanHaveATypeOfItsOwn() throws IOException {
        ApiRequest request = ApiRequest.patch("Op", "/x")
                .json(
                        "application/merge-patch+json",
                        writer -> writer.writeList(List.of("é"), (w, s) -> w.writeString(s)))
                .build();

        assertThat(request.headers().first("Content-Type")).contains("application/merge-patch+json");
        assertThat(body(request)).isEqualTo("[\"é\"]");
    }
}
