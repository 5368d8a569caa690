package sdktemplate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sdktemplate.core.internal.ExtraProperties;
import sdktemplate.sample.Widget;
import sdktemplate.sample.WidgetStatus;

class JsonReaderTest {
    private static final String EVERYTHING = """
            {"sid":"WD1","name":"Größe \\u00e9\\n","size":7,"date_created":"2026-03-01T09:30:00Z",\
            "expires":"Sun, 01 Mar 2026 09:30:00 +0000","day":"2026-03-01","links":{"self":"https://x/","none":null},\
            "status":"new-in-2027","tags":["b","a"],"matrix":[[1.5,2],[]],"anything":{"z":[1,null],"a":1.10},\
            "unknown":{"deep":[true]}}""";

    @Test
    void anObjectIsReadAndWrittenBackToTheSameText() {
        Widget widget = widget(EVERYTHING);

        assertThat(widget.toJson()).isEqualTo(EVERYTHING.replace("\\u00e9", "é"));
        assertThat(widget.status()).isEqualTo(WidgetStatus.of("new-in-2027"));
        assertThat(widget.links()).containsEntry("none", null);
        assertThat(widget.additionalProperties()).containsOnlyKeys("unknown");
        assertThat(widget)
                .isEqualTo(widget.toBuilder().build())
                .hasSameHashCodeAs(widget.toBuilder().build());
    }

    @Test
    void aValueIsReadAsTheTextThatItCameFrom() {
        JsonValue value = JsonValue.parse(EVERYTHING);

        assertThat(Widget.readFrom(JsonReader.of(value))).isEqualTo(widget(EVERYTHING));
        assertThat(JsonReader.of(value).nextValue()).isSameAs(value);
    }

    @Test
    void whatIsWrongInAValueIsSaidWithItsPlaceInAll() {
        JsonReader reader = JsonReader.of("{\"widgets\":[{},{\"matrix\":[[1.5],[\"x\"]]}]}");
        List<JsonValue> widgets = new ArrayList<>();

        assertThatThrownBy(() -> reader.readMap(list -> list.readList(item -> {
                    widgets.add(item.nextValue());
                    return Widget.readFrom(item.over(widgets.get(widgets.size() - 1)));
                })))
                .isInstanceOf(DecodeException.class)
                .hasMessage("$.widgets[1].matrix[1][0]: wanted a number, found a string");
    }

    @Test
    void theKindOfAValueIsSeenBeforeItIsRead() {
        JsonReader reader = JsonReader.of("[{}, [], \"a\", -1, 1.5, true, null]");
        List<JsonKind> kinds = new ArrayList<>();
        reader.readList(item -> {
            kinds.add(item.kind());
            return item.nextValue().kind() == kinds.get(kinds.size() - 1);
        });

        assertThat(kinds)
                .containsExactly(
                        JsonKind.OBJECT,
                        JsonKind.ARRAY,
                        JsonKind.STRING,
                        JsonKind.NUMBER,
                        JsonKind.NUMBER,
                        JsonKind.BOOLEAN,
                        JsonKind.NULL);
    }

    @Test
    void propertiesThatAreNullAreWrittenBackAsNull() {
        Widget widget = widget("{\"sid\":null,\"size\":null,\"later\":null,\"status\":null}");

        assertThat(widget.sid()).isNull();
        assertThat(widget.additionalProperties()).isEmpty();
        assertThat(widget.toJson()).isEqualTo("{\"sid\":null,\"size\":null,\"later\":null,\"status\":null}");
    }

    @Test
    void whatIsAssignedReplacesANullThatWasRead() {
        Widget widget = widget("{\"sid\":null,\"size\":null}");

        assertThat(widget.toBuilder().size(3).sid(null).build().toJson()).isEqualTo("{\"size\":3,\"sid\":null}");
    }

    @Test
    void theLastOfSeveralPropertiesOfOneNameHolds() {
        assertThat(widget("{\"sid\":null,\"sid\":\"a\"}").toJson()).isEqualTo("{\"sid\":\"a\"}");
    }

