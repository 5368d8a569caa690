package dev.burin.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.burin.model.Constraints;
import dev.burin.model.TypeRef.Kind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;

/** Scalars that show what is meant. */
final class ExampleScalars {
    private ExampleScalars() {}

    /** Whether a value is one of the kind beyond doubt. */
    static boolean isOf(Kind kind, JsonNode value) {
        return switch (kind) {
            case STRING, BINARY, FILE -> value.isTextual();
            case BOOLEAN -> value.isBoolean();
            case INT32 -> value.isIntegralNumber() && value.canConvertToInt();
            case INT64 -> value.isIntegralNumber() && value.canConvertToLong();
            case BIG_INTEGER -> value.isIntegralNumber();
            case DOUBLE, DECIMAL -> value.isNumber();
            case DATE -> value.isTextual() && isParsed(value.textValue(), LocalDate::parse);
            case DATE_TIME -> value.isTextual() && isParsed(value.textValue(), OffsetDateTime::parse);
            case DATE_TIME_RFC_2822 ->
                value.isTextual() && isParsed(value.textValue(), DateTimeFormatter.RFC_1123_DATE_TIME::parse);
        };
    }

    private static boolean isParsed(String text, Consumer<String> parser) {
        try {
            parser.accept(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /**
     * A value of the kind.
     *
     * @param name what a text says where nothing is known of it but whose it is
     */
    static JsonNode of(Kind kind, String name, Constraints limits) {
        return switch (kind) {
            case STRING, BINARY, FILE -> TextNode.valueOf(text(limits.format().orElse(""), name));
            case BOOLEAN -> BooleanNode.TRUE;
            case INT32, INT64, BIG_INTEGER, DOUBLE, DECIMAL -> DecimalNode.valueOf(least(limits));
            case DATE -> TextNode.valueOf("2026-01-31");
            case DATE_TIME -> TextNode.valueOf("2026-01-31T09:30:00Z");
            case DATE_TIME_RFC_2822 -> TextNode.valueOf("Sat, 31 Jan 2026 09:30:00 +0000");
        };
    }

    private static BigDecimal least(Constraints limits) {
        JsonNode least = limits.minimum()
                .map(ExampleJson::value)
                .filter(JsonNode::isIntegralNumber)
                .orElse(null);
        if (least == null || least.decimalValue().signum() <= 0) {
            return BigDecimal.ONE;
        }
        return limits.exclusiveMinimum() ? least.decimalValue().add(BigDecimal.ONE) : least.decimalValue();
    }

    private static String text(String format, String name) {
        return switch (format) {
            case "uuid" -> "7c3f0a52-9d41-4b8e-8a16-2f5be0d94c13";
            case "uri", "url", "iri" -> "https://example.com/";
            case "email" -> "person@example.com";
            case "hostname" -> "example.com";
            case "ipv4" -> "192.0.2.1";
            case "ipv6" -> "2001:db8::1";
            case "time" -> "09:30:00Z";
            case "duration" -> "PT15M";
            case "byte" -> "ZXhhbXBsZQ==";
            default -> name.isEmpty() ? "text" : name;
        };
    }
}
