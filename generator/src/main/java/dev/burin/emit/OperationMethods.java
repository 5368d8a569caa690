package dev.burin.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.burin.model.Outcome;
import dev.burin.naming.JavaNames;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** A service's methods for one operation: one for each way to call it. */
final class OperationMethods {
    private final JavaNames names;
    private final JavaTypes types;
    private final Delivery delivery;
    private final Call call;
    private final Forms forms;
    private final Answer answer;
    private final OperationDocs docs;

    /**
     * Prepares to write them.
     *
     * @param names the names of the SDK
     * @param types how types look in Java
     * @param delivery how they hand over what comes back
     * @param requests the class that makes the operation's request
     * @param call the operation
     * @param docs what is said of it
     */
    OperationMethods(
            JavaNames names, JavaTypes types, Delivery delivery, ClassName requests, Call call, OperationDocs docs) {
        this.names = names;
        this.types = types;
        this.delivery = delivery;
        this.call = call;
        this.forms = Forms.of(call, names);
        CodeBlock request = CodeBlock.of("$T.$L($L)", requests, call.names().method(), call.passForRequest());
        this.answer = call.operation()
                .outcome()
                .accept(new Answer.Writer(types, new JsonCode(names), delivery, call, request));
        this.docs = docs;
    }

    /** All of them. */
    List<MethodSpec> all() {
        List<MethodSpec> methods = new ArrayList<>();
        forms.brief().forEach(form -> methods.add(brief(form)));
        methods.add(full());
        methods.add(withResponse());
        if (call.operation().outcome() instanceof Outcome.Pages pages) {
            forms.brief().forEach(form -> methods.add(stream(form.more(), pages)));
            methods.add(stream(forms.full(), pages));
        }
        return methods;
    }

    private MethodSpec brief(Forms.Form form) {
        return method(call.names().method(), form.more())
                .addJavadoc(
                        form.isUsual()
                                ? docs.usual(form.more())
                                : docs.form(form.more(), forms.usual(), form.difference()))
                .returns(delivery.result(answer.type()))
                .addStatement(CodeBlock.of("$L$L($L)", returning(), call.names().method(), call.pass(form.passed())))
                .build();
    }

    private MethodSpec full() {
        CodeBlock response =
                CodeBlock.of("$L($L)", call.names().withResponse(), call.pass(Call.variables(forms.full())));
        return method(call.names().method(), forms.full())
                .addJavadoc(docs.form(forms.full(), forms.usual(), "with options for this call alone"))
                .returns(delivery.result(answer.type()))
                .addStatement("$L$L", returning(), returnsVoid() ? response : delivery.body(response, names))
                .build();
    }

    private MethodSpec withResponse() {
        return method(call.names().withResponse(), forms.full())
                .addJavadoc(docs.withResponse(forms.full(), forms.usual()))
                .returns(delivery.response(answer.type(), names))
                .addStatement("return $L", answer.call())
                .build();
    }

    private MethodSpec stream(List<ParameterSpec> more, Outcome.Pages pages) {
        TypeName item = types.type(pages.item().withNullable(false));
        CodeBlock first = CodeBlock.of("$L($L)", call.names().method(), call.pass(Call.variables(more)));
        return method(call.names().stream(), more)
                .addJavadoc(docs.stream(more, forms.usual()))
                .returns(ParameterizedTypeName.get(ClassName.get(delivery.streamType()), item))
                .addStatement("return $L", delivery.stream(first, names))
                .build();
    }

    private MethodSpec.Builder method(String name, List<ParameterSpec> more) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addParameters(call.arguments())
                .addParameters(more);
        return call.operation().doc().deprecated() ? method.addAnnotation(Deprecated.class) : method;
    }

    private String returning() {
        return returnsVoid() ? "" : "return ";
    }

    private boolean returnsVoid() {
        return delivery.result(answer.type()).equals(TypeName.VOID);
    }
}
