package dev.burin.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The builder of what is sent, and the stages before it: one for each required field, so that what forgets one does not
 * compile.
 *
 * @param parts what all builders have
 * @param required the fields that have a stage, in the order of their stages
 * @param markdown renders the document's prose
 * @param javadoc what is said of a field where it is set
 */
record BuilderStages(BuilderClass parts, List<Field> required, Markdown markdown, Function<Field, Javadoc> javadoc) {

    /** The method that starts to build params without a body. */
    static final String WITHOUT_BODY = "withoutBody";

    /** Some fields in the order of their stages: alphabetical, so that a reordered document breaks nobody. */
    static List<Field> ordered(Stream<Field> required) {
        return required.sorted(Comparator.comparing(Field::name)).toList();
    }

    /**
     * The method that leads to the first stage.
     *
     * @param setters calls on a new builder
     * @param set what those have set already
     */
    MethodSpec start(List<CodeBlock> setters, String set) {
        String sentence = required.isEmpty()
                ? "{@return a builder " + set + "}"
                : "{@return the first of the steps that set what is required, in alphabetical order}";
        ClassName builder = parts.data().builder();
        MethodSpec.Builder method = Members.factory("builder", stage(0)).addJavadoc(sentence);
        List<List<CodeBlock>> portions = Portions.of(setters);
        if (portions.size() == 1) {
            return method.addStatement("return new $T()$L", builder, CodeBlock.join(setters, ""))
                    .build();
        }
        method.addStatement("$1T builder = new $1T()", builder);
        portions.forEach(portion -> method.addStatement("builder$L", CodeBlock.join(portion, "")));
        return method.addStatement("return builder").build();
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
        ClassName data = parts.data().name();
        if (i == required.size()) {
            return parts.data().builder();
        }
        String name = required.get(i).stage();
        // What is nested in a class can't have its name.
        return data.nestedClass(name.equals(data.simpleName()) ? name + "Stage" : name);
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
                            .map(setter -> setter.inStage(next, javadoc.apply(field)))
                            .toList())
                    .build());
        }
        return interfaces;
    }

    /** The builder's class without what finishes it. */
    TypeSpec.Builder builder(CodeBlock doc) {
        List<ClassName> stages = new ArrayList<>();
        for (int i = 0; i < required.size(); i++) {
            stages.add(stage(i));
        }
        return parts.type()
                .addJavadoc(doc)
                .addSuperinterfaces(stages)
                .addMethods(parts.data().fields().stream()
                        .flatMap(field -> methods(field).stream())
                        .toList());
    }

    private List<MethodSpec> methods(Field field) {
        ClassName self = parts.data().builder();
        return Members.concat(
                parts.setters(field).stream()
                        .map(setter -> setter.in(
                                required.contains(field)
                                        ? setter.overriding()
                                        : setter.documented(javadoc.apply(field), field),
                                self)),
                parts.adders(field).stream()
                        .map(adder -> adder.in(adder.documented(adderJavadoc(field), field), self)));
    }

    private Javadoc adderJavadoc(Field field) {
        return Javadoc.of(markdown, "Adds an item to " + Markdown.codeSpan(field.wireName()) + ".");
    }
}
