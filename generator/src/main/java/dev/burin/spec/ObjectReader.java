package dev.burin.spec;

import dev.burin.model.NameSource;
import dev.burin.model.Property;
import dev.burin.model.TypeId;
import dev.burin.model.TypeModel.ObjectType;
import dev.burin.model.TypeRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Objects with known properties, those of the parts of an {@code allOf} among them. */
final class ObjectReader {
    private final SchemaReader schemas;
    private final TypeTable types;
    private final Findings findings;

    ObjectReader(SchemaReader schemas, TypeTable types, Findings findings) {
        this.schemas = schemas;
        this.types = types;
        this.findings = findings;
    }

    /** Reads an object into a type of its own, unless it was read before. Empty while it is being read. */
    Optional<ObjectType> read(Place schema, NameSource name) {
        TypeId id = new TypeId(schema.id());
        if (types.begin(id)) {
            Content content = content(schema, property -> new NameSource.Member(id, property));
            types.put(new ObjectType(id, name, content.properties(), content.additional(), Docs.of(schema)));
        }
        return types.object(id);
    }

    /**
     * Reads the properties of an object that is no type of its own.
     *
     * @param names what inline types are named from, by the property they are the type of
     */
    Content content(Place schema, Function<String, NameSource> names) {
        Members members = new Members();
        collect(schema, names, members);
        return new Content(members.properties(), members.additional());
    }

    private void collect(Place schema, Function<String, NameSource> names, Members members) {
        for (Place part : SchemaResolver.members(schema, "allOf")) {
            Resolved resolved = schemas.resolve(part, names.apply("allOf"));
            if (schemas.shape(resolved) != Shape.OBJECT) {
                members.addAdditional(additional(resolved.schema(), names));
            } else if (isInside(resolved.schema(), schema)) {
                collect(resolved.schema(), names, members);
            } else {
                ObjectType base = read(resolved.schema(), resolved.name()).orElse(null);
                if (base == null) {
                    findings.degraded(part, "an object that is made of itself; without this part");
                } else {
                    base.properties().forEach(property -> add(members, schema, property));
                    members.addAdditional(base.additional());
                }
            }
        }
        for (Place property : schema.child("properties").members()) {
            SchemaReader.Use use = schemas.use(property, names.apply(property.key()));
            add(
                    members,
                    schema,
                    new Property(
                            property.key(),
                            use.type(),
                            false,
                            use.access(),
                            use.sensitive(),
                            use.constraints(),
                            use.doc()));
        }
        for (Place name : schema.child("required").items()) {
            members.required.add(name.node().asText());
        }
        members.addAdditional(additional(schema, names));
    }

    /** Of two properties of one name the later one counts, which the value has to satisfy as well. */
    private void add(Members members, Place schema, Property property) {
        boolean fits =
                members.byName.size() < Limits.PROPERTIES && property.name().length() <= Limits.LENGTH;
        if (!fits && !members.byName.containsKey(property.name())) {
            findings.degraded(
                    schema.child("properties").child(property.name()),
                    "a property beyond the " + Limits.PROPERTIES + "th, or with a name of more than " + Limits.LENGTH
                            + " characters; one of the additional properties");
            members.overflow = true;
            return;
        }
        Property earlier = members.byName.put(property.name(), property);
        if (earlier == null) {
            return;
        }
        if (earlier.required()) {
            members.required.add(earlier.name());
        }
        if (!earlier.type().withNullable(false).equals(property.type().withNullable(false))) {
            findings.degraded(
                    schema,
                    "the property " + property.name() + " has different types in the parts; the last one counts");
        }
    }

    private Optional<TypeRef> additional(Place schema, Function<String, NameSource> names) {
        Place additional = schema.child("additionalProperties");
        return additional.node().size() > 0
                ? Optional.of(schemas.type(additional, names.apply("Value")))
                : Optional.empty();
    }

    private static boolean isInside(Place inner, Place outer) {
        for (Place at = inner; at.parent() != at; at = at.parent()) {
            if (at == outer) {
                return true;
            }
        }
        return false;
    }

    /**
     * What an object holds.
     *
     * @param properties in the document's order
     * @param additional the type of the values of further properties, where the document declares one
     */
    record Content(List<Property> properties, Optional<TypeRef> additional) {}

    /** What was collected of an object so far. */
    private static final class Members {
        private final Map<String, Property> byName = new LinkedHashMap<>();
        private final Set<String> required = new HashSet<>();
        private Optional<TypeRef> additional = Optional.empty();
        private boolean overflow;

        private void addAdditional(Optional<TypeRef> type) {
            additional = type.or(() -> additional);
        }

        /** What holds properties of all types is of any type. */
        private Optional<TypeRef> additional() {
            return overflow ? Optional.of(new TypeRef.Any()) : additional;
        }

        private List<Property> properties() {
            List<Property> properties = new ArrayList<>(byName.size());
            for (Property each : byName.values()) {
                boolean must = each.required() || required.contains(each.name());
                properties.add(new Property(
                        each.name(),
                        each.type(),
                        must,
                        each.access(),
                        each.sensitive(),
                        each.constraints(),
                        each.doc()));
            }
            return properties;
        }
    }
}
