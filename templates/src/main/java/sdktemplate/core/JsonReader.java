package sdktemplate.core;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.internal.ExtraProperties;
import sdktemplate.core.internal.Immutable;

/**
 * Reads JSON from front to back. Methods called {@code read…} read one value and give {@code null} for JSON's
 * {@code null}; those called {@code next…} want a value that is not null. What is not what was wanted is a
 * {@link DecodeException} that names the place. Only the wrapping of scalars is no matter: {@code "0.05"} is read as a
 * number where one is wanted, {@code 7} as a string.
 */
public final class JsonReader {
    private final JsonTokens tokens;
    private final JsonScalars scalars;
    private final JsonCursor cursor;
    private String propertyName = "";

    private JsonReader(JsonTokens tokens) {
        this.tokens = tokens;
        this.scalars = new JsonScalars(tokens);
        this.cursor = new JsonCursor(tokens, scalars);
    }

    /**
     * {@return a reader of a text}
     *
     * @param json the text
     */
    public static JsonReader of(String json) {
        try {
            return new JsonReader(
                    new ParsedTokens(JsonFormat.factory(json.length()).createParser(json)));
        } catch (IOException e) {
            throw JsonFailure.of(e, "$");
        }
    }

    /**
     * {@return a reader of encoded text}
     *
     * @param json the text in UTF-8, or in UTF-16 or UTF-32, which JSON allows to tell by its first bytes
     */
    public static JsonReader of(byte[] json) {
        try {
            return new JsonReader(
                    new ParsedTokens(JsonFormat.factory(json.length).createParser(json)));
        } catch (IOException e) {
            throw JsonFailure.of(e, "$");
        }
    }

    /**
     * {@return a reader of a value}
     *
     * @param json the value
     */
    public static JsonReader of(JsonValue json) {
        return new JsonReader(new ValueTokens(json, null));
    }

    /**
     * {@return a reader of the value that this one has just read}
     *
     * <p>It names places as this one does, so it is to be used before this one goes on.
     *
     * @param json what {@link #nextValue} gave
     */
    public JsonReader over(JsonValue json) {
        return new JsonReader(new ValueTokens(json, tokens));
    }

    /**
     * Reads a value.
     *
     * @param <T> its type
     */
    @FunctionalInterface
    public interface Decoder<T extends @Nullable Object> {
        /**
         * {@return the next value}
         *
         * @param reader where from
         */
        @Nullable
        T read(JsonReader reader);
    }

    /** Reads an object's beginning; its properties follow by {@link #nextProperty}. */
    public void beginObject() {
        cursor.begin(JsonToken.START_OBJECT);
    }

    /**
     * Goes to the object's next property that is not null. Its name is {@link #propertyName()}; its value must be read,
     * or skipped, before the next call.
     *
     * @param nulls takes note of the properties that are null, and that the object is read
     * @return whether there is one; if not, the object was read to its end
     */
    @SuppressWarnings("exports")
    public boolean nextProperty(ExtraProperties.Builder<?> nulls) {
        nulls.received();
        for (String name = cursor.nextName(); name != null; name = cursor.nextName()) {
            if (!cursor.nextIsNull()) {
                nulls.assigned(name, true);
                propertyName = name;
                return true;
            }
            nulls.assigned(name, null);
        }
        return false;
    }

    /** {@return the name of the property that {@link #nextProperty} went to, until its value is read} */
    public String propertyName() {
        return propertyName;
    }

    /**
     * {@return an array's items in their order, {@code null} for null}
     *
     * @param item reads an item
     * @param <T> the items' type
     */
    public <T extends @Nullable Object> @Nullable List<T> readList(Decoder<? extends T> item) {
        if (cursor.nextIsNull()) {
            return null;
        }
        cursor.begin(JsonToken.START_ARRAY);
        List<T> items = new ArrayList<>();
        while (cursor.peek() != JsonToken.END_ARRAY) {
            items.add(item.read(this));
        }
        cursor.next();
        return Collections.unmodifiableList(items);
    }

    /**
     * {@return an object's values by name, in their order, {@code null} for null}
     *
     * @param value reads a value
     * @param <V> the values' type
     */
    public <V extends @Nullable Object> @Nullable Map<String, V> readMap(Decoder<? extends V> value) {
        if (cursor.nextIsNull()) {
            return null;
        }
        beginObject();
        Map<String, V> values = new LinkedHashMap<>();
        for (String name = cursor.nextName(); name != null; name = cursor.nextName()) {
            values.put(name, value.read(this));
        }
        return Immutable.sealed(values);
    }

