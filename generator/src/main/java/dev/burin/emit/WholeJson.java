package dev.burin.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import dev.burin.GeneratorOptions.Parts;
import dev.burin.naming.JavaNames;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The methods by which models are read from JSON that holds nothing else, and turned into it, by the SDK or by a mapper
 * of the user's own. {@code toJson} they inherit.
 */
final class WholeJson {
    private static final String JACKSON = "com.fasterxml.jackson.annotation";
    private static final AnnotationSpec CREATOR = AnnotationSpec.builder(ClassName.get(JACKSON, "JsonCreator"))
            .addMember("mode", "$T.DELEGATING", ClassName.get(JACKSON, "JsonCreator", "Mode"))
            .build();
    private static final AnnotationSpec VALUE =
            AnnotationSpec.builder(ClassName.get(JACKSON, "JsonValue")).build();

    private final JavaNames names;
    private final boolean annotated;

    WholeJson(JavaNames names, Parts parts) {
        this.names = names;
        this.annotated = parts.jacksonAnnotations();
    }

    /** Those of a class. */
    List<MethodSpec> ofClass(ClassName type) {
        return methods(type, Modifier.PUBLIC);
    }

    /** Those of an interface, for all that implement it. */
    List<MethodSpec> ofInterface(ClassName type) {
        return methods(type, Modifier.PUBLIC, Modifier.DEFAULT);
    }

    private List<MethodSpec> methods(ClassName type, Modifier... own) {
        List<MethodSpec> methods = new ArrayList<>(List.of(fromJson(type)));
        if (annotated) {
            methods.add(fromPlain(type));
            methods.add(toPlain(own));
        }
        return methods;
    }

    private MethodSpec fromJson(ClassName type) {
        return Members.factory("fromJson", type)
                .addJavadoc("""
                        Reads one from JSON text, as {@link #toJson()} writes it.

                        @param json the text
                        @return what was read
                        @throws $T if the text is anything else; the message names the place""", names.core("DecodeException"))
                .addParameter(String.class, "json")
                .addStatement("return $T.of(json).only($T::readFrom)", names.core("JsonReader"), type)
                .build();
    }

    private MethodSpec fromPlain(ClassName type) {
        return Members.factory("fromPlain", type)
                .addAnnotation(CREATOR)
                .addJavadoc("""
                        Reads one from what a mapper has read, as {@link #toPlain()} gives it.

                        @param plain maps, lists, strings, numbers and truth values
                        @return what was read
                        @throws $T if it is anything else; the message names the place""", names.core("DecodeException"))
                .addParameter(Object.class, "plain")
                .addStatement("return $T.read(plain, $T::readFrom)", names.internal("PlainValue"), type)
                .build();
    }

    private MethodSpec toPlain(Modifier... modifiers) {
        return MethodSpec.methodBuilder("toPlain")
                .addModifiers(modifiers)
                .addAnnotation(VALUE)
                .addJavadoc("{@return this as maps, lists, strings, numbers and truth values, for a mapper to write}")
                .returns(new JavaTypes(names).nullable(ClassName.OBJECT))
                .addStatement("return $T.of(this)", names.internal("PlainValue"))
                .build();
    }
}
