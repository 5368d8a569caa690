package dev.burin.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
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
import javax.lang.model.element.Modifier;

/**
 * The object around a page's items, as seen from the page.
 *
 * @param names the names of the SDK
 * @param objects all objects of the model
 * @param pages what the operation returns
 */
record Envelope(JavaNames names, Map<TypeId, TypeModel.ObjectType> objects, Outcome.Pages pages) {
    /** The page's method that says where the next page is. */
    static final String URL_OF_NEXT_PAGE = "urlOfNextPage";

    /** What a page has by that name without any argument, so that the envelope's own can't. */
    private static final Set<String> TAKEN =
            Set.of("items", "hasNextPage", "nextPage", "stream", "all", URL_OF_NEXT_PAGE);

    ClassName type() {
        return names.type(pages.envelope());
    }

    /** The property that holds the items. */
    Field items() {
        return field(pages.envelope(), pages.items());
    }

    /** An accessor for everything else that it holds. */
    List<MethodSpec> accessors(Markdown markdown) {
        return object(pages.envelope()).properties().stream()
                .filter(property -> !property.name().equals(pages.items()))
                .map(property -> accessor(field(pages.envelope(), property.name()), markdown))
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

    /** Where the next page is, null where there is none. */
    MethodSpec urlOfNextPage() {
        List<Field> steps = new ArrayList<>();
        CodeBlock.Builder url = CodeBlock.builder();
        TypeId owner = pages.envelope();
        for (String name : ((Outcome.Pagination.NextUrl) pages.pagination()).path()) {
            Field step = field(owner, name);
            if (!steps.isEmpty()) {
                url.add(".map($T::$N)", names.type(owner), step.name());
            }
            steps.add(step);
            owner = step.type() instanceof TypeRef.Named named ? named.id() : owner;
        }
        CodeBlock first = CodeBlock.of("body.$N()", steps.get(0).name());
        CodeBlock value = steps.size() == 1
                ? first
                : CodeBlock.of("$T.ofNullable($L)$L.orElse(null)", Optional.class, first, url.build());
        return reading(steps, URL_OF_NEXT_PAGE)
                .addModifiers(Modifier.PRIVATE)
                .returns(new JavaTypes(names).nullable(ClassName.get(String.class)))
                .addStatement("return $L", value)
                .build();
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
