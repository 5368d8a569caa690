package dev.burin.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.burin.model.Body;
import dev.burin.model.OperationModel;
import dev.burin.model.Parameter;
import dev.burin.model.Property;
import dev.burin.model.Style;
import dev.burin.model.TypeRef;
import dev.burin.naming.JavaNames;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The method that makes an operation's request: one call for each thing that is sent. */
final class RequestMethod {
    private static final String JSON = "application/json";

    private final JavaNames names;
    private final JavaTypes types;

    RequestMethod(JavaNames names) {
        this.names = names;
        this.types = new JavaTypes(names);
    }

    MethodSpec of(OperationModel operation) {
        Call call = Call.of(operation, names, types);
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
        return method.addStatement(request(call)).build();
    }

    private CodeBlock request(Call call) {
        OperationModel operation = call.operation();
        CodeBlock.Builder request = CodeBlock.builder()
                .add(
                        "return $T.$L($L, $L)",
                        names.internal("ApiRequest"),
                        operation.method().name().toLowerCase(Locale.ROOT),
                        JavaLiteral.of(operation.id()),
                        JavaLiteral.of(operation.path()));
        operation.security().forEach(schemes -> request.add("\n.security($L)", strings(schemes)));
        operation.parameters().forEach(parameter -> request.add("\n.$L", parameter(call, parameter)));
        operation.body().ifPresent(body -> request.add(body(call, body)));
        return request.add("\n.build()").build();
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
                "$L$L($L, $L$L)",
                parameter.in(),
                parameter.allowReserved() ? "Reserved" : "",
                JavaLiteral.of(parameter.name()),
                written(parameter.style(), parameter.type(), value),
                parameter.allowReserved() ? named(parameter.style()) : style(parameter.style()));
    }

    /** The argument that says how a value is written; none for what the support code does unless told otherwise. */
    private CodeBlock style(Style style) {
        return switch (style) {
            case SIMPLE, FORM_EXPLODED, JSON -> CodeBlock.of("");
            default -> named(style);
        };
    }

    private CodeBlock named(Style style) {
        Style written = style == Style.JSON ? Style.FORM_EXPLODED : style;
        return CodeBlock.of(", $T.$L", names.internal("Style"), written.name());
    }

    private CodeBlock written(Style style, TypeRef type, CodeBlock value) {
        if (style != Style.JSON) {
            return text(type, value);
        }
        return writesItself(type)
                ? CodeBlock.of("$T.of($L)", names.internal("JsonContent"), value)
                : CodeBlock.of("$T.of($L, $L)", names.internal("JsonContent"), value, types.valueWriter(type));
    }

    private static boolean writesItself(TypeRef type) {
        return type instanceof TypeRef.Named || type instanceof TypeRef.Any;
    }

    /** Outside JSON a date-time is written as ISO 8601 wants it, unless it comes as text. */
    private CodeBlock text(TypeRef type, CodeBlock value) {
        TypeRef scalar = type instanceof TypeRef.ListOf list ? list.element() : type;
        boolean isRfc2822 = scalar instanceof TypeRef.Scalar known && known.kind() == TypeRef.Kind.DATE_TIME_RFC_2822;
        return isRfc2822 ? CodeBlock.of("$T.text($L)", names.internal("Rfc2822"), value) : value;
    }

    private CodeBlock body(Call call, Body body) {
        return body instanceof Body.Value value ? value(call, value) : fields(call, (Body.Fields) body);
    }

    private CodeBlock fields(Call call, Body.Fields body) {
        if (body.encoding() == Body.Encoding.JSON) {
            return body.fields().isEmpty()
                    ? CodeBlock.of("\n.json($T.of($T.of()))", names.core("JsonValue"), Map.class)
                    : CodeBlock.of("\n.json($Lparams::writeBody)", mediaType(body));
        }
        if (body.fields().isEmpty()) {
            return CodeBlock.of("\n.emptyForm()");
        }
        return body.fields().stream()
                .map(field -> field(call, field, body.style(field)))
                .collect(CodeBlock.joining(""));
    }

    private CodeBlock field(Call call, Property field, Style style) {
        String name = Objects.requireNonNull(call.names().fields().get(field));
        return CodeBlock.of(
                "\n.form($L, $L$L)",
                JavaLiteral.of(field.name()),
                written(style, field.type(), CodeBlock.of("params.$N()", name)),
                style(style));
    }

    private CodeBlock value(Call call, Body.Value body) {
        String name = call.names().body();
        return switch (body.encoding()) {
            case TEXT -> CodeBlock.of("\n.text($L, $N)", JavaLiteral.of(body.mediaType()), name);
            case BYTES -> CodeBlock.of("\n.bytes($L, $N)", JavaLiteral.of(body.mediaType()), name);
            case FORM -> CodeBlock.of("\n.form($S, $N)", name, name);
            case JSON ->
                writesItself(body.type())
                        ? CodeBlock.of("\n.json($L$N)", mediaType(body), name)
                        : CodeBlock.of(
                                "\n.json($L, $N, $L)",
                                JavaLiteral.of(body.mediaType()),
                                name,
                                types.valueWriter(body.type()));
        };
    }

    private static CodeBlock mediaType(Body body) {
        return body.mediaType().equals(JSON)
                ? CodeBlock.of("")
                : CodeBlock.of("$L, ", JavaLiteral.of(body.mediaType()));
    }
}
