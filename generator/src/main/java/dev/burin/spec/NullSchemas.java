package dev.burin.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Schemas that allow {@code null} and nothing else, wherever they are written. */
final class NullSchemas {
    /** How many compositions may stand in one another. */
    private static final int MAX_DEPTH = 8;

    private static final List<String> CHOICES = List.of("oneOf", "anyOf");

    /** From a schema to what it refers to in the end. */
    private final Function<Place, Place> followed;

    private final Map<String, Boolean> known = new HashMap<>();

    NullSchemas(Function<Place, Place> followed) {
        this.followed = followed;
    }

    /** The schema, with {@code {type: 'null'}} in its choices where these refer to such a schema. */
    Place inlined(Place schema) {
        Place inlined = schema;
        for (String keyword : CHOICES) {
            List<Place> members = schema.child(keyword).items();
            if (members.stream().anyMatch(this::isReplaced)) {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                copy.setAll((ObjectNode) inlined.node());
                ArrayNode choices = copy.putArray(keyword);
                members.forEach(member -> choices.add(isReplaced(member) ? nullSchema() : member.node()));
                inlined = schema.standIn(copy, schema);
            }
        }
        return inlined;
    }

    private static JsonNode nullSchema() {
        return JsonNodeFactory.instance.objectNode().put("type", "null");
    }

    private boolean isReplaced(Place member) {
        return !Keywords.allowsNullOnly(member.node()) && isNull(member, 0);
    }

    private boolean isNull(Place schema, int depth) {
        Place target = followed.apply(schema);
        if (Keywords.allowsNullOnly(target.node())) {
            return true;
        }
        if (depth == MAX_DEPTH) {
            return false;
        }
        Boolean before = known.putIfAbsent(target.id(), false); // also what a circle comes to
        if (before != null) {
            return before;
        }
        boolean isNull = target.child("allOf").items().stream().anyMatch(part -> isNull(part, depth + 1))
                || CHOICES.stream()
                        .anyMatch(keyword -> areNull(target.child(keyword).items(), depth + 1));
        known.put(target.id(), isNull);
        return isNull;
    }

    private boolean areNull(List<Place> members, int depth) {
        return !members.isEmpty() && members.stream().allMatch(member -> isNull(member, depth));
    }
}
