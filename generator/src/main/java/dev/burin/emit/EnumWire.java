package dev.burin.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.burin.model.TypeRef;
import java.math.BigDecimal;
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
        String key(String value) {
            return value;
        }

        @Override
        CodeBlock keyOf(String value) {
            return CodeBlock.of("$T.requireNonNull($L, $S)", Objects.class, value, value);
        }

        @Override
        CodeBlock text(String value) {
            return CodeBlock.of("$L", value);
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
            return CodeBlock.of("$LL", key(value));
        }

        @Override
        String key(String value) {
            return Long.toString(new BigDecimal(value).longValueExact());
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
            return CodeBlock.of("$L", key(value));
        }

        @Override
        String key(String value) {
            return Double.toString(Double.parseDouble(value));
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

    /** What a switch finds that value by: Java 17 has none over numbers. */
    abstract String key(String value);

    /** An expression for the same of a variable. */
    CodeBlock keyOf(String variable) {
        return text(variable);
    }

    /** An expression for a variable's text. */
    CodeBlock text(String variable) {
        return CodeBlock.of("$T.toString($L)", type().box(), variable);
    }
}
