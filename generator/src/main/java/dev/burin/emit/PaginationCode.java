package dev.burin.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.burin.model.Pagination;
import dev.burin.naming.JavaNames;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes how a page gets the request for another one.
 *
 * @param names the names of the SDK
 * @param envelope what the page was read from
 */
record PaginationCode(JavaNames names, Envelope envelope) implements Pagination.Visitor<PaginationCode.Step> {
    /**
     * The way to another page.
     *
     * @param request the request for it, or null
     * @param read the properties that it is made from
     */
    record Step(CodeBlock request, List<Field> read) {}

    @Override
    public Step url(Pagination.Url url) {
        return new Step(CodeBlock.of("$T.at(request, $L)", nextPage(), envelope.value(url.path())), body(url.path()));
    }

    @Override
    public Step linkHeader(Pagination.LinkHeader header) {
        return new Step(
                CodeBlock.of("$T.linked(request, headers, $L)", nextPage(), JavaLiteral.of(header.relation())),
                List.of());
    }

    @Override
    public Step cursor(Pagination.Cursor cursor) {
        CodeBlock value = cursor.ofLastItem() ? envelope.valueOfLastItem(cursor.path()) : envelope.value(cursor.path());
        List<Field> read =
                cursor.ofLastItem() ? envelope.steps(envelope.pages().item(), cursor.path()) : body(cursor.path());
        CodeBlock more = cursor.more()
                .map(path -> CodeBlock.of(", $L", envelope.value(path)))
                .orElse(CodeBlock.of(""));
        List<Field> flag = cursor.more().map(this::body).orElse(List.of());
        return new Step(
                CodeBlock.of(
                        "$T.$N(request, $L, $L$L)",
                        nextPage(),
                        cursor.inBody() ? "bodyCursor" : "cursor",
                        JavaLiteral.of(cursor.parameter()),
                        value,
                        more),
                Stream.concat(read.stream(), flag.stream()).toList());
    }

    @Override
    public Step pageNumber(Pagination.PageNumber number) {
        return new Step(
                CodeBlock.of(
                        "$T.number(request, $L, $L, items(), $L)",
                        nextPage(),
                        JavaLiteral.of(number.parameter()),
                        number.first(),
                        end(number.end())),
                body(number.end().path()));
    }

    @Override
    public Step numberBefore(Pagination.NumberBefore number) {
        return new Step(
                CodeBlock.of(
                        "$T.numberBefore(request, $L, $L)",
                        nextPage(),
                        JavaLiteral.of(number.parameter()),
                        number.first()),
                List.of());
    }

    @Override
    public Step offset(Pagination.Offset offset) {
        return new Step(
                CodeBlock.of(
                        "$T.offset(request, $L, items(), $L)",
                        nextPage(),
                        JavaLiteral.of(offset.parameter()),
                        end(offset.end())),
                body(offset.end().path()));
    }

    private CodeBlock end(Pagination.End end) {
        ClassName type = names.internal("PageEnd");
        return switch (end.kind()) {
            case MORE -> CodeBlock.of("$T.unless($L)", type, envelope.value(end.path()));
            case PAGES -> CodeBlock.of("$T.ofPages($L)", type, envelope.value(end.path()));
            case ITEMS -> CodeBlock.of("$T.ofItems($L)", type, envelope.value(end.path()));
            case UNTOLD -> CodeBlock.of("$T.UNTOLD", type);
        };
    }

    private List<Field> body(List<String> path) {
        return path.isEmpty() ? List.of() : envelope.steps(envelope.pages().body(), path);
    }

    private ClassName nextPage() {
        return names.internal("NextPage");
    }
}
