package dev.burin.naming;

import com.palantir.javapoet.ClassName;
import dev.burin.model.TypeId;
import dev.burin.model.TypeRef;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The words of a type: {@code string}, {@code challenge, list}.
 *
 * @param types the names of named types
 */
record TypeWords(Map<TypeId, ClassName> types) implements TypeRef.Visitor<List<String>> {
    @Override
    public List<String> scalar(TypeRef.Scalar scalar) {
        return switch (scalar.kind()) {
            case INT32 -> List.of("integer");
            case INT64 -> List.of("long");
            default -> List.of(scalar.kind().name().toLowerCase(Locale.ROOT).split("_"));
        };
    }

    @Override
    public List<String> named(TypeRef.Named named) {
        return Words.of(Objects.requireNonNull(types.get(named.id())).simpleName());
    }

    @Override
    public List<String> list(TypeRef.ListOf list) {
        return Words.with(list.element().accept(this), "list");
    }

    @Override
    public List<String> map(TypeRef.MapOf map) {
        return Words.with(map.value().accept(this), "map");
    }

    @Override
    public List<String> any(TypeRef.Any any) {
        return List.of("json");
    }
}
