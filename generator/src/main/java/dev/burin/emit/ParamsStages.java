package dev.burin.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The builder of params, and the stages before it: one for each required field, so that what forgets one does not
 * compile.
 *
 * @param parts what all builders have
 * @param required the required fields in the order of the stages
 * @param markdown renders the document's prose
 * @param docs what else there is to say of a field
 */
record ParamsStages(BuilderClass parts, List<Field> required, Markdown markdown, FieldDocs docs) {

    /** The method that starts to build params without a body. */
    static final String WITHOUT_BODY = "withoutBody";

    /** The method that leads to the first stage. */
    MethodSpec start() {
        String sentence = required.isEmpty()
                ? "{@return a builder without anything set}"
                : "{@return the first of the steps that set what is required, in alphabetical order}";
        return Members.factory("builder", stage(0))
                .addJavadoc(sentence)
                .addStatement("return new $T()", parts.data().builder())
                .build();
    }

    /** The method that leads past the stages, where the body that wants them may be left out. */
    List<MethodSpec> startWithoutBody() {
        if (required.stream().noneMatch(Field::onlyWithBody)) {
            return List.of();
        }
        Javadoc javadoc = Javadoc.of(markdown, "Starts without a body, which may be left out.");
        required.stream()
                .filter(field -> !field.onlyWithBody())
                .forEach(field -> javadoc.html("Required all the same: {@code " + field.name() + "}."));
        return List.of(Members.factory(WITHOUT_BODY, parts.data().builder())
                .addJavadoc(javadoc.returns("a builder without anything set").build())
                .addStatement("return new $T()", parts.data().builder())
                .build());
    }

    private ClassName stage(int i) {
        return i < required.size()
                ? parts.data().name().nestedClass(required.get(i).stage())
                : parts.data().builder();
    }

    List<TypeSpec> interfaces() {
        List<TypeSpec> interfaces = new ArrayList<>();
        for (int i = 0; i < required.size(); i++) {
            Field field = required.get(i);
            ClassName next = stage(i + 1);
            interfaces.add(TypeSpec.interfaceBuilder(stage(i))
                    .addJavadoc("The step that sets {@code $L}.", field.name())
                    .addModifiers(Modifier.PUBLIC)
                    .addMethods(parts.setters(field).stream()
                            .map(setter -> setter.inStage(next, javadoc(field)))
                            .toList())
                    .build());
        }
        return interfaces;
    }

    TypeSpec builder() {
        List<ClassName> stages = new ArrayList<>();
        for (int i = 0; i < required.size(); i++) {
            stages.add(stage(i));
        }
        return parts.type()
                .addJavadoc(Javadoc.of(markdown, "Takes what is to be sent.").build())
                .addSuperinterfaces(stages)
                .addMethods(parts.data().fields().stream()
                        .flatMap(field -> methods(field).stream())
                        .toList())
                .addMethod(parts.build())
                .build();
    }

    private List<MethodSpec> methods(Field field) {
        ClassName self = parts.data().builder();
        return Members.concat(
                parts.setters(field).stream()
                        .map(setter -> setter.in(
                                field.required() ? setter.overriding() : setter.documented(javadoc(field), field),
                                self)),
                parts.adders(field).stream()
                        .map(adder -> adder.in(adder.documented(adderJavadoc(field), field), self)));
    }

    private Javadoc adderJavadoc(Field field) {
        return Javadoc.of(markdown, "Adds an item to " + Markdown.codeSpan(field.wireName()) + ".");
    }

    private Javadoc javadoc(Field field) {
        return Javadoc.of(markdown, field.doc(), "Sets " + Markdown.codeSpan(field.wireName()) + ".")
                .html(docs.of(field));
    }
}
