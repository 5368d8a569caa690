package dev.burin.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.burin.model.Outcome;
import dev.burin.model.Property;
import dev.burin.model.TypeId;
import dev.burin.model.TypeModel;
import dev.burin.model.TypeRef;
import dev.burin.naming.JavaNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What an operation answers that returns pages, as seen from the page: an object around the items, or their list.
 *
 * @param names the names of the SDK
 * @param objects all objects of the model
 * @param pages what the operation returns
 */
record Envelope(JavaNames names, Map<TypeId, TypeModel.ObjectType> objects, Outcome.Pages pages) {
    /** What a page has by that name without any argument, so that the envelope's own can't. */
    private static final Set<String> TAKEN = Set.of(
            "items",
            "hasNextPage",
            "nextPage",
            "nextPageToken",
            "hasPreviousPage",
            "previousPage",
            "allPages",
            "stream",
            "publisher",
            "all",
            "next",
            "previous");

    TypeName type() {
        return new JavaTypes(names).type(pages.body().withNullable(false));
    }

    /** A decoder of it. */
    CodeBlock decoder() {
        return new JsonCode(names).decoder(pages.body().withNullable(false));
    }

    /** The properties that lead to the items. */
    List<Field> items() {
        return steps(pages.body(), pages.items());
    }

    /** An accessor for everything else that it holds. */
    List<MethodSpec> accessors(Markdown markdown) {
        if (!(pages.body() instanceof TypeRef.Named body)) {
            return List.of();
        }
        return object(body.id()).properties().stream()
                .filter(property -> !pages.items().equals(List.of(property.name())))
                .map(property -> accessor(field(body.id(), property.name()), markdown))
                .toList();
    }

    private MethodSpec accessor(Field field, Markdown markdown) {
        JavaTypes types = new JavaTypes(names);
        TypeName type = types.type(field.type());
        Javadoc doc = Javadoc.of(
                        markdown, field.doc(), "What the API sent as " + Markdown.codeSpan(field.wireName()) + ".")
                .returns(field.isAlwaysReceived() ? "the value" : "the value, or `null` if the API sent none");
        String name = TAKEN.contains(field.name()) ? field.name() + "_" : field.name();
        return Members.documented(
                        Members.method(name, field.isAlwaysReceived() ? type : types.nullable(type)), doc, field.doc())
                .addStatement("return body.$N()", field.name())
                .build();
    }

    /** The value that properties lead to, null where one of them is absent. */
    CodeBlock value(List<String> path) {
        return value(CodeBlock.of("body"), pages.body(), path);
    }

    /** The same for the last item. */
    CodeBlock valueOfLastItem(List<String> path) {
        CodeBlock last = CodeBlock.of("$T.last(items())", names.internal("NextPage"));
        return CodeBlock.of("$L$L.orElse(null)", last, mapped(pages.item(), steps(pages.item(), path), 0));
    }

    private CodeBlock value(CodeBlock from, TypeRef type, List<String> path) {
        List<Field> steps = steps(type, path);
        CodeBlock first = CodeBlock.of("$L.$N()", from, steps.get(0).name());
        return steps.size() == 1
                ? first
                : CodeBlock.of("$T.ofNullable($L)$L.orElse(null)", Optional.class, first, mapped(type, steps, 1));
    }

    /** One call of {@code map} for each step from there on. */
    private CodeBlock mapped(TypeRef type, List<Field> steps, int from) {
        CodeBlock.Builder calls = CodeBlock.builder();
        for (int i = from; i < steps.size(); i++) {
            TypeRef owner = i == 0 ? type : steps.get(i - 1).type();
            calls.add(
                    "\n.map($T::$N)",
                    names.type(((TypeRef.Named) owner).id()),
                    steps.get(i).name());
        }
        return calls.build();
    }

    /** The properties on the way. */
    List<Field> steps(TypeRef from, List<String> path) {
        List<Field> steps = new ArrayList<>();
        TypeRef owner = from;
        for (String name : path) {
            Field step = field(((TypeRef.Named) owner).id(), name);
            steps.add(step);
            owner = step.type();
        }
        return steps;
    }

    /** A method that reads properties, whether or not the API's description advises against them. */
    static MethodSpec.Builder reading(List<Field> fields, String name) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name);
        return fields.stream().anyMatch(field -> field.doc().deprecated())
                ? method.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", "$S", "deprecation")
                        .build())
                : method;
    }

    private Field field(TypeId owner, String name) {
        Property property = object(owner).properties().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(owner + " has no property " + name));
        return Field.of(names.property(owner, name), property);
    }

    private TypeModel.ObjectType object(TypeId id) {
        return Objects.requireNonNull(objects.get(id), () -> "is no object: " + id);
    }
}
