package dev.burin.twilio.verify.testing;

import static java.util.Objects.requireNonNull;

import dev.burin.twilio.verify.core.JsonValue;
import dev.burin.twilio.verify.core.JsonValue.JsonArray;
import dev.burin.twilio.verify.core.JsonValue.JsonObject;
import dev.burin.twilio.verify.core.JsonValue.JsonString;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The document that the SDK was generated from, as the tests need it: its operations, and the examples in it. */
public final class VerifySpec {
    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch");

    /** The spec, read once. */
    public static final VerifySpec VERIFY = read(Path.of("..", "specs", "twilio_verify_v2.yaml"));

    private final JsonObject root;
    private final Map<String, Operation> operations = new TreeMap<>();

    private VerifySpec(JsonObject root) {
        this.root = root;
        object(root, "paths")
                .properties()
                .forEach((path, item) -> ((JsonObject) item).properties().forEach((verb, node) -> {
                    if (VERBS.contains(verb)) {
                        Operation operation = new Operation(verb, path, (JsonObject) item, (JsonObject) node);
                        operations.put(operation.id(), operation);
                    }
                }));
    }

    /** An operation with the item of its path, which has parameters too. */
    private record Operation(String verb, String path, JsonObject item, JsonObject node) {
        String id() {
            return text(node, "operationId");
        }
    }

    private static VerifySpec read(Path file) {
        try (Reader yaml = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return new VerifySpec((JsonObject) json(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonValue json(@Nullable Object yaml) {
        if (yaml instanceof Map<?, ?> map) {
            Map<String, JsonValue> properties = new LinkedHashMap<>();
            map.forEach((name, value) -> properties.put(String.valueOf(name), json(value)));
            return JsonValue.of(properties);
        }
        if (yaml instanceof List<?> list) {
            return JsonValue.of(list.stream().map(VerifySpec::json).toList());
        }
        if (yaml instanceof Boolean bool) {
            return JsonValue.of(bool);
        }
        if (yaml instanceof Number number) {
            return new JsonValue.JsonNumber(number.toString());
        }
        // A date without quotes would be a Date: the cast says so.
        return yaml == null ? JsonValue.ofNull() : JsonValue.of((String) yaml);
    }

    /** The ids of all operations. */
    public Set<String> operationIds() {
        return operations.keySet();
    }

    /** The HTTP method of an operation. */
    public String method(String operationId) {
        return operation(operationId).verb().toUpperCase(Locale.ROOT);
    }

    /** The path of an operation, with names in braces for what varies. */
    public String path(String operationId) {
        return operation(operationId).path();
    }

    /** The statuses of an operation that mean success. */
    public Set<Integer> successes(String operationId) {
        Set<Integer> statuses = new TreeSet<>();
        for (String status : responses(operationId).properties().keySet()) {
            if (status.startsWith("2")) {
                statuses.add(Integer.valueOf(status));
            }
        }
        return statuses;
    }

    /** The example of an answer; null where the answer has no body. */
    public JsonValue answer(String operationId, int status) {
        JsonObject media = answerMedia(operationId, status);
        return media == null ? JsonValue.ofNull() : requireNonNull(media.get("example"));
    }

    /** The schema of an answer that has a body. */
    public JsonObject answerSchema(String operationId, int status) {
        return object(requireNonNull(answerMedia(operationId, status)), "schema");
    }

    /** The example of a request's body. */
    public JsonObject request(String operationId) {
        return object(bodyMedia(operationId), "example");
    }

    /** The schema of a request's body. */
    public JsonObject requestSchema(String operationId) {
        return object(bodyMedia(operationId), "schema");
    }

    /** All that can be sent outside the path: names of query parameters and of the body's properties. */
    public Set<String> sendable(String operationId) {
        Operation operation = operation(operationId);
        Set<String> names = new TreeSet<>();
        for (JsonObject holder : List.of(operation.item(), operation.node())) {
            if (holder.get("parameters") instanceof JsonArray parameters) {
                for (JsonValue item : parameters.items()) {
                    JsonObject parameter = resolve(item);
                    if (!text(parameter, "in").equals("path")) {
                        names.add(text(parameter, "name"));
                    }
                }
            }
        }
        if (operation.node().get("requestBody") != null) {
            names.addAll(object(requestSchema(operationId), "properties")
                    .properties()
                    .keySet());
        }
        return names;
    }

    /** A schema's properties by name, with references followed. */
    public Map<String, JsonObject> properties(JsonObject schema) {
        Map<String, JsonObject> properties = new LinkedHashMap<>();
        object(schema, "properties").properties().forEach((name, value) -> properties.put(name, resolve(value)));
        return properties;
    }

    /** The schema of an array's items. */
    public JsonObject items(JsonObject schema) {
        return object(schema, "items");
    }

    private Operation operation(String id) {
        return requireNonNull(operations.get(id), () -> "No operation is called " + id);
    }

    private JsonObject responses(String operationId) {
        return object(operation(operationId).node(), "responses");
    }

    private @Nullable JsonObject answerMedia(String operationId, int status) {
        JsonObject response = object(responses(operationId), Integer.toString(status));
        return response.get("content") == null ? null : object(object(response, "content"), "application/json");
    }

    private JsonObject bodyMedia(String operationId) {
        JsonObject content = object(object(operation(operationId).node(), "requestBody"), "content");
        List<JsonValue> media = new ArrayList<>(content.properties().values());
        return (JsonObject) media.get(0);
    }

    private JsonObject object(JsonObject holder, String name) {
        return resolve(requireNonNull(holder.get(name), () -> "Nothing is called " + name));
    }

    private JsonObject resolve(JsonValue value) {
        JsonObject object = (JsonObject) value;
        if (!(object.get("$ref") instanceof JsonString reference)) {
            return object;
        }
        JsonObject target = root;
        for (String name : reference.value().substring("#/".length()).split("/", -1)) {
            target = object(target, name);
        }
        return target;
    }

    private static String text(JsonObject holder, String name) {
        return ((JsonString) requireNonNull(holder.get(name))).value();
    }
}
