package dev.burin.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.burin.model.ExampleAnswer;
import dev.burin.model.OperationModel;
import dev.burin.model.Outcome;
import dev.burin.model.SdkModel;
import dev.burin.model.TypeId;
import dev.burin.model.TypeModel;
import dev.burin.model.TypeRef;
import dev.burin.naming.JavaNames;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads examples with the classes of an SDK, writes them again, and looks whether they are the same. */
public final class ExampleTrial {
    /** Of a place: a name or an index. */
    private static final Pattern STEP = Pattern.compile("[^$.\\[\\]]+");

    private final Set<TypeId> types;
    private final SdkJson json;

    /** With the SDK's classes. */
    public ExampleTrial(SdkModel sdk, JavaNames names, ClassLoader classes) throws ReflectiveOperationException {
        this.types = sdk.types().stream().map(TypeModel::id).collect(Collectors.toUnmodifiableSet());
        this.json = new SdkJson(names, classes);
    }

    /** What comes of an example; nothing where the SDK has no model of it: a body whose fields are parameters. */
    public Optional<Verdict> of(Example example) {
        if (!isModel(example.type())) {
            return Optional.empty();
        }
        String pointer = example.pointer();
        try {
            JsonNode written = written(example.type(), "$", example.value());
            return Optional.of(Difference.between(example.value(), written)
                    .map(difference -> difference.verdict(pointer))
                    .orElseGet(() -> Verdict.same(pointer)));
        } catch (SdkJson.Refused refused) {
            String reason = isJsonInString(example.value()) ? "JSON in a string" : refused.reason();
            JsonNode found = at(example.value(), refused.place());
            return Optional.of(Verdict.other(pointer, Verdict.Outcome.REFUSED, refused.place(), reason, found));
        }
    }

    /** What comes of the answer that shows what an operation gives; nothing where that is no JSON. */
    public Optional<Verdict> of(OperationModel operation) {
        return type(operation.outcome())
                .flatMap(type -> operation
                        .example()
                        .filter(ExampleAnswer::hasBody)
                        .flatMap(answer -> of(new Example(operation.id(), type, parsed(answer.body())))));
    }

    private static Optional<TypeRef> type(Outcome outcome) {
        if (outcome instanceof Outcome.Pages pages) {
            return Optional.of(pages.body());
        }
        return outcome instanceof Outcome.One one ? Optional.of(one.type()) : Optional.empty();
    }

    private static JsonNode parsed(String json) {
        try {
            return SdkJson.parse(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    /** What stands at a place as the SDK names it. */
    private static JsonNode at(JsonNode value, String place) {
        JsonNode at = value;
        Matcher step = STEP.matcher(place);
        while (step.find()) {
            at = at.isArray() ? at.path(Integer.parseInt(step.group())) : at.path(step.group());
        }
        return at;
    }

    private boolean isModel(TypeRef type) {
        if (type instanceof TypeRef.ListOf list) {
            return isModel(list.element());
        }
        if (type instanceof TypeRef.MapOf map) {
            return isModel(map.value());
        }
        return !(type instanceof TypeRef.Named named) || types.contains(named.id());
    }

    /** Many a document has the text of an object where an object should be. */
    private static boolean isJsonInString(JsonNode value) {
        try {
            return value.isTextual() && SdkJson.parse(value.textValue()).isContainerNode();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private JsonNode written(TypeRef type, String place, JsonNode value) throws SdkJson.Refused {
        if (value.isNull() || type instanceof TypeRef.Any) {
            return value;
        }
        if (type instanceof TypeRef.ListOf list) {
            if (!value.isArray()) {
                throw SdkJson.Refused.of(place, "an array", value);
            }
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            for (JsonNode item : value) {
                items.add(written(list.element(), place + '[' + items.size() + ']', item));
            }
            return items;
        }
        if (type instanceof TypeRef.MapOf map) {
            if (!value.isObject()) {
                throw SdkJson.Refused.of(place, "an object", value);
            }
            ObjectNode values = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> entry : value.properties()) {
                values.set(entry.getKey(), written(map.value(), place + '.' + entry.getKey(), entry.getValue()));
            }
            return values;
        }
        try {
            return type instanceof TypeRef.Named named
                    ? json.model(named, value)
                    : json.scalar(((TypeRef.Scalar) type).kind(), value);
        } catch (SdkJson.Refused refused) {
            throw refused.below(place);
        }
    }
}
