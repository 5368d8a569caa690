package dev.burin.twilio.verify.operations;

import dev.burin.twilio.verify.core.JsonValue;
import dev.burin.twilio.verify.core.JsonValue.JsonObject;
import dev.burin.twilio.verify.core.JsonValue.JsonString;
import dev.burin.twilio.verify.core.JsonWritable;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A page of either client: its items, what it says about itself, and whether another one follows. */
record Listed<I extends JsonWritable>(List<I> items, JsonWritable meta, boolean hasNextPage) {
    /** The answer that the page was made of; its {@code meta} says what the items are called in it. */
    JsonValue asJson() {
        JsonObject about = (JsonObject) JsonValue.parse(meta.toJson());
        JsonString key = (JsonString) Objects.requireNonNull(about.get("key"));
        JsonValue list = JsonValue.of(
                items.stream().map(item -> JsonValue.parse(item.toJson())).toList());
        return JsonValue.of(Map.of(key.value(), list, "meta", about));
    }
}
