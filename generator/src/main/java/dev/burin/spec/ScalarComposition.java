package dev.burin.spec;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.burin.model.JsonKind;
import dev.burin.model.TypeModel.EnumValue;
import dev.burin.model.TypeRef.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A composition of scalars: a value is of the narrowest of their types, and among the values that all their enums list.
 */
final class ScalarComposition {
    private final Place schema;
    private final List<Part> parts;
    private final Findings findings;

    private ScalarComposition(Place schema, List<Part> parts, Findings findings) {
        this.schema = schema;
        this.parts = parts;
        this.findings = findings;
    }

    /**
     * A schema that a value has to satisfy.
     *
     * @param place where the composition names it
     * @param target what it refers to in the end
     * @param kind the scalar that it is
     */
    private record Part(Place place, Place target, Kind kind) {
        /** The values that it lists, as texts; none where it is no enum. */
        List<String> values() {
            return EnumReader.values(target).stream()
                    .flatMap(values -> values.values().stream())
                    .map(EnumValue::value)
                    .toList();
        }

        boolean isInteger() {
            return kind == Kind.INT32 || kind == Kind.INT64 || kind == Kind.BIG_INTEGER;
        }

        /** Less is narrower. */
        int width() {
            return switch (kind) {
                case INT32 -> 0;
                case INT64 -> 1;
                case BIG_INTEGER -> 2;
                case DATE, DATE_TIME, DATE_TIME_RFC_2822 -> 3;
                default -> target.has("format") ? 4 : 5;
            };
        }
    }

    /**
     * The schema that alone says what values a composition has: one of its parts, or one that stands for all of them.
     * Empty where the composition is none of scalars, or says as much itself.
     *
     * @param members the schemas beside the composition's own keywords
     * @param followed from a schema to what it refers to in the end
     */
    static Optional<Place> read(Place schema, List<Place> members, Function<Place, Place> followed, Findings findings) {
        List<Part> parts = new ArrayList<>();
        for (Place member : members) {
            Place target = followed.apply(member);
            Optional<Kind> kind = kind(target);
            if (kind.isEmpty()) {
                return Optional.empty();
            }
            parts.add(new Part(member, target, kind.get()));
        }
        boolean isTyped = !Keywords.types(schema).isEmpty() || schema.has("enum") || schema.has("const");
        if (isTyped && kind(schema).isEmpty()) {
            return Optional.empty();
        }
        kind(schema).ifPresent(own -> parts.add(new Part(schema, schema, own)));
        return new ScalarComposition(schema, parts, findings).narrowest();
    }

    private static Optional<Kind> kind(Place target) {
        List<String> types = Keywords.types(target);
        return EnumReader.values(target)
                .map(EnumReader.Values::kind)
                .or(() -> types.size() == 1 ? Formats.kind(types.get(0), target) : Optional.empty());
    }

    private Optional<Place> narrowest() {
        Set<JsonKind> kinds = new LinkedHashSet<>();
        parts.forEach(part -> kinds.add(ScalarBranches.kind(part.kind())));
        if (parts.isEmpty() || kinds.size() > 1) {
            return Optional.empty();
        }
        Part narrowest =
                parts.stream().min(Comparator.comparingInt(Part::width)).orElseThrow();
        List<Part> enums =
                parts.stream().filter(part -> !part.values().isEmpty()).toList();
        if (enums.isEmpty()) {
            return other(narrowest);
        }
        List<String> common = new ArrayList<>(enums.get(0).values());
        enums.forEach(part -> common.retainAll(part.values()));
        if (narrowest.isInteger()) {
            common.removeIf(value -> value.contains("."));
        }
        return enums.stream()
                .filter(part -> part.values().size() == common.size() && part.isInteger() == narrowest.isInteger())
                .findFirst()
                .map(this::other)
                .orElseGet(() -> Optional.of(standIn(narrowest, common)));
    }

    private Place standIn(Part narrowest, List<String> common) {
        ObjectNode node = ((ObjectNode) schema.node()).deepCopy();
        node.remove(List.of("allOf", "oneOf", "anyOf", "const", "enum", "format"));
        boolean isText = ScalarBranches.kind(narrowest.kind()) == JsonKind.STRING;
        node.put("type", isText ? "string" : narrowest.isInteger() ? "integer" : "number");
        if (common.isEmpty()) {
            findings.degraded(
                    schema,
                    "enums that have no value in common, so that none is legal; any value of their type instead");
            return schema.standIn(node, schema);
        }
        ArrayNode values = node.putArray("enum");
        common.forEach(value -> values.add(isText ? values.textNode(value) : values.numberNode(new BigDecimal(value))));
        return schema.standIn(node, schema);
    }

    /** A part that is not the composition itself. */
    private Optional<Place> other(Part part) {
        return Optional.of(part.place()).filter(place -> place != schema);
    }
}
