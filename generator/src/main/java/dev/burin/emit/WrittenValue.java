package dev.burin.emit;

import com.palantir.javapoet.CodeBlock;
import dev.burin.model.Style;
import dev.burin.model.TypeRef;
import dev.burin.naming.JavaNames;

/**
 * The arguments that say what is sent outside of JSON bodies, and how it is written.
 *
 * @param names all names
 * @param json how values are read and written
 */
record WrittenValue(JavaNames names, JsonCode json) {

    /** The value, or its JSON text if that is what the style wants. */
    CodeBlock value(Style style, TypeRef type, CodeBlock value) {
        if (style != Style.JSON) {
            return plain(type, value);
        }
        return writesItself(type)
                ? CodeBlock.of("$T.of($L)", names.internal("JsonContent"), value)
                : CodeBlock.of("$T.of($L, $L)", names.internal("JsonContent"), value, json.valueWriter(type));
    }

    /** The value for a header, which holds ASCII alone. */
    CodeBlock header(Style style, TypeRef type, CodeBlock value) {
        CodeBlock written = value(style, type, value);
        return style == Style.JSON ? CodeBlock.of("$T.of($L)", names.internal("AsciiJson"), written) : written;
    }

    /** Whether values of the type know how to become JSON. */
    static boolean writesItself(TypeRef type) {
        return type instanceof TypeRef.Named || type instanceof TypeRef.Any;
    }

    /** The style as a further argument; none for what the support code does unless told otherwise. */
    CodeBlock style(Style style) {
        return switch (style) {
            case SIMPLE, FORM_EXPLODED, JSON -> CodeBlock.of("");
            default -> named(style);
        };
    }

    /** The style as a further argument. */
    CodeBlock named(Style style) {
        Style written = style == Style.JSON ? Style.FORM_EXPLODED : style;
        return CodeBlock.of(", $T.$L", names.internal("Style"), written.name());
    }

    /** Outside JSON a date-time is written as ISO 8601 wants it, unless its JSON comes instead. */
    CodeBlock plain(TypeRef type, CodeBlock value) {
        return holdsRfc2822(type)
                ? CodeBlock.of("$T.value($L, $L)", names.internal("JsonContent"), value, json.valueWriter(type))
                : value;
    }

    /** Models write themselves. */
    private static boolean holdsRfc2822(TypeRef type) {
        if (type instanceof TypeRef.ListOf list) {
            return holdsRfc2822(list.element());
        }
        if (type instanceof TypeRef.MapOf map) {
            return holdsRfc2822(map.value());
        }
        return type instanceof TypeRef.Scalar scalar && scalar.kind() == TypeRef.Kind.DATE_TIME_RFC_2822;
    }
}
