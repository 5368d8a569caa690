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
    private final Sensitivity sensitivity;

    SchemaResolver(References references, Findings findings, Sensitivity sensitivity) {
        this.references = references;
        this.findings = findings;
        this.sensitivity = sensitivity;
    }

    /** What the schema comes to. */
    Resolved resolve(Place schema, NameSource name) {
        Place at = schema;
        NameSource named = name;
        boolean nullable = false;
        boolean sensitive = false;
        for (int steps = 0; steps < MAX_STEPS; steps++) {
            nullable |= isNullable(at.node());
            sensitive |=
                    sensitivity.of(at) || at.child("allOf").items().stream().anyMatch(sensitivity::of);
            at = withSiblings(at);
            if (References.isReference(at)) {
                Optional<Place> target = references.target(at);
                if (target.isEmpty()) {
                    return new Resolved(at.child(""), nullable, sensitive, named);
                }
                at = target.get();
                named = new NameSource.Component(nameOf(at));
            } else {
                Optional<Place> only = onePart(at);
                if (only.isEmpty()) {
                    return new Resolved(at, nullable, sensitive, named);
                }
                at = only.get();
            }
        }
        findings.degraded(
                schema, "references round in a circle, or more than " + MAX_STEPS + " deep; any JSON value instead");
        return new Resolved(schema.child(""), nullable, sensitive, named);
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

    /** The schema, what it refers to, what that refers to, and so on. */
    List<Place> chain(Place schema) {
        List<Place> chain = new ArrayList<>(List.of(schema));
        Place at = schema;
        while (References.isReference(at) && chain.size() < MAX_STEPS) {
            at = references.target(at).orElse(at.child(""));
            chain.add(at);
        }
        return chain;
    }

    /** The schema that a text names: by its key among the components, or as a reference would. */
    Optional<Place> named(Place text) {
        String name = text.node().asText();
        Place component =
                Place.root(text.file()).child("components").child("schemas").child(name);
        if (component.exists()) {
            return Optional.of(component);
        }
        boolean elsewhere = name.contains("://"); // nothing is fetched, and to name it is no mistake
        return elsewhere
                ? Optional.empty()
                : references.target(
                        text.standIn(JsonNodeFactory.instance.objectNode().put("$ref", name)));
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

    private static boolean allowsNullOnly(JsonNode schema) {
        return schema.path("type").asText().equals("null")
                || isOnlyNull(schema)
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

    /** The part of a composition that alone says what values there are. */
    private Optional<Place> onePart(Place schema) {
        JsonNode node = schema.node();
        boolean composed = node.has("allOf") || node.has("oneOf") || node.has("anyOf");
        boolean ownShape = node.has("properties")
                || node.has("items")
                || node.has("enum")
                || node.has("const")
                || node.path("additionalProperties").isObject();
        if (!composed || ownShape) {
            return Optional.empty();
        }
        Composition composition = Composition.of(schema);
        if (!composition.branches().isEmpty()) {
            return Optional.empty();
        }
        List<String> types = types(schema);
        boolean alone = composition.parts().size() == 1 && (types.isEmpty() || types.equals(List.of("object")));
        return alone && required(schema).isEmpty()
                ? Optional.of(composition.parts().get(0))
                : narrowest(schema, composition.parts());
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

    /** Of parts that all describe a scalar, the one that says most: the first enum, or the first with a format. */
    private Optional<Place> narrowest(Place schema, List<Place> parts) {
        List<Place> scalars = new ArrayList<>(parts);
        scalars.removeIf(part -> !isScalar(followed(part)));
        boolean typed = !types(schema).isEmpty();
        if (parts.isEmpty() || scalars.size() < parts.size() || (typed && !isScalar(schema))) {
            return Optional.empty();
        }
        return scalars.stream()
                .filter(part -> EnumReader.values(followed(part)).isPresent())
                .findFirst()
                .or(() -> scalars.stream()
                        .filter(part -> followed(part).has("format"))
                        .findFirst())
                .or(() -> typed ? Optional.empty() : Optional.of(scalars.get(0)));
    }

    private Place followed(Place schema) {
        List<Place> chain = chain(schema);
        return chain.get(chain.size() - 1);
    }

    private static boolean isScalar(Place schema) {
        List<String> types = types(schema);
        return EnumReader.values(schema).isPresent()
                || (types.size() == 1 && Formats.kind(types.get(0), schema).isPresent());
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
            if (allowsNullOnly(member)) {
                return true;
            }
        }
        return false;
    }
}
