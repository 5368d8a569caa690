package dev.burin.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.burin.model.Body;
import dev.burin.model.Doc;
import dev.burin.model.OperationModel;
import dev.burin.naming.JavaNames;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the methods of an operation say of it: together, all that a page of a reference manual would. */
final class OperationDocs {
    private final JavaNames names;
    private final Markdown markdown;
    private final SentFields fields;
    private final Map<String, String> arguments;
    private final Delivery delivery;
    private final Call call;
    private final Doc doc;

    /**
     * Prepares to document an operation.
     *
     * @param names the names of the SDK
     * @param markdown how prose becomes Javadoc
     * @param fields what to say of parameters
     * @param delivery how its methods hand over what comes back
     * @param call the operation
     */
    OperationDocs(JavaNames names, Markdown markdown, SentFields fields, Delivery delivery, Call call) {
        this.names = names;
        this.markdown = markdown;
        this.fields = fields;
        this.arguments = fields.arguments(call);
        this.delivery = delivery;
        this.call = call;
        this.doc = call.operation().doc();
    }

    /** For a method that has no fuller one a reader would rather look at. */
    CodeBlock complete(List<ParameterSpec> more) {
        return complete(more, call.operation().outcome().accept(new AnswerText(delivery)));
    }

    /** For the method that also gives status and headers. */
    CodeBlock withResponse(List<ParameterSpec> more) {
        return complete(more, delivery.promise() + "the answer with its status and headers");
    }

    /** For a method that is a shorter way to write another. */
    CodeBlock brief(List<ParameterSpec> more, List<ParameterSpec> full) {
        boolean isFunction = more.stream().anyMatch(argument -> argument.type() instanceof ParameterizedTypeName);
        CodeBlock how = CodeBlock.of(
                "As $L, $L.",
                link(full),
                isFunction ? "with params that a function fills in" : "with nothing set that can be left out");
        return finish(start().html(how), more, call.operation().outcome().accept(new AnswerText(delivery)));
    }

    /** For the method that goes over all pages. */
    CodeBlock stream(List<ParameterSpec> more, List<ParameterSpec> full) {
        CodeBlock how = CodeBlock.of(
                "Goes over the items of all pages that $L leads to. The first page is fetched at once, each other when"
                        + " its first item is asked for; what goes wrong then is thrown there.",
                link(full));
        return finish(start().html(how), more, "the items of this and all later pages");
    }

    private CodeBlock complete(List<ParameterSpec> more, String returns) {
        OperationModel operation = call.operation();
        Javadoc javadoc = Javadoc.of(markdown, doc, fallback())
                .html("Operation " + JavadocText.code(operation.id()) + ": "
                        + JavadocText.code(operation.method() + " " + operation.path()) + ".");
        if (operation.body().orElse(null) instanceof Body.Fields body) {
            javadoc.paragraph(body.doc().description());
        }
        if (!call.params().isEmpty()) {
            javadoc.html("What can be set on {@code params}:")
                    .html(fields.list(call.params().fields()));
        }
        if (!operation.errors().isEmpty()) {
            javadoc.html("Errors that the API's description tells of:").html(errors());
        }
        return finish(javadoc, more, returns);
    }

    private String errors() {
        StringBuilder list = new StringBuilder("<ul>\n");
        for (OperationModel.ErrorBody error : call.operation().errors()) {
            String said = markdown.toHtml(Javadoc.firstSentence(error.doc()));
            list.append("<li>")
                    .append(JavadocText.code(error.status()))
                    .append(said.isEmpty() ? "" : ": " + said)
                    .append("</li>\n");
        }
        return list.append("</ul>").toString();
    }

    private Javadoc start() {
        String sentence = Javadoc.firstSentence(doc);
        return Javadoc.of(markdown, sentence.isEmpty() ? fallback() : sentence);
    }

    private String fallback() {
        return "Sends "
                + Markdown.codeSpan(
                        call.operation().method() + " " + call.operation().path()) + ".";
    }

    private CodeBlock link(List<ParameterSpec> more) {
        CodeBlock types = Stream.concat(call.arguments().stream(), more.stream())
                .map(argument -> CodeBlock.of("$T", erased(argument.type())))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of("{@link #$L($L)}", call.names().method(), types);
    }

    private static TypeName erased(TypeName type) {
        TypeName plain = type.withoutAnnotations();
        return plain instanceof ParameterizedTypeName parameterized ? parameterized.rawType() : plain;
    }

    private CodeBlock finish(Javadoc javadoc, List<ParameterSpec> more, String returns) {
        arguments.forEach(javadoc::paramHtml);
        for (ParameterSpec argument : more) {
            javadoc.param(
                    argument.name(),
                    argument.name().equals("options") ? "what holds for this call alone" : params(argument));
        }
        if (!returns.isEmpty()) {
            javadoc.returns(returns);
        }
        failures(javadoc);
        return doc.deprecated() ? javadoc.deprecated().build() : javadoc.build();
    }

    private static String params(ParameterSpec argument) {
        return argument.type() instanceof ParameterizedTypeName
                ? "sets what to send on the builder that it is given"
                : "what to send";
    }

    private void failures(Javadoc javadoc) {
        if (delivery == Delivery.ASYNC) {
            javadoc.html(CodeBlock.of(
                    "The future fails with {@link $T} if the API answers with an error, {@link $T} if it can't be"
                            + " reached, {@link $T} if it takes too long, {@link $T} if its answer is not what it"
                            + " describes.",
                    names.core("ApiException"),
                    names.core("ConnectionException"),
                    names.core("TimeoutException"),
                    names.core("DecodeException")));
            return;
        }
        javadoc.throwsTag(names.core("ApiException"), "if the API answers with an error")
                .throwsTag(names.core("ConnectionException"), "if the API can't be reached")
                .throwsTag(names.core("TimeoutException"), "if the API takes too long")
                .throwsTag(names.core("DecodeException"), "if the API's answer is not what it describes");
    }
}
