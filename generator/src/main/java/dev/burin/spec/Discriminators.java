package dev.burin.spec;

import dev.burin.model.NameSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * By which values discriminators tell schemas apart (OpenAPI 3.1, section 4.8.25): those that the mapping gives, else
 * the schema itself in an extension, else those that a schema alone allows, else its name.
 */
final class Discriminators {
    private static final List<String> EXTENSIONS = List.of("x-ms-discriminator-value", "x-discriminator-value");

    private final SchemaResolver resolver;
    private final FactsReader facts;

    Discriminators(SchemaResolver resolver, FactsReader facts) {
        this.resolver = resolver;
        this.facts = facts;
    }

    /**
     * A schema that a discriminator tells from others.
     *
     * @param place where it is named
     * @param schemas all that its values satisfy
     * @param name what it is called
     * @param said the values that another discriminator gives it
     */
    record Labelled(Place place, List<Place> schemas, NameSource name, Set<String> said) {}

    /** The property that a schema's discriminator names; in Swagger 2.0 its name is all there is. */
    static Optional<String> property(Place schema) {
        String name = schema.text("discriminator");
        return Optional.of(name.isEmpty() ? schema.child("discriminator").text("propertyName") : name)
                .filter(property -> !property.isEmpty());
    }

    /** The candidates, with what the union's discriminator says of them. */
    List<Candidate> told(Place union, List<Candidate> candidates) {
        String property = property(union).orElse("");
        if (property.isEmpty()) {
            return candidates;
        }
        List<Set<String>> values = values(
                union,
                candidates.stream()
                        .map(candidate -> new Labelled(
                                candidate.place(),
                                candidate.schemas(),
                                candidate.resolved().name(),
                                candidate.says().getOrDefault(property, Set.of())))
                        .toList());
        List<Candidate> told = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Set<String> own = values.get(told.size());
            told.add(own.isEmpty() ? candidate : candidate.saying(property, own));
        }
        return told;
    }

    /** The values of each of some schemas, none where nothing gives it any. */
    List<Set<String>> values(Place union, List<Labelled> schemas) {
        String property = property(union).orElseThrow();
        Map<String, Set<String>> mapping = mapping(union);
        List<Set<String>> given = new ArrayList<>();
        List<Set<String>> allowed = new ArrayList<>();
        for (Labelled schema : schemas) {
            Set<String> mapped = mapped(schema.place(), mapping);
            Set<String> own = mapped.isEmpty() ? extension(schema.place()) : mapped;
            given.add(own.isEmpty() ? schema.said() : own);
            allowed.add(facts.of(schema.schemas()).constants().getOrDefault(property, Set.of()));
        }
        boolean apart = areDisjoint(allowed);
        List<Set<String>> values = new ArrayList<>();
        for (int i = 0; i < schemas.size(); i++) {
            boolean isOwn = apart && !allowed.get(i).isEmpty();
            Set<String> implied = isOwn ? allowed.get(i) : named(schemas.get(i).name(), allowed.get(i));
            values.add(given.get(i).isEmpty() ? implied : given.get(i));
        }
        return values;
    }

    /** The values by the id of the schema that they stand for. */
    private Map<String, Set<String>> mapping(Place union) {
        Map<String, Set<String>> mapping = new LinkedHashMap<>();
        for (Place entry : union.child("discriminator").child("mapping").members()) {
            resolver.named(entry)
                    .ifPresent(target -> mapping.computeIfAbsent(target.id(), absent -> new LinkedHashSet<>())
                            .add(entry.key()));
        }
        return mapping;
    }

    /**
     * The value that a schema gives itself, be it beside the reference to it, in it, or in a part of it that is no
     * reference. Swagger 2.0 has no mapping, so tools have extensions.
     */
    private Set<String> extension(Place schema) {
        return resolver.chain(schema).stream()
                .flatMap(step -> Stream.concat(
                        Stream.of(step),
                        step.child("allOf").items().stream().filter(part -> !References.isReference(part))))
                .flatMap(step -> EXTENSIONS.stream().map(step::child))
                .filter(value -> value.node().isValueNode() && !value.node().isNull())
                .findFirst()
                .map(value -> Set.of(value.node().asText()))
                .orElse(Set.of());
    }

    /** The values that a mapping has for a schema, or for what it refers to. */
    private Set<String> mapped(Place schema, Map<String, Set<String>> mapping) {
        Set<String> values = new LinkedHashSet<>();
        for (Place step : resolver.chain(schema)) {
            values.addAll(mapping.getOrDefault(step.id(), Set.of()));
        }
        return values;
    }

    private static boolean areDisjoint(List<Set<String>> sets) {
        Set<String> all = new HashSet<>();
        return sets.stream().flatMap(Set::stream).allMatch(all::add);
    }

    /** The name, in the letter case in which the property allows it. */
    private static Set<String> named(NameSource name, Set<String> allowed) {
        if (!(name instanceof NameSource.Component component)) {
            return Set.of();
        }
        String key = component.key();
        List<String> alike = allowed.stream().filter(key::equalsIgnoreCase).toList();
        return Set.of(alike.size() == 1 && !allowed.contains(key) ? alike.get(0) : key);
    }
}
