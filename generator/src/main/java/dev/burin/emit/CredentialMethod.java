package dev.burin.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.burin.model.SecurityScheme;
import dev.burin.naming.JavaNames;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The builder's method that takes the credential of one security scheme.
 *
 * @param scheme the scheme
 * @param names the names of the SDK
 * @param parts what the credential is made of
 * @param variables the environment variables that hold the parts
 */
record CredentialMethod(SecurityScheme scheme, JavaNames names, List<Part> parts, List<String> variables) {

    /** An argument, and what it is. */
    private record Part(String name, String meaning) {}

    static CredentialMethod of(SecurityScheme scheme, JavaNames names, List<String> variables) {
        return new CredentialMethod(scheme, names, parts(scheme), variables);
    }

    private static List<Part> parts(SecurityScheme scheme) {
        if (scheme instanceof SecurityScheme.Basic) {
            return List.of(new Part("username", "the name"), new Part("password", "the password"));
        }
        return scheme instanceof SecurityScheme.Bearer
                ? List.of(new Part("token", "the token"))
                : List.of(new Part("key", "the key"));
    }

    MethodSpec method(Markdown markdown) {
        Javadoc doc =
                Javadoc.of(markdown, scheme.doc(), "Sets the credential for " + Markdown.codeSpan(scheme.id()) + ".");
        MethodSpec.Builder method =
                Members.method(names.credential(scheme), names.client().nestedClass("Builder"));
        for (Part part : parts) {
            method.addParameter(String.class, part.name());
            doc.param(part.name(), part.meaning());
        }
        return method.addJavadoc(doc.returns("this").build())
                .addStatement("return credential($L, $L)", JavaLiteral.of(scheme.id()), credential())
                .build();
    }

    private CodeBlock credential() {
        if (scheme instanceof SecurityScheme.ApiKey key) {
            return CodeBlock.of("$T.$L($L, key)", names.core("Credential"), factory(key), JavaLiteral.of(key.name()));
        }
        String factory = scheme instanceof SecurityScheme.Basic ? "basic" : "bearer";
        return CodeBlock.of("$T.$L($L)", names.core("Credential"), factory, arguments());
    }

    private static String factory(SecurityScheme.ApiKey key) {
        return switch (key.in()) {
            case HEADER -> "apiKeyInHeader";
            case QUERY -> "apiKeyInQuery";
            case COOKIE -> "apiKeyInCookie";
            case PATH -> throw new IllegalArgumentException("A key can't be sent in the path: " + key.id());
        };
    }

    private String arguments() {
        return parts.stream().map(Part::name).collect(Collectors.joining(", "));
    }

    /** {@code .basicAuth(username, password)} */
    String example() {
        return "." + names.credential(scheme) + "(" + arguments() + ")";
    }

    /** The call that takes it from the environment, if it is there. */
    CodeBlock taken() {
        CodeBlock.Builder taken = CodeBlock.builder().add(".take(");
        variables.forEach(variable -> taken.add("$L, ", JavaLiteral.of(variable)));
        return taken.add("this::$L)", names.credential(scheme)).build();
    }

    /** Which variables hold it, in CommonMark. */
    String variablesText() {
        return variables.stream().map(Markdown::codeSpan).collect(Collectors.joining(" and "));
    }
}