    @Test
    void aMissingRequiredPropertyIsNamedWhenItIsAskedFor() {
        assertThatThrownBy(() -> widget("{}").name())
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("\"name\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"sid\":[1]}                     | $.sid: wanted a string, found an array",
                "{\"sid\":{\"a\":1}}               | $.sid: wanted a string, found an object",
                "{\"size\":\"\"}                   | $.size: wanted an integer of 32 bits, found a string",
                "{\"size\":\"0x7\"}                | $.size: wanted an integer of 32 bits, found a string",
                "{\"size\":true}                   | $.size: wanted an integer of 32 bits, found a boolean",
                "{\"size\":7.5}                    | $.size: wanted an integer of 32 bits, found a number",
                "{\"size\":2147483648}             | $.size: wanted an integer of 32 bits, found a number",
                "{\"size\":99999999999999999999}   | $.size: wanted an integer of 32 bits, found a number",
                "{\"size\":1e999999999}            | $.size: wanted an integer of 32 bits, found a number",
                "{\"size\":1e99999999999}          | $.size: wanted an integer of 32 bits, found a number",
                "{\"tags\":\"a\"}                  | $.tags: wanted an array, found a string",
                "{\"tags\":[\"a\",[]]}             | $.tags[1]: wanted a string, found an array",
                "{\"links\":[]}                    | $.links: wanted an object, found an array",
                "{\"links\":{\"a\":\"\",\"b\":[]}} | $.links.b: wanted a string, found an array",
                "{\"matrix\":[[1],[2,true]]}       | $.matrix[1][1]: wanted a number, found a boolean",
                "{\"matrix\":[[1e999]]}            | $.matrix[0][0]: wanted a number in double precision, found a"
                        + " number",
                "{\"status\":{}}                   | $.status: wanted a string, found an object",
                "{\"date_created\":\"tomorrow\"}   | $.date_created: wanted a date-time of RFC 3339 or RFC 2822, found"
                        + " a string",
                "{\"day\":\"2026-02-30\"}          | $.day: wanted a date (2026-03-01), found a string",
                "{\"day\":\"2026-03-01T09:30:00Z\"} | $.day: wanted a date (2026-03-01), found a string",
                "[]                                | $: wanted an object, found an array",
                "null                              | $: wanted an object, found null",
                "``                                | $: wanted an object, found the end",
            })
    void aValueOfTheWrongTypeIsNamedByItsPath(String json, String message) {
        assertThatThrownBy(() -> widget(json))
                .isInstanceOf(DecodeException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"sid\":secret}", "{\"sid\":\"secret", "{\"sid\":\"secret\"", "{'sid':\"secret\"}"})
    void whatIsNoJsonIsReportedWithoutQuotingIt(String json) {
        assertThatThrownBy(() -> widget(json))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("not JSON at line 1, column ")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @Test
    void whatFollowsTheValueIsAnError() {
        JsonReader reader = JsonReader.of("{} {}");
        Widget.readFrom(reader);

        assertThatThrownBy(reader::end).hasMessage("$: wanted the end, found an object");
    }

    @Test
    void nestingPastTheLimitIsAnErrorNotAStackOverflow() {
        assertThat(JsonValue.parse("[".repeat(500) + "]".repeat(500))).isInstanceOf(JsonValue.JsonArray.class);
        assertThatThrownBy(() -> JsonValue.parse("[".repeat(100_000)))
                .isInstanceOf(DecodeException.class)
                .hasMessage("$" + "[0]".repeat(500) + ": nested deeper than 500 objects and arrays");
    }

    @Test
    void aNumberOfAbsurdSizeIsAnErrorNotAFullMemory() {
        for (String json : List.of("1e999999", "1e2147483647", "-1E10001")) {
            assertThatThrownBy(() -> JsonReader.of(json).readBigInteger())
                    .hasMessage("$: wanted an integer whose exponent is at most 10000, found a number");
        }
        for (String json : List.of("1e-2147483647", "0.5", "10.01")) {
            assertThatThrownBy(() -> JsonReader.of(json).readBigInteger())
                    .hasMessage("$: wanted an integer, found a number");
        }
        assertThat(JsonReader.of("0e2147483647").readBigInteger()).isZero();
        assertThat(JsonReader.of("1e10000").readBigInteger()).isEqualTo(BigInteger.TEN.pow(10_000));
        assertThat(JsonReader.of("120.00e-1").readBigInteger()).isEqualTo(12);
    }

    /** The document's length is the only limit; the JDK would need minutes for that many digits. */
    @Test
    void stringsNamesAndNumbersAreAsLongAsTheDocument() {
        String text = "x".repeat(20_000_001);
        assertThat(JsonReader.of('"' + text + '"').readString()).isEqualTo(text);
        String name = "n".repeat(60_000);
        assertThat(JsonReader.of("{\"" + name + "\":1}").readMap(JsonReader::readLong))
                .containsExactly(Map.entry(name, 1L));
        BigInteger power = BigInteger.ONE.shiftLeft(7_000_000);
        String digits = power.toString();
        assertThat(JsonReader.of(digits).readBigInteger()).isEqualTo(power);
        assertThat(JsonReader.of('"' + digits + '"').readBigInteger()).isEqualTo(power);
        assertThat(JsonReader.of(digits).readDecimal()).isEqualTo(new BigDecimal(power));
        assertThat(JsonReader.of("0." + digits).readDouble()).isBetween(0.1, 1.0);
        assertThat(JsonValue.parse(digits)).hasToString(digits);
        assertThatThrownBy(() -> JsonReader.of(digits).readLong())
                .hasMessage("$: wanted an integer of 64 bits, found a number");
    }

    @Test
    void scalarsAreReadExactly() {
        assertThat(JsonReader.of("true").readBoolean()).isTrue();
        assertThat(JsonReader.of("-2147483648").readInteger()).isEqualTo(Integer.MIN_VALUE);
        assertThat(JsonReader.of("5.0").readInteger()).isEqualTo(5);
        assertThat(JsonReader.of("9223372036854775807").readLong()).isEqualTo(Long.MAX_VALUE);
        assertThat(JsonReader.of("123456789012345678901234567890").readBigInteger())
                .isEqualTo(new BigInteger("123456789012345678901234567890"));
        assertThat(JsonReader.of("1e3").readDouble()).isEqualTo(1000.0);
        assertThat(JsonReader.of("1.10").readDecimal()).isEqualTo(new BigDecimal("1.10"));
        assertThat(JsonReader.of("\"2026-03-01\"").readDate()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(JsonReader.of("\"2026-03-01T09:30:00+02:00\"").readDateTime())
                .isEqualTo(OffsetDateTime.parse("2026-03-01T09:30:00+02:00"));
        assertThat(JsonReader.of("\"\"").readString()).isEmpty();
    }

    @Test
    void aScalarInTheWrongWrappingIsReadAsWhatItSays() {
        assertThat(JsonReader.of("\"-7\"").readInteger()).isEqualTo(-7);
        assertThat(JsonReader.of("\"7.0\"").readLong()).isEqualTo(7);
        assertThat(JsonReader.of("\"0.0500\"").readDouble()).isEqualTo(0.05);
        assertThat(JsonReader.of("\"0.0500\"").readDecimal()).isEqualTo(new BigDecimal("0.0500"));
        assertThat(JsonReader.of("\"true\"").readBoolean()).isTrue();
        assertThat(JsonReader.of("\"false\"").readBoolean()).isFalse();
        assertThat(JsonReader.of("[1,\"1\"]").readList(JsonReader::readBoolean)).containsExactly(true, true);
        assertThat(JsonReader.of("[0,\"0\"]").readList(JsonReader::readBoolean)).containsExactly(false, false);
        assertThat(JsonReader.of("20.040").readString()).isEqualTo("20.040");
        assertThat(JsonReader.of("true").readString()).isEqualTo("true");
        assertThat(JsonReader.of(JsonValue.parse("[\"1.5\"]")).readList(JsonReader::readDouble))
                .containsExactly(1.5);
        assertThatThrownBy(() -> JsonReader.of("\"yes\"").readBoolean())
                .hasMessage("$: wanted a boolean, found a string");
        assertThatThrownBy(() -> JsonReader.of("\"9a\"").readBigInteger())
                .hasMessage("$: wanted an integer, found a string");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01",
                "2026-03-01T00:00:00",
                "2026-03-01T00:00:00.000Z",
                "2026-03-01T00:00:00+02:00",
                "2026-03-01 00:00:00"
            })
    void aDateMayHaveMidnightForATime(String text) {
        assertThat(JsonReader.of('"' + text + '"').readDate()).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01T09:30:00", "2026-03-01 09:30:00", "2026-03-01T09:30:00.0000000"})
    void aDateTimeWithoutAnOffsetIsInUtc(String text) {
        assertThat(JsonReader.of('"' + text + '"').readDateTime())
                .isEqualTo(OffsetDateTime.parse("2026-03-01T09:30:00Z"));
    }

    @Test
    void nullIsNullForWhatReadsAndAnErrorForWhatWantsAValue() {
        JsonReader reader = JsonReader.of("[null,null,null,null,null,null,null,null,null,null,null,null,null]");
        List<Object> values = reader.readList(item -> item.readOrNull(JsonReader::nextString));

        assertThat(values).hasSize(13).containsOnlyNulls();
        assertThat(JsonReader.of("null").readBoolean()).isNull();
        assertThat(JsonReader.of("null").readInteger()).isNull();
        assertThat(JsonReader.of("null").readLong()).isNull();
        assertThat(JsonReader.of("null").readBigInteger()).isNull();
        assertThat(JsonReader.of("null").readDouble()).isNull();
        assertThat(JsonReader.of("null").readDecimal()).isNull();
        assertThat(JsonReader.of("null").readDate()).isNull();
        assertThat(JsonReader.of("null").readDateTime()).isNull();
        assertThat(JsonReader.of("null").readDateTimeRfc2822()).isNull();
        assertThat(JsonReader.of("null").readValue()).isNull();
        assertThat(JsonReader.of("null").<String>readMap(JsonReader::readString))
                .isNull();
        assertThat(JsonReader.of("null").nextValue()).isEqualTo(JsonValue.ofNull());
        assertThatThrownBy(() -> JsonReader.of("null").nextString()).hasMessage("$: wanted a string, found null");
        assertThatThrownBy(() -> JsonReader.of("null").nextLong())
                .hasMessage("$: wanted an integer of 64 bits, found null");
        assertThatThrownBy(() -> JsonReader.of("null").nextDouble()).hasMessage("$: wanted a number, found null");
    }

    @Test
    void aSkippedValueIsPassedWhole() {
        JsonReader reader = JsonReader.of("[[1,{\"a\":[]}],\"b\"]");
        List<String> values = reader.readList(item -> {
            item.skip();
            return item.nextString();
        });

        assertThat(values).containsExactly("b");
    }

    private static Widget widget(String json) {
        return Widget.readFrom(JsonReader.of(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aDecoderThatLeavesAPropertysValueUnreadIsToldSo() {
        JsonReader reader = JsonReader.of("{\"a\":1,\"b\":2}");
        ExtraProperties.Builder<JsonValue> nulls = ExtraProperties.builder();
        reader.beginObject();
        assertThat(reader.nextProperty(nulls)).isTrue();

        assertThatThrownBy(() -> reader.nextProperty(nulls))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("$.a: the value was neither read nor skipped");
    }

    @Test
    void anObjectThatWasReadNeverChanges() {
        JsonValue.JsonObject object = (JsonValue.JsonObject) JsonValue.parse("{\"a\":1,\"b\":{}}");

        assertThatThrownBy(() -> object.properties().put("c", JsonValue.of(2)))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> object.properties().remove("a")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(
                        () -> object.properties().entrySet().iterator().next().setValue(JsonValue.of(2)))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(object).hasToString("{\"a\":1,\"b\":{}}");
    }
}
