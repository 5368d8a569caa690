package sdktemplate.core.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /**
     * A name and its value, both encoded.
     *
     * @param name the name
     * @param value the value
     */
    record Pair(String name, String value) {
        @Override
        public String toString() {
            return name + '=' + value;
        }
    }

    /** Names and values with something between them. */
    static String joined(List<Pair> pairs, String separator) {
        return pairs.stream().map(Pair::toString).collect(Collectors.joining(separator));
    }

    /** The value without its name, as {@code simple} and {@code label} have it. */
    String text() {
        return String.join(style.separator(), parts());
    }

    /** The value with its name, as often as the style wants it; none for nothing. */
    List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        if (style == Style.DEEP_OBJECT) {
            addDeep(name, value, pairs);
        } else if (style.isExploded() && value instanceof JsonObject) {
            pairs.addAll(properties());
        } else if (style.isExploded()) {
            items().forEach(item -> pairs.add(new Pair(encodedName(name), item)));
        } else if (!parts().isEmpty()) {
            pairs.add(new Pair(encodedName(name), text()));
        }
        return pairs;
    }

    /** {@code ;name=value}, as often as the style wants it; a name alone where the value is empty. */
    String matrix() {
        StringBuilder text = new StringBuilder();
        for (Pair pair : pairs()) {
            text.append(';').append(pair.value().isEmpty() ? pair.name() : pair.toString());
        }
        return text.toString();
    }

    /** What stands between the separators. */
    private List<String> parts() {
        if (!(value instanceof JsonObject)) {
            return items();
        }
        Stream<String> parts = style.isExploded()
                ? properties().stream().map(Pair::toString)
                : properties().stream().flatMap(property -> Stream.of(property.name(), property.value()));
        return parts.toList();
    }

    /** A list's items, or the one scalar, encoded. */
    private List<String> items() {
        List<JsonValue> items = value instanceof JsonArray array ? array.items() : List.of(value);
        // A loop: the first stream of a JVM costs milliseconds, and a path is a part of every call.
        List<String> texts = new ArrayList<>();
        for (JsonValue item : items) {
            if (!(item instanceof JsonNull)) {
                texts.add(encoded(item));
            }
        }
        return texts;
    }

    /** An object's properties, encoded. */
    private List<Pair> properties() {
        List<Pair> pairs = new ArrayList<>();
        ((JsonObject) value).properties().forEach((key, property) -> {
            if (!(property instanceof JsonNull)) {
                pairs.add(new Pair(encodedName(key), encoded(property)));
            }
        });
        return pairs;
    }

    private void addDeep(String path, JsonValue at, List<Pair> pairs) {
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
