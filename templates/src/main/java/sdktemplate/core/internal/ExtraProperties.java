package sdktemplate.core.internal;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.JsonReader;
import sdktemplate.core.JsonWriter;

/**
 * What an object carries beside its properties' values: properties that its type does not know, and which properties are
 * there but {@code null}, which is not the same as being absent.
 *
 * @param <V> the type of an unknown property's value
 */
public final class ExtraProperties<V> {
    private final Map<String, V> values;
    private final Set<String> nulls;

    private ExtraProperties(Builder<V> builder) {
        values = builder.values == null ? Map.of() : Immutable.map(builder.values);
        nulls = builder.nulls == null ? Set.of() : new LinkedHashSet<>(builder.nulls);
    }

    /**
     * {@return a builder without any}
     *
     * @param <V> the type of an unknown property's value
     */
    public static <V> Builder<V> builder() {
        return new Builder<>();
    }

    /** {@return the unknown properties that are not {@code null}, in their order} */
    public Map<String, V> values() {
        return values;
    }

    /** {@return a builder that starts with these} */
    public Builder<V> toBuilder() {
        Builder<V> builder = new Builder<>();
        if (!values.isEmpty()) {
            builder.values = new LinkedHashMap<>(values);
        }
        if (!nulls.isEmpty()) {
            builder.nulls = new LinkedHashSet<>(nulls);
        }
        return builder;
    }

    /**
     * Writes the properties that are {@code null}, then the unknown ones.
     *
     * @param writer where to, inside the object
     * @param value writes an unknown property's value
     */
    public void writeTo(JsonWriter writer, JsonWriter.ValueWriter<? super V> value) {
        for (String name : nulls) {
            writer.nullProperty(name);
        }
        for (Map.Entry<String, V> entry : values.entrySet()) {
            writer.property(entry.getKey(), entry.getValue(), value);
        }
    }

    /**
     * Collects what an object carries beside its properties' values.
     *
     * @param <V> the type of an unknown property's value
     */
    public static final class Builder<V> {
        /** Absent until needed, as in most objects neither is. */
        private @Nullable Map<String, V> values;

        private @Nullable Set<String> nulls;

        private Builder() {}

        /**
         * Notes whether a property was given {@code null}.
         *
         * @param name the property's name
         * @param value what it was given
         */
        public void assigned(String name, @Nullable Object value) {
            if (value == null) {
                if (nulls == null) {
                    nulls = new LinkedHashSet<>();
                }
                nulls.add(name);
            } else if (nulls != null) {
                nulls.remove(name);
            }
        }

        /**
         * Adds an unknown property.
         *
         * @param name its name
         * @param value its value
         */
        public void put(String name, V value) {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
            if (values == null) {
                values = new LinkedHashMap<>();
            }
            values.put(name, value);
            assigned(name, value);
        }

        /**
         * Reads the value of the property that a reader went to and adds it.
         *
         * @param reader stands on the property
         * @param decoder reads its value
         */
        public void read(JsonReader reader, JsonReader.Decoder<? extends V> decoder) {
            String name = reader.propertyName();
            V value = decoder.read(reader);
            if (value != null) {
                put(name, value);
            }
        }

        /** {@return what was collected} */
        public ExtraProperties<V> build() {
            return new ExtraProperties<>(this);
        }
    }
}
