package dev.burin.spec;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;

/** Values as JSON text. */
final class JsonText {
    private JsonText() {}

    /** The value's JSON. A node's own {@code toString} loads all of databind, so it is left to what needs it. */
    static String of(JsonNode value) {
        if (value.isTextual()) {
            return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(value.textValue())) + '"';
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
