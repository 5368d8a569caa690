package dev.burin.spec;

import static dev.burin.spec.SwaggerTwo.each;
import static dev.burin.spec.SwaggerTwo.others;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Path items of Swagger 2.0 as those of OpenAPI 3.0: bodies, forms and answers get a place of their own. */
final class SwaggerTwoOperations {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private static final Set<String> OF_OPERATION =
            Set.of("consumes", "produces", "schemes", "parameters", "responses");

    private static final Set<String> OF_RESPONSE = Set.of("schema", "headers", "examples");

    private final SwaggerTwoReferences references;
    private final SwaggerTwoSchemas schemas;
    private final SwaggerTwoMediaTypes mediaTypes;
    private final SwaggerTwoParameters parameters;

    SwaggerTwoOperations(SwaggerTwoReferences references, SwaggerTwoSchemas schemas, SwaggerTwoMediaTypes mediaTypes) {
        this.references = references;
        this.schemas = schemas;
        this.mediaTypes = mediaTypes;
        this.parameters = new SwaggerTwoParameters(references, schemas);
    }

    JsonNode pathItem(JsonNode item) {
        ObjectNode converted = others(item, Set.of("parameters"));
        JsonNode shared = item.path("parameters");
        for (Map.Entry<String, JsonNode> member : item.properties()) {
            if (METHODS.contains(member.getKey()) && member.getValue().isObject()) {
                converted.set(member.getKey(), operation(member.getValue(), shared));
            }
        }
        converted.set("parameters", parameters.sentApart(shared));
        return converted;
    }

    private ObjectNode operation(JsonNode operation, JsonNode shared) {
        ObjectNode converted = others(operation, OF_OPERATION);
        JsonNode own = operation.path("parameters");
        converted.set("parameters", parameters.sentApart(own));
        List<JsonNode> all = Stream.concat(shared.valueStream(), own.valueStream())
                .map(references::target)
                .toList();
        List<JsonNode> fields =
                all.stream().filter(SwaggerTwoParameters::isField).toList();
        JsonNode body = all.stream()
                .filter(SwaggerTwoParameters::isBody)
                .reduce(MissingNode.getInstance(), (overridden, last) -> last);
        if (!body.isMissingNode()) {
            converted.set("requestBody", body(operation, body));
        } else if (!fields.isEmpty()) {
            boolean hasFile = fields.stream()
                    .anyMatch(field -> field.path("type").asText().equals("file"));
            converted.set("requestBody", parameters.form(mediaTypes.form(operation, hasFile), fields));
        }
        converted.set("responses", each(operation.path("responses"), response -> response(operation, response)));
        return converted;
    }

    private ObjectNode body(JsonNode operation, JsonNode body) {
        ObjectNode converted = others(body, Set.of("name", "in", "schema"));
        ObjectNode content = converted.putObject("content");
        for (String mediaType : mediaTypes.consumed(operation)) {
            content.putObject(mediaType).set("schema", schemas.schema(body.path("schema")));
        }
        return converted;
    }

    JsonNode sharedParameter(JsonNode parameter) {
        return parameters.parameter(parameter);
    }

    JsonNode sharedResponse(JsonNode response) {
        return response(MissingNode.getInstance(), response);
    }

    private JsonNode response(JsonNode operation, JsonNode response) {
        if (response.has("$ref")) {
            return references.shared(response).orElseGet(() -> response(operation, references.target(response)));
        }
        ObjectNode converted = others(response, OF_RESPONSE);
        converted.set("headers", each(response.path("headers"), parameters::parameter));
        JsonNode schema = response.path("schema");
        if (!schema.isMissingNode()) {
            ObjectNode content = converted.putObject("content");
            boolean isFile = references.target(schema).path("type").asText().equals("file");
            for (String mediaType : isFile ? mediaTypes.file(operation) : mediaTypes.produced(operation)) {
                ObjectNode media = content.putObject(mediaType);
                media.set("schema", schemas.schema(schema));
                if (response.path("examples").has(mediaType)) {
                    media.set("example", response.path("examples").path(mediaType));
                }
            }
        }
        return converted;
    }
}
