package dev.burin.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.burin.model.SecurityScheme;
import dev.burin.naming.JavaNames;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The builder's methods that take the credential of one security scheme: one for each form that it has, and one for a
 * credential of the caller's own.
 *
 * @param scheme the scheme
 * @param names the names of the SDK
 * @param variables the environment variables that hold the parts of each form
 */
record CredentialMethod(SecurityScheme scheme, JavaNames names, List<List<String>> variables) {

    /** An argument, and what it is. */
    private record Part(String name, String meaning) {}

    /** What the credential can be made of, and how it is. */
    private record Form(List<Part> parts, CodeBlock credential) {
        String arguments() {
            return parts.stream().map(Part::name).collect(Collectors.joining(", "));
        }
    }

    List<MethodSpec> methods(Markdown markdown) {
        List<MethodSpec> methods = new ArrayList<>();
        forms().forEach(form -> methods.add(method(form, markdown)));
        if (scheme instanceof SecurityScheme.ClientCredentials client) {
            methods.add(clientCredentials(client, markdown));
        }
        methods.add(own(markdown));
        return methods;
    }

    private List<Form> forms() {
        ClassName credential = names.core("Credential");
        if (scheme instanceof SecurityScheme.Basic) {
            return List.of(new Form(
                    List.of(new Part("username", "the name"), new Part("password", "the password")),
                    CodeBlock.of("$T.basic(username, password)", credential)));
        }
        if (scheme instanceof SecurityScheme.ApiKey key) {
            return List.of(new Form(
                    List.of(new Part("key", "the key")),
                    CodeBlock.of("$T.$L($L, key)", credential, factory(key), JavaLiteral.of(key.name()))));
        }
        return scheme instanceof SecurityScheme.Custom
                ? List.of()
                : List.of(new Form(
                        List.of(new Part("token", "the token")), CodeBlock.of("$T.bearer(token)", credential)));
    }

    private static String factory(SecurityScheme.ApiKey key) {
        return switch (key.in()) {
            case HEADER -> "apiKeyInHeader";
            case QUERY -> "apiKeyInQuery";
            case COOKIE -> "apiKeyInCookie";
            case PATH -> throw new IllegalArgumentException("A key can't be sent in the path: " + key.id());
        };
    }

    private MethodSpec method(Form form, Markdown markdown) {
        Javadoc doc = doc(markdown);
        MethodSpec.Builder method = builderMethod();
        for (Part part : form.parts()) {
            method.addParameter(String.class, part.name());
            doc.param(part.name(), part.meaning());
        }
        return method.addJavadoc(doc.returns("this").build())
                .addStatement("return credential($L, $L)", JavaLiteral.of(scheme.id()), form.credential())
                .build();
    }

    private MethodSpec clientCredentials(SecurityScheme.ClientCredentials client, Markdown markdown) {
        return builderMethod()
                .addParameter(String.class, "clientId")
                .addParameter(String.class, "clientSecret")
                .addParameter(ArrayTypeName.of(String.class), "scopes")
                .varargs()
                .addJavadoc(doc(markdown)
                        .paragraph("The token is fetched from " + Markdown.codeSpan(client.tokenUrl())
                                + " when it is needed, and again when it expires.")
                        .param("clientId", "the client's id")
                        .param("clientSecret", "the client's secret")
                        .param("scopes", "what the token is to allow; what the server gives by default if none")
                        .returns("this")
                        .build())
                .addStatement(
                        "$T fetched = $T.of($L, clientId, clientSecret)",
                        names.core("ClientCredentials"),
                        names.core("ClientCredentials"),
                        JavaLiteral.of(client.tokenUrl()))
                .addStatement(
                        "return credential($L, scopes.length == 0 ? fetched : fetched.withScopes(scopes))",
                        JavaLiteral.of(scheme.id()))
                .build();
    }

    private MethodSpec own(Markdown markdown) {
        return builderMethod()
                .addParameter(names.core("Credential"), "own")
                .addJavadoc(doc(markdown)
                        .param("own", "what proves who calls; one that changes, or that is made in another way")
                        .returns("this")
                        .build())
                .addStatement("return credential($L, own)", JavaLiteral.of(scheme.id()))
                .build();
    }

    private Javadoc doc(Markdown markdown) {
        return Javadoc.of(markdown, scheme.doc(), "Sets the credential for " + Markdown.codeSpan(scheme.id()) + ".");
    }

    private MethodSpec.Builder builderMethod() {
        return Members.method(names.credential(scheme), names.client().nestedClass("Builder"));
    }

    /** {@code .basicAuth(username, password)} */
    String example() {
        String arguments = forms().stream().findFirst().map(Form::arguments).orElse("own");
        return "." + names.credential(scheme) + "(" + arguments + ")";
    }

    /** How the support code says what to call where the credential is missing. */
    CodeBlock advice() {
        String name = names.credential(scheme);
        List<String> calls = new ArrayList<>();
        forms().forEach(form -> calls.add(name + "(" + form.arguments() + ")"));
        if (scheme instanceof SecurityScheme.ClientCredentials) {
            calls.add(name + "(clientId, clientSecret)");
        }
        if (calls.isEmpty()) {
            calls.add(name + "(own)");
        }
        CodeBlock.Builder advice = CodeBlock.builder()
                .add("$L, $L", JavaLiteral.of(scheme.id()), JavaLiteral.of(String.join(" or ", calls)));
        variables.forEach(form -> advice.add(", $L", JavaLiteral.of(String.join(" and ", form))));
        return advice.build();
    }

    /** The calls that take it from the environment, if it is there. */
    CodeBlock taken() {
        CodeBlock.Builder taken = CodeBlock.builder();
        for (List<String> form : variables) {
            taken.add(".take(");
            form.forEach(variable -> taken.add("$L, ", JavaLiteral.of(variable)));
            taken.add("this::$L)", names.credential(scheme));
        }
        return taken.build();
    }

    /** Which variables hold each form, in CommonMark. */
    List<String> variablesText() {
        return variables.stream()
                .map(form -> form.stream().map(Markdown::codeSpan).collect(Collectors.joining(" and ")))
                .toList();
    }
}
