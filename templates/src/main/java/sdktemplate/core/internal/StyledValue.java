package sdktemplate.core.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.JsonValue;
import sdktemplate.core.JsonValue.JsonArray;
import sdktemplate.core.JsonValue.JsonNull;
import sdktemplate.core.JsonValue.JsonObject;

/**
 * A value in one of OpenAPI's styles. What is absent or null in it is left out; what the styles have no words for, a
 * list in a list or an object in a list, is its JSON text.
 *
 * @param name the parameter's name
 * @param value what to write
 * @param style how
 * @param encoding encodes a name or a value for where it is to stand
 */
record StyledValue(String name, JsonValue value, Style style, UnaryOperator<String> encoding) {

    static StyledValue of(String name, @Nullable Object value, Style style, UnaryOperator<String> encoding) {
        return new StyledValue(name, WireValue.of(value), style, encoding);
    }

    /** The value without its name, as {@code simple} and {@code label} have it. */
    String text() {
        return String.join(style.separator(), parts());
    }

    /** {@code name=value}, as often as the style wants it; none for nothing. */
    List<String> pairs() {
        List<String> pairs = new ArrayList<>();
        if (style == Style.DEEP_OBJECT) {
            addDeep(name, value, pairs);
        } else if (style.isExploded() && value instanceof JsonObject) {
            pairs.addAll(parts());
        } else if (style.isExploded()) {
            parts().forEach(part -> pairs.add(encodedName(name) + '=' + part));
        } else if (!parts().isEmpty()) {
            pairs.add(encodedName(name) + '=' + text());
        }
        return pairs;
    }

    /** {@code ;name=value}, as often as the style wants it; a name alone where the value is empty. */
    String matrix() {
        StringBuilder text = new StringBuilder();
        for (String pair : pairs()) {
            boolean isEmpty = pair.indexOf('=') == pair.length() - 1;
            text.append(';').append(isEmpty ? pair.substring(0, pair.length() - 1) : pair);
        }
        return text.toString();
    }

    /** Items; or names and values, in turn or with equals signs between them; or the one scalar. Encoded. */
    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        if (value instanceof JsonObject object) {
            for (Map.Entry<String, JsonValue> property : object.properties().entrySet()) {
                addProperty(encodedName(property.getKey()), property.getValue(), parts);
            }
        } else if (value instanceof JsonArray array) {
            array.items().stream()
                    .filter(item -> !(item instanceof JsonNull))
                    .forEach(item -> parts.add(encoded(item)));
        } else if (!(value instanceof JsonNull)) {
            parts.add(encoded(value));
        }
        return parts;
    }

    private void addProperty(String encodedName, JsonValue property, List<String> parts) {
        if (property instanceof JsonNull) {
            return;
        }
        if (style.isExploded()) {
            parts.add(encodedName + '=' + encoded(property));
        } else {
            parts.add(encodedName);
            parts.add(encoded(property));
        }
    }

    private void addDeep(String path, JsonValue at, List<String> pairs) {
        if (at instanceof JsonObject object) {
            object.properties().forEach((key, inner) -> addDeep(path + '[' + key + ']', inner, pairs));
        } else {
            pairs.addAll(new StyledValue(path, at, Style.FORM_EXPLODED, encoding).pairs());
        }
    }

    /** What may be reserved in a value ends a name. */
    private String encodedName(String plain) {
        return encoding.apply(plain).replace("=", "%3D");
    }

    private String encoded(JsonValue scalar) {
        return encoding.apply(WireValue.text(scalar));
    }
}
