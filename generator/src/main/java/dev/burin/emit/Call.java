package dev.burin.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import dev.burin.model.OperationModel;
import dev.burin.model.OperationModel.Flag;
import dev.burin.naming.JavaNames;
import dev.burin.naming.OperationNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What every way to call an operation has in common.
 *
 * @param operation the operation
 * @param names its names
 * @param arguments what every overload starts with: path parameters in the path's order, then a body of its own
 * @param params what is set on its params
 * @param flag what in its body it sets by itself
 */
record Call(
        OperationModel operation,
        OperationNames names,
        List<ParameterSpec> arguments,
        OperationParams params,
        Optional<Flag> flag) {
    Call {
        arguments = List.copyOf(arguments);
    }

    /** An operation as it is called, and as it is called for a stream where it has another answer too. */
    static List<Call> of(OperationModel operation, JavaNames names, JavaTypes types) {
        OperationNames own = names.operation(operation);
        Call call = new Call(
                operation,
                own,
                new CallArguments(own, types).of(operation),
                OperationParams.of(operation, names),
                Optional.empty());
        return Stream.concat(Stream.of(call), operation.streamed().map(call::forStream).stream())
                .toList();
    }

    private Call forStream(OperationModel streamed) {
        return new Call(
                streamed,
                names.ofStreaming(),
                arguments,
                params,
                streamed.streaming().flatMap(OperationModel.Streaming::flag));
    }

    /** What to pass on, {@code serviceSid, identity}, and more. */
    CodeBlock pass(List<CodeBlock> more) {
        return Stream.concat(variables(arguments).stream(), more.stream()).collect(CodeBlock.joining(", "));
    }

    /** What the request is made from. */
    CodeBlock passForRequest() {
        return pass(params.isEmpty() ? List.of() : List.of(CodeBlock.of("params")));
    }

    /** Arguments, as a method that takes them names them. */
    static List<CodeBlock> variables(List<ParameterSpec> arguments) {
        return arguments.stream().map(argument -> CodeBlock.of("$N", argument)).toList();
    }
}
