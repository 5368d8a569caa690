package dev.burin.spec;

import dev.burin.model.NameSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Tells what is sure of the objects that satisfy schemas, without reading their properties' types. */
final class FactsReader {
    private static final NameSource UNNAMED = new NameSource.Component("");

    private final SchemaResolver resolver;
    private final Findings findings;
    private final Map<String, Facts> known = new HashMap<>();

    FactsReader(SchemaResolver resolver, Findings findings) {
        this.resolver = resolver;
        this.findings = findings;
    }

    /** What is sure of an object that satisfies all of the schemas; choices among them are left aside. */
    Facts of(List<Place> schemas) {
        return known.computeIfAbsent(schemas.toString(), ids -> read(schemas));
    }

    private Facts read(List<Place> schemas) {
        Facts facts = new Facts(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashMap<>(), false, false);
        Set<String> writeOnly = new HashSet<>();
        Set<String> seen = new HashSet<>();
        boolean open = false;
        boolean closed = false;
        for (Place schema : schemas) {
            open |= collect(schema, facts, writeOnly, seen, 0);
            closed |= isClosed(resolver.resolve(schema, UNNAMED).schema());
        }
        facts.required().removeAll(writeOnly);
        return new Facts(facts.declared(), facts.required(), facts.constants(), open, closed && !open);
    }

    private static boolean isClosed(Place schema) {
        return Stream.of("additionalProperties", "unevaluatedProperties")
                .map(keyword -> schema.node().path(keyword))
                .anyMatch(further -> further.isBoolean() && !further.booleanValue());
    }

    private boolean collect(Place schema, Facts facts, Set<String> writeOnly, Set<String> seen, int depth) {
        Place at = resolver.resolve(schema, UNNAMED).schema();
        if (!seen.add(at.id())) {
            return false;
        }
        if (depth == Limits.SCHEMAS_DEEP) {
            findings.degraded(at, ShapeReader.TOO_DEEP);
            return true; // nobody knows what else it says
        }
        boolean open = Contents.values(at).isPresent() || Contents.isByPattern(at);
        for (Place part : Composition.of(at).parts()) {
            open |= collect(part, facts, writeOnly, seen, depth + 1);
        }
        for (Place property : at.child("properties").members()) {
            facts.declared().add(property.key());
            Place value = resolver.resolve(property, UNNAMED).schema();
            Set<String> values = EnumReader.allowedTexts(value);
            if (!values.isEmpty()) {
                facts.constants().put(property.key(), values);
            }
            if (property.flag("writeOnly") || value.flag("writeOnly")) {
                writeOnly.add(property.key());
            }
        }
        facts.required().addAll(Keywords.required(at));
        return open;
    }
}
