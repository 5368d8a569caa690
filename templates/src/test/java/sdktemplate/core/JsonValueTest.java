package sdktemplate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValueTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "-0.0",
                "1.10",
                "1E400",
                "12345678901234567890123",
                "\"\"",
                "\"\\\"\\\\\\n\\r\\t\\u0000\\u001f/€😀\"",
                "[]",
                "{}",
                "{\"z\":1,\"a\":[null,{\"\":false}]}"
            })
    void textIsTheSameAfterReadingAndWriting(String json) {
        assertThat(JsonValue.parse(json)).hasToString(json);
        assertThat(JsonValue.parse(json)).isEqualTo(JsonValue.parse(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nul", "[1,]", "{\"a\":1,}", "01", "+1", "NaN", "1 2", "{a:1}", "[1", "\"a\nb\"", "/**/1"})
    void whatIsNoJsonIsRefused(String text) {
        assertThatThrownBy(() -> JsonValue.parse(text)).isInstanceOf(DecodeException.class);
    }

    @Test
    void valuesAreMadeOfJavas() {
        Map<String, JsonValue> properties = new LinkedHashMap<>();
        properties.put("z", JsonValue.of("t\"ext"));
        properties.put("list", JsonValue.of(List.of(JsonValue.of(1), JsonValue.of(2.5), JsonValue.of(true))));
        properties.put("null", JsonValue.ofNull());
        properties.put("big", JsonValue.of(BigInteger.TEN.pow(20)));
        properties.put("exact", JsonValue.of(new BigDecimal("1.10")));

        assertThat(JsonValue.of(properties))
                .hasToString("{\"z\":\"t\\\"ext\",\"list\":[1,2.5,true],\"null\":null,"
                        + "\"big\":100000000000000000000,\"exact\":1.10}");
    }

    @Test
    void aValueIsNotChangedByTheCollectionItWasMadeOf() {
        Map<String, JsonValue> properties = new LinkedHashMap<>();
        JsonValue value = JsonValue.of(properties);
        properties.put("a", JsonValue.of(1));

        assertThat(value).hasToString("{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "01", "1.", ".5", "1e", "1e+", "0x1", "NaN", "1 ", "١"})
    void aNumberThatJsonCanNotWriteIsRefused(String text) {
        assertThatThrownBy(() -> new JsonValue.JsonNumber(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNumberThatIsNoneIsRefused() {
        assertThatThrownBy(() -> JsonValue.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JsonWriter.toText(writer -> writer.writeDouble(Double.POSITIVE_INFINITY)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNumberIsReadAsWhatIsAskedFor() {
        JsonValue.JsonNumber number = new JsonValue.JsonNumber("12.0");

        assertThat(number.longValue()).isEqualTo(12);
        assertThat(number.doubleValue()).isEqualTo(12.0);
        assertThat(number.decimalValue()).isEqualTo(new BigDecimal("12.0"));
        assertThatThrownBy(() -> new JsonValue.JsonNumber("12.5").longValue()).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void halfASurrogatePairIsEscapedAsUtf8CanNotHoldIt() {
        String half = "a\ud83d";
        byte[] bytes = JsonWriter.toText(JsonValue.of(half)).getBytes(StandardCharsets.UTF_8);

        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("\"a\\ud83d\"");
        assertThat(JsonValue.parse(new String(bytes, StandardCharsets.UTF_8))).isEqualTo(JsonValue.of(half));
        assertThat(JsonValue.of("\ude00\ud83d")).hasToString("\"\\ude00\\ud83d\"");
        assertThat(JsonValue.of("😀")).hasToString("\"😀\"");
    }
}
