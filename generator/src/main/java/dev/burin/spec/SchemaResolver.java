package dev.burin.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.burin.model.NameSource;
import dev.burin.source.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sees through what only points to a schema: references, and compositions of which one member counts. */
final class SchemaResolver {
    /** Longer ways than this lead round in a circle, or might as well. */
    private static final int MAX_STEPS = 64;

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

    /** Of those, what makes a difference to the type beside a reference. */
    private static final List<String> SIBLINGS = List.of(
            "properties",
            "required",
            "items",
            "enum",
            "additionalProperties",
            "patternProperties",
            "prefixItems",
            "allOf",
            "oneOf",
            "anyOf");

    private final References references;
    private final Findings findings;

    SchemaResolver(References references, Findings findings) {
        this.references = references;
        this.findings = findings;
    }

    /** What the schema comes to. */
    Resolved resolve(Place schema, NameSource name) {
        Place at = schema;
        NameSource named = name;
        boolean nullable = false;
        for (int steps = 0; steps < MAX_STEPS; steps++) {
            nullable |= isNullable(at.node());
            at = withSiblings(at);
            if (References.isReference(at)) {
                Optional<Place> target = references.target(at);
                if (target.isEmpty()) {
                    return new Resolved(at.child(""), nullable, named);
                }
                at = target.get();
                named = new NameSource.Component(nameOf(at));
            } else {
                Optional<Place> only = onlyMember(at);
                if (only.isEmpty()) {
                    return new Resolved(at, nullable, named);
                }
                at = only.get();
            }
        }
        findings.degraded(
                schema, "references round in a circle, or more than " + MAX_STEPS + " deep; any JSON value instead");
        return new Resolved(schema.child(""), nullable, named);
    }

    /** A reference with more beside it is a composition of both; before OpenAPI 3.1 the reference is all there is. */
    private Place withSiblings(Place schema) {
        boolean alone = SIBLINGS.stream()
                        .noneMatch(keyword -> schema.node().path(keyword).size() > 0)
                && !schema.has("const");
        if (!References.isReference(schema) || alone) {
            return schema;
        }
        if (!references.siblingsCount()) {
            findings.degraded(schema, "what stands beside a reference, which OpenAPI 3.0 ignores; left out");
            return schema;
        }
        ObjectNode both = JsonNodeFactory.instance.objectNode();
        both.setAll((ObjectNode) schema.node());
        ArrayNode parts = both.arrayNode();
        for (String keyword : List.of("$ref", "$dynamicRef")) {
            JsonNode reference = both.remove(keyword);
            if (reference != null) {
                parts.addObject().set(keyword, reference);
            }
        }
        schema.child("allOf").items().forEach(part -> parts.add(part.node()));
        both.set("allOf", parts);
        return schema.standIn(both);
    }

    /** What the target of a reference is called: its key, or that of what it is the schema of. */
    private static String nameOf(Place target) {
        List<String> keys = Pointer.keys(target.pointer());
        if (keys.isEmpty()) {
            String file = target.file().id();
            String name = file.substring(file.lastIndexOf('/') + 1);
            return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        }
        boolean component = keys.size() >= 3 && keys.get(0).equals("components");
        return component && !keys.get(1).equals("schemas") ? keys.get(2) : keys.get(keys.size() - 1);
    }

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

    private static Optional<Place> onlyMember(Place schema) {
        JsonNode node = schema.node();
        boolean composed = node.has("allOf") || node.has("oneOf") || node.has("anyOf");
        List<String> types = composed ? types(schema) : List.of();
        boolean ownShape = node.has("properties")
                || node.has("items")
                || node.has("enum")
                || node.has("const")
                || node.path("additionalProperties").isObject();
        if (!composed || ownShape || !(types.isEmpty() || types.equals(List.of("object")))) {
            return Optional.empty();
        }
        List<Place> members = members(schema, "allOf");
        members.addAll(members(schema, "oneOf"));
        members.addAll(members(schema, "anyOf"));
        return members.size() == 1 ? Optional.of(members.get(0)) : Optional.empty();
    }

    private static boolean isShaping(JsonNode schema) {
        if (SHAPING.stream().anyMatch(schema::has)) {
            return !isOnlyNull(schema);
        }
        JsonNode type = schema.path("type");
        return type.isTextual() ? !type.asText().equals("null") : type.isArray();
    }

    private static boolean isOnlyNull(JsonNode schema) {
        JsonNode values = schema.path("enum");
        return schema.path("const").isNull()
                || (values.size() == 1 && values.get(0).isNull());
    }

    /** Whether the schema itself says that {@code null} is legal: in the words of 3.0, of 3.1, or by its values. */
    private static boolean isNullable(JsonNode schema) {
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
            if (member.path("type").asText().equals("null") || isOnlyNull(member)) {
                return true;
            }
        }
        return false;
    }
}
