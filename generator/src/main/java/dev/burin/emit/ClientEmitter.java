package dev.burin.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.burin.Configuration;
import dev.burin.Emitter;
import dev.burin.GeneratedFile;
import dev.burin.GeneratorOptions.Parts;
import dev.burin.WebhookSignature;
import dev.burin.model.SdkModel;
import dev.burin.naming.JavaNames;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the client, where every use of the SDK starts, and its async twin where there is one. */
public final class ClientEmitter implements Emitter {
    private final JavaNames names;
    private final Parts parts;
    private final Configuration configuration;
    private final Markdown markdown;
    private final JavaSource source;

    /**
     * Prepares to write clients.
     *
     * @param names the names of the SDK
     * @param parts what there is of it
     * @param configuration what the vendor's conventions are
     * @param markdown how prose becomes Javadoc
     */
    public ClientEmitter(JavaNames names, Parts parts, Configuration configuration, Markdown markdown) {
        this.names = names;
        this.parts = parts;
        this.configuration = configuration;
        this.markdown = markdown;
        this.source = new JavaSource(names);
    }

    @Override
    public Stream<GeneratedFile> emit(SdkModel sdk) {
        ServiceTree tree = new ServiceTree(names, markdown, sdk);
        Stream<GeneratedFile> client = Stream.of(source.file(names.client(), client(sdk, tree)));
        return parts.async()
                ? Stream.concat(client, Stream.of(source.file(names.asyncClient(), asyncClient(tree))))
                : client;
    }

    private TypeSpec client(SdkModel sdk, ServiceTree tree) {
        ClientBuilderType builder = new ClientBuilderType(names, configuration, markdown, sdk);
        TypeSpec.Builder client = TypeSpec.classBuilder(names.client())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(AutoCloseable.class)
                .addJavadoc(doc(sdk))
                .addField(new SdkIdentity(names, configuration).field(sdk))
                .addField(clientField())
                .addMethod(constructor(Modifier.PRIVATE))
                .addMethod(builder.starter());
        if (builder.hasVariables()) {
            client.addMethod(builder.fromEnvironment());
        }
        configuration.webhooks().ifPresent(signature -> client.addMethod(webhookValidator(signature)));
        if (parts.async()) {
            client.addMethod(async());
        }
        return client.addMethod(withOptions(names.client()))
                .addMethods(tree.accessors(List.of(), Delivery.SYNC))
                .addMethod(close())
                .addType(builder.type())
                .build();
    }

    private TypeSpec asyncClient(ServiceTree tree) {
        return TypeSpec.classBuilder(names.asyncClient())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(
                        "As {@link $T}, but no method waits for the API's answer. {@link $T#async()} leads here.",
                        names.client(),
                        names.client())
                .addField(clientField())
                .addMethod(constructor())
                .addMethod(withOptions(names.asyncClient()))
                .addMethods(tree.accessors(List.of(), Delivery.ASYNC))
                .build();
    }

    private CodeBlock doc(SdkModel sdk) {
        SdkModel.Info info = sdk.info();
        String version = info.version().isBlank() ? "" : ", version " + Markdown.codeSpan(info.version());
        Javadoc doc = Javadoc.of(markdown, "Client of " + Markdown.codeSpan(info.title()) + version + ".");
        return doc.paragraph(info.doc().description())
                .paragraph("Safe to share between threads: make one, and keep it.")
                .build();
    }

    private FieldSpec clientField() {
        return FieldSpec.builder(names.internal("ApiClient"), "client", Modifier.PRIVATE, Modifier.FINAL)
                .build();
    }

    private MethodSpec constructor(Modifier... modifiers) {
        return MethodSpec.constructorBuilder()
                .addModifiers(modifiers)
                .addParameter(names.internal("ApiClient"), "client")
                .addStatement("this.client = client")
                .build();
    }

    private MethodSpec webhookValidator(WebhookSignature signature) {
        ClassName validator = names.core("WebhookValidator");
        CodeBlock how = CodeBlock.of(
                "$L, $L, $T.$L, $L",
                JavaLiteral.of(signature.header()),
                JavaLiteral.of(signature.prefix()),
                validator.nestedClass("Encoding"),
                signature.encoding().name(),
                JavaLiteral.of(signature.algorithm()));
        CodeBlock call = signature.scheme() == WebhookSignature.Scheme.BODY
                ? CodeBlock.of("$T.overBody($L, secrets)", validator, how)
                : CodeBlock.of(
                        "$T.overUrlAndForm($L, $L, secrets)",
                        validator,
                        how,
                        signature.bodyHash().map(JavaLiteral::of).orElse("null"));
        return Members.factory("webhookValidator", validator)
                .addParameter(ArrayTypeName.of(String.class), "secrets")
                .varargs()
                .addJavadoc(Javadoc.of(markdown, "Makes what tells whether a request to your server is the API's own.")
                        .param("secrets", "what the API signs with; several while it is changed")
                        .returns("the validator")
                        .throwsTag(ClassName.get(IllegalArgumentException.class), "if there is none")
                        .build())
                .addStatement("return $L", call)
                .build();
    }

    private MethodSpec async() {
        ClassName async = names.asyncClient();
        return Members.method("async", async)
                .addJavadoc("{@return the same client with methods that do not wait for the API's answer}")
                .addStatement("return new $T(client)", async)
                .build();
    }

    private MethodSpec withOptions(ClassName type) {
        return Members.method("withOptions", type)
                .addParameter(names.core("RequestOptions"), "options")
                .addJavadoc(Javadoc.of(
                                markdown,
                                "Makes a client that shares this one's connections and does all its calls with other options.")
                        .param("options", "what holds for its calls, unless they say otherwise themselves")
                        .returns("the client")
                        .throwsTag(
                                ClassName.get(IllegalArgumentException.class),
                                "if there is an idempotency key among them, which is for one call")
                        .build())
                .addStatement("return new $T(client.withOptions(options))", type)
                .build();
    }

    private MethodSpec close() {
        return Members.override("close", TypeName.VOID)
                .addJavadoc(Javadoc.of(
                                markdown,
                                "Lets go of connections and threads, also for clients made from this one: a program that"
                                        + " closes its client ends at once.")
                        .paragraph(
                                "Calls under way go on, later ones fail. A transport that the builder was given is closed"
                                        + " too.")
                        .build())
                .addStatement("client.close()")
                .build();
    }
}
