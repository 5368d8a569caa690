package dev.burin.spec;

import dev.burin.model.Doc;
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
    private final ParentReader parents;
    private final TypeTable types;
    private final Findings findings;
    private final Narrowing narrowing;
    private final RequiredNames requiredNames = new RequiredNames();
    /** How many objects are being read that are made of one another. */
    private int depth;

    ObjectReader(SchemaReader schemas, ParentReader parents, TypeTable types, Findings findings) {
        this.schemas = schemas;
        this.parents = parents;
        this.types = types;
        this.findings = findings;
        this.narrowing = new Narrowing(types);
    }

    /** Reads an object into a type of its own, unless it was read before. Empty while it is being read. */
    Optional<ObjectType> read(Place schema, NameSource name) {
        boolean isParent = parents.isParent(schema);
        if (isParent) {
            parents.note(schema, name);
        }
        TypeId id = isParent ? ParentReader.itself(schema) : new TypeId(schema.id());
        if (types.begin(id)) {
            TypeId owner = new TypeId(schema.id());
            Members members = new Members();
            collect(schema, property -> new NameSource.Member(owner, property), members);
            requiredNames.note(id.pointer(), members.requiring, members.names());
            NameSource own = isParent ? ParentReader.nameOfItself(schema) : name;
            types.put(new ObjectType(id, own, members.properties(), members.additional(), Docs.of(schema)));
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
        requiredNames.note(members.requiring, members.names());
        return new Content(members.properties(), members.additional());
    }

    /**
     * Reads an object that has the properties of several into a type of its own, unless it was read before.
     *
     * @param id what it is known by; the document has no schema for it
     * @param common what has further parts, of which this object is one
     * @param own the part that is this object's alone
     */
    TypeId merged(TypeId id, NameSource.Member name, List<Place> common, Resolved own) {
        if (types.begin(id)) {
            Members members = new Members();
            for (Place each : common) {
                // A union in a union is no type of its own.
                TypeId itself = new TypeId(each.id());
                TypeId owner = types.has(itself) ? itself : name.owner();
                collect(each, property -> new NameSource.Member(owner, property), members);
            }
            Function<String, NameSource> names = property -> new NameSource.Member(id, property);
            if (own.name() instanceof NameSource.Component) {
                addPart(own, own.schema(), names, members);
            } else {
                collect(own.schema(), names, members);
            }
            requiredNames.note(members.requiring, members.names());
            types.put(new ObjectType(id, name, members.properties(), members.additional(), Docs.of(own.schema())));
        }
        return id;
    }

    private void collect(Place schema, Function<String, NameSource> names, Members members) {
        for (Place part : Composition.of(schema).parts()) {
            Resolved resolved = schemas.resolve(part, names.apply("allOf"));
            boolean isAlias = part.first() != part && !References.isReference(part);
            if (isAlias || isInside(resolved.schema(), schema)) {
                collect(resolved.schema(), names, members);
            } else {
                addPart(resolved, part, names, members);
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
            findings.generated(property);
        }
        members.require(schema);
        members.addAdditional(additional(schema, names));
    }

    /** Notes what is required of an object that has no properties to describe it. */
    void noteFreeForm(Place schema) {
        requiredNames.note(List.of(schema), Set.of());
    }

    /** Reports the names in {@code required} that nothing describes. To be called when all is read. */
    void reportRequired() {
        requiredNames.report(findings);
    }

    private void addPart(Resolved part, Place at, Function<String, NameSource> names, Members members) {
        switch (schemas.shape(part)) {
            case OBJECT -> {
                if (depth == Limits.SCHEMAS_DEEP) {
                    findings.degraded(
                            at, "more than " + Limits.SCHEMAS_DEEP + " objects made of one another; without this part");
                    return;
                }
                depth++;
                ObjectType base = read(part.schema(), part.name()).orElse(null);
                depth--;
                if (base == null) {
                    findings.degraded(at, "an object that is made of itself; without this part");
                } else {
                    base.properties().forEach(property -> add(members, at, property));
                    requiredNames.of(base.id().pointer()).forEach(members::require);
                    members.addAdditional(base.additional());
                }
            }
            case UNION -> collectShared(part, at, names, members);
            default -> {
                members.addAdditional(additional(part.schema(), names));
                members.require(part.schema());
            }
        }
    }

    /** What all branches of a union have: the union is distributed over them, or this object is one of them. */
    private void collectShared(Resolved union, Place at, Function<String, NameSource> names, Members members) {
        if (!members.unions.add(union.schema().id())) {
            findings.degraded(at, "a union that is made of itself; without this part");
            return;
        }
        schemas.typeOf(union);
        collect(union.schema(), names, members);
    }

    /** A value has to satisfy both of two properties of one name. */
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
        Property earlier = members.byName.get(property.name());
        if (earlier == null) {
            members.byName.put(property.name(), property);
            return;
        }
        if (earlier.required()) {
            members.required.add(earlier.name());
        }
        Optional<TypeRef> type = narrowing.of(earlier.type(), property.type());
        if (type.isEmpty()) {
            findings.degraded(
                    schema,
                    "the property " + property.name() + " has different types in the parts; the last one counts");
        }
        members.byName.put(
                property.name(),
                new Property(
                        property.name(),
                        type.orElse(property.type()),
                        property.required(),
                        property.access() == Property.Access.BOTH ? earlier.access() : property.access(),
                        earlier.sensitive() || property.sensitive(),
                        property.constraints(),
                        property.doc().equals(Doc.NONE) ? earlier.doc() : property.doc()));
    }

    private Optional<TypeRef> additional(Place schema, Function<String, NameSource> names) {
        if (Contents.hasPatterns(schema)) {
            findings.degraded(schema, Contents.BY_NAME);
            return Optional.of(new TypeRef.Any());
        }
        return Contents.further(schema).map(further -> schemas.type(further, names.apply("Value")));
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
        private final List<Place> requiring = new ArrayList<>();
        private final Set<String> unions = new HashSet<>();
        private Optional<TypeRef> additional = Optional.empty();
        private boolean overflow;

        private void require(Place schema) {
            required.addAll(Keywords.required(schema));
            requiring.add(schema);
        }

        /** The names of what is described, be it as one of the additional properties. */
        private Set<String> names() {
            return overflow ? required : byName.keySet();
        }

        /** Where one part allows anything, so does the whole: its other parts do not know what that stands for. */
        private void addAdditional(Optional<TypeRef> type) {
            if (!additional.equals(Optional.of(new TypeRef.Any()))) {
                additional = type.or(() -> additional);
            }
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
