package sdktemplate.core;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON from front to back. Methods called {@code write…} write one value; {@code property}, {@code list} and
 * {@code map} write a property of an object, or nothing where its value is {@code null}.
 */
public final class JsonWriter extends JsonScalarWriter {
    /** What each open object leaves out; {@code null} where everything is written. */
    private final @Nullable Deque<Set<String>> leftOut;

    private JsonWriter(@Nullable Deque<Set<String>> leftOut) {
        this.leftOut = leftOut;
    }

    /**
     * Writes a value of a type.
     *
     * @param <T> the type
     */
    @FunctionalInterface
    public interface ValueWriter<T> {
        /**
         * Writes a value.
         *
         * @param writer where to
         * @param value what to write
         */
        void write(JsonWriter writer, T value);
    }

    /**
     * {@return a value as JSON text}
     *
     * @param value what to write
     */
    public static String toText(JsonWritable value) {
        return text(value, new JsonWriter(null));
    }

    /**
     * {@return a value as JSON text for a request: without what only the API sets}
     *
     * @param value what to write
     */
    public static String toRequestText(JsonWritable value) {
        return text(value, new JsonWriter(new ArrayDeque<>()));
    }

    private static String text(JsonWritable value, JsonWriter writer) {
        value.writeTo(writer);
        return writer.text.toString();
    }

    /** Begins an object. */
    public void beginObject() {
        text.begin('{');
        if (leftOut != null) {
            leftOut.push(new HashSet<>());
        }
    }

    /**
     * Names properties of the object begun last that a request leaves out.
     *
     * @param names the names of properties that only the API sets
     */
    public void readOnly(String... names) {
        if (leftOut != null) {
            leftOut.element().addAll(List.of(names));
        }
    }

    /** Ends the object begun last. */
    public void endObject() {
        text.end('}');
        if (leftOut != null) {
            leftOut.pop();
        }
    }

    /** Writes a property's name, unless the property is left out. */
    private boolean begins(String name) {
        Set<String> names = leftOut == null ? null : leftOut.peek();
        if (names != null && names.contains(name)) {
            return false;
        }
        text.name(name);
        return true;
    }

    /**
     * Writes a property.
     *
     * @param name its name
     * @param value a string; nothing is written for {@code null}
     */
    public void property(String name, @Nullable String value) {
        if (value != null && begins(name)) {
            writeString(value);
        }
    }

    /**
     * Writes a property.
     *
     * @param name its name
     * @param value a truth value; nothing is written for {@code null}
     */
    public void property(String name, @Nullable Boolean value) {
        if (value != null && begins(name)) {
            writeBoolean(value);
        }
    }

    /**
     * Writes a property.
     *
     * @param name its name
     * @param value a finite number; nothing is written for {@code null}
     */
    public void property(String name, @Nullable Number value) {
        if (value != null && begins(name)) {
            number(value);
        }
    }

    /**
     * Writes a property.
     *
     * @param name its name
     * @param value a date, as {@code 2026-03-01}; nothing is written for {@code null}
     */
    public void property(String name, @Nullable LocalDate value) {
        if (value != null && begins(name)) {
            writeDate(value);
        }
    }

    /**
     * Writes a property.
     *
     * @param name its name
     * @param value an instant, as RFC 3339 writes it; nothing is written for {@code null}
     */
    public void property(String name, @Nullable OffsetDateTime value) {
        if (value != null && begins(name)) {
            writeDateTime(value);
        }
    }

    /**
     * Writes a property.
     *
     * @param name its name
     * @param value whatever writes itself; nothing is written for {@code null}
     */
    public void property(String name, @Nullable JsonWritable value) {
        if (value != null && begins(name)) {
            writeObject(value);
        }
    }

    /**
     * Writes a property.
     *
     * @param name its name
     * @param value its value; nothing is written for {@code null}
     * @param writer writes the value
     * @param <T> the value's type
     */
    public <T> void property(String name, @Nullable T value, ValueWriter<? super T> writer) {
        if (value != null && begins(name)) {
            writer.write(this, value);
        }
    }

    /**
     * Writes a property that is {@code null}.
     *
     * @param name its name
     */
    public void nullProperty(String name) {
        if (begins(name)) {
            writeNull();
        }
    }

    /**
     * Writes a property that is an array.
     *
     * @param name its name
     * @param items the items; nothing is written for {@code null}
     * @param item writes an item that is not {@code null}
     * @param <T> the items' type
     */
    public <T> void list(String name, @Nullable List<? extends T> items, ValueWriter<? super T> item) {
        if (items != null && begins(name)) {
            writeList(items, item);
        }
    }

    /**
     * Writes a property that is an object used as a map.
     *
     * @param name its name
     * @param values the values; nothing is written for {@code null}
     * @param value writes a value that is not {@code null}
     * @param <V> the values' type
     */
    public <V> void map(String name, @Nullable Map<String, ? extends V> values, ValueWriter<? super V> value) {
        if (values != null && begins(name)) {
            writeMap(values, value);
        }
    }

    /**
     * Writes an array.
     *
     * @param items the items
     * @param item writes an item that is not {@code null}
     * @param <T> the items' type
     */
    public <T> void writeList(List<? extends T> items, ValueWriter<? super T> item) {
        text.begin('[');
        for (T value : items) {
            writeOrNull(value, item);
        }
        text.end(']');
    }

    /**
     * Writes an object used as a map.
     *
     * @param values the values
     * @param value writes a value that is not {@code null}
     * @param <V> the values' type
     */
    public <V> void writeMap(Map<String, ? extends V> values, ValueWriter<? super V> value) {
        beginObject();
        for (Map.Entry<String, ? extends V> entry : values.entrySet()) {
            text.name(entry.getKey());
            writeOrNull(entry.getValue(), value);
        }
        endObject();
    }

    private <T> void writeOrNull(@Nullable T value, ValueWriter<? super T> writer) {
        if (value == null) {
            writeNull();
        } else {
            writer.write(this, value);
        }
    }

    /**
     * Writes any JSON value.
     *
     * @param value the value
     */
    public void writeValue(JsonValue value) {
        value.writeTo(this);
    }

    /**
     * Writes whatever writes itself.
     *
     * @param value the value
     */
    public void writeObject(JsonWritable value) {
        value.writeTo(this);
    }
}
