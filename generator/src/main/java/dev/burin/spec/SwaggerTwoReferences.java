package dev.burin.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.burin.source.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** References in a document of Swagger 2.0: where they lead there, and how they say so in OpenAPI 3.0. */
final class SwaggerTwoReferences {
    private static final Map<String, String> COMPONENTS =
            Map.of("definitions", "schemas", "parameters", "parameters", "responses", "responses");

    /** Longer ways than this lead round in a circle. */
    private static final int MAX_STEPS = 16;

    private final JsonNode root;
    private final SwaggerTwoMediaTypes mediaTypes;

    SwaggerTwoReferences(JsonNode root, SwaggerTwoMediaTypes mediaTypes) {
        this.root = root;
        this.mediaTypes = mediaTypes;
    }

    /** What stands there, or where its reference leads in the end; missing where that is nowhere in the document. */
    JsonNode target(JsonNode node) {
        JsonNode at = node;
        for (int step = 0; step < MAX_STEPS && isReference(at); step++) {
            String reference = at.path("$ref").textValue();
            at = reference.startsWith("#/") ? at(Pointer.keys(reference.substring(1))) : MissingNode.getInstance();
        }
        return isReference(at) ? MissingNode.getInstance() : at;
    }

    private static boolean isReference(JsonNode node) {
        return node.path("$ref").isTextual();
    }

    /** The keys of where a reference leads in the end; its own where that is nowhere in the document. */
    List<String> end(List<String> keys) {
        List<String> end = keys;
        for (int step = 0; step < MAX_STEPS && isReference(at(end)); step++) {
            String reference = at(end).path("$ref").textValue();
            if (!reference.startsWith("#/")) {
                return keys;
            }
            end = Pointer.keys(reference.substring(1));
        }
        return at(end).isObject() ? end : keys;
    }

    /** What the keys lead to, from the root. */
    JsonNode at(List<String> keys) {
        JsonNode at = root;
        for (String key : keys) {
            at = at.isArray() && key.matches("\\d{1,6}") ? at.path(Integer.parseInt(key)) : at.path(key);
        }
        return at;
    }

    /** The reference converted, unless it leads to a place that has no like in the conversion. */
    Optional<JsonNode> shared(JsonNode reference) {
        String text = reference.path("$ref").asText();
        boolean movable = text.startsWith("#/paths/") && target(reference).isObject();
        ObjectNode converted = JsonNodeFactory.instance.objectNode();
        return movable ? Optional.empty() : Optional.of(converted.set("$ref", converted(reference.path("$ref"))));
    }

    /** The value of a {@code $ref} as it leads to the same in the conversion. */
    JsonNode converted(JsonNode reference) {
        String text = reference.asText();
        if (text.startsWith("#/")) {
            StringBuilder pointer = new StringBuilder("#");
            converted(Pointer.keys(text.substring(1)))
                    .forEach(key -> pointer.append('/').append(Pointer.escape(key)));
            return TextNode.valueOf(pointer.toString());
        }
        boolean bareName = text.indexOf('#') < 0 && root.path("definitions").has(text); // as Swagger 1.2 had it
        return bareName ? TextNode.valueOf("#/components/schemas/" + Pointer.escape(text)) : reference;
    }

    private List<String> converted(List<String> keys) {
        String first = keys.get(0);
        if (COMPONENTS.containsKey(first)) {
            List<String> converted = new ArrayList<>(List.of("components", COMPONENTS.getOrDefault(first, first)));
            converted.addAll(keys.subList(1, keys.size()));
            return first.equals("responses") && keys.size() > 2
                    ? inMediaType(converted, 3, mediaTypes.produced(root))
                    : converted;
        }
        if (!first.equals("paths") || keys.size() < 6) {
            return keys;
        }
        JsonNode operation = at(keys.subList(0, 3));
        if (keys.get(3).equals("responses")) {
            return inMediaType(keys, 5, mediaTypes.produced(operation));
        }
        if (keys.get(3).equals("parameters") && keys.get(5).equals("schema")) {
            List<String> converted = new ArrayList<>(keys.subList(0, 3));
            converted.add("requestBody");
            converted.addAll(keys.subList(5, keys.size()));
            return inMediaType(converted, 4, mediaTypes.consumed(operation));
        }
        return keys;
    }

    /** In OpenAPI 3.0 the schema of a body stands below its media type. */
    private static List<String> inMediaType(List<String> keys, int index, List<String> types) {
        if (!keys.get(index).equals("schema")) {
            return keys;
        }
        List<String> converted = new ArrayList<>(keys);
        converted.addAll(index, List.of("content", types.get(0)));
        return converted;
    }
}
