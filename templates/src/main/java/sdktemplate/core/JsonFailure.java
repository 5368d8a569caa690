package sdktemplate.core;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with JSON and where, without quoting it. */
final class JsonFailure {
    private JsonFailure() {}

    /** Something else stands there than was wanted. */
    static DecodeException wanted(String what, JsonTokens tokens) {
        return new DecodeException(tokens.path() + ": wanted " + what + ", found " + found(tokens.current()));
    }

    /** The parser could not go on. Its exception quotes the text, which may be personal, so it is no cause. */
    static DecodeException of(IOException failure, String where) {
        if (failure instanceof StreamConstraintsException) {
            return new DecodeException(where + ": nested deeper than " + JsonFormat.MAX_DEPTH + " objects and arrays");
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
}
