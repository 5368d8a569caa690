package dev.burin.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.burin.model.Doc;
import dev.burin.naming.JavaNames;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Beginnings of members that all kinds of classes have. */
final class Members {
    /** The component that every record has, and no other. */
    static final String COMPONENT = "value";

    private Members() {}

    /** A record of one component. */
    static TypeSpec.Builder record(ClassName name, TypeName component) {
        return TypeSpec.recordBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameter(component, COMPONENT)
                        .build());
    }

    /** A record's {@code toString}, where Java's own would show what nobody may see. */
    static MethodSpec recordToString(ClassName record, boolean sensitive, JavaNames names) {
        return override("toString", ClassName.get(String.class))
                .addStatement(
                        "return new $T($S).$L($S, value).toString()",
                        names.internal("ToStringBuilder"),
                        record.simpleName(),
                        sensitive ? "addRedacted" : "add",
                        COMPONENT)
                .build();
    }

    /** Of a class that nobody makes an object of. */
    static MethodSpec privateConstructor() {
        return MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build();
    }

    static MethodSpec.Builder method(String name, TypeName result) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC).returns(result);
    }

    static MethodSpec.Builder override(String name, TypeName result) {
        return method(name, result).addAnnotation(Override.class);
    }

    static MethodSpec.Builder factory(String name, TypeName result) {
        return method(name, result).addModifiers(Modifier.STATIC);
    }

    /** Marks what the document marks, and says so in its documentation. */
    static MethodSpec.Builder documented(MethodSpec.Builder method, Javadoc javadoc, Doc doc) {
        if (doc.deprecated()) {
            method.addAnnotation(Deprecated.class)
                    .addJavadoc(javadoc.deprecated().build());
        } else {
            method.addJavadoc(javadoc.build());
        }
        return method;
    }

    static <T> List<T> concat(Stream<? extends T> some, Stream<? extends T> others) {
        return Stream.<T>concat(some, others).toList();
    }
}
