package dev.burin.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.burin.model.TypeRef;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/**
 * The builder of a class for data.
 *
 * @param data the class
 */
record BuilderClass(DataClass data) {

    /** The class with fields and constructors. */
    TypeSpec.Builder type() {
        return TypeSpec.classBuilder(data.builder())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addFields(fields())
                .addMethod(emptyConstructor())
                .addMethod(copyConstructor());
    }

    private List<FieldSpec> fields() {
        return Members.concat(
                data.fields().stream()
                        .map(field -> FieldSpec.builder(
                                        data.types().nullable(data.types().type(field.type())), field.name())
                                .addModifiers(Modifier.PRIVATE)
                                .build()),
                data.extras().stream()
                        .map(extra -> FieldSpec.builder(extrasType(extra), "extras")
                                .addModifiers(Modifier.PRIVATE, Modifier.FINAL)
                                .build()));
    }

    private TypeName extrasType(TypeRef extra) {
        ClassName builder = data.names().internal("ExtraProperties").nestedClass("Builder");
        return ParameterizedTypeName.get(builder, data.types().type(extra));
    }

    private MethodSpec emptyConstructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
        data.extras()
                .ifPresent(extra -> constructor.addStatement(
                        "this.extras = $T.builder()", data.names().internal("ExtraProperties")));
        return constructor.build();
    }

    private MethodSpec copyConstructor() {
        Fragments code = new Fragments();
        data.fields().forEach(field -> code.add("this." + field.name() + " = source." + field.name() + ";\n"));
        data.extras().ifPresent(extra -> code.add("this.extras = source.extras.toBuilder();\n"));
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(data.name(), "source")
                .addCode(code.build())
                .build();
    }

    /** The method of the class itself that starts from an object. */
    MethodSpec toBuilder() {
        return Members.method("toBuilder", data.builder())
                .addJavadoc("{@return a builder that starts with all that is set here}")
                .addStatement("return new $T(this)", data.builder())
                .build();
    }

    MethodSpec build() {
        return Members.method("build", data.name())
                .addJavadoc("{@return an object of what was set}")
                .addStatement("return new $T(this)", data.name())
                .build();
    }

    /** The ways to set a field, without those that add to it. */
    List<Setter> setters(Field field) {
        if (!field.freeText()) {
            return List.of(value(field));
        }
        TypeName json = data.names().core("JsonValue");
        if (field.isList()) {
            TypeName values = ParameterizedTypeName.get(ClassName.get(List.class), json);
            return List.of(new Setter(
                    field.name(),
                    "values",
                    values,
                    "the values, each sent as JSON text",
                    statement("this.$L = values.stream().map($L).toList()", field.name(), toText(field, json))));
        }
        return List.of(
                new Setter(
                        field.name(),
                        "text",
                        ClassName.get(String.class),
                        "the text, sent as it is",
                        statement("this.$L = $T.requireNonNull(text, $S)", field.name(), Objects.class, "text")),
                new Setter(
                        field.name(),
                        "value",
                        json,
                        "the value, sent as JSON text",
                        statement("this.$L = $L", field.name(), text(field))));
    }

    /** The ways to add one item to a list of free-form values; none where a field has that name. */
    List<Setter> adders(Field field) {
        String name = data.names().adder(field.name());
        boolean taken = data.fields().stream().anyMatch(other -> other.name().equals(name));
        if (!field.freeText() || !field.isList() || taken) {
            return List.of();
        }
        ClassName immutable = data.names().internal("Immutable");
        return List.of(
                new Setter(
                        name,
                        "text",
                        ClassName.get(String.class),
                        "the item's text, sent as it is",
                        statement("this.$1L = $2T.append(this.$1L, text)", field.name(), immutable)),
                new Setter(
                        name,
                        "value",
                        data.names().core("JsonValue"),
                        "the item, sent as JSON text",
                        statement("this.$1L = $2T.append(this.$1L, $3L)", field.name(), immutable, text(field))));
    }

    /** The JSON text of a free-form value; headers hold ASCII alone. */
    private CodeBlock text(Field field) {
        return field.place() == Field.Place.HEADER
                ? CodeBlock.of("$T.of(value)", data.names().internal("AsciiJson"))
                : CodeBlock.of("value.toString()");
    }

    private CodeBlock toText(Field field, TypeName json) {
        return field.place() == Field.Place.HEADER
                ? CodeBlock.of("$T::of", data.names().internal("AsciiJson"))
                : CodeBlock.of("$T::toString", json);
    }

    private Setter value(Field field) {
        String name = field.name();
        boolean nullable = field.type().nullable();
        boolean nullInJson = nullable && field.place() == Field.Place.JSON;
        Fragments code = new Fragments().add("this." + name + " = ");
        addChecked(field, code);
        code.add(";\n");
        if (data.decoded() || nullInJson) {
            code.add("extras.assigned(").literal(field.wireName()).add(", " + name + ");\n");
        }
        String withNull = nullInJson ? "the value; `null` is sent as null" : "the value; `null` is not sent";
        return new Setter(
                name, name, data.types().argument(field.type()), nullable ? withNull : "the value", code.build());
    }

    /** The argument, or a copy of it, or an exception. */
    private void addChecked(Field field, Fragments code) {
        TypeRef type = field.type();
        String name = field.name();
        if (type instanceof TypeRef.ListOf || type instanceof TypeRef.MapOf) {
            code.add(type.nullable() ? name + " == null ? null : " : "")
                    .add(data.names().internal("Immutable"))
                    .add((field.isList() ? ".list(" : ".map(") + name + ")");
        } else if (type.nullable() || data.types().present(type).isPrimitive()) {
            code.add(name);
        } else {
            code.add(ClassName.get(Objects.class)).add(".requireNonNull(" + name + ", \"" + name + "\")");
        }
    }

    private static CodeBlock statement(String format, Object... arguments) {
        return CodeBlock.builder().addStatement(format, arguments).build();
    }
}
