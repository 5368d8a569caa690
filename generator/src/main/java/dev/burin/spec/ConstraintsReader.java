package dev.burin.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.burin.model.Constraints;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The limits that schemas set. */
final class ConstraintsReader {
    private static final Set<String> KEYWORDS = Set.of(
            "format",
            "pattern",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "minProperties",
            "maxProperties",
            "uniqueItems",
            "default",
            "example",
            "examples");

    private ConstraintsReader() {}

    /**
     * The limits of a value.
     *
     * @param place the schema where it is used, which may refer to another
     * @param schema the schema that it refers to in the end
     * @param allowed the values of an enum that is no type of its own
     */
    static Constraints read(Place place, Place schema, List<String> allowed) {
        if (allowed.isEmpty() && !place.has("default") && !place.has("example") && !isLimited(schema.node())) {
            return Constraints.NONE; // most of them, and a dozen look-ups each
        }
        return new Constraints(
                text(schema, "format"),
                text(schema, "pattern"),
                limit(schema, "minimum", "exclusiveMinimum"),
                isExclusive(schema, "exclusiveMinimum"),
                limit(schema, "maximum", "exclusiveMaximum"),
                isExclusive(schema, "exclusiveMaximum"),
                text(schema, "multipleOf"),
                size(schema, "min"),
                size(schema, "max"),
                schema.flag("uniqueItems"),
                allowed,
                json(place, "default").or(() -> json(schema, "default")),
                example(place).or(() -> example(schema)).map(example -> JsonText.of(example.node())));
    }

    /** The example that a schema has of its values (3.0), or the first of several (3.1). */
    static Optional<Place> example(Place schema) {
        Place example = schema.child("example");
        return Optional.of(example.exists() ? example : schema.child("examples").step("0"))
                .filter(Place::exists);
    }

    private static boolean isLimited(JsonNode schema) {
        for (Map.Entry<String, JsonNode> member : schema.properties()) {
            if (KEYWORDS.contains(member.getKey())) {
                return true;
            }
        }
        return false;
    }

    /** A limit is exclusive by a flag beside it (3.0), or is the exclusive limit itself (3.1). */
    private static Optional<String> limit(Place schema, String inclusive, String exclusive) {
        return schema.node().path(exclusive).isNumber() ? text(schema, exclusive) : text(schema, inclusive);
    }

    private static boolean isExclusive(Place schema, String exclusive) {
        return schema.node().path(exclusive).isNumber() || schema.flag(exclusive);
    }

    private static Optional<String> size(Place schema, String side) {
        return text(schema, side + "Length")
                .or(() -> text(schema, side + "Items"))
                .or(() -> text(schema, side + "Properties"));
    }

    private static Optional<String> text(Place schema, String member) {
        return Optional.of(schema.text(member)).filter(text -> !text.isEmpty());
    }

    private static Optional<String> json(Place schema, String member) {
        JsonNode value = schema.node().get(member);
        return Optional.ofNullable(value).map(JsonText::of);
    }
}
