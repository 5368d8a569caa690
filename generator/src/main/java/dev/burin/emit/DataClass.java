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
                extras.stream().map(type -> FieldSpec.builder(extrasType(type), "extras")
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
        MethodSpec.Builder constructor =
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).addParameter(builder(), "builder");
        for (Field field : fields) {
            if (mayLack(field)) {
                constructor.addStatement("this.$1L = builder.$1L", field.name());
            } else {
                constructor.addStatement(
                        "this.$1L = $2T.requireNonNull(builder.$1L, $1S)", field.name(), Objects.class);
            }
        }
        extras.ifPresent(type -> constructor.addStatement("this.extras = builder.extras.build()"));
        return constructor.build();
    }

    MethodSpec equalsMethod() {
        CodeBlock.Builder test = CodeBlock.builder().add("return other instanceof $T that", name);
        for (Field field : fields) {
            test.add(" && $T.equals($L, that.$L)", Objects.class, besides(field, "other", "that"), field.name());
        }
        extras.ifPresent(type -> test.add(" && extras.values().equals(that.extras.values())"));
        return Members.override("equals", TypeName.BOOLEAN)
                .addParameter(types.nullable(ClassName.OBJECT), "other")
                .addStatement(test.build())
                .build();
    }

    /** A field, from where others may have its name. */
    private static String besides(Field field, String... others) {
        return List.of(others).contains(field.name()) ? "this." + field.name() : field.name();
    }

    MethodSpec hashCodeMethod() {
        List<CodeBlock> values = Members.concat(
                fields.stream().map(field -> CodeBlock.of("$L", field.name())),
                extras.stream().map(type -> CodeBlock.of("extras.values()")));
        return Members.override("hashCode", TypeName.INT)
                .addStatement("return $T.hash($L)", Objects.class, CodeBlock.join(values, ", "))
                .build();
    }

    MethodSpec toStringMethod() {
        CodeBlock.Builder text =
                CodeBlock.builder().add("return new $T($S)", names.internal("ToStringBuilder"), name.simpleName());
        String dot = fields.size() > 1 ? "\n." : ".";
        for (Field field : fields) {
            String add = field.sensitive() ? "addRedacted" : "add";
            text.add("$L$L($S, $L)", dot, add, field.name(), field.name());
        }
        return Members.override("toString", ClassName.get(String.class))
                .addStatement(text.add("$LtoString()", dot).build())
                .build();
    }
}
