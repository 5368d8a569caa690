package dev.burin.spec;

import dev.burin.model.Property;
import dev.burin.model.TypeId;
import dev.burin.model.TypeModel.ObjectType;
import dev.burin.model.TypeModel.OpenEnum;
import dev.burin.model.TypeModel.UnionType;
import dev.burin.model.TypeRef;
import dev.burin.model.TypeRef.Kind;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells whether what is of one type can be read as another one: whether that refuses no value and loses no digit. */
final class Readability {
    /** What each kind of scalar has room for beside itself; enums are open, and have as much as their scalars. */
    private static final Map<Kind, Set<Kind>> ROOM = Map.of(
            Kind.INT64, Set.of(Kind.INT32),
            Kind.BIG_INTEGER, Set.of(Kind.INT32, Kind.INT64),
            Kind.DOUBLE, Set.of(Kind.INT32),
            Kind.DECIMAL, Set.of(Kind.INT32, Kind.INT64, Kind.BIG_INTEGER, Kind.DOUBLE),
            Kind.STRING, Set.of(Kind.BINARY, Kind.FILE, Kind.DATE, Kind.DATE_TIME, Kind.DATE_TIME_RFC_2822));

    private final TypeTable types;
    /**
     * Pairs of objects that are compared, or were: what holds itself is readable unless something else in it is not.
     */
    private final Set<Pair> compared = new HashSet<>();

    private Readability(TypeTable types) {
        this.types = types;
    }

    private record Pair(TypeId from, TypeId as) {}

    /** Whether each value of a type can be read as another type. */
    static boolean isReadable(TypeRef from, TypeRef as, TypeTable types) {
        return new Readability(types).isReadable(from, as);
    }

    /** Null is legal everywhere in an answer. */
    private boolean isReadable(TypeRef from, TypeRef as) {
        if (as instanceof TypeRef.Any || from.withNullable(false).equals(as.withNullable(false))) {
            return true;
        }
        if (from instanceof TypeRef.ListOf some && as instanceof TypeRef.ListOf others) {
            return isReadable(some.element(), others.element());
        }
        if (from instanceof TypeRef.MapOf some && as instanceof TypeRef.MapOf others) {
            return isReadable(some.value(), others.value());
        }
        Optional<ObjectType> some = object(from);
        Optional<ObjectType> other = object(as);
        if (some.isPresent() && other.isPresent()) {
            Pair pair = new Pair(some.get().id(), other.get().id());
            return !compared.add(pair) || isReadable(some.get(), other.get());
        }
        return isBranch(from, as) || hasRoom(scalar(as), scalar(from));
    }

    private boolean isReadable(ObjectType from, ObjectType as) {
        for (Property property : from.properties()) {
            Optional<TypeRef> same = property(as, property.name()).or(as::additional);
            if (same.isPresent() && !isReadable(property.type(), same.get())) {
                return false;
            }
        }
        if (from.additional().isEmpty()) {
            return true;
        }
        TypeRef additional = from.additional().get();
        return as.properties().stream()
                        .filter(property -> property(from, property.name()).isEmpty())
                        .allMatch(property -> isReadable(additional, property.type()))
                && as.additional()
                        .filter(other -> !isReadable(additional, other))
                        .isEmpty();
    }

    private boolean isBranch(TypeRef from, TypeRef as) {
        return as instanceof TypeRef.Named named
                && types.find(named.id())
                        .filter(type -> type instanceof UnionType union
                                && union.branches().contains(from.withNullable(false)))
                        .isPresent();
    }

    private static boolean hasRoom(Optional<Kind> one, Optional<Kind> other) {
        return one.isPresent()
                && other.isPresent()
                && (one.equals(other) || ROOM.getOrDefault(one.get(), Set.of()).contains(other.get()));
    }

    private Optional<Kind> scalar(TypeRef type) {
        if (type instanceof TypeRef.Scalar scalar) {
            return Optional.of(scalar.kind());
        }
        return type instanceof TypeRef.Named named ? types.openEnum(named.id()).map(OpenEnum::kind) : Optional.empty();
    }

    private Optional<ObjectType> object(TypeRef type) {
        return type instanceof TypeRef.Named named ? types.object(named.id()) : Optional.empty();
    }

    private static Optional<TypeRef> property(ObjectType object, String name) {
        return object.properties().stream()
                .filter(property -> property.name().equals(name))
                .map(Property::type)
                .findFirst();
    }
}
