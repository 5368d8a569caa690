package sdktemplate.core.internal;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.JsonValue;
import sdktemplate.core.JsonWritable;

/** A parameter's value as text, before any encoding. */
final class WireText {
    private WireText() {}

    /** A scalar; a list's items or a map's names and values with commas between them. */
    static String of(Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof OffsetDateTime instant) {
            return Iso8601.format(instant);
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof JsonWritable json) {
            return ofJson(json);
        }
        if (value instanceof List<?> || value instanceof Map<?, ?>) {
            StringJoiner joined = new StringJoiner(",");
            parts(value).forEach(joined::add);
            return joined.toString();
        }
        return value.toString();
    }

    /** A list's items, or a map's names and values in turn; a null among them is left out. */
    static List<String> parts(Object value) {
        List<String> parts = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, item) -> {
                if (item != null) {
                    parts.add(String.valueOf(name));
                    parts.add(of(item));
                }
            });
        } else if (value instanceof List<?> list) {
            for (@Nullable Object item : list) {
                if (item != null) {
                    parts.add(of(item));
                }
            }
        } else {
            parts.add(of(value));
        }
        return parts;
    }

    /** A JSON string without its quotes; the text of any other JSON. */
    private static String ofJson(JsonWritable json) {
        String text = json.toJson();
        return text.startsWith("\"") && JsonValue.parse(text) instanceof JsonValue.JsonString string
                ? string.value()
                : text;
    }
}
