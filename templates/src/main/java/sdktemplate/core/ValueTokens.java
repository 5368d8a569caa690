package sdktemplate.core;

import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tokens of a value that was read already. */
final class ValueTokens implements JsonTokens {
    private final Deque<Inside> open = new ArrayDeque<>();
    /** Where the value itself stands. */
    private final @Nullable JsonTokens outer;
    /** The value that comes next, if that is known before it is asked for: the whole at first, then a property's. */
    private @Nullable JsonValue following;

    private @Nullable JsonValue value;
    private @Nullable JsonToken token;

    /**
     * The tokens of a value.
     *
     * @param outer the tokens that the value was read from, which tell where it stands
     */
    ValueTokens(JsonValue value, @Nullable JsonTokens outer) {
        this.following = value;
        this.outer = outer;
    }

    /** An object or array that was begun and not ended. */
    private static final class Inside {
        private final Iterator<Map.Entry<String, JsonValue>> properties;
        private final Iterator<JsonValue> items;
        private final boolean isObject;
        private String name = "";
        private int index = -1;

        Inside(JsonValue.JsonObject object) {
            this.properties = object.properties().entrySet().iterator();
            this.items = Collections.emptyIterator();
            this.isObject = true;
        }

        Inside(JsonValue.JsonArray array) {
            this.properties = Collections.emptyIterator();
            this.items = array.items().iterator();
            this.isObject = false;
        }
    }

    @Override
    public @Nullable JsonToken next() {
        token = step();
        return token;
    }

    private @Nullable JsonToken step() {
        JsonValue known = following;
        if (known != null) {
            following = null;
            return begin(known);
        }
        Inside inside = open.peek();
        if (inside == null) {
            return null;
        }
        if (inside.items.hasNext()) {
            inside.index++;
            return begin(inside.items.next());
        }
        if (inside.properties.hasNext()) {
            Map.Entry<String, JsonValue> property = inside.properties.next();
            inside.name = property.getKey();
            following = property.getValue();
            return JsonToken.FIELD_NAME;
        }
        open.pop();
        return inside.isObject ? JsonToken.END_OBJECT : JsonToken.END_ARRAY;
    }

    private JsonToken begin(JsonValue begun) {
        value = begun;
        if (begun instanceof JsonValue.JsonObject object) {
            open.push(new Inside(object));
            return JsonToken.START_OBJECT;
        }
        if (begun instanceof JsonValue.JsonArray array) {
            open.push(new Inside(array));
            return JsonToken.START_ARRAY;
        }
        if (begun instanceof JsonValue.JsonBoolean truth) {
            return truth.value() ? JsonToken.VALUE_TRUE : JsonToken.VALUE_FALSE;
        }
        if (begun instanceof JsonValue.JsonNumber) {
            return JsonToken.VALUE_NUMBER_FLOAT; // whether it is whole is for who wants a whole number to find out
        }
        return begun instanceof JsonValue.JsonString ? JsonToken.VALUE_STRING : JsonToken.VALUE_NULL;
    }

    @Override
    public @Nullable JsonToken current() {
        return token;
    }

    @Override
    public void skipChildren() {
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            open.pop();
            token = token == JsonToken.START_OBJECT ? JsonToken.END_OBJECT : JsonToken.END_ARRAY;
        }
    }

    @Override
    public @Nullable JsonValue whole() {
        skipChildren();
        return value;
    }

    @Override
    public @Nullable String nextName() {
        return next() == JsonToken.FIELD_NAME ? open.element().name : null;
    }

    @Override
    public String text() {
        if (value instanceof JsonValue.JsonNumber number) {
            return number.text();
        }
        return value instanceof JsonValue.JsonString string ? string.value() : String.valueOf(value);
    }

    @Override
    public boolean isLong() {
        return false; // its text says as much, and is parsed when it is asked for
    }

    @Override
    public long longValue() {
        return Long.parseLong(text());
    }

    @Override
    public double doubleValue() {
        return Double.parseDouble(text());
    }

    @Override
    public String path() {
        StringBuilder path = new StringBuilder(outer == null ? "$" : outer.path());
        boolean onFirstToken = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
        Iterator<Inside> inner = open.descendingIterator();
        for (int left = open.size() - (onFirstToken ? 1 : 0); left > 0; left--) {
            Inside inside = inner.next();
            if (inside.isObject) {
                path.append('.').append(inside.name);
            } else {
                path.append('[').append(inside.index).append(']');
            }
        }
        return path.toString();
    }
}
