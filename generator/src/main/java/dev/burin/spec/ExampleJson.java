package dev.burin.spec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.MissingNode;

/** JSON as people write it. Loads all of databind, which nothing else needs. */
final class ExampleJson {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.USE_BIG_INTEGER_FOR_INTS);

    private static final ObjectWriter LINES = JSON.writer(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private ExampleJson() {}

    /** A value's JSON in lines, each of which ends. */
    static String inLines(JsonNode value) {
        return written(LINES, value) + "\n";
    }

    /** A value's JSON in one line, which does not end. */
    static String inOneLine(JsonNode value) {
        return written(JSON.writer(), value);
    }

    private static String written(ObjectWriter writer, JsonNode value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can't fail to be written", e);
        }
    }

    /** The value of a text; missing if it is no JSON, as some numbers of YAML are not. */
    static JsonNode value(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException | NumberFormatException e) { // the latter of an exponent past an int
            return MissingNode.getInstance();
        }
    }
}
