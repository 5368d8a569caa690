package dev.burin.emit;

import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;

/** The names that a class gives to itself, to its members and to what is inside them. */
final class Declared {
    private Declared() {}

    /** All of them, a constructor as {@code <init>}. */
    static List<String> by(TypeSpec type) {
        List<String> names = new ArrayList<>();
        add(type, names);
        return names;
    }

    private static void add(TypeSpec type, List<String> names) {
        names.add(type.name());
        if (type.kind() == TypeSpec.Kind.RECORD) {
            names.add(Members.COMPONENT); // JavaPoet does not tell
        }
        names.addAll(type.enumConstants().keySet());
        type.fieldSpecs().forEach(field -> names.add(field.name()));
        type.methodSpecs().forEach(method -> names.add(method.name()));
        type.typeSpecs().forEach(inner -> add(inner, names));
    }
}
