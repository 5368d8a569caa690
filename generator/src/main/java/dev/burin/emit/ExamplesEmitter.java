package dev.burin.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.burin.Emitter;
import dev.burin.GeneratedFile;
import dev.burin.GeneratorOptions.Parts;
import dev.burin.model.ExampleAnswer;
import dev.burin.model.OperationModel;
import dev.burin.model.OperationModel.Streaming;
import dev.burin.model.SdkModel;
import dev.burin.model.ServiceModel;
import dev.burin.naming.JavaNames;
import dev.burin.naming.OperationNames;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the answers that show what operations give, for tests: a class for each service, and one for the API. */
public final class ExamplesEmitter implements Emitter {
    private final JavaNames names;
    private final Parts parts;
    private final Markdown markdown;
    private final JavaSource source;
    private final ClassName answer;

    /**
     * Prepares to write them.
     *
     * @param names the names of the SDK
     * @param parts what there is of it
     * @param markdown how prose becomes Javadoc
     */
    public ExamplesEmitter(JavaNames names, Parts parts, Markdown markdown) {
        this.names = names;
        this.parts = parts;
        this.markdown = markdown;
        this.source = new JavaSource(names);
        this.answer = names.testing("Answer");
    }

    @Override
    public Stream<GeneratedFile> emit(SdkModel sdk) {
        List<ServiceModel> services = sdk.services().stream()
                .filter(service -> !service.operations().isEmpty())
                .toList();
        return parts.examples()
                ? Stream.concat(services.stream().map(this::ofService), Stream.of(ofApi(services)))
                : Stream.empty();
    }

    private GeneratedFile ofApi(List<ServiceModel> services) {
        MethodSpec.Builder prepare = MethodSpec.methodBuilder("prepare")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(names.testing("ApiDouble"), "api");
        services.forEach(service ->
                prepare.addStatement("$T.addTo(api)", names.service(service).examples()));
        TypeSpec type = holder(names.examples())
                .addJavadoc("The API as its description shows it, for tests: the examples in it are the answers.\n\n"
                        + "<p>A test prepares other answers with {@code on}.")
                .addMethod(
                        start("transport", "a transport that answers every operation", "ScriptedTransport", "new $T()"))
                .addMethod(start(
                        "server", "a server on loopback that answers every operation", "ScriptedServer", "$T.start()"))
                .addMethod(prepare.build())
                .build();
        return source.file(names.examples(), type);
    }

    private MethodSpec start(String name, String what, String type, String start) {
        ClassName api = names.testing(type);
        return Members.factory(name, api)
                .addJavadoc("{@return $L}", what)
                .addStatement(CodeBlock.of("$T api = " + start, api, api))
                .addStatement("prepare(api)")
                .addStatement("return api")
                .build();
    }

    private GeneratedFile ofService(ServiceModel service) {
        ClassName name = names.service(service).examples();
        MethodSpec.Builder addTo = MethodSpec.methodBuilder("addTo")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("Prepares the answers to all operations.\n\n@param api what is to give them")
                .addParameter(names.testing("ApiDouble"), "api");
        TypeSpec.Builder type = holder(name)
                .addJavadoc(
                        "Answers to the operations of {@link $T}, for tests: what the API's description has for examples.",
                        names.service(service).sync());
        for (OperationModel operation : service.operations()) {
            OperationNames own = names.operation(operation);
            operation.example().ifPresent(example -> {
                addTo.addStatement(
                        "api.prepare($L, $L, $N())",
                        JavaLiteral.of(operation.id()),
                        JavaLiteral.of(request(operation)),
                        own.method());
                type.addMethod(method(operation, own.method(), example));
            });
            operation
                    .streaming()
                    .flatMap(Streaming::example)
                    .ifPresent(example -> type.addMethod(method(operation, own.streaming(), example)));
        }
        return source.file(name, type.addMethod(addTo.build()).build());
    }

    private static TypeSpec.Builder holder(ClassName name) {
        return TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addMethod(Members.privateConstructor());
    }

    /** As a server sees it, whose own URL has no path. */
    private static String request(OperationModel operation) {
        String base = operation.servers().stream()
                .limit(1)
                .map(own -> own.server().url())
                .filter(url -> url.startsWith("/"))
                .collect(Collectors.joining());
        return operation.method() + " " + base + operation.path().split("\\?", 2)[0];
    }

    private MethodSpec method(OperationModel operation, String name, ExampleAnswer example) {
        CodeBlock code = code(example.status(), example.mediaType(), example.body());
        CodeBlock beyond = example.beyond()
                .map(pages -> CodeBlock.of(
                        ".withPagesBeyond($L, $L, $L)",
                        JavaLiteral.of(pages.parameter()),
                        JavaLiteral.of(pages.first()),
                        code(example.status(), example.mediaType(), pages.body())))
                .orElse(CodeBlock.of(""));
        return Members.factory(name, answer)
                .addJavadoc(Javadoc.of(markdown, "An answer to operation " + Markdown.codeSpan(operation.id()) + ".")
                        .returns("the answer")
                        .build())
                .addStatement("return $L$L", code, beyond)
                .build();
    }

    private CodeBlock code(int status, String mediaType, String body) {
        if (mediaType.isEmpty()) {
            return CodeBlock.of("$T.of($L)", answer, status);
        }
        String text = TextBlock.orLiteral(body);
        return mediaType.equals("application/json")
                ? CodeBlock.of("$T.json($L, $L)", answer, status, text)
                : CodeBlock.of("$T.of($L, $L, $L)", answer, status, JavaLiteral.of(mediaType), text);
    }
}