    /**
     * {@return what the decoder reads, {@code null} for null}
     *
     * @param value reads a value that is not null
     * @param <T> its type
     */
    public <T> @Nullable T readOrNull(Decoder<? extends T> value) {
        return cursor.nextIsNull() ? null : value.read(this);
    }

    /**
     * {@return what the decoder reads of a value that is not null}
     *
     * @param value reads the value
     * @param <T> its type
     */
    public <T> T next(Decoder<? extends T> value) {
        T read = value.read(this);
        if (read == null) {
            throw cursor.wanted("a value");
        }
        return read;
    }

    /** {@return a string, {@code null} for null} */
    public @Nullable String readString() {
        return cursor.nextIsNull() ? null : nextString();
    }

    /** {@return a truth value, {@code null} for null} */
    public @Nullable Boolean readBoolean() {
        return cursor.nextIsNull() ? null : scalars.booleanValue(cursor.next());
    }

    /** {@return a whole number of 32 bits, {@code null} for null} */
    public @Nullable Integer readInteger() {
        return cursor.nextIsNull() ? null : scalars.intValue(cursor.next());
    }

    /** {@return a whole number of 64 bits, {@code null} for null} */
    public @Nullable Long readLong() {
        return cursor.nextIsNull() ? null : nextLong();
    }

    /** {@return a whole number, {@code null} for null} */
    public @Nullable BigInteger readBigInteger() {
        return cursor.nextIsNull() ? null : scalars.bigIntegerValue(cursor.next());
    }

    /** {@return a number in double precision, {@code null} for null} */
    public @Nullable Double readDouble() {
        return cursor.nextIsNull() ? null : nextDouble();
    }

    /** {@return a number with all its digits, {@code null} for null} */
    public @Nullable BigDecimal readDecimal() {
        return cursor.nextIsNull() ? null : scalars.decimalValue(cursor.next());
    }

    /** {@return a date as in {@code 2026-03-01}, be it with a time that is midnight, {@code null} for null} */
    public @Nullable LocalDate readDate() {
        return cursor.nextIsNull() ? null : scalars.dateValue(cursor.next());
    }

    /**
     * {@return an instant, as RFC 3339 or RFC 2822 writes it, {@code null} for null}
     *
     * <p>Both, whichever the API's description says: there are APIs that describe the one and send the other. Without
     * an offset it is in UTC.
     */
    public @Nullable OffsetDateTime readDateTime() {
        return cursor.nextIsNull() ? null : scalars.dateTimeValue(cursor.next());
    }

    /** {@return an instant, as RFC 2822 or RFC 3339 writes it, {@code null} for null} */
    public @Nullable OffsetDateTime readDateTimeRfc2822() {
        return readDateTime();
    }

    /** {@return any value, {@code null} for null} */
    public @Nullable JsonValue readValue() {
        return cursor.nextIsNull() ? null : nextValue();
    }

    /** {@return a string} */
    public String nextString() {
        return scalars.stringValue(cursor.next());
    }

    /** {@return a whole number of 64 bits} */
    public long nextLong() {
        return scalars.longValue(cursor.next());
    }

    /** {@return a number in double precision} */
    public double nextDouble() {
        return scalars.doubleValue(cursor.next());
    }

    /** {@return any value; JSON's {@code null} is a {@link JsonValue.JsonNull}} */
    public JsonValue nextValue() {
        return cursor.value();
    }

    /** {@return the kind of the value that comes next, without reading it} */
    public JsonKind kind() {
        return cursor.kind();
    }

    /** Passes over a value, whatever it is. */
    public void skip() {
        cursor.skip();
    }

    /**
     * {@return what the decoder reads of a value that is not null, and that nothing follows}
     *
     * @param value reads the value
     * @param <T> its type
     */
    public <T> T only(Decoder<? extends T> value) {
        T read = next(value);
        end();
        return read;
    }

    /** Checks that nothing follows. */
    public void end() {
        if (cursor.next() != null) {
            throw cursor.wanted("the end");
        }
    }
}
