package dev.burin.spec;

import dev.burin.model.Choice;
import dev.burin.model.Property;
import dev.burin.model.TypeModel;
import dev.burin.model.TypeModel.EnumValue;
import dev.burin.model.TypeModel.ObjectType;
import dev.burin.model.TypeModel.UnionType;
import dev.burin.model.TypeRef;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the properties of objects that have one value and no other, so that nobody has to set them: those by which a
 * union knows its branches, and required constants.
 */
final class ConstantReader {
    private final TypeTable types;
    /** By object and property, the values by which unions know the object. */
    private final Map<TypeRef, Map<String, Set<String>>> told = new HashMap<>();

    private ConstantReader(TypeTable types) {
        this.types = types;
    }

    /** Adds the constants to all objects that were read. */
    static void addTo(TypeTable types) {
        ConstantReader reader = new ConstantReader(types);
        List<TypeModel> all = types.all();
        for (TypeModel type : all) {
            if (type instanceof UnionType union) {
                union.choice().ifPresent(choice -> reader.collect(union.branches(), choice));
            }
        }
        for (TypeModel type : all) {
            if (type instanceof ObjectType object) {
                Map<String, String> constants = reader.of(object);
                if (!constants.isEmpty()) {
                    types.put(object.withConstants(constants));
                }
            }
        }
    }

    private void collect(List<TypeRef> branches, Choice choice) {
        if (choice instanceof Choice.ByKind byKind) {
            byKind.kinds().values().forEach(each -> collect(branches, each));
        } else if (choice instanceof Choice.ByProperty byProperty) {
            byProperty.choices().forEach((value, next) -> {
                next.branches()
                        .forEach(branch -> told.computeIfAbsent(branches.get(branch), none -> new HashMap<>())
                                .computeIfAbsent(byProperty.property(), none -> new LinkedHashSet<>())
                                .add(value));
                collect(branches, next);
            });
        }
    }

    private Map<String, String> of(ObjectType object) {
        Map<String, Set<String>> values = told.getOrDefault(new TypeRef.Named(object.id(), false), Map.of());
        Map<String, String> constants = new LinkedHashMap<>();
        for (Property property : object.properties()) {
            Set<String> own = values.get(property.name());
            Optional<String> constant = own == null
                    ? theOnly(property)
                    : own.stream()
                            .filter(value -> own.size() == 1 && isOf(property.type(), value))
                            .findFirst();
            if (property.access() != Property.Access.READ_ONLY) {
                constant.ifPresent(value -> constants.put(property.name(), value));
            }
        }
        return constants;
    }

    /** The value of a property that has to be there and can have no other. */
    private Optional<String> theOnly(Property property) {
        List<String> allowed = property.type() instanceof TypeRef.Named named
                ? known(named)
                : property.constraints().allowed();
        boolean isOne = property.required() && !property.type().nullable() && allowed.size() == 1;
        return Optional.of(allowed)
                .filter(values -> isOne && isOf(property.type(), values.get(0)))
                .map(values -> values.get(0));
    }

    private List<String> known(TypeRef.Named type) {
        return types.openEnum(type.id())
                .map(openEnum ->
                        openEnum.values().stream().map(EnumValue::value).toList())
                .orElse(List.of());
    }

    /** Whether there is a way to write the value in Java. */
    private boolean isOf(TypeRef type, String value) {
        if (type instanceof TypeRef.Named named) {
            return known(named).contains(value);
        }
        boolean isTruth = value.equals("true") || value.equals("false");
        return type instanceof TypeRef.Scalar scalar
                && (scalar.kind() == TypeRef.Kind.STRING || (scalar.kind() == TypeRef.Kind.BOOLEAN && isTruth));
    }
}
