package dev.burin.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.burin.Emitter;
import dev.burin.GeneratedFile;
import dev.burin.model.SdkModel;
import dev.burin.model.SdkModel.Implied;
import dev.burin.model.SdkModel.Server;
import dev.burin.model.SdkModel.Variable;
import dev.burin.naming.JavaNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the class of the servers that a caller can choose from, where there is a choice. */
public final class ServerEmitter implements Emitter {
    private final JavaNames names;
    private final Markdown markdown;
    private final JavaSource source;
    private final ClassName url;

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
        this.url = names.internal("ServerUrl");
    }

    /** Whether there is a choice: several servers, or one with variables. */
    static boolean isChoice(SdkModel sdk) {
        return sdk.servers().size() > 1
                || sdk.servers().stream().anyMatch(server -> !server.variables().isEmpty());
    }

    @Override
    public Stream<GeneratedFile> emit(SdkModel sdk) {
        return isChoice(sdk) ? Stream.of(source.file(names.server(), type(sdk.servers()))) : Stream.empty();
    }

    private TypeSpec type(List<Server> servers) {
        TypeSpec.Builder type = TypeSpec.classBuilder(names.server())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(Javadoc.of(markdown, "Where the API is.")
                        .html(CodeBlock.of("{@link $T.Builder#server} takes it.", names.client()))
                        .build())
                .addField(url, "url", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(url, "url")
                        .addStatement("this.url = url")
                        .build());
        servers.forEach(server -> type.addMethod(factory(server)));
        List<ServerVariable> variables = variables(servers);
        variables.forEach(variable -> type.addMethods(variable.setters()));
        variables.forEach(variable -> variable.values().ifPresent(type::addType));
        return type.addMethod(Members.method("url", ClassName.get(String.class))
                        .addJavadoc("{@return its URL}")
                        .addStatement("return url.url()")
                        .build())
                .addMethod(Members.override("equals", TypeName.BOOLEAN)
                        .addParameter(Object.class, "other")
                        .addStatement("return other instanceof $T server && url().equals(server.url())", names.server())
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
    private List<ServerVariable> variables(List<Server> servers) {
        Map<String, Variable> variables = new LinkedHashMap<>();
        for (Server server : servers) {
            server.variables()
                    .forEach(variable -> variables.merge(variable.name(), variable, ServerEmitter::withValuesOf));
        }
        return variables.values().stream()
                .map(variable -> new ServerVariable(variable, names, markdown))
                .toList();
    }

    private static Variable withValuesOf(Variable variable, Variable other) {
        List<String> values = Stream.concat(variable.allowed().stream(), other.allowed().stream())
                .distinct()
                .toList();
        return new Variable(variable.name(), variable.usual(), values, variable.implied(), variable.description());
    }

    private MethodSpec factory(Server server) {
        Javadoc doc = Javadoc.of(
                        markdown, server.description().isBlank() ? "A server of the API." : server.description())
                .paragraph(Markdown.codeSpan(server.template())
                        + (server.variables().isEmpty() ? "" : ", usually " + Markdown.codeSpan(server.url())))
                .returns("the server");
        return Members.factory(names.server(server), names.server())
                .addJavadoc(doc.build())
                .addStatement("return new $T($L)", names.server(), template(server))
                .build();
    }

    private CodeBlock template(Server server) {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.of($L)", url, JavaLiteral.of(server.template()));
        for (Variable variable : server.variables()) {
            code.add(".usual($L, $L)", JavaLiteral.of(variable.name()), JavaLiteral.of(variable.usual()));
        }
        for (Variable variable : server.variables()) {
            variable.implied().ifPresent(implied -> code.add(implied(variable, implied)));
        }
        return code.build();
    }

    private static CodeBlock implied(Variable variable, Implied implied) {
        CodeBlock.Builder code = CodeBlock.builder();
        new TreeMap<>(implied.values())
                .forEach((by, value) -> code.add(
                        ".implies($L, $L, $L, $L)",
                        JavaLiteral.of(implied.by()),
                        JavaLiteral.of(by),
                        JavaLiteral.of(variable.name()),
                        JavaLiteral.of(value)));
        return code.build();
    }
}
