package sdktemplate.core.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.DecodeException;
import sdktemplate.core.JsonValue;
import sdktemplate.core.JsonValue.JsonArray;
import sdktemplate.core.JsonValue.JsonObject;
import sdktemplate.core.JsonValue.JsonString;

/**
 * JSON for header fields, which hold ASCII alone (RFC 9110, section 5.5): other characters are written as the escapes
 * that JSON has for them (RFC 8259, section 7).
 */
public final class AsciiJson {
    private AsciiJson() {}

    /**
     * {@return the same JSON in ASCII, {@code null} for none}
     *
     * @param json a JSON text
     */
    public static @Nullable String of(@Nullable String json) {
        return json == null || isAscii(json) ? json : escaped(json);
    }

    /**
     * {@return the value's JSON text in ASCII}
     *
     * @param value a value
     */
    public static String of(JsonValue value) {
        return escaped(value.toJson());
    }

    /** The value of a header field with the JSON texts that its styles make of what stands in lists and objects. */
    static JsonValue inHeader(JsonValue value) {
        if (value instanceof JsonArray array) {
            return JsonValue.of(array.items().stream().map(AsciiJson::item).toList());
        }
        if (value instanceof JsonObject object) {
            Map<String, JsonValue> properties = new LinkedHashMap<>();
            object.properties().forEach((name, property) -> properties.put(name, item(property)));
            return JsonValue.of(properties);
        }
        return item(value);
    }

    private static JsonValue item(JsonValue value) {
        if (value instanceof JsonArray || value instanceof JsonObject) {
            return JsonValue.of(of(value));
        }
        return value instanceof JsonString text && !isAscii(text.value()) && isJson(text.value())
                ? JsonValue.of(escaped(text.value()))
                : value;
    }

    /** Whether a text that nobody calls JSON is an array or object all the same; plain text has no escapes. */
    private static boolean isJson(String text) {
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return false;
        }
        try {
            JsonValue.parse(text);
            return true;
        } catch (DecodeException e) {
            return false;
        }
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** Beyond ASCII there is nothing in JSON but characters of strings. */
    private static String escaped(String json) {
        StringBuilder ascii = new StringBuilder(json.length() + 16);
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c < 0x7f) {
                ascii.append(c);
            } else {
                ascii.append(String.format("\\u%04x", (int) c));
            }
        }
        return ascii.toString();
    }
}
