package dev.burin.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.burin.model.OperationModel.OwnServer;
import dev.burin.model.SdkModel.Implied;
import dev.burin.model.SdkModel.Server;
import dev.burin.model.SdkModel.Variable;
import java.util.TreeMap;

/**
 * The expressions that make servers' URLs.
 *
 * @param url the support code's class for URLs with variables
 */
record ServerCode(ClassName url) {

    /** The URL of a server with its variables. */
    CodeBlock url(Server server) {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.of($L)", url, JavaLiteral.of(server.template()));
        for (Variable variable : server.variables()) {
            code.add(".usual($L, $L)", JavaLiteral.of(variable.name()), JavaLiteral.of(variable.usual()));
        }
        for (Variable variable : server.variables()) {
            variable.implied().ifPresent(implied -> code.add(implied(variable, implied)));
        }
        return code.build();
    }

    /** The URL of an operation's own server, some of whose variables follow those of the client's server. */
    CodeBlock url(OwnServer own) {
        CodeBlock.Builder code = CodeBlock.builder().add(url(own.server()));
        for (Variable variable : own.server().variables()) {
            if (own.followed().contains(variable.name())) {
                code.add(".follows($L", JavaLiteral.of(variable.name()));
                variable.allowed().forEach(value -> code.add(", $L", JavaLiteral.of(value)));
                code.add(")");
            }
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
