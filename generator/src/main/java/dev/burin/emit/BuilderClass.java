package dev.burin.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.burin.model.Property.Access;
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
    /** What null means to a setter of what need not be set, in CommonMark. */
    private static final String NOT_SET = "`null` leaves it unset";

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

    /**
     * The method that makes the object.
     *
     * @param checked the fields without which there is none
     */
    MethodSpec build(List<Field> checked) {
        MethodSpec.Builder build =
                Members.method("build", data.name()).addJavadoc("{@return an object of what was set}");
        Fragments checks = new Fragments();
        checked.forEach(field ->
                checks.add("extras.checkSet(").literal(field.wireName()).add(", " + field.name() + ");\n"));
        if (!checked.isEmpty()) {
            build.addJavadoc("\n\n@throws $T if something required is not set", IllegalStateException.class);
        }
        return build.addCode(checks.build())
                .addStatement("return new $T(this)", data.name())
                .build();
    }

    /** The ways to set a field, without those that add to it. */
    List<Setter> setters(Field field) {
        if (!field.freeText()) {
            return values(field);
        }
        boolean mayBeNull = mayBeNull(field);
        String none = mayBeNull ? "; " + NOT_SET : "";
        TypeName json = data.names().core("JsonValue");
        if (field.isList()) {
            TypeName values = ParameterizedTypeName.get(ClassName.get(List.class), json);
            return List.of(new Setter(
                    field.name(),
                    "values",
                    orNull(field, values),
                    "the values, each sent as JSON text" + none,
                    statement(
                            "this.$L = $Lvalues.stream().map($L).toList()",
                            field.name(),
                            mayBeNull ? "values == null ? null : " : "",
                            toText(field, json))));
        }
        return List.of(
                new Setter(
                        field.name(),
                        "text",
                        orNull(field, ClassName.get(String.class)),
                        "the text, sent as it is" + none,
                        mayBeNull
                                ? statement("this.$L = text", field.name())
                                : statement(
                                        "this.$L = $T.requireNonNull(text, $S)", field.name(), Objects.class, "text")),
                new Setter(
                        field.name(),
                        "value",
                        orNull(field, json),
                        "the value, sent as JSON text" + none,
                        statement(
                                "this.$L = $L$L",
                                field.name(),
                                mayBeNull ? "value == null ? null : " : "",
                                text(field))));
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

    /**
     * The ways to set a value. One that may be null is boxed; a literal such as {@code 7} is then no argument where
     * Java wants a {@code Long} or a {@code Double}, so these have a setter for the primitive type besides.
     */
    private List<Setter> values(Field field) {
        TypeName present = data.types().present(field.type());
        if (!mayBeNull(field)) {
            return List.of(value(field, present, "the value"));
        }
        boolean nullInJson = field.type().nullable() && field.place() == Field.Place.JSON;
        Setter boxed = value(
                field, orNull(field, present.box()), "the value; " + (nullInJson ? "`null` is sent as null" : NOT_SET));
        boolean isWide = present.equals(TypeName.LONG) || present.equals(TypeName.DOUBLE);
        return isWide ? List.of(value(field, present, "the value"), boxed) : List.of(boxed);
    }

    /** Null is a value of its own, or means that a field is not set, which what only the API sets need not be. */
    private static boolean mayBeNull(Field field) {
        return field.type().nullable() || !field.required() || field.access() == Access.READ_ONLY;
    }

    private TypeName orNull(Field field, TypeName argument) {
        return mayBeNull(field) ? data.types().nullable(argument) : argument;
    }

    private Setter value(Field field, TypeName argument, String what) {
        String name = field.name();
        Fragments code = new Fragments().add("this." + name + " = ");
        addChecked(field, code);
        code.add(";\n");
        boolean isNullKept = field.type().nullable() && field.place() == Field.Place.JSON;
        if (isNullKept || (data.decoded() && !mayBeNull(field))) {
            code.add("extras.assigned(").literal(field.wireName()).add(", " + name + ");\n");
        } else if (data.decoded()) {
            code.add("extras.removeNull(").literal(field.wireName()).add(");\n");
        }
        return new Setter(name, name, argument, what, code.build());
    }

    /** The argument, or a copy of it, or an exception. */
    private void addChecked(Field field, Fragments code) {
        TypeRef type = field.type();
        String name = field.name();
        if (type instanceof TypeRef.ListOf || type instanceof TypeRef.MapOf) {
            code.add(mayBeNull(field) ? name + " == null ? null : " : "")
                    .add(data.names().internal("Immutable"))
                    .add((field.isList() ? ".list(" : ".map(") + name + ")");
        } else if (mayBeNull(field) || data.types().present(type).isPrimitive()) {
            code.add(name);
        } else {
            code.add(ClassName.get(Objects.class)).add(".requireNonNull(" + name + ", \"" + name + "\")");
        }
    }

    private static CodeBlock statement(String format, Object... arguments) {
        return CodeBlock.builder().addStatement(format, arguments).build();
    }
}
