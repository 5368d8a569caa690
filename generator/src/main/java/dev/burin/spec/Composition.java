package dev.burin.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

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
        if (choices.isEmpty() && Keywords.types(schema).size() > 1) {
            choices.add(byType(schema));
        }
        return new Composition(
                parts, choices.isEmpty() ? List.of() : choices.get(0), choices.size() < 2 ? List.of() : choices.get(1));
    }

    /** A schema of several types as one schema for each. */
    private static List<Place> byType(Place schema) {
        List<Place> branches = new ArrayList<>();
        for (Place type : schema.child("type").items()) {
            String name = type.node().asText();
            if (type.node().isTextual()) {
                ObjectNode single = ((ObjectNode) schema.node()).deepCopy();
                single.set("type", type.node());
                if (!Keywords.types(type.standIn(single)).isEmpty() && allowsAny(single, name)) {
                    branches.add(type.standIn(single));
                }
            }
        }
        return branches;
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
