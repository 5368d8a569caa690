package sdktemplate.core.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.DecodeException;
import sdktemplate.core.JsonReader;
import sdktemplate.core.JsonWriter;

/**
 * What an object carries beside its properties' values: properties that its type does not know, and which properties
 * are there but {@code null}, which is not the same as being absent.
 *
 * @param <V> the type of an unknown property's value
 */
public final class ExtraProperties<V> {
    /** In the order in which they came; {@code null} for what is {@code null}. Never changed. */
    private final Map<String, @Nullable V> entries;
    /** Whether the object, or the one that it was copied from, came from the API. */
    private final boolean received;

    private ExtraProperties(Map<String, @Nullable V> entries, boolean received) {
        this.entries = entries;
        this.received = received;
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
        if (entries.isEmpty()) {
            return Map.of();
        }
        Map<String, V> values = new LinkedHashMap<>();
        entries.forEach((name, value) -> {
            if (value != null) {
                values.put(name, value);
            }
        });
        return Collections.unmodifiableMap(values);
    }

    /** {@return a builder that starts with these} */
    public Builder<V> toBuilder() {
        Builder<V> builder = new Builder<>();
        builder.entries = entries;
        builder.received = received;
        return builder;
    }

    /**
     * {@return the value of a required property}
     *
     * @param name the property's name
     * @param value its value
     * @param <T> the value's type
     * @throws DecodeException if the API left it out
     * @throws IllegalStateException if the caller built the object without it
     */
    public <T> T required(String name, @Nullable T value) {
        if (value != null) {
            return value;
        }
        if (received) {
            throw new DecodeException("The API left out \"" + name + "\", which it describes as required");
        }
        throw new IllegalStateException(
                "\"" + name + "\" is not set: this object did not come from the API, and was built without it");
    }

    /**
     * Writes the properties that are {@code null} and the unknown ones, in the order in which they came.
     *
     * @param writer where to, inside the object
     * @param value writes an unknown property's value
     */
    public void writeTo(JsonWriter writer, JsonWriter.ValueWriter<? super V> value) {
        entries.forEach((name, item) -> {
            if (item == null) {
                writer.nullProperty(name);
            } else {
                writer.property(name, item, value);
            }
        });
    }

    /**
     * Collects what an object carries beside its properties' values.
     *
     * @param <V> the type of an unknown property's value
     */
    public static final class Builder<V> {
        private Map<String, @Nullable V> entries = Map.of();
        /** Whether the entries are this builder's alone; if not, they are copied before the first change. */
        private boolean owned;

        private boolean received;

        private Builder() {}

        /** Notes that the object comes from the API, which may leave out what it describes as required. */
        public void received() {
            received = true;
        }

        /**
         * Checks that a required property of an object that does not come from the API is set.
         *
         * @param name the property's name
         * @param value its value
         * @throws IllegalStateException if it is not
         */
        public void checkSet(String name, @Nullable Object value) {
            if (value == null && !received) {
                throw new IllegalStateException("\"" + name + "\" is required, and not set");
            }
        }

        /**
         * Forgets that a property was {@code null}.
         *
         * @param name the property's name
         */
        public void removeNull(String name) {
            if (!entries.isEmpty()) {
                own().remove(name);
            }
        }

        /**
         * Notes whether a property was given {@code null}.
         *
         * @param name the property's name
         * @param value what it was given
         */
        public void assigned(String name, @Nullable Object value) {
            if (value == null) {
                own().put(name, null);
            } else {
                removeNull(name);
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
            own().put(name, value);
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
            owned = false;
            return new ExtraProperties<>(entries, received);
        }

        private Map<String, @Nullable V> own() {
            if (!owned) {
                entries = new LinkedHashMap<>(entries);
                owned = true;
            }
            return entries;
        }
    }
}
