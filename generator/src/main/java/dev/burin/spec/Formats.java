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

    /** What says of numbers how large they are. */
    private static final List<String> NUMBERS_SAID =
            List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "default", "const", "enum");

    private static final Map<String, Kind> STRINGS =
            Map.of("date", Kind.DATE, "date-time", Kind.DATE_TIME, "date-time-rfc-2822", Kind.DATE_TIME_RFC_2822);
    private static final Map<String, Kind> INTEGERS = Map.ofEntries(
            Map.entry("int8", Kind.INT32),
            Map.entry("uint8", Kind.INT32),
            Map.entry("int16", Kind.INT32),
            Map.entry("uint16", Kind.INT32),
            Map.entry("int32", Kind.INT32),
            Map.entry("uint32", Kind.INT64),
            Map.entry("int64", Kind.INT64),
            Map.entry("uint64", Kind.BIG_INTEGER));
    private static final Map<String, Kind> NUMBERS = Map.of(
            "float", Kind.DOUBLE,
            "double", Kind.DOUBLE,
            "decimal", Kind.DECIMAL,
            "decimal128", Kind.DECIMAL,
            "int64", Kind.DECIMAL,
            "uint64", Kind.DECIMAL);

    private Formats() {}

    /** The kind; none for a type that is no scalar. A format that is not in the table changes nothing. */
    static Optional<Kind> kind(String type, Place schema) {
        String format = schema.text("format");
        return switch (type) {
            case "string" -> Optional.of(isBytes(schema) ? Kind.BINARY : STRINGS.getOrDefault(format, Kind.STRING));
            case "integer" -> Optional.of(integer(INTEGERS.getOrDefault(format, Kind.INT64), schema));
            case "number" -> Optional.of(NUMBERS.getOrDefault(format, Kind.DOUBLE));
            case "boolean" -> Optional.of(Kind.BOOLEAN);
            default -> Optional.empty();
        };
    }

    /** Whether the schema describes bytes, which no text encodes; 3.1 has no type for them. */
    static boolean isBinary(Place schema) {
        List<String> types = Keywords.types(schema);
        return (types.isEmpty() || types.equals(List.of("string"))) && isBytes(schema);
    }

    /** In the words of 3.0 or of 3.1. */
    private static boolean isBytes(Place schema) {
        String mediaType = schema.text("contentMediaType");
        return schema.text("format").equals("binary")
                || schema.text("type").equals("file")
                || (!mediaType.isEmpty()
                        && !schema.has("contentEncoding")
                        && MediaTypes.encoding(mediaType) == Encoding.BYTES);
    }

    /** As many bits as the format says, and as all numbers need that the schema speaks of. */
    private static Kind integer(Kind byFormat, Place schema) {
        if (isPast(BigDecimal.valueOf(Long.MIN_VALUE), BigDecimal.valueOf(Long.MAX_VALUE), schema)) {
            return Kind.BIG_INTEGER;
        }
        boolean isPast32Bits = byFormat == Kind.INT32
                && isPast(BigDecimal.valueOf(Integer.MIN_VALUE), BigDecimal.valueOf(Integer.MAX_VALUE), schema);
        return isPast32Bits ? Kind.INT64 : byFormat;
    }

    private static boolean isPast(BigDecimal least, BigDecimal greatest, Place schema) {
        for (String keyword : NUMBERS_SAID) {
            JsonNode said = schema.node().path(keyword);
            for (JsonNode value : said.isArray() ? said : List.of(said)) {
                if (value.isNumber()
                        && (value.decimalValue().compareTo(least) < 0
                                || value.decimalValue().compareTo(greatest) > 0)) {
                    return true;
                }
            }
        }
        return false;
    }
}
