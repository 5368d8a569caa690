package dev.burin.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.burin.model.Choice;
import dev.burin.model.TypeModel.UnionType;
import dev.burin.model.TypeRef;
import dev.burin.naming.JavaNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The expression that reads a value as the branch of a union that it takes. */
final class ChoiceCode implements Choice.Visitor<CodeBlock> {
    private final UnionType union;
    private final Unions unions;
    private final JavaNames names;
    private final JsonCode json;
    /** Whether the value is read before its branch is known, as {@code json}. */
    private final boolean buffered;
    /** The expression for what is looked at. */
    private final CodeBlock seen;

    private ChoiceCode(UnionType union, Unions unions, JavaNames names, boolean buffered, CodeBlock seen) {
        this.union = union;
        this.unions = unions;
        this.names = names;
        this.json = new JsonCode(names);
        this.buffered = buffered;
        this.seen = seen;
    }

    /** The body of {@code readFrom}. */
    static CodeBlock body(UnionType union, Unions unions, JavaNames names) {
        Choice choice = union.choice().orElseThrow();
        boolean buffered = !isSeenAtOnce(choice);
        CodeBlock value = CodeBlock.of(buffered ? "json" : "reader");
        CodeBlock.Builder code = CodeBlock.builder();
        if (buffered) {
            code.addStatement("$T json = reader.nextValue()", names.core("JsonValue"));
        }
        return code.add("return $L;\n", choice.accept(new ChoiceCode(union, unions, names, buffered, value)))
                .build();
    }

    /** Whether a value's first token says which branch it takes. */
    private static boolean isSeenAtOnce(Choice choice) {
        return choice instanceof Choice.ByKind byKind
                && byKind.kinds().values().stream().allMatch(Choice.Only.class::isInstance);
    }

    @Override
    public CodeBlock only(Choice.Only only) {
        TypeRef branch = union.branches().get(only.branch());
        CodeBlock from = CodeBlock.of(buffered ? "reader.over(json)" : "reader");
        return unions.isItself(union, branch)
                ? CodeBlock.of("$T.readFrom($L)", names.type(((TypeRef.Named) branch).id()), from)
                : CodeBlock.of("new $T($L.next($L))", unions.record(union, branch), from, json.decoder(branch));
    }

    @Override
    public CodeBlock byKind(Choice.ByKind byKind) {
        Map<String, CodeBlock> cases = new LinkedHashMap<>();
        byKind.kinds().forEach((kind, choice) -> cases.put(kind.name(), choice.accept(this)));
        return choose(CodeBlock.of("$L.kind()", seen), cases);
    }

    @Override
    public CodeBlock byProperty(Choice.ByProperty byProperty) {
        Map<Choice, List<String>> values = new LinkedHashMap<>();
        byProperty.choices().forEach((value, choice) -> {
            if (!value.isEmpty()) {
                values.computeIfAbsent(choice, absent -> new ArrayList<>()).add(JavaLiteral.of(value));
            }
        });
        Map<String, CodeBlock> cases = new LinkedHashMap<>();
        values.forEach((choice, literals) -> cases.put(String.join(", ", literals), choice.accept(this)));
        Choice ofEmpty = byProperty.choices().get("");
        if (ofEmpty != null) { // an absent property has no text either
            CodeBlock isThere = inProperty("hasProperty", byProperty);
            cases.put("\"\"", CodeBlock.of("$L ? $L : $L", isThere, ofEmpty.accept(this), unknown()));
        }
        return choose(inProperty("property", byProperty), cases);
    }

    private CodeBlock inProperty(String method, Choice.ByProperty byProperty) {
        return CodeBlock.of(
                "$T.$L($L, $L)", names.internal("Branches"), method, seen, JavaLiteral.of(byProperty.property()));
    }

    private CodeBlock choose(CodeBlock value, Map<String, CodeBlock> cases) {
        CodeBlock.Builder code =
                CodeBlock.builder().add("switch ($L) {\n", value).indent();
        cases.forEach((label, taken) -> code.add("case $L -> $L;\n", label, taken));
        return code.add("default -> $L;\n", unknown()).unindent().add("}").build();
    }

    private CodeBlock unknown() {
        if (union.parent().isPresent()) {
            ClassName itself = names.type(union.parent().get().itself());
            return CodeBlock.of("$T.readFrom($L)", itself, buffered ? "reader.over(json)" : "reader");
        }
        return CodeBlock.of("new $T($L)", record(), buffered ? "json" : "reader.nextValue()");
    }

    private ClassName record() {
        return names.type(union.id()).nestedClass(Unions.UNKNOWN);
    }

    @Override
    public CodeBlock byNames(Choice.ByNames byNames) {
        CodeBlock.Builder code =
                CodeBlock.builder().add("$T.<$T>of($L)", names.internal("Branches"), names.type(union.id()), seen);
        byNames.names()
                .forEach((branch, having) ->
                        code.add(".having($L, $L)", decoder(union.branches().get(branch)), names(having)));
        return code.add(".read(reader.over(json), value -> new $T(value.nextValue()))", record())
                .build();
    }

    private static CodeBlock names(Choice.Names having) {
        CodeBlock present = literals(having.present());
        return having.absent().isEmpty()
                ? present
                : CodeBlock.of("$1T.of($2L), $1T.of($3L)", List.class, present, literals(having.absent()));
    }

    private static CodeBlock literals(List<String> texts) {
        return CodeBlock.of(
                "$L", String.join(", ", texts.stream().map(JavaLiteral::of).toList()));
    }

    private CodeBlock decoder(TypeRef branch) {
        return unions.isItself(union, branch)
                ? CodeBlock.of("$T::readFrom", names.type(((TypeRef.Named) branch).id()))
                : CodeBlock.of("value -> new $T(value.next($L))", unions.record(union, branch), json.decoder(branch));
    }

    @Override
    public CodeBlock byItem(Choice.ByItem byItem) {
        CodeBlock item = CodeBlock.of("$T.firstItem($L)", names.internal("Branches"), seen);
        return byItem.item().accept(new ChoiceCode(union, unions, names, buffered, item));
    }
}
