package dev.burin.spec;

import dev.burin.model.NameSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells what shape of value a resolved schema describes, without reading the schemas inside it. */
final class ShapeReader {
    /** What is noted of a composition that is too deep in others. */
    static final String TOO_DEEP =
            "more than " + Limits.SCHEMAS_DEEP + " compositions in one another; any JSON value instead";

    private static final NameSource UNNAMED = new NameSource.Component("");

    private final SchemaResolver resolver;
    private final Findings findings;
    /** Of compositions only, for they look into others; while one is looked at it stands for anything. */
    private final Map<String, Shape> compositions = new HashMap<>();

    private int depth;

    ShapeReader(SchemaResolver resolver, Findings findings) {
        this.resolver = resolver;
        this.findings = findings;
    }

    /** The shape. What is given up is noted. */
    Shape of(Place schema) {
        if (!schema.node().isObject()) {
            if (schema.exists() && !schema.node().asBoolean(false)) {
                findings.degraded(schema, "a schema that no value satisfies; any JSON value instead");
            }
            return Shape.ANY;
        }
        if (schema.has("enum") || schema.has("const")) {
            if (EnumReader.values(schema).isPresent()) {
                return Shape.ENUM;
            }
            if (schema.child("enum").items().size() > Limits.VALUES) {
                findings.degraded(
                        schema, "an enum of more than " + Limits.VALUES + " values; any value of its type instead");
            }
        }
        boolean composed = schema.has("allOf") || schema.has("oneOf") || schema.has("anyOf");
        if (composed || Composition.isOfSeveralTypes(schema)) {
            return ofComposition(schema);
        }
        return ofPlain(schema);
    }

    private Shape ofComposition(Place schema) {
        String id = schema.id();
        Shape known = compositions.get(id);
        if (known == null && depth == Limits.SCHEMAS_DEEP) {
            findings.degraded(schema, TOO_DEEP);
            compositions.put(id, Shape.ANY);
            return Shape.ANY;
        }
        if (known == null) {
            compositions.put(id, Shape.ANY);
            depth++;
            known = composed(schema);
            depth--;
            compositions.put(id, known);
        }
        return known;
    }

    private Shape composed(Place schema) {
        Composition composition = Composition.of(schema);
        Shape own = Composition.isOfSeveralTypes(schema) ? Shape.ANY : ofPlain(schema);
        noteWishes(schema);
        if (composition.branches().size() > Limits.BRANCHES) {
            findings.degraded(
                    schema,
                    "one of more than " + Limits.BRANCHES + " schemas; "
                            + (own == Shape.ANY ? "any JSON value instead" : "the type beside them and no more"));
            return own;
        }
        if (!composition.branches().isEmpty()) {
            if (own == Shape.LIST || own == Shape.MAP) {
                findings.degraded(schema, "a choice beside a type; the type and no more");
                return own;
            }
            return Shape.UNION;
        }
        boolean object = own == Shape.OBJECT;
        boolean choice = false;
        boolean other = false;
        for (Place part : composition.parts()) {
            Place resolved = resolver.resolve(part, UNNAMED).schema();
            Shape shape = of(resolved);
            boolean madeOfThis = shape == Shape.UNION && isBranch(schema, resolved);
            object |= shape == Shape.OBJECT || madeOfThis;
            choice |= shape == Shape.UNION && !madeOfThis;
            other |= shape == Shape.ENUM || shape == Shape.LIST || shape == Shape.SCALAR;
        }
        if ((object || choice) && !other) {
            return choice ? Shape.UNION : Shape.OBJECT;
        }
        if (own != Shape.ANY) {
            findings.degraded(schema, "a composition beside a type; the type and no more");
            return own;
        }
        if (!composition.parts().isEmpty()) {
            findings.degraded(schema, "a composition of what is not all objects; any JSON value instead");
        }
        return Shape.ANY;
    }

    /** A choice of no more than required properties makes no types; the API judges it. */
    private void noteWishes(Place schema) {
        for (String keyword : List.of("oneOf", "anyOf")) {
            Place choice = schema.child(keyword);
            boolean wishes = choice.items().stream().anyMatch(member -> member.has("required"));
            if (wishes && Keywords.choices(schema, keyword).isEmpty()) {
                findings.degraded(choice, "a choice of required properties; all of them are optional");
            }
        }
    }

    /** Whether a schema is a branch of a union that it is made of: a parent that lists its children. */
    boolean isBranch(Place schema, Place union) {
        for (Place branch : Composition.of(union).branches()) {
            if (resolver.resolve(branch, UNNAMED).schema().id().equals(schema.id())) {
                return true;
            }
        }
        return false;
    }

    /** The shape by what the schema says itself, leaving compositions aside. */
    private Shape ofPlain(Place schema) {
        List<String> types = Keywords.types(schema);
        String type = types.size() == 1 ? types.get(0) : impliedType(schema);
        String written = schema.text("type");
        if (!written.isEmpty() && !types.isEmpty() && !written.equals(type)) {
            findings.degraded(schema, "the type " + written + ", which JSON Schema does not have; taken for " + type);
        }
        return switch (type) {
            case "array" -> ofArray(schema);
            case "object" -> ofObject(schema);
            case "" -> ofEnum(schema);
            default -> {
                if (Formats.kind(type, schema).isPresent()) {
                    yield Shape.SCALAR;
                }
                findings.degraded(schema, "the unknown type " + type + "; any JSON value instead");
                yield Shape.ANY;
            }
        };
    }

    /** The type that a schema without one has in mind; empty where that is not known. */
    static String impliedType(Place schema) {
        if (schema.has("properties") || schema.has("additionalProperties") || schema.has("patternProperties")) {
            return "object";
        }
        boolean isArray = schema.has("items") && !schema.node().path("items").isArray();
        if (isArray || schema.has("prefixItems")) {
            return "array";
        }
        return EnumReader.areBooleans(schema) ? "boolean" : "";
    }

    /** Without a type, and not of texts or numbers alone. */
    private Shape ofEnum(Place schema) {
        if (schema.has("items")) {
            // Slack's documents have it for "one of these".
            findings.degraded(schema, "a list of items, but not the type array; any JSON value instead");
        }
        if (!EnumReader.allowedJson(schema).isEmpty()) {
            findings.degraded(schema, "an enum of other values than texts or numbers; any JSON value instead");
        }
        return Shape.ANY;
    }

    private Shape ofArray(Place schema) {
        if (Contents.isTuple(schema)) {
            findings.degraded(schema, "an array whose items have a type each; a list of any of those types");
        }
        if (!schema.child("properties").members().isEmpty()) {
            findings.degraded(schema.child("properties"), "properties of an array; left out");
        }
        return Shape.LIST;
    }

    private Shape ofObject(Place schema) {
        boolean hasNames = !schema.child("properties").members().isEmpty();
        if (!hasNames && Contents.isByPattern(schema)) {
            findings.degraded(schema, Contents.BY_NAME);
        }
        if (schema.has("then") || schema.has("else") || schema.has("dependentSchemas")) {
            findings.degraded(schema, "properties that depend on others; additional properties");
        }
        if (hasNames) {
            return Shape.OBJECT;
        }
        return Contents.values(schema).isPresent() || schema.text("format").equals(Formats.URI_MAP)
                ? Shape.MAP
                : Shape.ANY;
    }
}
