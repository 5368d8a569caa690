package dev.burin.emit;

import com.palantir.javapoet.CodeBlock;
import dev.burin.model.Body;
import dev.burin.model.Body.FieldEncoding;
import dev.burin.model.Property;
import dev.burin.model.TypeRef;
import dev.burin.naming.JavaNames;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The calls that give a request its body: one for all of it, or one for each field of a form.
 *
 * @param names all names
 * @param json how values are read and written
 * @param written how a field's value is written
 */
record RequestBodyCalls(JavaNames names, JsonCode json, WrittenValue written) {
    private static final String JSON = "application/json";

    /** The calls, one for each thing that is sent. */
    Stream<CodeBlock> of(Call call, Body body) {
        return body instanceof Body.Value value
                ? Stream.concat(Stream.of(value(call, value)), flag(call, "bodyField"))
                : fields(call, (Body.Fields) body);
    }

    private Stream<CodeBlock> fields(Call call, Body.Fields body) {
        return Stream.concat(whatMustBeSet(call, body), content(call, body));
    }

    /** A body that may be left out is either that, or has all that is required of it. A null may be a value. */
    private static Stream<CodeBlock> whatMustBeSet(Call call, Body.Fields body) {
        List<Property> required = body.required()
                ? List.of()
                : body.fields().stream().filter(Property::required).toList();
        Stream<CodeBlock> checks = required.stream()
                .filter(field -> !field.type().nullable())
                .map(field ->
                        CodeBlock.of("\n.requiredInBody($L, $L)", JavaLiteral.of(field.name()), value(call, field)));
        boolean isForm = body.encoding() == Body.Encoding.FORM && !required.isEmpty();
        return isForm ? Stream.concat(Stream.of(CodeBlock.of("\n.formUnlessEmpty()")), checks) : checks;
    }

    private Stream<CodeBlock> content(Call call, Body.Fields body) {
        return switch (body.encoding()) {
            case JSON -> Stream.concat(Stream.of(json(body)), flag(call, "bodyField"));
            case MULTIPART ->
                Stream.concat(
                        Stream.of(CodeBlock.of(
                                "\n.$L($L)",
                                body.required() ? "multipart" : "multipartUnlessEmpty",
                                JavaLiteral.of(body.mediaType()))),
                        body.fields().stream()
                                .flatMap(part -> isFlag(call, part)
                                        ? flag(call, "part")
                                        : Stream.of(part(call, part, body.encoding(part)))));
            default ->
                body.fields().isEmpty()
                        ? Stream.of(CodeBlock.of("\n.emptyForm()"))
                        : body.fields().stream()
                                .flatMap(field -> isFlag(call, field)
                                        ? flag(call, "form")
                                        : Stream.of(field(call, field, body.encoding(field))));
        };
    }

    private static boolean isFlag(Call call, Property field) {
        return call.flag().filter(flag -> flag.field().equals(field.name())).isPresent();
    }

    /** What the call sets by itself, whatever its caller says. */
    private static Stream<CodeBlock> flag(Call call, String method) {
        return call.flag().stream()
                .map(flag -> CodeBlock.of(
                        "\n.$L($L, $L)",
                        method,
                        JavaLiteral.of(flag.field()),
                        flag.text().map(JavaLiteral::of).orElse("true")));
    }

    private CodeBlock json(Body.Fields body) {
        if (body.fields().isEmpty()) {
            return CodeBlock.of("\n.json($T.of($T.of()))", names.core("JsonValue"), Map.class);
        }
        return body.required()
                ? CodeBlock.of("\n.json($Lparams::writeBody)", mediaType(body))
                : CodeBlock.of("\n.jsonUnlessEmpty($L, params::writeBody)", JavaLiteral.of(body.mediaType()));
    }

    private CodeBlock field(Call call, Property field, FieldEncoding encoding) {
        return CodeBlock.of(
                "\n.form($L, $L$L)",
                JavaLiteral.of(field.name()),
                written.value(encoding.style(), field.type(), value(call, field)),
                written.style(encoding.style()));
    }

    private CodeBlock part(Call call, Property part, FieldEncoding encoding) {
        CodeBlock type = encoding.contentType()
                .map(each -> CodeBlock.of(", $L", JavaLiteral.of(each)))
                .orElseGet(() -> written.style(encoding.style()));
        boolean isFiles = part.type() instanceof TypeRef.ListOf list && TypeRef.isFile(list.element());
        String method = TypeRef.isFile(part.type()) ? "file" : isFiles ? "files" : "part";
        CodeBlock value = value(call, part);
        // Even a part's JSON is made of its items one by one.
        CodeBlock sent = written.plain(part.type(), value);
        return CodeBlock.of("\n.$L($L, $L$L)", method, JavaLiteral.of(part.name()), sent, type);
    }

    private static CodeBlock value(Call call, Property field) {
        return CodeBlock.of(
                "params.$N()", Objects.requireNonNull(call.names().fields().get(field)));
    }

    private CodeBlock value(Call call, Body.Value body) {
        String name = call.names().body();
        return switch (body.encoding()) {
            case TEXT -> CodeBlock.of("\n.text($L, $N)", JavaLiteral.of(body.mediaType()), name);
            case BYTES -> CodeBlock.of("\n.upload($L, $N)", JavaLiteral.of(body.mediaType()), name);
            case FORM -> CodeBlock.of("\n.form($L)", written.plain(body.type(), CodeBlock.of("$N", name)));
            case JSON, MULTIPART ->
                WrittenValue.writesItself(body.type())
                        ? CodeBlock.of("\n.json($L$N)", mediaType(body), name)
                        : CodeBlock.of(
                                "\n.json($L, $N, $L)",
                                JavaLiteral.of(body.mediaType()),
                                name,
                                json.valueWriter(body.type()));
        };
    }

    private static CodeBlock mediaType(Body body) {
        return body.mediaType().equals(JSON)
                ? CodeBlock.of("")
                : CodeBlock.of("$L, ", JavaLiteral.of(body.mediaType()));
    }
}
