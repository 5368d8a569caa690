package dev.burin.spec;

import dev.burin.model.TypeModel.EnumValue;
import dev.burin.model.TypeModel.OpenEnum;
import dev.burin.model.TypeRef;
import dev.burin.model.TypeRef.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Of two types that a value has to be of at once, the one that says more. */
final class Narrowing {
    /** From what says most of a number to what says least. */
    private static final List<Kind> NUMBERS =
            List.of(Kind.INT32, Kind.INT64, Kind.BIG_INTEGER, Kind.DOUBLE, Kind.DECIMAL);

    private static final List<Kind> TEXTS = List.of(Kind.DATE, Kind.DATE_TIME, Kind.DATE_TIME_RFC_2822, Kind.STRING);

    private final TypeTable types;

    Narrowing(TypeTable types) {
        this.types = types;
    }

    /** The narrower one, as nullable as the second; none where no value is of both, as far as can be seen. */
    Optional<TypeRef> of(TypeRef first, TypeRef second) {
        if (second instanceof TypeRef.Any) {
            return Optional.of(first);
        }
        if (first instanceof TypeRef.Any
                || first.withNullable(second.nullable()).equals(second)) {
            return Optional.of(second);
        }
        if (first instanceof TypeRef.ListOf some && second instanceof TypeRef.ListOf others) {
            return of(some.element(), others.element()).map(held -> new TypeRef.ListOf(held, others.nullable()));
        }
        if (first instanceof TypeRef.MapOf some && second instanceof TypeRef.MapOf others) {
            return of(some.value(), others.value()).map(held -> new TypeRef.MapOf(held, others.nullable()));
        }
        return ofScalars(first, second).map(type -> type.withNullable(second.nullable()));
    }

    private Optional<TypeRef> ofScalars(TypeRef first, TypeRef second) {
        Optional<Kind> some = kind(first);
        Optional<Kind> others = kind(second);
        if (some.isEmpty() || others.isEmpty()) {
            return Optional.empty();
        }
        Set<String> values = values(first);
        Set<String> otherValues = values(second);
        if (!values.isEmpty() && !otherValues.isEmpty()) {
            return otherValues.containsAll(values)
                    ? Optional.of(first)
                    : Optional.of(second).filter(narrower -> values.containsAll(otherValues));
        }
        for (List<Kind> order : List.of(NUMBERS, TEXTS)) {
            int a = order.indexOf(some.get());
            int b = order.indexOf(others.get());
            if (a >= 0 && b >= 0) {
                boolean enumFirst = first instanceof TypeRef.Named;
                boolean isSecond = second instanceof TypeRef.Named || (!enumFirst && b <= a);
                return Optional.of(isSecond ? second : first);
            }
        }
        return Optional.empty();
    }

    private Set<String> values(TypeRef type) {
        return type instanceof TypeRef.Named named
                ? types.openEnum(named.id()).stream()
                        .flatMap(openEnum -> openEnum.values().stream())
                        .map(EnumValue::value)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private Optional<Kind> kind(TypeRef type) {
        if (type instanceof TypeRef.Scalar scalar) {
            return Optional.of(scalar.kind());
        }
        return type instanceof TypeRef.Named named ? types.openEnum(named.id()).map(OpenEnum::kind) : Optional.empty();
    }
}
