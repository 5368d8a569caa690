package dev.burin.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.burin.model.Outcome;
import dev.burin.model.TypeRef;
import java.util.Optional;

/**
 * What comes back from an operation.
 *
 * @param type its type
 * @param call the expression that gets it, with all that comes with it
 */
record Answer(TypeName type, CodeBlock call) {

    /**
     * Writes the call for each kind of outcome.
     *
     * @param types how types look in Java
     * @param json how values are read
     * @param delivery how the answer is handed over
     * @param call the operation
     * @param request the expression that makes the request
     */
    record Writer(JavaTypes types, JsonCode json, Delivery delivery, Call call, CodeBlock request)
            implements Outcome.Visitor<Answer> {
        @Override
        public Answer nothing(Outcome.Nothing nothing) {
            TypeName none = delivery == Delivery.SYNC ? TypeName.VOID : TypeName.VOID.box();
            return new Answer(none, send("sendForNothing"));
        }

        @Override
        public Answer one(Outcome.One one) {
            TypeRef type = one.type().withNullable(false);
            String method = one.optional() ? "sendForOptional" : "send";
            CodeBlock decoder = json.decoder(one.type().withNullable(one.optional()));
            CodeBlock call = CodeBlock.of("client.$L($L, $L, options)", delivery.send(method), request, decoder);
            TypeName value = types.type(type);
            return new Answer(one.optional() ? optional(value) : value, call);
        }

        private static TypeName optional(TypeName value) {
            return ParameterizedTypeName.get(ClassName.get(Optional.class), value);
        }

        @Override
        public Answer text(Outcome.Text text) {
            return new Answer(ClassName.get(String.class), send("sendForText"));
        }

        @Override
        public Answer bytes(Outcome.Bytes bytes) {
            return new Answer(types.download(), send("sendForDownload"));
        }

        @Override
        public Answer pages(Outcome.Pages pages) {
            ClassName page = delivery.page(call.names());
            return new Answer(page, CodeBlock.of("$T.fetch($L.from(options), client, options)", page, request));
        }

        @Override
        public Answer stream(Outcome.Stream stream) {
            CodeBlock format = json.streamFormat(stream);
            String method = delivery.send("sendForStream");
            return new Answer(
                    types.stream(stream), CodeBlock.of("client.$L($L, $L, options)", method, request, format));
        }

        private CodeBlock send(String method) {
            return CodeBlock.of("client.$L($L, options)", delivery.send(method), request);
        }
    }
}
