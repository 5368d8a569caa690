package dev.burin.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Swagger 2.0 as OpenAPI 3.0, so that from there on there is one kind of document. Member by member: what is not known
 * here, or not as it should be, stays as it is, for the readers to judge.
 */
final class SwaggerTwo {
    private static final Set<String> CONVERTED = Set.of(
            "swagger",
            "host",
            "basePath",
            "schemes",
            "consumes",
            "produces",
            "paths",
            "definitions",
            "parameters",
            "responses",
            "securityDefinitions");

    private static final Set<String> OF_FLOW = Set.of("flow", "authorizationUrl", "tokenUrl", "scopes");

    private static final Map<String, String> FLOWS =
            Map.of("application", "clientCredentials", "accessCode", "authorizationCode");

    private SwaggerTwo() {}

    /** Whether a document says that it is Swagger 2.0. */
    static boolean isSwaggerTwo(JsonNode root) {
        return root.path("swagger").asText().startsWith("2.");
    }

    /** The same description as OpenAPI 3.0. Parts that need no change are shared. */
    static JsonNode toOpenApi(JsonNode root) {
        SwaggerTwoMediaTypes mediaTypes = new SwaggerTwoMediaTypes(root);
        SwaggerTwoReferences references = new SwaggerTwoReferences(root, mediaTypes);
        SwaggerTwoSchemas schemas = new SwaggerTwoSchemas(references);
        SwaggerTwoOperations operations = new SwaggerTwoOperations(references, schemas, mediaTypes);
        ObjectNode document = others(root, CONVERTED);
        document.put("openapi", "3.0.3");
        document.set("servers", servers(root));
        document.set("paths", each(root.path("paths"), operations::pathItem));
        ObjectNode components = document.putObject("components");
        components.set("schemas", each(root.path("definitions"), schemas::schema));
        components.set("parameters", each(root.path("parameters"), operations::sharedParameter));
        components.set("responses", each(root.path("responses"), operations::sharedResponse));
        components.set("securitySchemes", each(root.path("securityDefinitions"), SwaggerTwo::securityScheme));
        return document;
    }

    private static ArrayNode servers(JsonNode root) {
        ArrayNode servers = JsonNodeFactory.instance.arrayNode();
        String host = root.path("host").asText();
        String path = root.path("basePath").asText();
        if (host.isEmpty()) {
            if (!path.isEmpty()) {
                servers.addObject().put("url", path);
            }
            return servers;
        }
        List<String> schemes = texts(root.path("schemes"));
        for (String scheme : schemes.isEmpty() ? List.of("https") : schemes) {
            ObjectNode server = JsonNodeFactory.instance.objectNode().put("url", scheme + "://" + host + path);
            // The first one is the default.
            servers.insert(scheme.equals("https") ? 0 : servers.size(), server);
        }
        return servers;
    }

    private static JsonNode securityScheme(JsonNode scheme) {
        return switch (scheme.path("type").asText()) {
            case "basic" -> others(scheme, Set.of()).put("type", "http").put("scheme", "basic");
            case "oauth2" -> oauth2(scheme);
            default -> scheme;
        };
    }

    private static ObjectNode oauth2(JsonNode scheme) {
        ObjectNode converted = others(scheme, OF_FLOW);
        String flow = scheme.path("flow").asText();
        ObjectNode details = converted.putObject("flows").putObject(FLOWS.getOrDefault(flow, flow));
        for (Map.Entry<String, JsonNode> member : scheme.properties()) {
            if (OF_FLOW.contains(member.getKey())) {
                details.set(member.getKey(), member.getValue());
            }
        }
        return converted;
    }

    /** A copy without some members; empty of what is no object. */
    static ObjectNode others(JsonNode object, Set<String> without) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (!without.contains(member.getKey())) {
                copy.set(member.getKey(), member.getValue());
            }
        }
        return copy;
    }

    /** An object with each of its values converted but for extensions; what is no object stays as it is. */
    static JsonNode each(JsonNode object, UnaryOperator<JsonNode> conversion) {
        if (!object.isObject()) {
            return object;
        }
        ObjectNode converted = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            JsonNode value = member.getValue();
            converted.set(member.getKey(), value.isObject() ? conversion.apply(value) : value);
        }
        return converted;
    }

    /** The texts in a list. */
    static List<String> texts(JsonNode list) {
        return list.valueStream()
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .toList();
    }
}
