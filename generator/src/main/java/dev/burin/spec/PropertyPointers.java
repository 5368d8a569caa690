package dev.burin.spec;

import dev.burin.model.Property;
import dev.burin.model.TypeModel.ObjectType;
import dev.burin.model.TypeRef;
import dev.burin.source.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The properties that a rule can name, as JSON pointers.
 *
 * @param types the types that were read
 */
record PropertyPointers(TypeTable types) {
    private static final int DEEPEST = 3;

    /** More are no help. */
    private static final int MOST = 200;

    /** Those of a type that are wanted, and of the objects in it. */
    List<String> of(TypeRef type, Predicate<TypeRef> wanted) {
        List<String> pointers = new ArrayList<>();
        if (wanted.test(type)) {
            pointers.add("");
        }
        collect("", type, wanted, 1, pointers);
        return pointers;
    }

    private void collect(String at, TypeRef type, Predicate<TypeRef> wanted, int depth, List<String> pointers) {
        Optional<ObjectType> object = type instanceof TypeRef.Named named ? types.object(named.id()) : Optional.empty();
        List<Property> properties = object.map(ObjectType::properties).orElse(List.of());
        for (Property property : properties) {
            if (pointers.size() > MOST) {
                return;
            }
            String pointer = Pointer.child(at, property.name());
            if (wanted.test(property.type())) {
                pointers.add(pointer);
            }
            if (depth < DEEPEST) {
                collect(pointer, property.type(), wanted, depth + 1, pointers);
            }
        }
    }
}
