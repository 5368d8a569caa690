package dev.burin.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.burin.model.OperationModel;
import dev.burin.model.Outcome;
import dev.burin.model.Parameter;
import dev.burin.naming.JavaNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The methods that make an operation's requests: one call for each thing that is sent. */
final class RequestMethod {
    /** What an operation whose response is JSON asks for by default. */
    private static final List<String> JSON = List.of("application/json");

    private final JavaNames names;
    private final JavaTypes types;
    private final JsonCode json;
    private final WrittenValue written;
    private final RequestBodyCalls bodies;

    RequestMethod(JavaNames names) {
        this.names = names;
        this.types = new JavaTypes(names);
        this.json = new JsonCode(names);
        this.written = new WrittenValue(names, json);
        this.bodies = new RequestBodyCalls(names, json, written);
    }

    /** One for each answer that the operation can be asked for. */
    List<MethodSpec> of(OperationModel operation) {
        return Call.of(operation, names, types).stream().map(this::of).toList();
    }

    private MethodSpec of(Call call) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(call.names().method())
                .addModifiers(Modifier.STATIC)
                .returns(names.internal("ApiRequest"))
                .addParameters(call.arguments());
        if (!call.params().isEmpty()) {
            method.addParameter(call.names().params(), "params");
        }
        if (call.params().fields().stream().anyMatch(field -> field.doc().deprecated())) {
            method.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "$S", "deprecation")
                    .build());
        }
        return method.addCode(request(call)).build();
    }

    private CodeBlock request(Call call) {
        OperationModel operation = call.operation();
        CodeBlock start = CodeBlock.of(
                "$T.$L($L, $L)",
                names.internal("ApiRequest"),
                operation.method().name().toLowerCase(Locale.ROOT),
                JavaLiteral.of(operation.id()),
                JavaLiteral.of(operation.path()));
        List<List<CodeBlock>> portions = Portions.of(calls(call));
        if (portions.size() == 1) {
            return statement("return $L$L\n.build()", start, chain(portions.get(0)));
        }
        CodeBlock.Builder code = CodeBlock.builder()
                .add(statement(
                        "$T request = $L$L", names.internal("ApiRequestBuilder"), start, chain(portions.get(0))));
        portions.subList(1, portions.size()).forEach(more -> code.add(statement("request$L", chain(more))));
        return code.add(statement("return request.build()")).build();
    }

    private static CodeBlock statement(String format, Object... arguments) {
        return CodeBlock.builder().addStatement(format, arguments).build();
    }

    private static CodeBlock chain(List<CodeBlock> calls) {
        return calls.stream().collect(CodeBlock.joining(""));
    }

    private List<CodeBlock> calls(Call call) {
        OperationModel operation = call.operation();
        List<CodeBlock> calls = new ArrayList<>();
        operation.servers().forEach(own -> calls.add(CodeBlock.of("\n.server($L)", server(own))));
        operation.security().forEach(schemes -> calls.add(CodeBlock.of("\n.security($L)", strings(schemes))));
        operation.parameters().forEach(parameter -> calls.add(parameter(call, parameter)));
        operation.body().ifPresent(body -> bodies.of(call, body).forEach(calls::add));
        List<String> accept = accept(operation);
        if (!accept.equals(isJson(operation.outcome()) ? JSON : List.of())) {
            calls.add(CodeBlock.of("\n.accept($L)", strings(accept)));
        }
        operation
                .errors()
                .forEach(error -> calls.add(
                        CodeBlock.of("\n.error($L, $L)", JavaLiteral.of(error.status()), json.decoder(error.type()))));
        return calls;
    }

    private CodeBlock server(OperationModel.OwnServer own) {
        return own.server().variables().isEmpty()
                ? CodeBlock.of("$L", JavaLiteral.of(own.server().url()))
                : new ServerCode(names.internal("ServerUrl")).url(own);
    }

    private static boolean isJson(Outcome outcome) {
        return outcome instanceof Outcome.One || outcome instanceof Outcome.Pages;
    }

    /** Errors come in their types whatever is asked for, unless the server is strict: then they have to be named. */
    private static List<String> accept(OperationModel operation) {
        if (operation.accept().isEmpty()) {
            return operation.otherTypes();
        }
        return Stream.concat(
                        operation.accept().stream(),
                        operation.otherTypes().stream().map(type -> type + ";q=0.9"))
                .toList();
    }

    private static CodeBlock strings(List<String> values) {
        return values.stream()
                .map(value -> CodeBlock.of("$L", JavaLiteral.of(value)))
                .collect(CodeBlock.joining(", "));
    }

    private CodeBlock parameter(Call call, Parameter parameter) {
        String name = Objects.requireNonNull(call.names().parameters().get(parameter));
        CodeBlock value =
                parameter.in() == Parameter.In.PATH ? CodeBlock.of("$N", name) : CodeBlock.of("params.$N()", name);
        return CodeBlock.of(
                "\n.$L$L($L, $L$L)",
                parameter.in(),
                parameter.allowReserved() ? "Reserved" : "",
                JavaLiteral.of(parameter.name()),
                parameter.in() == Parameter.In.HEADER
                        ? written.header(parameter.style(), parameter.type(), value)
                        : written.value(parameter.style(), parameter.type(), value),
                parameter.allowReserved() ? written.named(parameter.style()) : written.style(parameter.style()));
    }
}
