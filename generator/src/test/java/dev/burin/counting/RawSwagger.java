package dev.burin.counting;

import dev.burin.counting.RawTree.Value;
import dev.burin.model.Coverage.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The elements of a Swagger 2.0 document, counted as of the OpenAPI 3 that it stands for: a body in each operation for
 * its parameters in body or form, and a schema for each media type.
 */
public final class RawSwagger {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch");

    private final RawTree tree;
    private final Value root;
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private final Set<String> counted = new HashSet<>();

    private RawSwagger(Path document) {
        tree = new RawTree(document);
        root = tree.root();
    }

    /** How many elements there are of each kind. */
    public static Map<Kind, Integer> of(Path document) {
        RawSwagger swagger = new RawSwagger(document);
        swagger.document();
        return swagger.counts;
    }

    private void document() {
        count(Kind.DOCUMENT, 1);
        count(Kind.SECURITY_SCHEME, root.at("securityDefinitions").members().size());
        for (Value schema : root.at("definitions").members()) {
            count(Kind.SCHEMA, 1);
            count(Kind.PROPERTY, properties(schema));
        }
        for (Value path : root.at("paths").members()) {
            for (Value operation : path.members()) {
                if (METHODS.contains(operation.key())) {
                    operation(path, operation);
                }
            }
        }
    }

    private void operation(Value path, Value operation) {
        count(Kind.OPERATION, 1);
        List<Value> sent = new ArrayList<>();
        parameters(path, sent);
        parameters(operation, sent);
        if (!sent.isEmpty()) {
            body(operation, sent);
        }
        for (Value written : operation.at("responses").members()) {
            Value response = tree.follow(written);
            if (!response.pointer().startsWith("/responses/") || counted.add(response.id())) {
                response(operation, response);
            }
        }
    }

    private void parameters(Value holder, List<Value> sent) {
        for (Value written : holder.at("parameters").items()) {
            Value parameter = tree.follow(written);
            String in = parameter.node().path("in").asText();
            if (in.equals("body") || in.equals("formData")) {
                sent.add(parameter);
            } else if (counted.add(parameter.id())) {
                count(Kind.PARAMETER, 1);
                count(Kind.PROPERTY, properties(parameter));
            }
        }
    }

    private void body(Value operation, List<Value> sent) {
        count(Kind.BODY, 1);
        List<Value> bodies = sent.stream()
                .filter(each -> each.node().path("in").asText().equals("body"))
                .toList();
        if (bodies.isEmpty()) {
            count(Kind.MEDIA_TYPE, 1);
            count(Kind.PROPERTY, (int) sent.stream()
                    .map(each -> each.node().path("name"))
                    .distinct()
                    .count());
        } else {
            int mediaTypes = Math.max(1, mediaTypes(operation, "consumes").size());
            count(Kind.MEDIA_TYPE, mediaTypes);
            count(
                    Kind.PROPERTY,
                    mediaTypes * properties(bodies.get(bodies.size() - 1).at("schema")));
        }
    }

    private void response(Value operation, Value response) {
        count(Kind.RESPONSE, 1);
        count(Kind.HEADER, response.at("headers").members().size());
        Value schema = response.at("schema");
        if (!schema.node().isMissingNode()) {
            List<String> types =
                    mediaTypes(response.pointer().startsWith("/responses/") ? root : operation, "produces");
            boolean file = schema.node().path("type").asText().equals("file");
            long mediaTypes = types.stream()
                    .filter(type -> !file || !type.contains("json"))
                    .count();
            count(Kind.MEDIA_TYPE, (int) Math.max(1, mediaTypes));
            count(Kind.PROPERTY, (int) Math.max(1, mediaTypes) * properties(schema));
        }
    }

    private List<String> mediaTypes(Value operation, String key) {
        Value own = operation.at(key);
        return (own.node().isMissingNode() ? root.at(key) : own)
                .items().stream().map(type -> type.node().asText()).distinct().toList();
    }

    /** The properties in a schema, those of what it refers to aside. */
    private static int properties(Value schema) {
        int properties = 0;
        for (Value property : schema.at("properties").members()) {
            properties += 1 + properties(property);
        }
        for (String list : List.of("allOf", "oneOf", "anyOf", "items")) {
            properties += schema.at(list).items().stream()
                    .mapToInt(RawSwagger::properties)
                    .sum();
        }
        for (String inside : List.of("items", "additionalProperties")) {
            properties += schema.at(inside).node().isObject() ? properties(schema.at(inside)) : 0;
        }
        return properties;
    }

    private void count(Kind kind, int more) {
        if (more > 0) {
            counts.merge(kind, more, Integer::sum);
        }
    }
}
