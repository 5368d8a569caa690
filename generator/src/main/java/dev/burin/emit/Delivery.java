package dev.burin.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.burin.GeneratorOptions.Parts;
import dev.burin.naming.JavaNames;
import dev.burin.naming.OperationNames;
import dev.burin.naming.ServiceNames;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

/** How a call hands over what comes back. All in which the two faces of an SDK differ. */
enum Delivery {
    /** The caller's thread waits for it. */
    SYNC {
        @Override
        ClassName service(ServiceNames names) {
            return names.sync();
        }

        @Override
        ClassName page(OperationNames names) {
            return names.page();
        }

        @Override
        String pageInterface() {
            return "Page";
        }

        @Override
        String send(String method) {
            return method;
        }

        @Override
        TypeName result(TypeName type) {
            return type;
        }

        @Override
        String promise() {
            return "";
        }

        @Override
        Class<?> streamType() {
            return Stream.class;
        }

        @Override
        String whenFetched() {
            return "The first page is fetched at once, each other when its first item is asked for; what goes wrong"
                    + " then is thrown there.";
        }

        @Override
        CodeBlock stream(CodeBlock firstPage, JavaNames names) {
            return CodeBlock.of("$L.stream()", firstPage);
        }

        @Override
        CodeBlock body(CodeBlock response, JavaNames names) {
            return CodeBlock.of("$L.body()", response);
        }

        @Override
        CodeBlock mapBody(CodeBlock response, CodeBlock mapping) {
            return CodeBlock.of("$L.map($L)", response, mapping);
        }
    },
    /** A future stands for it. */
    ASYNC {
        @Override
        ClassName service(ServiceNames names) {
            return names.async();
        }

        @Override
        ClassName page(OperationNames names) {
            return names.asyncPage();
        }

        @Override
        String pageInterface() {
            return "AsyncPage";
        }

        @Override
        String send(String method) {
            return method + "Async";
        }

        @Override
        TypeName result(TypeName type) {
            return ParameterizedTypeName.get(ClassName.get(CompletableFuture.class), type.box());
        }

        @Override
        String promise() {
            return "a future with ";
        }

        @Override
        Class<?> streamType() {
            return Flow.Publisher.class;
        }

        @Override
        String whenFetched() {
            return "Each subscriber has them from the first on; a page is fetched when its first item is asked for.";
        }

        @Override
        CodeBlock stream(CodeBlock firstPage, JavaNames names) {
            return CodeBlock.of("new $T<>(() -> $L)", names.internal("PagePublisher"), firstPage);
        }

        @Override
        CodeBlock body(CodeBlock response, JavaNames names) {
            return CodeBlock.of("$L.thenApply($T::body)", response, names.core("ApiResponse"));
        }

        @Override
        CodeBlock mapBody(CodeBlock response, CodeBlock mapping) {
            return CodeBlock.of("$L.thenApply(response -> response.map($L))", response, mapping);
        }
    };

    /** The faces that an SDK of these parts has. */
    static List<Delivery> of(Parts parts) {
        return parts.async() ? List.of(SYNC, ASYNC) : List.of(SYNC);
    }

    /** The class of a service. */
    abstract ClassName service(ServiceNames names);

    /** The class of an operation's page. */
    abstract ClassName page(OperationNames names);

    /** What all pages implement. */
    abstract String pageInterface();

    /** The method of the support code's client that does what a method of that name does. */
    abstract String send(String method);

    /** What a method returns whose result is of a type; {@code void} for none. */
    abstract TypeName result(TypeName type);

    /** What documentation says before it names a result. */
    abstract String promise();

    /** What hands over the items of all pages one by one. */
    abstract Class<?> streamType();

    /** What documentation says of when such pages are fetched. */
    abstract String whenFetched();

    /** The items of the page that a call returns and of those after it. */
    abstract CodeBlock stream(CodeBlock firstPage, JavaNames names);

    /** The body of what a call answers. */
    abstract CodeBlock body(CodeBlock response, JavaNames names);

    /** What a call answers, with its body replaced by what the mapping makes of it. */
    abstract CodeBlock mapBody(CodeBlock response, CodeBlock mapping);

    /** What a method returns that gives more than the body. */
    TypeName response(TypeName body, JavaNames names) {
        return result(ParameterizedTypeName.get(names.core("ApiResponse"), body.box()));
    }
}
