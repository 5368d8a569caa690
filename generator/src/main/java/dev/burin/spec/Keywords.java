package dev.burin.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What a schema says in its own keywords, without following references. */
final class Keywords {
    /** What makes a schema say something about the shape of a value; {@code type} is judged apart. */
    private static final List<String> SHAPING = List.of(
            "$ref",
            "$dynamicRef",
            "properties",
            "items",
            "enum",
            "const",
            "additionalProperties",
            "patternProperties",
            "prefixItems",
            "allOf",
            "oneOf",
            "anyOf");

    private Keywords() {}

    /** The members of a composition that say something about the shape of a value other than that it may be null. */
    static List<Place> members(Place schema, String composition) {
        List<Place> members = new ArrayList<>();
        for (Place member : schema.child(composition).items()) {
            if (isShaping(member.node())) {
                members.add(member);
            }
        }
        return members;
    }

    /**
     * The members of a choice other than {@code null}; none where no member says anything about the shape of a value.
     */
    static List<Place> choices(Place schema, String keyword) {
        if (members(schema, keyword).isEmpty()) {
            return List.of();
        }
        return schema.child(keyword).items().stream()
                .filter(member -> !allowsNullOnly(member.node()) && !isNever(member.node()))
                .toList();
    }

    private static boolean isNever(JsonNode schema) {
        return schema.isBoolean() && !schema.booleanValue();
    }

    /** Whether {@code null} is the only legal value, as far as the schema itself says. */
    static boolean allowsNullOnly(JsonNode schema) {
        return isOnlyNull(schema)
                || (schema.size() == 1 && schema.path("nullable").asBoolean(false));
    }

    /** The types of a schema without {@code null}, and without {@code any}, which is as good as none. */
    static List<String> types(Place schema) {
        JsonNode type = schema.node().path("type");
        List<String> types = new ArrayList<>();
        for (JsonNode each : type.isArray() ? type : List.of(type)) {
            String name = each.isTextual() ? TypeNames.meant(each.asText()) : "null";
            if (!name.equals("null") && !name.equals("any") && !types.contains(name)) {
                types.add(name);
            }
        }
        return types;
    }

    /** The names of the properties that a schema itself requires, or a part of it that says no more than that. */
    static List<String> required(Place schema) {
        List<String> names = new ArrayList<>();
        schema.child("required").items().forEach(name -> names.add(name.node().asText()));
        for (Place part : schema.child("allOf").items()) {
            if (!isShaping(part.node())) {
                part.child("required")
                        .items()
                        .forEach(name -> names.add(name.node().asText()));
            }
        }
        return names;
    }

    private static boolean isShaping(JsonNode schema) {
        if (SHAPING.stream().anyMatch(schema::has)) {
            return !isOnlyNull(schema);
        }
        JsonNode type = schema.path("type");
        return (type.isTextual() || type.isArray()) && !isOnlyNull(schema);
    }

    private static boolean isOnlyNull(JsonNode schema) {
        JsonNode types = schema.path("type");
        JsonNode values = schema.path("enum");
        return schema.path("const").isNull()
                || types.asText().equals("null")
                || (!types.isEmpty()
                        && types.valueStream().allMatch(type -> type.asText().equals("null")))
                || (!values.isEmpty() && values.valueStream().allMatch(JsonNode::isNull));
    }

    /** Whether the schema itself says that {@code null} is legal: in the words of 3.0, of 3.1, or by its values. */
    static boolean isNullable(JsonNode schema) {
        return schema.path("nullable").asBoolean(false)
                || schema.path("x-nullable").asBoolean(false)
                || schema.path("type").asText().equals("null")
                || schema.path("const").isNull()
                || holds(schema.path("type"), "null")
                || hasNull(schema.path("enum"))
                || hasNullMember(schema.path("oneOf"))
                || hasNullMember(schema.path("anyOf"));
    }

    private static boolean holds(JsonNode array, String text) {
        for (JsonNode item : array) {
            if (item.isTextual() && item.asText().equals(text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasNull(JsonNode array) {
        for (JsonNode item : array) {
            if (item.isNull()) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasNullMember(JsonNode members) {
        for (JsonNode member : members) {
            if (allowsNullOnly(member)) {
                return true;
            }
        }
        return false;
    }
}
