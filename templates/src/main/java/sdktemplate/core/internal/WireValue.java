package sdktemplate.core.internal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.JsonValue;
import sdktemplate.core.JsonWritable;
import sdktemplate.core.JsonWriter;

/** What parameters and form fields are made of: any value that has a place in JSON. */
final class WireValue {
    private WireValue() {}

    /** A scalar, a list, a map or what writes itself. */
    static JsonValue of(@Nullable Object value) {
        if (value == null) {
            return JsonValue.ofNull();
        }
        if (value instanceof JsonValue json) {
            return json;
        }
        if (value instanceof JsonWritable json) {
            return JsonValue.parse(JsonWriter.toRequestText(json));
        }
        if (value instanceof List<?> list) {
            return JsonValue.of(list.stream().map(WireValue::of).toList());
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, JsonValue> properties = new LinkedHashMap<>();
            map.forEach((name, property) -> properties.put(String.valueOf(name), of(property)));
            return JsonValue.of(properties);
        }
        return scalar(value);
    }

    private static JsonValue scalar(Object value) {
        if (value instanceof Boolean truth) {
            return JsonValue.of(truth.booleanValue());
        }
        if (value instanceof Number number) {
            return new JsonValue.JsonNumber(NumberText.of(number));
        }
        if (value instanceof OffsetDateTime instant) {
            return JsonValue.of(Iso8601.format(instant));
        }
        if (value instanceof String || value instanceof LocalDate) {
            return JsonValue.of(value.toString());
        }
        throw new IllegalArgumentException(
                "Not a value to send: a " + value.getClass().getName());
    }

    /** A string as it is; the JSON text of anything else. */
    static String text(JsonValue value) {
        return value instanceof JsonValue.JsonString string ? string.value() : value.toString();
    }

    /** A property's text; null if the value is no object, or has no such property, or null for it. */
    static @Nullable String property(@Nullable JsonValue value, @Nullable String name) {
        JsonValue found = name != null && value instanceof JsonValue.JsonObject object ? object.get(name) : null;
        return found == null || found instanceof JsonValue.JsonNull ? null : text(found);
    }

    /** The text of what a JSON pointer (RFC 6901) leads to; null if that is nothing or null. */
    static @Nullable String at(@Nullable JsonValue value, String pointer) {
        JsonValue found = value;
        for (String part : pointer.substring(1).split("/", -1)) {
            String key = part.replace("~1", "/").replace("~0", "~");
            if (found instanceof JsonValue.JsonArray array) {
                boolean isThere = key.matches("[0-9]{1,6}")
                        && Integer.parseInt(key) < array.items().size();
                found = isThere ? array.items().get(Integer.parseInt(key)) : null;
            } else {
                found = found instanceof JsonValue.JsonObject object ? object.get(key) : null;
            }
        }
        return found == null || found instanceof JsonValue.JsonNull ? null : text(found);
    }
}
