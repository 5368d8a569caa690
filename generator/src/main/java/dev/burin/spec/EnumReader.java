package dev.burin.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.burin.model.Doc;
import dev.burin.model.TypeModel.EnumValue;
import dev.burin.model.TypeRef.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Enums: what {@code enum} and {@code const} allow. */
final class EnumReader {
    private EnumReader() {}

    /**
     * The values of an enum that is a type of its own.
     *
     * @param kind string, long or double
     * @param values without duplicates
     */
    record Values(Kind kind, List<EnumValue> values) {}

    /** The values, if they are all texts or all numbers; {@code null} makes no difference. */
    static Optional<Values> values(Place schema) {
        List<String> types = Keywords.types(schema);
        String type = types.size() == 1 ? types.get(0) : "";
        Kind kind = null;
        Set<String> texts = new LinkedHashSet<>();
        for (JsonNode value : allowed(schema)) {
            Kind each = kind(value, type);
            if (each == null || (kind != null && (kind == Kind.STRING) != (each == Kind.STRING))) {
                return Optional.empty();
            }
            kind = kind == Kind.DOUBLE ? kind : each;
            texts.add(text(value, type));
        }
        if (kind == Kind.DOUBLE) {
            Set<Double> doubles = new HashSet<>();
            texts.removeIf(text -> !doubles.add(Double.valueOf(text)));
        }
        if (kind == null || !fits(texts)) {
            return Optional.empty();
        }
        return Optional.of(new Values(
                kind, texts.stream().map(text -> new EnumValue(text, Doc.NONE)).toList()));
    }

    /** Whether there is room for these values. */
    private static boolean fits(Set<String> texts) {
        return texts.size() <= Limits.VALUES && texts.stream().allMatch(text -> text.length() <= Limits.LENGTH);
    }

    /** Whether there are values, and all are {@code true} or {@code false}. */
    static boolean areBooleans(Place schema) {
        List<JsonNode> allowed = allowed(schema);
        return !allowed.isEmpty() && allowed.stream().allMatch(JsonNode::isBoolean);
    }

    /** The values of an enum that is no type of its own, as JSON. */
    static List<String> allowedJson(Place schema) {
        List<JsonNode> allowed = allowed(schema);
        return allowed.isEmpty()
                ? List.of()
                : allowed.stream().map(JsonText::of).distinct().toList();
    }

    /** The only values of a schema: strings as they are, all else as JSON, each number once; {@code null} left out. */
    static Set<String> allowedTexts(Place schema) {
        Set<String> texts = new LinkedHashSet<>();
        List<String> types = Keywords.types(schema);
        String type = types.size() == 1 ? types.get(0) : "";
        for (JsonNode value : allowed(schema)) {
            texts.add(text(value, type));
        }
        return texts;
    }

    /** The types of the values that an enum lists, each with its first value; none where some are no scalars. */
    static Map<String, Place> typesOfValues(Place schema) {
        Map<String, Place> types = new LinkedHashMap<>();
        boolean fractions = schema.child("enum").items().stream()
                .map(Place::node)
                .anyMatch(value -> value.isNumber() && !isLong(value));
        for (Place value : schema.child("enum").items()) {
            if (value.node().isContainerNode()) {
                return Map.of();
            }
            if (value.node().isNumber()) {
                types.putIfAbsent(fractions ? "number" : "integer", value);
            } else if (!value.node().isNull()) {
                types.putIfAbsent(value.node().isBoolean() ? "boolean" : "string", value);
            }
        }
        return types;
    }

    /** A string as it is, a number however it is spelled, all else as JSON. YAML reads some strings as numbers. */
    private static String text(JsonNode value, String type) {
        if (value.isTextual()) {
            return value.textValue();
        }
        return value.isNumber() && !type.equals("string") ? JsonText.ofNumber(value) : JsonText.of(value);
    }

    private static List<JsonNode> allowed(Place schema) {
        if (!schema.has("enum") && !schema.has("const")) {
            return List.of();
        }
        List<JsonNode> allowed = new ArrayList<>();
        JsonNode only = schema.node().path("const");
        boolean hasOnly = schema.has("const") && !only.isNull(); // and an enum beside it lists it, or nothing is legal
        for (JsonNode value : hasOnly ? List.of(only) : schema.node().path("enum")) {
            if (!value.isNull()) {
                allowed.add(value);
            }
        }
        return allowed;
    }

    /** What the value is on the wire. The type counts more than how the document writes the value. */
    private static @Nullable Kind kind(JsonNode value, String type) {
        return switch (type) {
            case "string" -> value.isTextual() || value.isNumber() || value.isBoolean() ? Kind.STRING : null;
            case "integer" -> isLong(value) ? Kind.INT64 : null;
            case "number" -> isDouble(value) ? Kind.DOUBLE : null;
            case "" -> untyped(value);
            default -> null;
        };
    }

    private static @Nullable Kind untyped(JsonNode value) {
        if (value.isTextual()) {
            return Kind.STRING;
        }
        if (isLong(value)) {
            return Kind.INT64;
        }
        return isDouble(value) ? Kind.DOUBLE : null;
    }

    /** Past a double's range Java has no literal for the value. */
    private static boolean isDouble(JsonNode value) {
        return value.isNumber()
                && Double.isFinite(value.doubleValue())
                && (value.doubleValue() != 0 || value.decimalValue().signum() == 0);
    }

    private static boolean isLong(JsonNode value) {
        if (!value.isNumber() || !value.canConvertToLong()) {
            return false;
        }
        BigDecimal decimal = value.decimalValue();
        return decimal.signum() == 0 || decimal.stripTrailingZeros().scale() <= 0;
    }
}
