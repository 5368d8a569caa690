package dev.burin.spec;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What arrays hold, and what objects hold beside the properties that have names. */
final class Contents {
    /** What is noted of properties that are different things by their names. */
    static final String BY_NAME = "properties whose types depend on their names; any JSON values instead";

    private Contents() {}

    /** What all items of an array are, or any of what they are by position; nothing where nobody says. */
    static Optional<Place> items(Place schema) {
        List<Place> all = byPosition(schema);
        if (all.isEmpty()) {
            return Optional.of(schema.child("items")).filter(Place::exists);
        }
        return theOnly(all).or(() -> Optional.of(any(schema, all)));
    }

    private static Place any(Place schema, List<Place> all) {
        ObjectNode any = JsonNodeFactory.instance.objectNode();
        ArrayNode branches = any.putArray("anyOf");
        all.forEach(each -> branches.add(each.node()));
        return schema.child(schema.has("prefixItems") ? "prefixItems" : "items").standIn(any);
    }

    /** Whether the items of an array are different things by their positions, so that they have no type in common. */
    static boolean isTuple(Place schema) {
        List<Place> all = byPosition(schema);
        return !all.isEmpty() && theOnly(all).isEmpty();
    }

    /** What all further properties are; nothing where they differ by their names, or nobody says. */
    static Optional<Place> values(Place schema) {
        Place additional = schema.child("additionalProperties");
        boolean isOpen = additional.node().isObject()
                ? additional.node().isEmpty()
                : additional.node().asBoolean(false);
        List<Place> all = new ArrayList<>(patterns(schema));
        further(schema).ifPresent(all::add);
        return isOpen ? Optional.empty() : theOnly(all);
    }

    /** What the properties are that nothing else speaks of. */
    static Optional<Place> further(Place schema) {
        return Stream.of("additionalProperties", "unevaluatedProperties")
                .map(schema::child)
                .filter(further -> further.node().size() > 0)
                .findFirst();
    }

    /** Whether further properties are different things by their names, so that they have no type in common. */
    static boolean isByPattern(Place schema) {
        return hasPatterns(schema) && values(schema).isEmpty();
    }

    /** Whether there are further properties that are told apart by their names. */
    static boolean hasPatterns(Place schema) {
        return !patterns(schema).isEmpty();
    }

    private static List<Place> patterns(Place schema) {
        return schema.child("patternProperties").members();
    }

    /** In the words of 2020-12, or of what came before it. */
    private static List<Place> byPosition(Place schema) {
        List<Place> all = new ArrayList<>(schema.child(schema.has("prefixItems") ? "prefixItems" : "items")
                .items());
        Place further = schema.child(schema.has("prefixItems") ? "items" : "additionalItems");
        if (!all.isEmpty() && further.node().isObject()) {
            all.add(further);
        }
        return all;
    }

    private static Optional<Place> theOnly(List<Place> schemas) {
        boolean alike = schemas.stream().map(Place::node).distinct().count() == 1;
        return alike ? Optional.of(schemas.get(0)) : Optional.empty();
    }
}
