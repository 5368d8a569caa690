package dev.burin.twilio.verify.testing;

import static dev.burin.twilio.verify.testing.VerifySpec.VERIFY;
import static java.util.Objects.requireNonNull;

import dev.burin.twilio.verify.core.JsonReader;
import dev.burin.twilio.verify.core.JsonValue;
import dev.burin.twilio.verify.core.JsonValue.JsonArray;
import dev.burin.twilio.verify.core.JsonValue.JsonObject;
import dev.burin.twilio.verify.core.JsonWritable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What the spec says about a model: how it is described, and what one looks like.
 *
 * @param decoder reads it
 * @param schema describes it
 * @param example one of its kind
 */
public record ModelExample(JsonReader.Decoder<? extends JsonWritable> decoder, JsonObject schema, JsonObject example) {

    /** What an operation answers, or what is found below that by those names; an array stands for its first item. */
    public static ModelExample answered(
            String operationId, int status, JsonReader.Decoder<? extends JsonWritable> decoder, String... below) {
        JsonObject answer = (JsonObject) VERIFY.answer(operationId, status);
        return new ModelExample(decoder, VERIFY.answerSchema(operationId, status), answer).below(below);
    }

    /** What is found by those names in the body that an operation takes. */
    public static ModelExample sent(
            String operationId, JsonReader.Decoder<? extends JsonWritable> decoder, String... below) {
        return new ModelExample(decoder, VERIFY.requestSchema(operationId), VERIFY.request(operationId)).below(below);
    }

    private ModelExample below(String... names) {
        ModelExample found = this;
        for (String name : names) {
            JsonObject description =
                    requireNonNull(VERIFY.properties(found.schema).get(name));
            JsonValue value = requireNonNull(found.example.get(name));
            found = value instanceof JsonArray array
                    ? new ModelExample(decoder, VERIFY.items(description), (JsonObject)
                            array.items().get(0))
                    : new ModelExample(decoder, description, (JsonObject) value);
        }
        return found;
    }

    /** The model's properties, and what is said about each. */
    public Map<String, JsonObject> properties() {
        return VERIFY.properties(schema);
    }

    /** Whether objects without this property are invalid. */
    public boolean requires(String property) {
        return schema.get("required") instanceof JsonArray required
                && required.items().contains(JsonValue.of(property));
    }

    /** The example with another value for each property of which that is true. */
    public JsonObject with(JsonValue value, Predicate<JsonObject> description) {
        Map<String, JsonValue> changed = new LinkedHashMap<>(example.properties());
        properties().forEach((name, property) -> {
            if (description.test(property)) {
                changed.put(name, value);
            }
        });
        return new JsonObject(changed);
    }

    /** The example as a model. */
    public JsonWritable read() {
        return read(example);
    }

    /** JSON as a model. */
    public JsonWritable read(JsonObject json) {
        return requireNonNull(decoder.read(JsonReader.of(json.toString())));
    }

    /** The model's name. */
    @Override
    public String toString() {
        return read().getClass().getSimpleName();
    }
}
