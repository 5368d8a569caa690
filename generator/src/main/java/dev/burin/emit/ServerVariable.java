package dev.burin.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.burin.model.SdkModel.Variable;
import dev.burin.naming.ServerNames;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** How a caller chooses the value of a server's variable: among those that are known, or any other. */
final class ServerVariable {
    private final Variable variable;
    private final ServerNames names;
    private final Markdown markdown;
    private final String setter;

    ServerVariable(Variable variable, ServerNames names, Markdown markdown) {
        this.variable = variable;
        this.names = names;
        this.markdown = markdown;
        this.setter = names.variable(variable.name());
    }

    List<MethodSpec> setters() {
        MethodSpec any = setter(ClassName.get(String.class), isKnown() ? "its value, known or not" : usual())
                .addStatement("return new $T(url.choose($L, value))", names.type(), JavaLiteral.of(variable.name()))
                .build();
        MethodSpec known = setter(choice(), usual())
                .addStatement("return $L(value.value())", setter)
                .build();
        return isKnown() ? List.of(known, any) : List.of(any);
    }

    private boolean isKnown() {
        return !variable.allowed().isEmpty();
    }

    private ClassName choice() {
        return names.enumOf(variable.name());
    }

    private String usual() {
        return variable.usual().isEmpty()
                ? "its value"
                : "its value, " + Markdown.codeSpan(variable.usual()) + " if nothing is said";
    }

    private MethodSpec.Builder setter(TypeName value, String said) {
        String sentence = "Chooses the server's " + Markdown.codeSpan(variable.name()) + ".";
        return Members.method(setter, names.type())
                .addParameter(value, "value")
                .addJavadoc(Javadoc.of(markdown, variable.description().isBlank() ? sentence : variable.description())
                        .param("value", said)
                        .returns("the server with that value")
                        .throwsTag(
                                ClassName.get(IllegalArgumentException.class),
                                "if this server has no such variable, or its URL can't hold the value")
                        .build());
    }

    /** The enum of the values that are known, if any are. */
    Optional<TypeSpec> values() {
        if (!isKnown()) {
            return Optional.empty();
        }
        TypeSpec.Builder type = TypeSpec.enumBuilder(choice())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Javadoc.of(markdown, "The known values of " + Markdown.codeSpan(variable.name()) + ".")
                        .build());
        variable.allowed().stream()
                .distinct()
                .forEach(value -> type.addEnumConstant(
                        names.constant(variable.name(), value),
                        TypeSpec.anonymousClassBuilder("$L", JavaLiteral.of(value))
                                .addJavadoc(Javadoc.of(markdown, Markdown.codeSpan(value))
                                        .build())
                                .build()));
        return Optional.of(type.addField(String.class, "value", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(String.class, "value")
                        .addStatement("this.value = value")
                        .build())
                .addMethod(Members.method("value", ClassName.get(String.class))
                        .addJavadoc("{@return the value as it stands in the URL}")
                        .addStatement("return value")
                        .build())
                .build());
    }
}
