package sdktemplate.core.internal;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.JsonReader;
import sdktemplate.core.JsonValue;
import sdktemplate.core.JsonWritable;
import sdktemplate.core.JsonWriter;

/**
 * Tells by an object's properties which branch of a union it takes: the only one whose properties it has. An object
 * that has those of several takes none.
 *
 * @param <T> the union
 */
public final class Branches<T> {
    private final JsonValue json;
    private JsonReader.@Nullable Decoder<? extends T> match;
    private int matches;

    private Branches(JsonValue json) {
        this.json = json;
    }

    /**
     * {@return the branches that a value may take, none so far}
     *
     * @param json the value
     * @param <T> the union
     */
    public static <T> Branches<T> of(JsonValue json) {
        return new Branches<>(json);
    }

    /**
     * Adds a branch that objects take which have some properties.
     *
     * @param branch reads such an object
     * @param names the properties' names
     * @return this
     */
    public Branches<T> having(JsonReader.Decoder<? extends T> branch, String... names) {
        return having(branch, List.of(names), List.of());
    }

    /**
     * Adds a branch that objects take which have some properties and none of some others.
     *
     * @param branch reads such an object
     * @param names the names of those that it has
     * @param others the names of those that it lacks
     * @return this
     */
    public Branches<T> having(JsonReader.Decoder<? extends T> branch, List<String> names, List<String> others) {
        if (json instanceof JsonValue.JsonObject object
                && object.properties().keySet().containsAll(names)
                && Collections.disjoint(object.properties().keySet(), others)) {
            matches++;
            match = branch;
        }
        return this;
    }

    /**
     * Reads the value as the branch that it takes.
     *
     * @param reader reads the value
     * @param unknown reads what takes no branch
     * @return what was read
     */
    public T read(JsonReader reader, JsonReader.Decoder<? extends T> unknown) {
        JsonReader.Decoder<? extends T> branch = match;
        T value = (branch == null || matches > 1 ? unknown : branch).read(reader);
        return Objects.requireNonNull(value, "what is not null is not read as null");
    }

    /**
     * {@return what an object says of the branch that it takes: a property's text, empty if it has none}
     *
     * @param json the object
     * @param name the property's name
     */
    public static String property(JsonValue json, String name) {
        JsonValue value = json instanceof JsonValue.JsonObject object ? object.get(name) : null;
        return value == null ? "" : text(value);
    }

    /**
     * {@return whether an object has a property that says which branch it takes, be it with an empty text}
     *
     * @param json the object
     * @param name the property's name
     */
    public static boolean hasProperty(JsonValue json, String name) {
        JsonValue value = json instanceof JsonValue.JsonObject object ? object.get(name) : null;
        return value instanceof JsonValue.JsonString
                || (value != null && !text(value).isEmpty());
    }

    private static String text(JsonValue value) {
        if (value instanceof JsonValue.JsonString string) {
            return string.value();
        }
        if (value instanceof JsonValue.JsonNumber number) {
            return text(number);
        }
        return value instanceof JsonValue.JsonBoolean ? value.toString() : "";
    }

    /** {@code 1.0} and {@code 1} are the same value (JSON Schema, section 4.2.2). */
    private static String text(JsonValue.JsonNumber number) {
        try {
            return NumberText.of(number.decimalValue().stripTrailingZeros());
        } catch (NumberFormatException e) {
            return number.text(); // its exponent is past 32 bits, and no description's value is
        }
    }

    /**
     * {@return an array's first item, {@code null} in JSON if there is none}
     *
     * @param json the array
     */
    public static JsonValue firstItem(JsonValue json) {
        return json instanceof JsonValue.JsonArray array && !array.items().isEmpty()
                ? array.items().get(0)
                : JsonValue.ofNull();
    }

    /**
     * {@return a value as JSON}
     *
     * @param value what writes it
     */
    public static JsonValue json(JsonWritable value) {
        return JsonValue.parse(JsonWriter.toText(value));
    }
}
