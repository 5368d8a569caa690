package dev.burin.spec;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** Values as JSON text. */
final class JsonText {
    /** A number with a longer row of zeros than this keeps its exponent. */
    private static final int MAX_ZEROS = 100;

    private JsonText() {}

    /** The value's JSON. A node's own {@code toString} loads all of databind, so it is left to what needs it. */
    static String of(JsonNode value) {
        if (value.isTextual()) {
            return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(value.textValue())) + '"';
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }

    /** A number's JSON, the same however the document spells it: {@code 1.0} and {@code 1} are one value. */
    static String ofNumber(JsonNode number) {
        BigDecimal value = number.decimalValue().stripTrailingZeros();
        return Math.abs(value.scale()) <= MAX_ZEROS ? value.toPlainString() : value.toString();
    }
}
