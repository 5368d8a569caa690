package dev.burin.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.burin.model.Body;
import dev.burin.model.Doc;
import dev.burin.model.OperationModel;
import dev.burin.naming.JavaNames;
import java.util.List;
import java.util.stream.Stream;

/** What the methods of an operation say of it: together, all that a page of a reference manual would. */
final class OperationDocs {
    /** The class that a link stands in. */
    private static final CodeBlock HERE = CodeBlock.of("");

    private final JavaNames names;
    private final Markdown markdown;
    private final SentFields fields;
    private final Delivery delivery;
    private final CodeBlock service;
    private final Call call;
    private final Doc doc;

    /**
     * Prepares to document an operation.
     *
     * @param names the names of the SDK
     * @param markdown how prose becomes Javadoc
     * @param fields what to say of parameters
     * @param delivery how its methods hand over what comes back
     * @param service the service whose methods say all there is to say
     * @param call the operation
     */
    OperationDocs(
            JavaNames names, Markdown markdown, SentFields fields, Delivery delivery, ClassName service, Call call) {
        this.names = names;
        this.markdown = markdown;
        this.fields = fields;
        this.delivery = delivery;
        this.service = CodeBlock.of("$T", service);
        this.call = call;
        this.doc = call.operation().doc();
    }

    /** For the usual way to call it: the one place that says everything, which all others lead to. */
    CodeBlock usual(List<ParameterSpec> more) {
        String returns = call.operation().outcome().accept(new AnswerText(delivery));
        return delivery == Delivery.SYNC
                ? complete(more, returns)
                : brief(more, CodeBlock.of("As $L, without waiting for the answer.", link(service, more)), returns);
    }

    /** For a method that is a shorter or longer way to write the usual one. */
    CodeBlock form(List<ParameterSpec> more, List<ParameterSpec> usual, String difference) {
        String returns = call.operation().outcome().accept(new AnswerText(delivery));
        return brief(more, CodeBlock.of("As $L, $L.", link(HERE, usual), difference), returns);
    }

    /** For the method that also gives status and headers. */
    CodeBlock withResponse(List<ParameterSpec> more, List<ParameterSpec> usual) {
        CodeBlock how = CodeBlock.of("As $L, with all of the answer.", link(HERE, usual));
        return brief(more, how, delivery.promise() + "the answer with its status and headers");
    }

    /** For the method that goes over all pages. */
    CodeBlock stream(List<ParameterSpec> more, List<ParameterSpec> usual) {
        CodeBlock how = CodeBlock.of(
                "Goes over the items of all pages that $L leads to. $L", link(HERE, usual), delivery.whenFetched());
        return brief(more, how, "the items of this and all later pages");
    }

    private CodeBlock complete(List<ParameterSpec> more, String returns) {
        OperationModel operation = call.operation();
        Javadoc javadoc = Javadoc.of(markdown, doc, fallback())
                .html("Operation " + JavadocText.code(operation.id()) + ": "
                        + JavadocText.code(operation.method() + " " + operation.path()) + ".");
        call.flag()
                .ifPresent(flag -> javadoc.html("Sends " + JavadocText.code(flag.field()) + " as "
                        + JavadocText.code(flag.text().orElse("true")) + ", whatever else it is set to."));
        server(javadoc);
        if (operation.body().orElse(null) instanceof Body.Fields body) {
            javadoc.paragraph(body.doc().description());
        }
        if (!call.params().isEmpty()) {
            javadoc.html("What can be set on {@code params}:")
                    .html(fields.list(call.params().fields()));
        }
        if (!operation.errors().isEmpty()) {
            javadoc.html("Errors that the API's description tells of, with the type of their bodies:")
                    .html(errors());
        }
        if (!operation.headers().isEmpty()) {
            javadoc.html("Headers that come with the answer:").html(headers());
        }
        fields.arguments(call).forEach(javadoc::paramHtml);
        finish(javadoc, more, returns);
        javadoc.throwsTag(names.core("ApiException"), "if the API answers with an error")
                .throwsTag(names.core("ConnectionException"), "if the API can't be reached")
                .throwsTag(names.core("TimeoutException"), "if the API takes too long")
                .throwsTag(names.core("DecodeException"), "if the API's answer is not what it describes");
        return built(javadoc);
    }

