package dev.burin.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.burin.model.TypeRef;
import dev.burin.naming.JavaNames;
import java.util.Map;
import java.util.Objects;

/** What the values of an enum are on the wire, and in Java. */
enum EnumWire {
    /** Strings. */
    STRING("String") {
        @Override
        TypeName type() {
            return ClassName.get(String.class);
        }

        @Override
        CodeBlock literal(String value) {
            return CodeBlock.of("$L", JavaLiteral.of(value));
        }

        @Override
        CodeBlock find(Map<String, String> constants, CodeBlock otherwise) {
            return byText(CodeBlock.of("$T.requireNonNull(value, $S)", Objects.class, "value"), constants, otherwise);
        }

        @Override
        CodeBlock text(String variable, JavaNames names) {
            return CodeBlock.of("$L", variable);
        }
    },
    /** Whole numbers. */
    LONG("Long") {
        @Override
        TypeName type() {
            return TypeName.LONG;
        }

        @Override
        CodeBlock literal(String value) {
            return CodeBlock.of("$LL", value);
        }

        @Override
        CodeBlock text(String variable, JavaNames names) {
            return CodeBlock.of("$T.toString($L)", Long.class, variable);
        }

        /** Java 17 has no switch over a long. */
        @Override
        CodeBlock find(Map<String, String> constants, CodeBlock otherwise) {
            return byText(CodeBlock.of("$T.toString(value)", Long.class), constants, otherwise);
        }
    },
    /** Numbers. */
    DOUBLE("Double") {
        @Override
        TypeName type() {
            return TypeName.DOUBLE;
        }

        @Override
        CodeBlock literal(String value) {
            return CodeBlock.of("$L", Double.parseDouble(value));
        }

        @Override
        CodeBlock text(String variable, JavaNames names) {
            return CodeBlock.of("$T.ofDouble($L)", names.internal("NumberText"), variable);
        }

        @Override
        CodeBlock find(Map<String, String> constants, CodeBlock otherwise) {
            CodeBlock.Builder code = CodeBlock.builder();
            constants.forEach((value, constant) -> code.beginControlFlow("if (value == $L)", literal(value))
                    .addStatement("return $L", constant)
                    .endControlFlow());
            return code.addStatement("return $L", otherwise).build();
        }
    };

    private final String json;

    EnumWire(String json) {
        this.json = json;
    }

    static EnumWire of(TypeRef.Kind kind) {
        return switch (kind) {
            case INT32, INT64, BIG_INTEGER -> LONG;
            case DOUBLE, DECIMAL -> DOUBLE;
            case STRING, BINARY, FILE, BOOLEAN, DATE, DATE_TIME, DATE_TIME_RFC_2822 -> STRING;
        };
    }

    /** The end of the names of the reader's and writer's methods. */
    String json() {
        return json;
    }

    /** Its type in Java. */
    abstract TypeName type();

    /** A literal of a value that stands in the document. */
    abstract CodeBlock literal(String value);

    /** An expression for a variable's text. */
    abstract CodeBlock text(String variable, JavaNames names);

    /**
     * The statements that return the constant for the argument {@code value}.
     *
     * @param constants the constants by their values in the document
     * @param otherwise what is returned for any other value
     */
    abstract CodeBlock find(Map<String, String> constants, CodeBlock otherwise);

    private static CodeBlock byText(CodeBlock text, Map<String, String> constants, CodeBlock otherwise) {
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("return switch ($L)", text);
        constants.forEach((value, constant) -> code.add("case $L -> $L;\n", JavaLiteral.of(value), constant));
        return code.add("default -> $L;\n", otherwise).unindent().add("};\n").build();
    }
}
