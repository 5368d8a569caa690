package dev.burin.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.burin.model.Body.Encoding;
import dev.burin.model.TypeRef.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What kind of scalar a {@code type} with a {@code format} is: the one table of both. */
final class Formats {
    /** An object of this format maps names to URLs, each of which may be {@code null}. */
    static final String URI_MAP = "uri-map";

    private static final BigDecimal LEAST_LONG = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal GREATEST_LONG = BigDecimal.valueOf(Long.MAX_VALUE);

    private static final Map<String, Kind> STRINGS =
            Map.of("date", Kind.DATE, "date-time", Kind.DATE_TIME, "date-time-rfc-2822", Kind.DATE_TIME_RFC_2822);
    private static final Map<String, Kind> INTEGERS =
            Map.of("int32", Kind.INT32, "int64", Kind.INT64, "uint64", Kind.BIG_INTEGER);
    private static final Map<String, Kind> NUMBERS =
            Map.of("float", Kind.FLOAT, "double", Kind.DOUBLE, "decimal", Kind.DECIMAL);

    private Formats() {}

    /** The kind; none for a type that is no scalar. A format that is not in the table changes nothing. */
    static Optional<Kind> kind(String type, Place schema) {
        String format = schema.text("format");
        return switch (type) {
            case "string" -> Optional.of(isBytes(schema) ? Kind.BINARY : STRINGS.getOrDefault(format, Kind.STRING));
            case "integer" ->
                Optional.of(isPast64Bits(schema) ? Kind.BIG_INTEGER : INTEGERS.getOrDefault(format, Kind.INT64));
            case "number" -> Optional.of(NUMBERS.getOrDefault(format, Kind.DOUBLE));
            case "boolean" -> Optional.of(Kind.BOOLEAN);
            default -> Optional.empty();
        };
    }

    /** Whether the schema describes bytes, which no text encodes; 3.1 has no type for them. */
    static boolean isBinary(Place schema) {
        List<String> types = SchemaResolver.types(schema);
        return (types.isEmpty() || types.equals(List.of("string"))) && isBytes(schema);
    }

    /** In the words of 3.0 or of 3.1. */
    private static boolean isBytes(Place schema) {
        String mediaType = schema.text("contentMediaType");
        return schema.text("format").equals("binary")
                || (!mediaType.isEmpty()
                        && !schema.has("contentEncoding")
                        && MediaTypes.encoding(mediaType) == Encoding.BYTES);
    }

    private static boolean isPast64Bits(Place schema) {
        JsonNode minimum = schema.node().path("minimum");
        JsonNode maximum = schema.node().path("maximum");
        return (minimum.isNumber() && minimum.decimalValue().compareTo(LEAST_LONG) < 0)
                || (maximum.isNumber() && maximum.decimalValue().compareTo(GREATEST_LONG) > 0);
    }
}