    private void server(Javadoc javadoc) {
        OperationModel operation = call.operation();
        operation.servers().stream().limit(1).map(own -> own.server()).forEach(server -> {
            String to = "Sent to " + JavadocText.code(server.url());
            if (operation.hasServerChoice()) {
                javadoc.html(CodeBlock.of(
                        "$L, unless {@link $T.Builder#operationServer} or {@code baseUrl} says otherwise.",
                        to,
                        names.client()));
            } else if (server.url().startsWith("/")) {
                javadoc.html(to + ", from the root of wherever the API is.");
            } else if (server.variables().isEmpty()) {
                javadoc.html(to + ", unless the client was built with a base URL of its own.");
            } else {
                javadoc.html("Sent to " + JavadocText.code(server.template())
                        + " with the values that the client's server has, unless the client was built with a base URL"
                        + " of its own.");
            }
        });
    }

    private CodeBlock brief(List<ParameterSpec> more, CodeBlock how, String returns) {
        Javadoc javadoc = Javadoc.brief(markdown, doc, fallback()).html(how);
        fields.briefArguments(call).forEach(javadoc::paramHtml);
        finish(javadoc, more, returns);
        return built(javadoc);
    }

    private String errors() {
        StringBuilder list = new StringBuilder("<ul>\n");
        for (OperationModel.ErrorBody error : call.operation().errors()) {
            String said = markdown.toHtml(Javadoc.firstSentence(error.doc()));
            list.append("<li>")
                    .append(JavadocText.code(error.status()))
                    .append(", ")
                    .append(fields.typeName(error.type()))
                    .append(said.isEmpty() ? "" : ": " + said)
                    .append("</li>\n");
        }
        return list.append("</ul>").toString();
    }

    private String headers() {
        StringBuilder list = new StringBuilder("<ul>\n");
        for (OperationModel.ResponseHeader header : call.operation().headers()) {
            String said = markdown.toHtml(Javadoc.firstSentence(header.doc()));
            list.append("<li>")
                    .append(JavadocText.code(header.name()))
                    .append(said.isEmpty() ? "" : ": " + said)
                    .append("</li>\n");
        }
        return list.append("</ul>").toString();
    }

    private String fallback() {
        return "Sends "
                + Markdown.codeSpan(
                        call.operation().method() + " " + call.operation().path()) + ".";
    }

    private CodeBlock link(CodeBlock owner, List<ParameterSpec> more) {
        CodeBlock types = Stream.concat(call.arguments().stream(), more.stream())
                .map(argument -> CodeBlock.of("$T", erased(argument.type())))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of("{@link $L#$L($L)}", owner, call.names().method(), types);
    }

    private static TypeName erased(TypeName type) {
        TypeName plain = type.withoutAnnotations();
        return plain instanceof ParameterizedTypeName parameterized ? parameterized.rawType() : plain;
    }

    private static void finish(Javadoc javadoc, List<ParameterSpec> more, String returns) {
        for (ParameterSpec argument : more) {
            javadoc.param(
                    argument.name(),
                    argument.name().equals("options") ? "what holds for this call alone" : params(argument));
        }
        if (!returns.isEmpty()) {
            javadoc.returns(returns);
        }
    }

    private CodeBlock built(Javadoc javadoc) {
        return doc.deprecated() ? javadoc.deprecated().build() : javadoc.build();
    }

    private static String params(ParameterSpec argument) {
        return argument.type() instanceof ParameterizedTypeName
                ? "sets what to send on the builder that it is given"
                : "what to send";
    }
}
