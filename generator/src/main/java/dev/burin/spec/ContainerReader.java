package dev.burin.spec;

import dev.burin.model.Choice;
import dev.burin.model.JsonKind;
import dev.burin.model.NameSource;
import dev.burin.model.TypeId;
import dev.burin.model.TypeModel.UnionType;
import dev.burin.model.TypeRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Arrays and maps. One that holds itself is a type of its own, for it has to have a name to do so. */
final class ContainerReader {
    private static final String TOO_DEEP =
            "more than " + Limits.SCHEMAS_DEEP + " arrays or maps in one another; any JSON value instead";

    private final SchemaReader schemas;
    private final ShapeReader shapes;
    private final TypeTable types;
    private final Findings findings;
    private final Map<TypeId, TypeRef> read = new HashMap<>();
    private final Set<TypeId> open = new HashSet<>();
    private final Set<TypeId> holdingThemselves = new HashSet<>();

    ContainerReader(SchemaReader schemas, ShapeReader shapes, TypeTable types, Findings findings) {
        this.schemas = schemas;
        this.shapes = shapes;
        this.types = types;
        this.findings = findings;
    }

    /** The type of an array or a map. */
    TypeRef read(Resolved resolved) {
        Place schema = resolved.schema();
        TypeId id = new TypeId(schema.id());
        if (open.contains(id)) {
            holdingThemselves.add(id);
        }
        if (holdingThemselves.contains(id)) {
            types.begin(id);
            return new TypeRef.Named(id, resolved.nullable());
        }
        TypeRef known = read.get(id);
        if (known != null) {
            return known.withNullable(resolved.nullable());
        }
        if (open.size() == Limits.SCHEMAS_DEEP) {
            findings.degraded(schema, TOO_DEEP);
            return new TypeRef.Any();
        }
        open.add(id);
        TypeRef type = shapes.of(schema) == Shape.LIST
                ? new TypeRef.ListOf(
                        held(Contents.items(schema), SchemaReader.within(resolved.name(), "Item")), resolved.nullable())
                : new TypeRef.MapOf(mapValue(resolved), resolved.nullable());
        open.remove(id);
        if (holdingThemselves.contains(id)) {
            return named(resolved, type);
        }
        read.put(id, type);
        return type;
    }

    /** A union of one branch, which gives that a name. */
    private TypeRef named(Resolved resolved, TypeRef type) {
        TypeId id = new TypeId(resolved.schema().id());
        JsonKind kind = type instanceof TypeRef.ListOf ? JsonKind.ARRAY : JsonKind.OBJECT;
        types.put(new UnionType(
                id,
                resolved.name(),
                List.of(type.withNullable(false)),
                Set.of(),
                Optional.of(new Choice.ByKind(Map.of(kind, new Choice.Only(0)))),
                Optional.empty(),
                Docs.of(resolved.schema())));
        return new TypeRef.Named(id, resolved.nullable());
    }

    private TypeRef mapValue(Resolved resolved) {
        Optional<Place> values = Contents.values(resolved.schema());
        return values.isPresent()
                ? held(values, SchemaReader.within(resolved.name(), "Value"))
                : new TypeRef.Scalar(TypeRef.Kind.STRING, true);
    }

    private TypeRef held(Optional<Place> element, NameSource name) {
        TypeRef held = element.map(schema -> schemas.type(schema, name)).orElseGet(TypeRef.Any::new);
        if (depth(held) < Limits.SCHEMAS_DEEP) {
            return held;
        }
        findings.degraded(element.orElseThrow(), TOO_DEEP);
        return new TypeRef.Any();
    }

    private static int depth(TypeRef type) {
        int depth = 0;
        TypeRef at = type;
        while (at instanceof TypeRef.ListOf || at instanceof TypeRef.MapOf) {
            at = at instanceof TypeRef.ListOf list ? list.element() : ((TypeRef.MapOf) at).value();
            depth++;
        }
        return depth;
    }
}
