package dev.burin.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a schema is composed of, beside what it says itself.
 *
 * @param parts schemas that a value has to satisfy as well: members of {@code allOf}, and only members of a choice
 * @param branches schemas of which a value satisfies one, at least two; empty where there is no choice
 * @param more a second choice beside that one
 */
record Composition(List<Place> parts, List<Place> branches, List<Place> more) {
    static Composition of(Place schema) {
        List<Place> parts = new ArrayList<>(Keywords.members(schema, "allOf"));
        List<List<Place>> choices = new ArrayList<>();
        for (String keyword : List.of("oneOf", "anyOf")) {
            List<Place> members = Keywords.choices(schema, keyword);
            if (members.size() == 1) {
                parts.addAll(members);
            } else if (!members.isEmpty()) {
                choices.add(members);
            }
        }
        if (choices.isEmpty() && isOfSeveralTypes(schema)) {
            choices.add(byType(schema));
        }
        return new Composition(
                parts, choices.isEmpty() ? List.of() : choices.get(0), choices.size() < 2 ? List.of() : choices.get(1));
    }

    /** Whether a schema has several types, or has none and values of several. */
    static boolean isOfSeveralTypes(Place schema) {
        List<String> types = Keywords.types(schema);
        return types.size() > 1
                || (types.isEmpty() && EnumReader.typesOfValues(schema).size() > 1);
    }

    /** A schema of several types as one schema for each. */
    private static List<Place> byType(Place schema) {
        List<Place> branches = new ArrayList<>();
        for (Place type : schema.child("type").items()) {
            if (type.node().isTextual()) {
                of(type.node().asText(), schema, type).ifPresent(branches::add);
            }
        }
        EnumReader.typesOfValues(schema).forEach((type, value) -> {
            if (!schema.has("type")) {
                of(type, schema, value).ifPresent(branches::add);
            }
        });
        return branches;
    }

    /**
     * What a schema is if it has one type alone, in the place of what says so; none where that leaves nothing of it.
     */
    private static Optional<Place> of(String type, Place schema, Place said) {
        ObjectNode single = ((ObjectNode) schema.node()).deepCopy().put("type", type);
        if (!type.equals("object")) {
            single.remove("properties"); // they are another type's
        }
        boolean isType = !Keywords.types(said.standIn(single)).isEmpty() && allowsAny(single, type);
        return isType ? Optional.of(said.standIn(single, schema)) : Optional.empty();
    }

    /** Leaves the values of an enum that are of a type. False if there are none. */
    private static boolean allowsAny(ObjectNode schema, String type) {
        if (!(schema.path("enum") instanceof ArrayNode values)) {
            return true;
        }
        values.removeIf(value -> !isOf(type, value));
        return !values.isEmpty();
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "boolean" -> value.isBoolean();
            case "integer", "number" -> value.isNumber();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> false;
        };
    }
}
