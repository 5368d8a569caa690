package dev.burin.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

/**
 * Code in as few fragments as there can be: every one costs JavaPoet time, twice, and most of what is generated is the
 * same few words around names. Text is taken as it is, and never for a format.
 */
final class Fragments {
    private final CodeBlock.Builder code = CodeBlock.builder();
    private final StringBuilder text = new StringBuilder();

    /** Adds text. */
    Fragments add(String more) {
        text.append(more);
        return this;
    }

    /** Adds a reference to a type. */
    Fragments add(TypeName type) {
        flush();
        code.add("$T", type);
        return this;
    }

    /** Adds a string literal, whatever is in it. */
    Fragments literal(String value) {
        return add(JavaLiteral.of(value));
    }

    /** Adds code. */
    Fragments add(CodeBlock more) {
        flush();
        code.add(more);
        return this;
    }

    boolean isEmpty() {
        return text.isEmpty() && code.isEmpty();
    }

    /** All that was added. */
    CodeBlock build() {
        flush();
        return code.build();
    }

    private void flush() {
        if (!text.isEmpty()) {
            code.add("$L", text.toString());
            text.setLength(0);
        }
    }
}
