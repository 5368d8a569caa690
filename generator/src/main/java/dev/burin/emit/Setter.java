package dev.burin.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import javax.lang.model.element.Modifier;

/**
 * One way to set a field of a builder.
 *
 * @param method its name
 * @param argument the argument's name
 * @param type the argument's type
 * @param what what the argument is, in CommonMark
 * @param code what it does, but for returning the builder
 */
record Setter(String method, String argument, TypeName type, String what, CodeBlock code) {

    /** The method of a class, documented. */
    MethodSpec.Builder documented(Javadoc javadoc, Field field) {
        javadoc.param(argument, what).returns("this builder");
        return Members.documented(MethodSpec.methodBuilder(method), javadoc, field.doc())
                .addModifiers(Modifier.PUBLIC)
                .addParameter(type, argument);
    }

    /** The method of a stage, which leads to the next one. */
    MethodSpec inStage(TypeName next, Javadoc javadoc) {
        return MethodSpec.methodBuilder(method)
                .addJavadoc(
                        javadoc.param(argument, what).returns("the next step").build())
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .returns(next)
                .addParameter(type, argument)
                .build();
    }

    /** The method that a stage declares, where nothing more need be said. */
    MethodSpec.Builder overriding() {
        return MethodSpec.methodBuilder(method)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(type, argument);
    }

    /** The whole method. */
    MethodSpec in(MethodSpec.Builder method, TypeName builder) {
        return method.returns(builder).addCode(code).addCode("return this;\n").build();
    }
}
