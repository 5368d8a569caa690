package dev.burin.spec;

import dev.burin.model.NameSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which components are made from which by {@code allOf}. One that has a discriminator is the parent of those that are
 * made from it, and stands for any of them (OpenAPI 3.1, section 4.8.25).
 */
final class Inheritance {
    private final SchemaResolver resolver;
    private final ShapeReader shapes;
    private final Discriminators discriminators;
    private final Map<String, List<Place>> madeFrom = new HashMap<>();

    Inheritance(SchemaResolver resolver, ShapeReader shapes, Discriminators discriminators) {
        this.resolver = resolver;
        this.shapes = shapes;
        this.discriminators = discriminators;
    }

    /** Takes note of what the components are made from. */
    void read(Place schemas) {
        for (Place component : schemas.members()) {
            for (Place part : Composition.of(component).parts()) {
                if (References.isReference(part)) {
                    List<Place> chain = resolver.chain(part);
                    madeFrom.computeIfAbsent(chain.get(chain.size() - 1).id(), absent -> new ArrayList<>())
                            .add(component);
                }
            }
        }
    }

    /** Whether an object is the parent of others. */
    boolean isParent(Place schema) {
        return Discriminators.property(schema).isPresent()
                && !objectsFrom(schema).isEmpty();
    }

    /**
     * What a parent stands for, by the discriminator's values: everything that is made from it, directly or not. Where
     * that is made from another parent on the way, it is the other parent.
     */
    Map<String, Place> children(Place parent) {
        Map<Place, Place> standsFor = new LinkedHashMap<>();
        collect(parent, Optional.empty(), standsFor, new HashSet<>(Set.of(parent.id())));
        List<Discriminators.Labelled> labelled = standsFor.keySet().stream()
                .map(child -> new Discriminators.Labelled(
                        child, List.of(child), new NameSource.Component(child.key()), Set.of()))
                .toList();
        List<Set<String>> values = discriminators.values(parent, labelled);
        Map<String, Place> children = new LinkedHashMap<>();
        int next = 0;
        for (Place child : standsFor.values()) {
            values.get(next++).forEach(value -> children.putIfAbsent(value, child));
        }
        return children;
    }

    private void collect(Place from, Optional<Place> under, Map<Place, Place> standsFor, Set<String> seen) {
        for (Place child : objectsFrom(from)) {
            if (seen.add(child.id())) {
                standsFor.put(child, under.orElse(child));
                collect(child, isParent(child) ? under.or(() -> Optional.of(child)) : under, standsFor, seen);
            }
        }
    }

    /** The objects that name a schema among their parts, unless that is made from them in turn. */
    private List<Place> objectsFrom(Place schema) {
        return madeFrom.getOrDefault(schema.id(), List.of()).stream()
                .filter(component -> isObject(component) && !isMadeFrom(schema.id(), component.id(), new HashSet<>()))
                .toList();
    }

    private boolean isObject(Place component) {
        Place schema = resolver.resolve(component, new NameSource.Component("")).schema();
        return schema.id().equals(component.id()) && shapes.of(schema) == Shape.OBJECT;
    }

    private boolean isMadeFrom(String id, String part, Set<String> seen) {
        return madeFrom.getOrDefault(part, List.of()).stream()
                .map(Place::id)
                .anyMatch(made -> made.equals(id) || (seen.add(made) && isMadeFrom(id, made, seen)));
    }
}
