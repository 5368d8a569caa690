package dev.burin.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.burin.model.TypeModel.EnumValue;
import dev.burin.model.TypeModel.OpenEnum;
import dev.burin.naming.JavaNames;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The class of one enum. */
final class EnumType {
    private final OpenEnum openEnum;
    private final JavaNames names;
    private final WholeJson json;
    private final Markdown markdown;
    private final JavaTypes types;
    private final ClassName name;
    private final EnumWire wire;

    EnumType(OpenEnum openEnum, JavaNames names, WholeJson json, Markdown markdown) {
        this.openEnum = openEnum;
        this.names = names;
        this.json = json;
        this.markdown = markdown;
        this.types = new JavaTypes(names);
        this.name = names.type(openEnum.id());
        this.wire = EnumWire.of(openEnum.kind());
    }

    private ClassName known() {
        return name.nestedClass("Known");
    }

    private String constantName(EnumValue value) {
        return names.constant(openEnum.id(), value.value());
    }

    TypeSpec type() {
        return TypeSpec.classBuilder(name)
                .addJavadoc(Javadoc.ofType(
                                markdown, openEnum.doc(), "A " + Markdown.codeSpan(name.simpleName()) + " of the API.")
                        .html("Other values than those known here may come; they are kept as they are.")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(names.core("JsonWritable"))
                .addFields(openEnum.values().stream().map(this::constant).toList())
                .addField(wire.type(), "value", Modifier.PRIVATE, Modifier.FINAL)
                .addField(known(), "known", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(constructor())
                .addMethod(of())
                .addMethods(json.ofClass(name))
                .addMethod(readFrom())
                .addMethod(writeTo())
                .addMethod(getter("value", wire.type(), "the value as it is sent"))
                .addMethod(getter("known", known(), "which of the known values it is, for a switch"))
                .addMethod(equalsMethod())
                .addMethod(hashCodeMethod())
                .addMethod(toStringMethod())
                .addType(knownValues())
                .build();
    }

    private FieldSpec constant(EnumValue value) {
        String constant = constantName(value);
        FieldSpec.Builder field = FieldSpec.builder(name, constant)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .initializer("new $T($L, $T.$L)", name, wire.literal(value.value()), known(), constant);
        Javadoc javadoc = Javadoc.of(markdown, value.doc(), Markdown.codeSpan(value.value()));
        return value.doc().deprecated()
                ? field.addAnnotation(Deprecated.class)
                        .addJavadoc(javadoc.deprecated().build())
                        .build()
                : field.addJavadoc(javadoc.build()).build();
    }

    private MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(wire.type(), "value")
                .addParameter(known(), "known")
                .addStatement("this.value = value")
                .addStatement("this.known = known")
                .build();
    }

    private MethodSpec of() {
        Map<String, String> constants = new LinkedHashMap<>();
        openEnum.values().forEach(value -> constants.put(value.value(), constantName(value)));
        CodeBlock unknown = CodeBlock.of("new $T(value, $T.UNRECOGNIZED)", name, known());
        Javadoc javadoc = Javadoc.of(markdown, "A value as it is sent, whether or not it is among those above.")
                .param("value", "the value")
                .returns("the constant for it, or an object that holds it");
        return Members.factory("of", name)
                .addJavadoc(javadoc.build())
                .addParameter(wire.type(), "value")
                .addCode(wire.find(constants, unknown))
                .build();
    }

    private MethodSpec readFrom() {
        Javadoc javadoc = Javadoc.of(markdown, "Reads one from JSON.")
                .param("reader", "where from")
                .returns("what was read")
                .throwsTag(names.core("DecodeException"), "if the JSON is no such value");
        return Members.factory("readFrom", name)
                .addJavadoc(javadoc.build())
                .addParameter(names.core("JsonReader"), "reader")
                .addStatement("return of(reader.next$L())", wire.json())
                .build();
    }

    private MethodSpec writeTo() {
        return Members.override("writeTo", TypeName.VOID)
                .addParameter(names.core("JsonWriter"), "writer")
                .addStatement("writer.write$L(value)", wire.json())
                .build();
    }

    private static MethodSpec getter(String name, TypeName type, String what) {
        return Members.method(name, type)
                .addJavadoc("{@return $L}", what)
                .addStatement("return $L", name)
                .build();
    }

    private MethodSpec equalsMethod() {
        return Members.override("equals", TypeName.BOOLEAN)
                .addParameter(types.nullable(ClassName.OBJECT), "other")
                .addStatement("return other instanceof $T that && $T.equals(value, that.value)", name, Objects.class)
                .build();
    }

    private static MethodSpec hashCodeMethod() {
        return Members.override("hashCode", TypeName.INT)
                .addStatement("return $T.hashCode(value)", Objects.class)
                .build();
    }

    private MethodSpec toStringMethod() {
        return Members.override("toString", ClassName.get(String.class))
                .addStatement("return $L", wire.text("value", names))
                .build();
    }

    private TypeSpec knownValues() {
        TypeSpec.Builder known = TypeSpec.enumBuilder("Known")
                .addJavadoc("The values that this version knows.")
                .addModifiers(Modifier.PUBLIC);
        openEnum.values()
                .forEach(value ->
                        known.addEnumConstant(constantName(value), documented(Markdown.codeSpan(value.value()))));
        return known.addEnumConstant("UNRECOGNIZED", documented("None of them: a later version may know it."))
                .build();
    }

    private TypeSpec documented(String sentence) {
        return TypeSpec.anonymousClassBuilder("")
                .addJavadoc(Javadoc.of(markdown, sentence).build())
                .build();
    }
}
