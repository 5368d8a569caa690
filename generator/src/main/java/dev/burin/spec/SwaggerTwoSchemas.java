package dev.burin.spec;

import static dev.burin.spec.SwaggerTwo.each;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.IdentityHashMap;
import java.util.Map;

/** Schemas of Swagger 2.0 as those of OpenAPI 3.0. */
final class SwaggerTwoSchemas {
    private final SwaggerTwoReferences references;
    /** What was converted, for what aliases of YAML have in several places. */
    private final IdentityHashMap<JsonNode, JsonNode> converted = new IdentityHashMap<>();

    SwaggerTwoSchemas(SwaggerTwoReferences references) {
        this.references = references;
    }

    /** The schema, and those in it. Examples, defaults and extensions are none. */
    JsonNode schema(JsonNode schema) {
        if (!schema.isObject()) {
            return schema;
        }
        JsonNode known = converted.get(schema);
        if (known != null) {
            return known;
        }
        ObjectNode conversion = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : schema.properties()) {
            convert(member.getKey(), member.getValue(), conversion);
        }
        converted.put(schema, conversion);
        return conversion;
    }

    private void convert(String keyword, JsonNode value, ObjectNode converted) {
        switch (keyword) {
            case "$ref" -> converted.set(keyword, references.converted(value));
            case "properties", "patternProperties" -> converted.set(keyword, each(value, this::schema));
            case "items", "additionalProperties", "not", "allOf", "anyOf", "oneOf" ->
                converted.set(keyword, value.isArray() ? all(value) : schema(value));
            case "discriminator" ->
                converted.set(
                        keyword,
                        value.isTextual()
                                ? JsonNodeFactory.instance.objectNode().set("propertyName", value)
                                : value);
            case "type" -> {
                if (value.asText().equals("file")) {
                    converted.put("type", "string").put("format", "binary");
                } else {
                    converted.set(keyword, value);
                }
            }
            default -> {
                // A file's format says nothing that its type does not.
                if (!keyword.equals("format")
                        || !converted.path("format").asText().equals("binary")) {
                    converted.set(keyword, value);
                }
            }
        }
    }

    private ArrayNode all(JsonNode schemas) {
        ArrayNode converted = JsonNodeFactory.instance.arrayNode();
        schemas.forEach(schema -> converted.add(schema(schema)));
        return converted;
    }
}
