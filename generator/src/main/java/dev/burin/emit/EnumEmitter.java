package dev.burin.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.burin.Emitter;
import dev.burin.GeneratedFile;
import dev.burin.model.SdkModel;
import dev.burin.model.TypeModel.EnumValue;
import dev.burin.model.TypeModel.OpenEnum;
import dev.burin.naming.JavaNames;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes a class for each enum of the API, open to values that nobody knows yet. */
public final class EnumEmitter implements Emitter {
    private final JavaNames names;
    private final JavaTypes types;
    private final Markdown markdown;
    private final JavaSource source;

    /**
     * An emitter of enums.
     *
     * @param names all names
     * @param markdown renders the document's prose
     */
    public EnumEmitter(JavaNames names, Markdown markdown) {
        this.names = names;
        this.types = new JavaTypes(names);
        this.markdown = markdown;
        this.source = new JavaSource(names);
    }

    @Override
    public Stream<GeneratedFile> emit(SdkModel sdk) {
        return sdk.types().stream()
                .filter(OpenEnum.class::isInstance)
                .map(OpenEnum.class::cast)
                .map(openEnum -> source.file(names.type(openEnum.id()), openEnum(openEnum)));
    }

    private TypeSpec openEnum(OpenEnum openEnum) {
        ClassName name = names.type(openEnum.id());
        ClassName known = name.nestedClass("Known");
        EnumWire wire = EnumWire.of(openEnum.kind());
        return TypeSpec.classBuilder(name)
                .addJavadoc(Javadoc.ofType(
                                markdown, openEnum.doc(), "A " + Markdown.codeSpan(name.simpleName()) + " of the API.")
                        .html("Other values than those known here may come; they are kept as they are.")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(names.core("JsonWritable"))
                .addFields(openEnum.values().stream()
                        .map(value -> constant(openEnum, value, wire))
                        .toList())
                .addField(wire.type(), "value", Modifier.PRIVATE, Modifier.FINAL)
                .addField(known, "known", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(constructor(wire, known))
                .addMethod(of(openEnum, wire))
                .addMethod(readFrom(name, wire))
                .addMethod(writeTo(wire))
                .addMethod(getter("value", wire.type(), "the value as it is sent"))
                .addMethod(getter("known", known, "which of the known values it is, for a switch"))
                .addMethod(equalsMethod(name))
                .addMethod(hashCodeMethod())
                .addMethod(toStringMethod(wire))
                .addType(knownValues(openEnum))
                .build();
    }

    private FieldSpec constant(OpenEnum openEnum, EnumValue value, EnumWire wire) {
        ClassName name = names.type(openEnum.id());
        String constant = names.constant(openEnum.id(), value.value());
        FieldSpec.Builder field = FieldSpec.builder(name, constant)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "new $T($L, $T.$L)", name, wire.literal(value.value()), name.nestedClass("Known"), constant);
        Javadoc javadoc = Javadoc.of(markdown, value.doc(), Markdown.codeSpan(value.value()));
        return value.doc().deprecated()
                ? field.addAnnotation(Deprecated.class)
                        .addJavadoc(javadoc.deprecated().build())
                        .build()
                : field.addJavadoc(javadoc.build()).build();
    }

    private static MethodSpec constructor(EnumWire wire, ClassName known) {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(wire.type(), "value")
                .addParameter(known, "known")
                .addStatement("this.value = value")
                .addStatement("this.known = known")
                .build();
    }

    private MethodSpec of(OpenEnum openEnum, EnumWire wire) {
        ClassName name = names.type(openEnum.id());
        Map<String, String> constants = new LinkedHashMap<>();
        openEnum.values()
                .forEach(value ->
                        constants.putIfAbsent(wire.key(value.value()), names.constant(openEnum.id(), value.value())));
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("return switch ($L)", wire.keyOf("value"));
        constants.forEach((key, constant) -> code.add("case $L -> $L;\n", JavaLiteral.of(key), constant));
        code.add("default -> new $T(value, $T.UNRECOGNIZED);\n", name, name.nestedClass("Known"))
                .unindent()
                .add("};\n");
        Javadoc javadoc = Javadoc.of(markdown, "A value as it is sent, whether or not it is among those above.")
                .param("value", "the value")
                .returns("the constant for it, or an object that holds it");
        return Members.factory("of", name)
                .addJavadoc(javadoc.build())
                .addParameter(wire.type(), "value")
                .addCode(code.build())
                .build();
    }

    private MethodSpec readFrom(ClassName name, EnumWire wire) {
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

    private MethodSpec writeTo(EnumWire wire) {
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

    private MethodSpec equalsMethod(ClassName name) {
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

    private static MethodSpec toStringMethod(EnumWire wire) {
        return Members.override("toString", ClassName.get(String.class))
                .addStatement("return $L", wire.text("value"))
                .build();
    }

    private TypeSpec knownValues(OpenEnum openEnum) {
        TypeSpec.Builder known = TypeSpec.enumBuilder("Known")
                .addJavadoc("The values that this version knows.")
                .addModifiers(Modifier.PUBLIC);
        openEnum.values()
                .forEach(value -> known.addEnumConstant(
                        names.constant(openEnum.id(), value.value()), documented(Markdown.codeSpan(value.value()))));
        return known.addEnumConstant("UNRECOGNIZED", documented("None of them: a later version may know it."))
                .build();
    }

    private TypeSpec documented(String sentence) {
        return TypeSpec.anonymousClassBuilder("")
                .addJavadoc(Javadoc.of(markdown, sentence).build())
                .build();
    }
}
