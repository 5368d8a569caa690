package sdktemplate.core;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.internal.Immutable;
import sdktemplate.core.internal.NumberText;

/**
 * Any JSON value (RFC 8259). {@code toString()} gives its JSON text. Objects keep the order of their properties,
 * numbers their digits, so that nothing is lost between reading and writing.
 */
public sealed interface JsonValue extends JsonWritable {
    /**
     * Reads JSON text.
     *
     * @param json one JSON value
     * @return the value
     * @throws DecodeException if the text is anything else
     */
    static JsonValue parse(String json) {
        return JsonReader.of(json).only(JsonReader::nextValue);
    }

    /** {@return JSON's {@code null}} */
    static JsonValue ofNull() {
        return new JsonNull();
    }

    /**
     * {@return the string as a JSON value}
     *
     * @param value a string
     */
    static JsonValue of(String value) {
        return new JsonString(value);
    }

    /**
     * {@return the truth value as a JSON value}
     *
     * @param value a truth value
     */
    static JsonValue of(boolean value) {
        return new JsonBoolean(value);
    }

    /**
     * {@return the number as a JSON value}
     *
     * @param value a whole number
     */
    static JsonValue of(long value) {
        return new JsonNumber(Long.toString(value));
    }

    /**
     * {@return the number as a JSON value}
     *
     * @param value a finite number, written as RFC 8785 does
     */
    static JsonValue of(double value) {
        return new JsonNumber(NumberText.ofDouble(value));
    }

    /**
     * {@return the number as a JSON value}
     *
     * @param value a whole number
     */
    static JsonValue of(BigInteger value) {
        return new JsonNumber(value.toString());
    }

    /**
     * {@return the number as a JSON value}
     *
     * @param value a number
     */
    static JsonValue of(BigDecimal value) {
        return new JsonNumber(NumberText.of(value));
    }

    /**
     * {@return the items as a JSON array}
     *
     * @param items its items
     */
    static JsonValue of(List<? extends JsonValue> items) {
        return new JsonArray(Immutable.list(items));
    }

    /**
     * {@return the properties as a JSON object}
     *
     * @param properties its properties, in their order
     */
    static JsonValue of(Map<String, ? extends JsonValue> properties) {
        return new JsonObject(Immutable.map(properties));
    }

    /** {@return what kind of value it is} */
    JsonKind kind();

    /** JSON's {@code null}. */
    record JsonNull() implements JsonValue {
        @Override
        public JsonKind kind() {
            return JsonKind.NULL;
        }

        @Override
        public void writeTo(JsonWriter writer) {
            writer.writeNull();
        }

        @Override
        public String toString() {
            return toJson();
        }
    }

    /**
     * {@code true} or {@code false}.
     *
     * @param value which of them
     */
    record JsonBoolean(boolean value) implements JsonValue {
        @Override
        public JsonKind kind() {
            return JsonKind.BOOLEAN;
        }

        @Override
        public void writeTo(JsonWriter writer) {
            writer.writeBoolean(value);
        }

        @Override
        public String toString() {
            return toJson();
        }
    }

    /**
     * A number. Two are equal if their texts are.
     *
     * @param text the number as JSON writes it
     */
    record JsonNumber(String text) implements JsonValue {
        /**
         * Checks the text.
         *
         * @param text the number as JSON writes it
         * @throws IllegalArgumentException if that is no JSON number
         */
        public JsonNumber {
            if (!JsonNumbers.isNumber(text)) {
                throw new IllegalArgumentException("The text is no number in JSON");
            }
        }

        /** {@return the number with all its digits} */
        public BigDecimal decimalValue() {
            return JsonNumbers.decimal(text);
        }

        /** {@return the double nearest to the number} */
        public double doubleValue() {
            return Double.parseDouble(text);
        }

        /**
         * {@return the number as a long}
         *
         * @throws ArithmeticException if it has a fraction or does not fit
         */
        public long longValue() {
            return decimalValue().longValueExact();
        }

        @Override
        public JsonKind kind() {
            return JsonKind.NUMBER;
        }

        @Override
        public void writeTo(JsonWriter writer) {
            writer.writeNumber(text);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * A string.
     *
     * @param value its characters
     */
    record JsonString(String value) implements JsonValue {
        @Override
        public JsonKind kind() {
            return JsonKind.STRING;
        }

        @Override
        public void writeTo(JsonWriter writer) {
            writer.writeString(value);
        }

        @Override
        public String toString() {
            return toJson();
        }
    }

    /**
     * An array.
     *
     * @param items its items
     */
    record JsonArray(List<JsonValue> items) implements JsonValue {
        /**
         * Copies the items.
         *
         * @param items its items
         */
        public JsonArray {
            items = List.copyOf(items);
        }

        @Override
        public JsonKind kind() {
            return JsonKind.ARRAY;
        }

        @Override
        public void writeTo(JsonWriter writer) {
            writer.writeList(items, JsonWriter::writeValue);
        }

        @Override
        public String toString() {
            return toJson();
        }
    }

    /**
     * An object.
     *
     * @param properties its properties, in their order
     */
    record JsonObject(Map<String, JsonValue> properties) implements JsonValue {
        /**
         * Copies the properties.
         *
         * @param properties its properties, in their order
         */
        public JsonObject {
            properties = Immutable.map(properties);
            if (properties.containsValue(null)) {
                throw new NullPointerException("JSON's null is a JsonNull");
            }
        }

        /**
         * {@return the value of a property, {@code null} where there is none}
         *
         * @param name the property's name
         */
        public @Nullable JsonValue get(String name) {
            return properties.get(name);
        }

        @Override
        public JsonKind kind() {
            return JsonKind.OBJECT;
        }

        @Override
        public void writeTo(JsonWriter writer) {
            writer.writeMap(properties, JsonWriter::writeValue);
        }

        @Override
        public String toString() {
            return toJson();
        }
    }
}
