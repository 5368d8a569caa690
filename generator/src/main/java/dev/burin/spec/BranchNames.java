package dev.burin.spec;

import dev.burin.model.JsonKind;
import dev.burin.model.NameSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an inline branch of a union is called after: something in it, never its place among the others. */
final class BranchNames {
    private static final NameSource UNNAMED = new NameSource.Component("");
    /** A longer title is a sentence. */
    private static final int LONGEST_TITLE = 40;

    private static final int MOST_PROPERTIES = 3;

    private final SchemaResolver resolver;
    private final ShapeReader shapes;
    private final FactsReader facts;

    BranchNames(SchemaResolver resolver, ShapeReader shapes, FactsReader facts) {
        this.resolver = resolver;
        this.shapes = shapes;
        this.facts = facts;
    }

    /** The key of the component that it refers to, its title, or what its values have that others lack. */
    String of(Place branch) {
        Resolved resolved = resolver.resolve(branch, UNNAMED);
        String key = ((NameSource.Component) resolved.name()).key();
        if (!key.isEmpty()) {
            return key;
        }
        Place schema = resolved.schema();
        String title = schema.text("title").strip();
        return title.isEmpty() || title.length() > LONGEST_TITLE ? ofValues(schema) : title;
    }

    /** What an enum is called that has all strings or all numbers of a union. */
    static String ofEnum(JsonKind kind) {
        return kind == JsonKind.NUMBER ? "Number" : "Option";
    }

    private String ofValues(Place schema) {
        if (shapes.of(schema) == Shape.LIST) {
            return schema.child("items").has("properties") ? of(schema.child("items")) + " List" : "List";
        }
        Optional<EnumReader.Values> values = EnumReader.values(schema);
        if (values.isPresent()) {
            return ofEnum(ScalarBranches.kind(values.get().kind()));
        }
        Facts object = facts.of(List.of(schema));
        for (Set<String> constants : object.constants().values()) {
            String value = constants.iterator().next();
            if (constants.size() == 1 && value.chars().anyMatch(Character::isLetter)) {
                return value;
            }
        }
        List<String> names = new ArrayList<>(object.required().isEmpty() ? object.declared() : object.required());
        if (names.isEmpty()) {
            return schema.child("additionalProperties").node().isObject() ? "Map" : "Object";
        }
        return "With " + String.join(" ", names.subList(0, Math.min(MOST_PROPERTIES, names.size())));
    }
}
