package sdktemplate.core;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with JSON and where, without quoting it. */
final class JsonFailure {
    private JsonFailure() {}

    /** The parser stands on something else than was wanted. */
    static DecodeException wanted(String what, JsonParser parser) {
        return new DecodeException(path(parser) + ": wanted " + what + ", found " + found(parser.currentToken()));
    }

    /** The parser could not go on. Its exception quotes the text, which may be personal, so it is no cause. */
    static DecodeException of(IOException failure, @Nullable JsonParser parser) {
        String where = parser == null ? "$" : path(parser);
        if (failure instanceof StreamConstraintsException) {
            return new DecodeException(where + ": past the limits of what is read (depth " + JsonFormat.MAX_DEPTH
                    + ", or the length of a name, number or string)");
        }
        if (failure instanceof JsonProcessingException invalid && invalid.getLocation() != null) {
            return new DecodeException(where + ": not JSON at line "
                    + invalid.getLocation().getLineNr() + ", column "
                    + invalid.getLocation().getColumnNr());
        }
        return new DecodeException(where + ": not JSON");
    }

    private static String found(@Nullable JsonToken token) {
        if (token == null) {
            return "the end";
        }
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean";
            case VALUE_NULL -> "null";
            default -> "the end of an object or array";
        };
    }

    /** The parser keeps the path anyway: it costs nothing until something fails. */
    private static String path(JsonParser parser) {
        StringBuilder path = new StringBuilder("$");
        JsonStreamContext context = parser.getParsingContext();
        // On a value's first token, the parser is already inside it.
        JsonToken token = parser.currentToken();
        append(path, token != null && token.isStructStart() ? context.getParent() : context);
        return path.toString();
    }

    private static void append(StringBuilder path, @Nullable JsonStreamContext context) {
        if (context == null || context.inRoot()) {
            return;
        }
        append(path, context.getParent());
        if (context.inArray()) {
            path.append('[').append(context.getCurrentIndex()).append(']');
        } else if (context.getCurrentName() != null) {
            path.append('.').append(context.getCurrentName());
        }
    }
}
