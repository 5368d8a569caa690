package dev.burin.counting;

import dev.burin.counting.RawTree.Value;
import dev.burin.model.Coverage.Kind;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The elements of an OpenAPI 3 document, counted as docs/design/0009-report.md says, from the tree alone. */
public final class RawElements {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

    private final RawTree tree;
    private final Map<Kind, Set<String>> ids = new EnumMap<>(Kind.class);
    private final Set<String> walked = new HashSet<>();
    private final Deque<Value> schemas = new ArrayDeque<>();

    private RawElements(Path document) {
        tree = new RawTree(document);
    }

    /** The pointers of the elements of each kind. */
    public static Map<Kind, Set<String>> of(Path document) {
        RawElements elements = new RawElements(document);
        elements.document(elements.tree.root());
        return elements.ids;
    }

    private void document(Value root) {
        count(Kind.DOCUMENT, root);
        root.at("paths").members().stream()
                .filter(path -> !path.key().startsWith("x-"))
                .forEach(path -> pathItem(Kind.OPERATION, path));
        root.at("webhooks").members().forEach(webhook -> pathItem(Kind.WEBHOOK, webhook));
        root.at("components").at("securitySchemes").members().forEach(each -> count(Kind.SECURITY_SCHEME, each));
        for (Value schema : root.at("components").at("schemas").members()) {
            count(Kind.SCHEMA, schema);
            schemas.add(schema);
        }
        while (!schemas.isEmpty()) {
            schema(schemas.remove());
        }
    }

    private void pathItem(Kind kind, Value written) {
        if (!walked.add(written.id())) {
            return;
        }
        List<Value> operations = new ArrayList<>(written.members());
        operations.removeIf(member -> !METHODS.contains(member.key()));
        operations.addAll(written.at("additionalOperations").members());
        operations.forEach(operation -> operation(kind, operation));
        parameters(written);
        if (written.isReference()) {
            tree.target(written).ifPresent(item -> pathItem(kind, item));
        }
    }

    private void operation(Kind kind, Value operation) {
        count(kind, operation);
        parameters(operation);
        Value body = tree.follow(operation.at("requestBody"));
        if (!body.node().isMissingNode() && !body.node().isNull()) {
            count(Kind.BODY, body);
            content(body);
        }
        for (Value written : operation.at("responses").members()) {
            if (!written.key().startsWith("x-")) {
                Value response = tree.follow(written);
                count(Kind.RESPONSE, response);
                content(response);
                response.at("headers").members().forEach(this::header);
            }
        }
        for (Value callback : operation.at("callbacks").members()) {
            tree.follow(callback).members().stream()
                    .filter(url -> !url.key().startsWith("x-"))
                    .forEach(url -> pathItem(Kind.CALLBACK, url));
        }
    }

    private void parameters(Value holder) {
        for (Value written : holder.at("parameters").items()) {
            Value parameter = tree.follow(written);
            count(Kind.PARAMETER, parameter);
            schemas.add(parameter.at("schema"));
            parameter.at("content").members().forEach(type -> schemas.add(type.at("schema")));
        }
    }

    private void header(Value written) {
        Value header = tree.follow(written);
        count(Kind.HEADER, header);
        schemas.add(header.at("schema"));
    }

    private void content(Value holder) {
        for (Value mediaType : holder.at("content").members()) {
            count(Kind.MEDIA_TYPE, mediaType);
            schemas.add(mediaType.at("schema"));
            schemas.add(mediaType.at("itemSchema"));
        }
    }

    private void schema(Value schema) {
        if (!schema.node().isObject() || !walked.add("schema " + schema.id())) {
            return;
        }
        if (schema.isReference()) {
            tree.target(schema).ifPresent(schemas::add);
        }
        for (Value property : schema.at("properties").members()) {
            count(Kind.PROPERTY, property);
            schemas.add(property);
        }
        schema.at("patternProperties").members().forEach(schemas::add);
        for (String list : List.of("allOf", "oneOf", "anyOf", "prefixItems", "items")) {
            schemas.addAll(schema.at(list).items());
        }
        schemas.add(schema.at("items"));
        schemas.add(schema.at("additionalProperties"));
    }

    private void count(Kind kind, Value value) {
        ids.computeIfAbsent(kind, each -> new TreeSet<>()).add(value.id());
    }
}
