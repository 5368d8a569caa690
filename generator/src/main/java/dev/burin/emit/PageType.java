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
import dev.burin.model.Pagination;
import dev.burin.naming.JavaNames;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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
                .addMethods(ways())
                .build();
    }

    private CodeBlock doc() {
        return Javadoc.of(markdown, "A page of what operation " + Markdown.codeSpan(operation.id()) + " lists.")
                .build();
    }

    private List<ParameterSpec> state() {
        Stream<ParameterSpec> body =
                Stream.of(ParameterSpec.builder(envelope.type(), "body").build());
        Stream<ParameterSpec> headers = hasLinkHeader()
                ? Stream.of(
                        ParameterSpec.builder(names.core("Headers"), "headers").build())
                : Stream.empty();
        return Stream.of(body, headers, call().stream())
                .flatMap(Function.identity())
                .toList();
    }

    /** What a page was fetched with. */
    private List<ParameterSpec> call() {
        return List.of(
                ParameterSpec.builder(names.internal("ApiRequest"), "request").build(),
                ParameterSpec.builder(names.internal("ApiClient"), "client").build(),
                ParameterSpec.builder(names.core("RequestOptions"), "options").build());
    }

    private boolean hasLinkHeader() {
        return envelope.pages().next() instanceof Pagination.LinkHeader;
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

    /** The service's first page and this class's others come the same way. */
    private MethodSpec fetch() {
        CodeBlock sent = CodeBlock.of("client.$L(request, $L, options)", delivery.send("send"), envelope.decoder());
        MethodSpec.Builder fetch = MethodSpec.methodBuilder("fetch")
                .addModifiers(Modifier.STATIC)
                .addParameters(call())
                .returns(delivery.response(page, names));
        CodeBlock mapping = hasLinkHeader()
                ? CodeBlock.of("body -> new $T(body, response.headers(), request, client, options)", page)
                : CodeBlock.of("body -> new $T(body, request, client, options)", page);
        if (hasLinkHeader() && delivery == Delivery.SYNC) {
            TypeName response = delivery.response(envelope.type(), names);
            return fetch.addStatement("$T response = $L", response, sent)
                    .addStatement("return $L", delivery.mapBody(CodeBlock.of("response"), mapping))
                    .build();
        }
        return fetch.addStatement("return $L", delivery.mapBody(sent, mapping)).build();
    }

    private MethodSpec items() {
        List<Field> steps = envelope.items();
        CodeBlock value = steps.isEmpty()
                ? CodeBlock.of("body")
                : envelope.value(envelope.pages().items());
        boolean always = steps.stream().allMatch(Field::isAlwaysReceived) && steps.size() < 2;
        return Envelope.reading(steps, "items")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), item))
                .addStatement(
                        "return $L",
                        always
                                ? value
                                : CodeBlock.of("$T.requireNonNullElse($L, $T.of())", Objects.class, value, List.class))
                .build();
    }

    private List<MethodSpec> ways() {
        PaginationCode code = new PaginationCode(names, envelope);
        PaginationCode.Step next = envelope.pages().next().accept(code);
        List<MethodSpec> ways = new ArrayList<>();
        ways.add(has("hasNextPage", "next").addAnnotation(Override.class).build());
        ways.add(
                go("nextPage", "existing", "next").addAnnotation(Override.class).build());
        ways.add(token());
        envelope.pages()
                .previous()
                .map(previous -> previous.accept(code))
                .ifPresentOrElse(
                        previous -> {
                            ways.add(has("hasPreviousPage", "previous")
                                    .addJavadoc("{@return whether there is a page before this one}")
                                    .build());
                            ways.add(go("previousPage", "back", "previous")
                                    .addJavadoc(backDoc())
                                    .build());
                            ways.add(request("next", next));
                            ways.add(request("previous", previous));
                        },
                        () -> ways.add(request("next", next)));
        return ways;
    }

    private CodeBlock backDoc() {
        return Javadoc.of(markdown, "Fetches the page before this one.")
                .returns(delivery.promise() + "the page before this one")
                .throwsTag(ClassName.get(NoSuchElementException.class), "if there is none")
                .build();
    }

    private static MethodSpec.Builder has(String name, String request) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .returns(boolean.class)
                .addStatement("return $N() != null", request);
    }

    private MethodSpec.Builder go(String name, String way, String request) {
        CodeBlock fetched =
                CodeBlock.of("fetch($T.$N($N()), client, options)", names.internal("NextPage"), way, request);
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .returns(delivery.result(page))
                .addStatement("return $L", delivery.body(fetched, names));
    }

    private MethodSpec token() {
        return MethodSpec.methodBuilder("nextPageToken")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(Optional.class, String.class))
                .addStatement("return $T.token(next())", names.internal("NextPage"))
                .build();
    }

    private MethodSpec request(String name, PaginationCode.Step step) {
        return Envelope.reading(step.read(), name)
                .addModifiers(Modifier.PRIVATE)
                .returns(new JavaTypes(names).nullable(names.internal("ApiRequest")))
                .addStatement("return $L", step.request())
                .build();
    }
}
