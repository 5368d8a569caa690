package dev.burin.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.burin.Emitter;
import dev.burin.GeneratedFile;
import dev.burin.model.SdkModel;
import dev.burin.model.SdkModel.Server;
import dev.burin.model.SdkModel.Variable;
import dev.burin.naming.JavaNames;
import dev.burin.naming.ServerNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the classes of the servers that a caller can choose from, where there is a choice. */
public final class ServerEmitter implements Emitter {
    private final JavaNames names;
    private final Markdown markdown;
    private final JavaSource source;
    private final ServerCode code;

    /**
     * Prepares to write it.
     *
     * @param names the names of the SDK
     * @param markdown how prose becomes Javadoc
     */
    public ServerEmitter(JavaNames names, Markdown markdown) {
        this.names = names;
        this.markdown = markdown;
        this.source = new JavaSource(names);
        this.code = new ServerCode(names.internal("ServerUrl"));
    }

    /** Whether there is a choice: several servers, or one with variables. */
    static boolean isChoice(SdkModel sdk) {
        return sdk.servers().size() > 1
                || sdk.servers().stream().anyMatch(server -> !server.variables().isEmpty());
    }

    @Override
    public Stream<GeneratedFile> emit(SdkModel sdk) {
        Stream<GeneratedFile> all = isChoice(sdk)
                ? Stream.of(file(names.servers(), sdk.servers(), "Where the API is.", "server"))
                : Stream.empty();
        List<Server> ofOperations = sdk.operationServers();
        return ofOperations.isEmpty()
                ? all
                : Stream.concat(
                        all,
                        Stream.of(file(
                                names.operationServers(),
                                ofOperations,
                                "Where operations are sent that have servers of their own.",
                                "operationServer")));
    }

    private GeneratedFile file(ServerNames own, List<Server> servers, String what, String taker) {
        return source.file(own.type(), type(own, servers, what, taker));
    }

    private TypeSpec type(ServerNames own, List<Server> servers, String what, String taker) {
        TypeSpec.Builder type = TypeSpec.classBuilder(own.type())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(Javadoc.of(markdown, what)
                        .html(CodeBlock.of("{@link $T.Builder#$L} takes it.", names.client(), taker))
                        .build())
                .addField(code.url(), "url", Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(code.url(), "url")
                        .addStatement("this.url = url")
                        .build());
        servers.forEach(server -> type.addMethod(factory(own, server)));
        List<ServerVariable> variables = variables(own, servers);
        variables.forEach(variable -> type.addMethods(variable.setters()));
        variables.forEach(variable -> variable.values().ifPresent(type::addType));
        return type.addMethod(Members.method("url", ClassName.get(String.class))
                        .addJavadoc("{@return its URL}")
                        .addStatement("return url.url()")
                        .build())
                .addMethod(Members.override("equals", TypeName.BOOLEAN)
                        .addParameter(Object.class, "other")
                        .addStatement("return other instanceof $T server && url().equals(server.url())", own.type())
                        .build())
                .addMethod(Members.override("hashCode", TypeName.INT)
                        .addStatement("return url().hashCode()")
                        .build())
                .addMethod(Members.override("toString", ClassName.get(String.class))
                        .addStatement("return url()")
                        .build())
                .build();
    }

    /** Several servers may have the same variable, and know different values of it. */
    private List<ServerVariable> variables(ServerNames own, List<Server> servers) {
        Map<String, Variable> variables = new LinkedHashMap<>();
        for (Server server : servers) {
            server.variables()
                    .forEach(variable -> variables.merge(variable.name(), variable, ServerEmitter::withValuesOf));
        }
        return variables.values().stream()
                .map(variable -> new ServerVariable(variable, own, markdown))
                .toList();
    }

    private static Variable withValuesOf(Variable variable, Variable other) {
        List<String> values = Stream.concat(variable.allowed().stream(), other.allowed().stream())
                .distinct()
                .toList();
        return new Variable(variable.name(), variable.usual(), values, variable.implied(), variable.description());
    }

    private MethodSpec factory(ServerNames own, Server server) {
        Javadoc doc = Javadoc.of(
                        markdown, server.description().isBlank() ? "A server of the API." : server.description())
                .paragraph(Markdown.codeSpan(server.template())
                        + (server.variables().isEmpty() ? "" : ", usually " + Markdown.codeSpan(server.url())))
                .returns("the server");
        return Members.factory(own.server(server), own.type())
                .addJavadoc(doc.build())
                .addStatement("return new $T($L)", own.type(), code.url(server))
                .build();
    }
}
