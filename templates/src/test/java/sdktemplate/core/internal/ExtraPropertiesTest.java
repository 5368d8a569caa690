package sdktemplate.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import sdktemplate.core.JsonWriter;

class ExtraPropertiesTest {
    private static String json(ExtraProperties<String> extras) {
        return JsonWriter.toText(writer -> {
            writer.beginObject();
            extras.writeTo(writer, JsonWriter::writeString);
            writer.endObject();
        });
    }

    @Test
    void whatWasBuiltDoesNotChangeWithItsBuilder() {
        ExtraProperties.Builder<String> builder = ExtraProperties.builder();
        builder.put("a", "1");
        ExtraProperties<String> first = builder.build();
        builder.put("b", "2");
        ExtraProperties<String> second = builder.build();
        ExtraProperties.Builder<String> third = second.toBuilder();
        third.assigned("a", null);

        assertThat(json(first)).isEqualTo("{\"a\":\"1\"}");
        assertThat(json(second)).isEqualTo("{\"a\":\"1\",\"b\":\"2\"}");
        assertThat(json(third.build())).isEqualTo("{\"a\":null,\"b\":\"2\"}");
    }

    @Test
    void valuesLeaveOutWhatIsNullAndCanNotBeChanged() {
        ExtraProperties.Builder<String> builder = ExtraProperties.builder();
        builder.assigned("z", null);
        builder.put("b", "1");
        builder.put("a", "2");

        assertThat(builder.build().values()).containsExactly(Map.entry("b", "1"), Map.entry("a", "2"));
        assertThatThrownBy(() -> builder.build().values().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aValueReplacesANull() {
        ExtraProperties.Builder<String> builder = ExtraProperties.builder();
        builder.assigned("a", null);
        builder.assigned("a", "known");

        assertThat(json(builder.build())).isEqualTo("{}");
    }
}
