package dev.burin.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.burin.model.OperationModel;
import dev.burin.naming.JavaNames;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The class of an operation's page: its items, what else its envelope says, and the way to the next page. */
final class PageType {
    private final JavaNames names;
    private final Markdown markdown;
    private final Delivery delivery;
    private final OperationModel operation;
    private final Envelope envelope;
    private final ClassName page;
    private final TypeName item;

    PageType(JavaNames names, Markdown markdown, Delivery delivery, OperationModel operation, Envelope envelope) {
        this.names = names;
        this.markdown = markdown;
        this.delivery = delivery;
        this.operation = operation;
        this.envelope = envelope;
        this.page = delivery.page(names.operation(operation));
        this.item = new JavaTypes(names).type(envelope.pages().item().withNullable(false));
    }

    TypeSpec type() {
        return TypeSpec.classBuilder(page)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(names.core(delivery.pageInterface()), item))
                .addJavadoc(doc())
                .addFields(state().stream().map(PageType::field).toList())
                .addMethod(constructor())
                .addMethod(fetch())
                .addMethod(items())
                .addMethods(envelope.accessors(markdown))
                .addMethod(hasNextPage())
                .addMethod(nextPage())
                .addMethod(envelope.urlOfNextPage())
                .build();
    }

    private CodeBlock doc() {
        return Javadoc.of(markdown, "A page of what operation " + Markdown.codeSpan(operation.id()) + " lists.")
                .build();
    }

    private List<ParameterSpec> state() {
        return List.of(
                ParameterSpec.builder(envelope.type(), "body").build(),
                ParameterSpec.builder(names.internal("ApiRequest"), "request").build(),
                ParameterSpec.builder(names.internal("ApiClient"), "client").build(),
                ParameterSpec.builder(names.core("RequestOptions"), "options").build());
    }

    private static FieldSpec field(ParameterSpec state) {
        return FieldSpec.builder(state.type(), state.name(), Modifier.PRIVATE, Modifier.FINAL)
                .build();
    }

    private MethodSpec constructor() {
        MethodSpec.Builder constructor =
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).addParameters(state());
        state().forEach(each -> constructor.addStatement("this.$N = $N", each, each));
        return constructor.build();
    }

    /** The service's first page and this class's next one come the same way. */
    private MethodSpec fetch() {
        CodeBlock sent =
                CodeBlock.of("client.$L(request, $T::readFrom, options)", delivery.send("send"), envelope.type());
        CodeBlock mapping = CodeBlock.of("body -> new $T(body, request, client, options)", page);
        return MethodSpec.methodBuilder("fetch")
                .addModifiers(Modifier.STATIC)
                .addParameters(state().subList(1, 4))
                .returns(delivery.response(page, names))
                .addStatement("return $L", delivery.mapBody(sent, mapping))
                .build();
    }

    private MethodSpec items() {
        return Envelope.reading(List.of(envelope.items()), "items")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), item))
                .addStatement(
                        envelope.items().isAlwaysReceived()
                                ? CodeBlock.of(
                                        "return body.$N()", envelope.items().name())
                                : CodeBlock.of(
                                        "return $T.requireNonNullElse(body.$N(), $T.of())",
                                        Objects.class,
                                        envelope.items().name(),
                                        List.class))
                .build();
    }

    private static MethodSpec hasNextPage() {
        return MethodSpec.methodBuilder("hasNextPage")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(boolean.class)
                .addStatement("return $L() != null", Envelope.URL_OF_NEXT_PAGE)
                .build();
    }

    private MethodSpec nextPage() {
        CodeBlock next = CodeBlock.of("fetch(request.next($L()), client, options)", Envelope.URL_OF_NEXT_PAGE);
        return MethodSpec.methodBuilder("nextPage")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(delivery.result(page))
                .addStatement("return $L", delivery.body(next, names))
                .build();
    }
}
