package sdktemplate.core;

import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.internal.Immutable;

/** Goes through JSON, and can look at the next value's first token before it goes there. */
final class JsonCursor {
    private final JsonTokens tokens;
    private final JsonScalars scalars;
    /** The next value's first token, if it was looked at already. */
    private @Nullable JsonToken ahead;

    JsonCursor(JsonTokens tokens, JsonScalars scalars) {
        this.tokens = tokens;
        this.scalars = scalars;
    }

    @Nullable
    JsonToken next() {
        JsonToken token = ahead;
        if (token == null) {
            return tokens.next();
        }
        ahead = null;
        return token;
    }

    @Nullable
    JsonToken peek() {
        if (ahead == null) {
            ahead = tokens.next();
        }
        return ahead;
    }

    /** Goes past a null, and stays before anything else. */
    boolean nextIsNull() {
        if (peek() != JsonToken.VALUE_NULL) {
            return false;
        }
        ahead = null;
        return true;
    }

    void begin(JsonToken bracket) {
        if (next() != bracket) {
            throw wanted(bracket == JsonToken.START_OBJECT ? "an object" : "an array");
        }
    }

    /** Goes to an object's next property; {@code null} at its end. */
    @Nullable
    String nextName() {
        if (ahead != null) {
            throw new IllegalStateException(tokens.path() + ": the value was neither read nor skipped");
        }
        return tokens.nextName();
    }

    JsonValue value() {
        JsonToken token = next();
        JsonValue whole = token == null ? null : tokens.whole();
        if (whole != null) {
            return whole;
        }
        if (token == JsonToken.START_OBJECT) {
            Map<String, JsonValue> properties = new LinkedHashMap<>();
            for (String name = nextName(); name != null; name = nextName()) {
                properties.put(name, value());
            }
            return new JsonValue.JsonObject(Immutable.sealed(properties));
        }
        if (token == JsonToken.START_ARRAY) {
            List<JsonValue> items = new ArrayList<>();
            while (peek() != JsonToken.END_ARRAY) {
                items.add(value());
            }
            next();
            return new JsonValue.JsonArray(items);
        }
        return scalars.jsonValue(token);
    }

    JsonKind kind() {
        JsonToken token = peek();
        if (token == null) {
            throw wanted("a value");
        }
        return switch (token) {
            case START_OBJECT -> JsonKind.OBJECT;
            case START_ARRAY -> JsonKind.ARRAY;
            case VALUE_STRING -> JsonKind.STRING;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> JsonKind.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> JsonKind.BOOLEAN;
            case VALUE_NULL -> JsonKind.NULL;
            default -> throw wanted("a value");
        };
    }

    void skip() {
        if (next() == null) {
            throw wanted("a value");
        }
        tokens.skipChildren();
    }

    DecodeException wanted(String what) {
        return JsonFailure.wanted(what, tokens);
    }
}
