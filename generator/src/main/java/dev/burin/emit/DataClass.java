package dev.burin.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.burin.model.TypeRef;
import dev.burin.naming.JavaNames;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * A class for data, and what models and params have in common: fields, the constructor from a builder, what every
 * object has.
 *
 * @param name its name
 * @param fields its fields
 * @param extras the type of unknown properties' values; empty where it holds neither those nor explicit nulls
 * @param decoded whether its values come from the API, which may leave out what it promises
 * @param names all names
 * @param types how types look in Java
 */
record DataClass(
        ClassName name,
        List<Field> fields,
        Optional<TypeRef> extras,
        boolean decoded,
        JavaNames names,
        JavaTypes types) {
    private static final ClassName OBJECTS = ClassName.get(Objects.class);

    DataClass {
        fields = List.copyOf(fields);
    }

    ClassName builder() {
        return name.nestedClass("Builder");
    }

    /** Whether the class can do without a value, whatever its accessor promises. */
    private boolean mayLack(Field field) {
        return decoded || !field.isAlwaysThere();
    }

    List<FieldSpec> fieldSpecs() {
        return Members.concat(
                fields.stream().map(this::fieldSpec),
                extras.stream()
                        .map(type -> FieldSpec.builder(extrasType(type), "extras")
                                .addModifiers(Modifier.PRIVATE, Modifier.FINAL)
                                .build()));
    }

    private FieldSpec fieldSpec(Field field) {
        TypeName type = types.type(field.type());
        return FieldSpec.builder(mayLack(field) ? types.nullable(type) : type, field.name())
                .addModifiers(Modifier.PRIVATE, Modifier.FINAL)
                .build();
    }

    private TypeName extrasType(TypeRef type) {
        return ParameterizedTypeName.get(names.internal("ExtraProperties"), types.type(type));
    }

    MethodSpec constructor() {
        Fragments code = new Fragments();
        for (Field field : fields) {
            String value = "builder." + field.name();
            code.add("this." + field.name() + " = ");
            if (mayLack(field)) {
                code.add(value);
            } else {
                code.add(OBJECTS).add(".requireNonNull(" + value + ", \"" + field.name() + "\")");
            }
            code.add(";\n");
        }
        extras.ifPresent(type -> code.add("this.extras = builder.extras.build();\n"));
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(builder(), "builder")
                .addCode(code.build())
                .build();
    }

    MethodSpec equalsMethod() {
        List<CodeBlock> same = Portions.of(fields).stream().map(this::same).toList();
        String extra = extras.isPresent() ? "extras.values().equals(that.extras.values())" : "";
        MethodSpec.Builder method =
                Members.override("equals", TypeName.BOOLEAN).addParameter(types.nullable(ClassName.OBJECT), "other");
        if (same.size() == 1) {
            String last = extra.isEmpty() ? "" : " && " + extra;
            return method.addStatement("return other instanceof $T that$L$L", name, same.get(0), last)
                    .build();
        }
        method.beginControlFlow("if (!(other instanceof $T that))", name)
                .addStatement("return false")
                .endControlFlow()
                .addStatement("boolean equal = $L", extra.isEmpty() ? "true" : extra);
        same.forEach(portion -> method.addStatement("equal = equal$L", portion));
        return method.addStatement("return equal").build();
    }

    private CodeBlock same(List<Field> portion) {
        Fragments code = new Fragments();
        for (Field field : portion) {
            String own = besides(field, "other", "that", "equal");
            code.add(" && ").add(OBJECTS).add(".equals(" + own + ", that." + field.name() + ")");
        }
        return code.build();
    }

    /** A field, from where others may have its name. */
    private static String besides(Field field, String... others) {
        return List.of(others).contains(field.name()) ? "this." + field.name() : field.name();
    }

    MethodSpec hashCodeMethod() {
        List<String> values =
                Members.concat(fields.stream().map(Field::name), extras.stream().map(type -> "extras.values()"));
        return Members.override("hashCode", TypeName.INT)
                .addStatement("return $T.hash($L)", OBJECTS, String.join(", ", values))
                .build();
    }

    MethodSpec toStringMethod() {
        List<List<Field>> portions = Portions.of(fields);
        String dot = fields.size() > 1 ? "\n." : ".";
        CodeBlock start = new Fragments()
                .add("new ")
                .add(names.internal("ToStringBuilder"))
                .add("(\"" + name.simpleName() + "\")" + shown(portions.get(0), dot))
                .build();
        MethodSpec.Builder method = Members.override("toString", ClassName.get(String.class));
        if (portions.size() == 1) {
            return method.addStatement("return $L$LtoString()", start, dot).build();
        }
        method.addStatement("$T builder = $L", names.internal("ToStringBuilder"), start);
        portions.subList(1, portions.size()).forEach(more -> method.addStatement("builder$L", shown(more, dot)));
        return method.addStatement("return builder.toString()").build();
    }

    private static String shown(List<Field> portion, String dot) {
        StringBuilder code = new StringBuilder();
        for (Field field : portion) {
            String method = field.sensitive() || field.freeText() ? "addRedacted" : "add";
            code.append(dot + method + "(\"" + field.name() + "\", " + field.name() + ")");
        }
        return code.toString();
    }
}
