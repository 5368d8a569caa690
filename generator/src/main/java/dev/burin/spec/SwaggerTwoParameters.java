package dev.burin.spec;

import static dev.burin.spec.SwaggerTwo.others;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parameters of Swagger 2.0, which are their own schemas, as parameters and forms of OpenAPI 3.0, which have them. */
final class SwaggerTwoParameters {
    /** What is said of the parameter rather than of its value. */
    private static final Set<String> OF_PARAMETER = Set.of(
            "name", "in", "description", "required", "deprecated", "allowEmptyValue", "schema", "collectionFormat");

    private static final Map<String, String> DELIMITERS =
            Map.of("ssv", "spaceDelimited", "pipes", "pipeDelimited", "tsv", "tabDelimited");

    private final SwaggerTwoReferences references;
    private final SwaggerTwoSchemas schemas;

    SwaggerTwoParameters(SwaggerTwoReferences references, SwaggerTwoSchemas schemas) {
        this.references = references;
        this.schemas = schemas;
    }

    static boolean isBody(JsonNode parameter) {
        return parameter.path("in").asText().equals("body");
    }

    static boolean isField(JsonNode parameter) {
        return parameter.path("in").asText().equals("formData")
                && !parameter.path("name").asText().isEmpty();
    }

    /** Those of a list that are part of no body. */
    JsonNode sentApart(JsonNode list) {
        if (!list.isArray()) {
            return list;
        }
        ArrayNode converted = JsonNodeFactory.instance.arrayNode();
        for (JsonNode parameter : list) {
            JsonNode target = references.target(parameter);
            if (!isBody(target) && !isField(target)) {
                converted.add(parameter(parameter));
            }
        }
        return converted;
    }

    /** A parameter, a reference to one, or a header, which is a parameter without a name. */
    JsonNode parameter(JsonNode parameter) {
        if (!parameter.isObject()) {
            return parameter;
        }
        if (parameter.has("$ref")) {
            return references.shared(parameter).orElseGet(() -> parameter(references.target(parameter)));
        }
        ObjectNode converted = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : parameter.properties()) {
            if (OF_PARAMETER.contains(member.getKey()) || member.getKey().startsWith("x-")) {
                converted.set(member.getKey(), member.getValue());
            }
        }
        addStyle(parameter, converted);
        converted.set("schema", valueOf(parameter));
        return converted;
    }

    /** A body that is made of fields. */
    ObjectNode form(String mediaType, List<JsonNode> fields) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("required", fields.stream().anyMatch(SwaggerTwoParameters::isRequired));
        ObjectNode media = body.putObject("content").putObject(mediaType);
        ObjectNode schema = media.putObject("schema").put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        ObjectNode encoding = media.putObject("encoding");
        for (JsonNode field : fields) {
            String name = field.path("name").asText();
            ObjectNode property = others(field, Set.of("name", "in", "required", "collectionFormat"));
            properties.set(name, schemas.schema(property));
            if (isRequired(field)) {
                required.add(name);
            }
            addStyle(field, encoding.putObject(name));
        }
        return body;
    }

    private static boolean isRequired(JsonNode parameter) {
        return parameter.path("required").asBoolean(false);
    }

    private JsonNode valueOf(JsonNode parameter) {
        return schemas.schema(parameter.has("schema") ? parameter.path("schema") : others(parameter, OF_PARAMETER));
    }

    /** How a list is written; OpenAPI 3.0 would say otherwise if it said nothing. */
    private static void addStyle(JsonNode parameter, ObjectNode converted) {
        if (!parameter.path("type").asText().equals("array")) {
            return;
        }
        String format = parameter.path("collectionFormat").asText("csv");
        String in = parameter.path("in").asText();
        if (DELIMITERS.containsKey(format)) {
            converted.put("style", DELIMITERS.get(format)).put("explode", false);
        } else if (in.equals("query") || in.equals("formData")) {
            converted.put("style", "form").put("explode", format.equals("multi"));
        }
    }
}
