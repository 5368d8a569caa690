package dev.burin.spec;

import dev.burin.model.NameSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
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
    private final Map<String, List<Place>> parts = new HashMap<>();
    private final Map<String, Map<String, Set<String>>> values = new HashMap<>();
    private final Map<String, List<Place>> objectsFrom = new HashMap<>();

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
                    Place from = chain.get(chain.size() - 1);
                    madeFrom.computeIfAbsent(from.id(), absent -> new ArrayList<>())
                            .add(component);
                    parts.computeIfAbsent(component.id(), absent -> new ArrayList<>())
                            .add(from);
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
        Map<Place, Place> standsFor = standsFor(parent);
        Map<String, Set<String>> values = values(parent, standsFor.keySet());
        Map<String, Place> children = new LinkedHashMap<>();
        standsFor.forEach((child, other) ->
                values.getOrDefault(child.id(), Set.of()).forEach(value -> children.putIfAbsent(value, other)));
        return children;
    }

    /** By the discriminator's property, the values by which the parents of a schema know it. */
    Map<String, Set<String>> said(Place schema) {
        Map<String, Set<String>> said = new LinkedHashMap<>();
        for (Place parent : ancestors(schema)) {
            if (isParent(parent)) {
                Set<String> own = values.computeIfAbsent(
                                parent.id(),
                                id -> values(parent, standsFor(parent).keySet()))
                        .getOrDefault(schema.id(), Set.of());
                if (!own.isEmpty()) {
                    said.putIfAbsent(Discriminators.property(parent).orElseThrow(), own);
                }
            }
        }
        return said;
    }

    /** What a schema is made from, directly or not. */
    private Collection<Place> ancestors(Place schema) {
        Map<String, Place> ancestors = new LinkedHashMap<>();
        Deque<Place> open = new ArrayDeque<>(List.of(schema));
        while (!open.isEmpty()) {
            for (Place part : parts.getOrDefault(open.remove().id(), List.of())) {
                if (ancestors.putIfAbsent(part.id(), part) == null) {
                    open.add(part);
                }
            }
        }
        return ancestors.values();
    }

    private Map<String, Set<String>> values(Place parent, Collection<Place> children) {
        List<Set<String>> given = discriminators.values(
                parent,
                children.stream()
                        .map(child -> new Discriminators.Labelled(
                                child, List.of(child), new NameSource.Component(child.key()), Set.of()))
                        .toList());
        Map<String, Set<String>> values = new LinkedHashMap<>();
        for (Place child : children) {
            values.put(child.id(), given.get(values.size()));
        }
        return values;
    }

    /** By what is made from a parent, the other parent that it is made from on the way, or itself. */
    private Map<Place, Place> standsFor(Place parent) {
        Map<Place, Place> standsFor = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>(Set.of(parent.id()));
        Deque<Below> open =
                new ArrayDeque<>(List.of(new Below(objectsFrom(parent).iterator(), Optional.empty())));
        while (!open.isEmpty()) {
            Below below = open.getLast();
            if (!below.children().hasNext()) {
                open.removeLast();
                continue;
            }
            Place child = below.children().next();
            if (seen.add(child.id())) {
                standsFor.put(child, below.under().orElse(child));
                Optional<Place> under = isParent(child) ? below.under().or(() -> Optional.of(child)) : below.under();
                open.add(new Below(objectsFrom(child).iterator(), under));
            }
        }
        return standsFor;
    }

    /** What is left of what is made from a schema, and the other parent that all of it is made from. */
    private record Below(Iterator<Place> children, Optional<Place> under) {}

    /** The objects that name a schema among their parts, unless that is made from them in turn. */
    private List<Place> objectsFrom(Place schema) {
        List<Place> known = objectsFrom.get(schema.id());
        if (known == null) {
            known = madeFrom.getOrDefault(schema.id(), List.of()).stream()
                    .filter(component -> isObject(component) && !isMadeFrom(schema.id(), component.id()))
                    .toList();
            objectsFrom.put(schema.id(), known);
        }
        return known;
    }

    private boolean isObject(Place component) {
        Place schema = resolver.resolve(component, new NameSource.Component("")).schema();
        return schema.id().equals(component.id()) && shapes.of(schema) == Shape.OBJECT;
    }

    private boolean isMadeFrom(String id, String part) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(part));
        while (!open.isEmpty()) {
            for (Place made : madeFrom.getOrDefault(open.remove(), List.of())) {
                if (made.id().equals(id)) {
                    return true;
                }
                if (seen.add(made.id())) {
                    open.add(made.id());
                }
            }
        }
        return false;
    }
}
