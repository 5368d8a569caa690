package sdktemplate.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sdktemplate.core.JsonValue;

class ToStringBuilderTest {
    @Test
    void whatIsAbsentIsLeftOutAndWhatIsPersonalIsHidden() {
        String text = new ToStringBuilder("Person")
                .add("age", null)
                .addRedacted("name", "Maren")
                .addRedacted("mail", null)
                .add("sid", "P1")
                .toString();

        assertThat(text).isEqualTo("Person[name=***, sid=P1]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"mail": "maren@example.com"} | JSON object
            ["maren@example.com"]         | JSON array
            "maren@example.com"           | JSON string
            3725550100                    | JSON number
            true                          | JSON boolean
            null                          | JSON null
            """)
    void ofFreeFormJsonTheKindShows(String json, String shown) {
        JsonValue value = JsonValue.parse(json);

        assertThat(text(value)).isEqualTo("T[p=" + shown + "]");
        assertThat(text(Arrays.asList(value, null))).isEqualTo("T[p=[" + shown + ", null]]");
        assertThat(text(Map.of("a", List.of(value)))).isEqualTo("T[p={a=[" + shown + "]}]");
    }

    private static String text(Object value) {
        return new ToStringBuilder("T").add("p", value).toString();
    }
}
