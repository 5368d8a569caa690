package sdktemplate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {
    @Test
    void theCaseOfNamesDoesNotMatter() {
        Headers headers = Headers.of(Map.of("Content-Type", List.of("a")));

        assertThat(headers.first("content-type")).contains("a");
        assertThat(headers.asMap().get("CONTENT-TYPE")).containsExactly("a");
        assertThat(headers).isEqualTo(Headers.of(Map.of("content-type", List.of("a"))));
        assertThat(headers).hasSameHashCodeAs(Headers.of(Map.of("content-type", List.of("a"))));
        assertThat(headers.toBuilder().set("CONTENT-type", "b").build().all("Content-Type"))
                .containsExactly("b");
    }

    @Test
    void valuesOfOneFieldKeepTheirOrder() {
        Headers headers = Headers.builder().add("A", "2").add("a", "1").build();

        assertThat(headers.all("A")).containsExactly("2", "1");
        assertThat(headers.first("B")).isEmpty();
        assertThat(headers.all("B")).isEmpty();
    }

    @Test
    void builtHeadersDoNotChangeWithTheirBuilder() {
        Headers.Builder builder = Headers.builder().add("A", "1");
        Headers headers = builder.build();
        builder.add("A", "2").set("B", "3");

        assertThat(headers.asMap()).containsOnlyKeys("A");
        assertThat(headers.all("A")).containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret\r\nInjected: 1", "secret\n", "secret\u0000", "secret\u007f", "secret€"})
    void aValueThatCouldBecomeAnotherFieldIsRefusedWithoutShowingIt(String value) {
        assertThatThrownBy(() -> Headers.builder().set("Key", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Key")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a:", "a\r\n", "ä"})
    void aNameThatHttpDoesNotAllowIsRefused(String name) {
        assertThatThrownBy(() -> Headers.builder().add(name, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void printingShowsNoValues() {
        assertThat(Headers.builder().set("Authorization", "secret").build()).hasToString("Headers[Authorization]");
    }
}
