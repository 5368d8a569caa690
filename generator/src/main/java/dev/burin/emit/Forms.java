package dev.burin.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.burin.naming.JavaNames;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The ways to call an operation. Which there are depends on whether there are params and whether one of them is
 * required, never on how many are optional: a new optional parameter breaks no caller.
 *
 * @param brief those that call a fuller one, in the order in which they are written
 * @param full what the one takes that all others come to
 */
record Forms(List<Form> brief, List<ParameterSpec> full) {

    /**
     * A way to call an operation.
     *
     * @param more its arguments after those that every form has
     * @param passed what it gives to a fuller form in place of these
     * @param isUsual whether it is what most callers want to read about
     */
    record Form(List<ParameterSpec> more, List<CodeBlock> passed, boolean isUsual) {
        /** In what it differs from the usual one. */
        String difference() {
            return more.stream().anyMatch(argument -> argument.type() instanceof ParameterizedTypeName)
                    ? "with params that a function fills in"
                    : "with nothing set that can be left out";
        }
    }

    /** The arguments of what most callers want to read about. */
    List<ParameterSpec> usual() {
        return brief.stream().filter(Form::isUsual).findFirst().orElseThrow().more();
    }

    static Forms of(Call call, JavaNames names) {
        ParameterSpec options =
                ParameterSpec.builder(names.core("RequestOptions"), "options").build();
        CodeBlock noOptions = CodeBlock.of("$T.none()", names.core("RequestOptions"));
        if (call.params().isEmpty()) {
            return new Forms(List.of(new Form(List.of(), List.of(noOptions), true)), List.of(options));
        }
        ClassName type = call.names().params();
        ParameterSpec params = ParameterSpec.builder(type, "params").build();
        CodeBlock applied = CodeBlock.of("params.apply($T.builder()).build()", type);
        List<Form> brief = new ArrayList<>();
        brief.add(new Form(List.of(params), List.of(CodeBlock.of("params"), noOptions), true));
        brief.add(new Form(List.of(function(call)), List.of(applied), false));
        if (call.params().canBeUnset()) {
            CodeBlock unset =
                    CodeBlock.of("$T.$L().build()", type, call.params().starter());
            brief.add(new Form(List.of(), List.of(unset), false));
            brief.add(new Form(List.of(options), List.of(unset, CodeBlock.of("options")), false));
        }
        return new Forms(brief, List.of(params, options));
    }

    /** From the builder's first stage to a builder that has all it needs. */
    private static ParameterSpec function(Call call) {
        ClassName params = call.names().params();
        ClassName builder = params.nestedClass("Builder");
        List<Field> required = call.params().requiredFields();
        TypeName function = required.isEmpty()
                ? ParameterizedTypeName.get(ClassName.get(UnaryOperator.class), builder)
                : ParameterizedTypeName.get(
                        ClassName.get(Function.class),
                        params.nestedClass(required.get(0).stage()),
                        builder);
        return ParameterSpec.builder(function, "params").build();
    }
}
