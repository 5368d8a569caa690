package dev.burin.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.burin.Configuration;
import dev.burin.model.SdkModel;
import dev.burin.model.SdkModel.Server;
import dev.burin.model.SdkModel.Variable;
import dev.burin.naming.JavaNames;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The client's builder: what all clients can be told, and the API's own kinds of credentials. */
final class ClientBuilderType {
    private final JavaNames names;
    private final Markdown markdown;
    private final SdkModel sdk;
    private final List<CredentialMethod> credentials;
    private final ClassName builder;

    ClientBuilderType(JavaNames names, Configuration configuration, Markdown markdown, SdkModel sdk) {
        this.names = names;
        this.markdown = markdown;
        this.sdk = sdk;
        this.builder = names.client().nestedClass("Builder");
        EnvironmentVariables variables =
                new EnvironmentVariables(new SdkIdentity(names, configuration).variablePrefix(), configuration, sdk);
        this.credentials = sdk.security().stream()
                .map(scheme -> new CredentialMethod(scheme, names, variables.of(scheme)))
                .toList();
    }

    TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(builder)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(names.core("ClientBuilder"), builder))
                .addJavadoc(doc())
                .addMethod(constructor());
        if (ServerEmitter.isChoice(sdk)) {
            type.addMethod(server());
        }
        if (!sdk.operationServers().isEmpty()) {
            type.addMethod(operationServer());
        }
        credentials.forEach(credential -> type.addMethods(credential.methods(markdown)));
        if (hasVariables()) {
            type.addMethod(credentialsFromEnvironment());
        }
        return type.addMethod(self()).addMethod(build()).build();
    }

    /** The default server is chosen where the values of its variables matter beside its URL. */
    private MethodSpec constructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addStatement("super($L)", SdkIdentity.CONSTANT);
        if (sdk.hasFollowedVariables()) {
            Server usual = sdk.servers().get(0);
            constructor.addStatement(
                    "serverUrl($T.$L().url)",
                    names.servers().type(),
                    names.servers().server(usual));
        }
        return constructor.build();
    }

    private MethodSpec operationServer() {
        return Members.method("operationServer", builder)
                .addParameter(names.operationServers().type(), "server")
                .addJavadoc(Javadoc.of(
                                markdown,
                                "Chooses where operations are sent that have this server among their own. A base URL"
                                        + " that is set counts more.")
                        .param("server", "the server")
                        .returns("this")
                        .build())
                .addStatement("return operationServerUrl(server.url)")
                .build();
    }

    private MethodSpec server() {
        return Members.method("server", builder)
                .addParameter(names.servers().type(), "server")
                .addJavadoc(Javadoc.of(
                                markdown,
                                "Chooses where the API is. Operations that have a server of their own keep it.")
                        .param("server", "the server")
                        .returns("this")
                        .build())
                .addStatement("return serverUrl(server.url)")
                .build();
    }

    private CodeBlock doc() {
        List<String> servers =
                sdk.servers().stream().map(ClientBuilderType::server).toList();
        Javadoc doc = Javadoc.of(markdown, "Builds clients.");
        if (servers.isEmpty()) {
            return doc.paragraph("The API's description does not say where the API is: `baseUrl` must.")
                    .build();
        }
        return doc.paragraph("The first of these is used unless `baseUrl` says otherwise:")
                .list(servers)
                .build();
    }

    /** {@code https://eu.example.com} ({@code https://{region}.example.com}, {@code region}: eu, us): Production. */
    private static String server(Server server) {
        List<String> variables =
                server.variables().stream().map(ClientBuilderType::variable).toList();
        String template = variables.isEmpty()
                ? ""
                : " (" + Markdown.codeSpan(server.template()) + "; " + String.join("; ", variables) + ")";
        return Markdown.codeSpan(server.url())
                + template
                + (server.description().isBlank() ? "" : ": " + server.description());
    }

    private static String variable(Variable variable) {
        String allowed = variable.allowed().stream().map(Markdown::codeSpan).collect(Collectors.joining(", "));
        return Markdown.codeSpan(variable.name()) + (allowed.isEmpty() ? "" : " is one of " + allowed);
    }

    /** The client's method that starts to build one. */
    MethodSpec starter() {
        String credential = credentials.isEmpty() ? "" : credentials.get(0).example();
        return Members.factory("builder", builder)
                .addJavadoc(
                        "Starts to build a client.\n\n<pre>{@code\n$L client = $L.builder()$L.build();\n}</pre>\n\n@return the builder",
                        names.client().simpleName(),
                        names.client().simpleName(),
                        credential)
                .addStatement("return new $T()", builder)
                .build();
    }

    /** The client's method that builds one from the environment alone. */
    MethodSpec fromEnvironment() {
        return Members.factory("fromEnvironment", names.client())
                .addJavadoc(Javadoc.of(markdown, "Makes a client with credentials from environment variables.")
                        .list(variables())
                        .returns("the client")
                        .throwsTag(ClassName.get(IllegalStateException.class), "if none are complete")
                        .build())
                .addStatement("return builder().credentialsFromEnvironment().build()")
                .build();
    }

    private MethodSpec credentialsFromEnvironment() {
        CodeBlock.Builder taken = CodeBlock.builder().add("new $T()", names.internal("EnvironmentCredentials"));
        credentials.forEach(credential -> taken.add(credential.taken()));
        return Members.method("credentialsFromEnvironment", builder)
                .addJavadoc(
                        Javadoc.of(markdown, "Takes those credentials from environment variables that are complete.")
                                .list(variables())
                                .returns("this")
                                .throwsTag(ClassName.get(IllegalStateException.class), "if none are")
                                .build())
                .addStatement("$L.orThrow()", taken.build())
                .addStatement("return this")
                .build();
    }

    private List<String> variables() {
        return credentials.stream()
                .flatMap(credential -> credential.variablesText().stream())
                .toList();
    }

    /** Whether the environment can hold a credential. */
    boolean hasVariables() {
        return !variables().isEmpty();
    }

    private MethodSpec self() {
        return MethodSpec.methodBuilder("self")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(builder)
                .addStatement("return this")
                .build();
    }

    private MethodSpec build() {
        return Members.method("build", names.client())
                .addJavadoc(Javadoc.of(markdown, "Builds the client.")
                        .returns("the client")
                        .throwsTag(ClassName.get(IllegalStateException.class), "if nothing says where the API is")
                        .throwsTag(ClassName.get(IllegalArgumentException.class), "if what says so is no base URL")
                        .build())
                .addStatement("return new $T(newClient())", names.client())
                .build();
    }
}
