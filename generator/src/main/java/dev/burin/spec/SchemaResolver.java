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

    /** What makes a difference to the type beside a reference. */
    private static final List<String> SIBLINGS = List.of(
            "properties",
            "required",
            "items",
            "enum",
            "additionalProperties",
            "patternProperties",
            "unevaluatedProperties",
            "prefixItems",
            "allOf",
            "oneOf",
            "anyOf");

    private final References references;
    private final Findings findings;
    private final Sensitivity sensitivity;
    private final NullSchemas nulls;

    SchemaResolver(References references, Findings findings, Sensitivity sensitivity) {
        this.references = references;
        this.findings = findings;
        this.sensitivity = sensitivity;
        this.nulls = new NullSchemas(this::followed);
    }

    /** What the schema comes to. */
    Resolved resolve(Place schema, NameSource name) {
        Place at = schema.first();
        NameSource named = name;
        boolean nullable = false;
        boolean sensitive = false;
        for (int steps = 0; steps < MAX_STEPS; steps++) {
            sensitive |=
                    sensitivity.of(at) || at.child("allOf").items().stream().anyMatch(sensitivity::of);
            at = nulls.inlined(withSiblings(at));
            nullable |= Keywords.isNullable(at.node());
            if (References.isReference(at)) {
                Optional<Place> target = references.target(at);
                if (target.isEmpty()) {
                    return new Resolved(at.child(""), nullable, sensitive, named);
                }
                at = target.get().first();
                named = new NameSource.Component(nameOf(at));
            } else {
                Optional<Place> only = onePart(at);
                if (only.isEmpty()) {
                    return new Resolved(at, nullable, sensitive, named);
                }
                at = only.get().first();
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
        schema.child("allOf").items().forEach(part -> parts.add(part.node())); // first, to keep their pointers
        for (String keyword : List.of("$ref", "$dynamicRef")) {
            JsonNode reference = both.remove(keyword);
            if (reference != null) {
                parts.addObject().set(keyword, reference);
            }
        }
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

    /** The part of a composition that alone says what values there are. */
    private Optional<Place> onePart(Place schema) {
        JsonNode node = schema.node();
        boolean composed = node.has("allOf") || node.has("oneOf") || node.has("anyOf");
        boolean ownShape = node.has("properties")
                || node.has("items")
                || node.path("additionalProperties").isObject()
                || node.path("unevaluatedProperties").isObject()
                || node.has("patternProperties");
        if (!composed || ownShape) {
            return Optional.empty();
        }
        Composition composition = Composition.of(schema);
        if (!composition.branches().isEmpty()) {
            return Optional.empty();
        }
        List<String> types = Keywords.types(schema);
        boolean isEnum = node.has("enum") || node.has("const");
        boolean alone = composition.parts().size() == 1
                && (types.isEmpty() || types.equals(List.of("object")))
                && !isEnum
                && Keywords.required(schema).isEmpty();
        if (!alone) {
            return ScalarComposition.read(schema, composition.parts(), this::followed, findings);
        }
        return Optional.of(composition.parts().get(0)).filter(part -> !isMapped(schema, part));
    }

    /** Whether the mapping of what a schema is made from names the schema, which is a child then that adds nothing. */
    private boolean isMapped(Place schema, Place part) {
        Place parent = followed(part);
        return parent.child("discriminator").child("mapping").members().stream()
                .map(this::named)
                .flatMap(Optional::stream)
                .anyMatch(child -> child.id().equals(schema.id()));
    }

    private Place followed(Place schema) {
        List<Place> chain = chain(schema);
        return chain.get(chain.size() - 1);
    }
}
