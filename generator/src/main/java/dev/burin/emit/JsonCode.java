package dev.burin.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.burin.model.Outcome;
import dev.burin.model.TypeRef;
import dev.burin.naming.JavaNames;
import java.util.ArrayList;
import java.util.List;

/** The expressions that read values of the model's types from JSON and write them to it. */
final class JsonCode {
    private final JavaNames names;
    private final ClassName reader;
    private final ClassName writer;

    JsonCode(JavaNames names) {
        this.names = names;
        this.reader = names.core("JsonReader");
        this.writer = names.core("JsonWriter");
    }

    /** The end of the names of the reader's and writer's methods for a scalar. */
    private static String method(TypeRef.Scalar scalar) {
        return switch (scalar.kind()) {
            case STRING, BINARY -> "String";
            case BOOLEAN -> "Boolean";
            case INT32 -> "Integer";
            case INT64 -> "Long";
            case BIG_INTEGER -> "BigInteger";
            case DOUBLE -> "Double";
            case DECIMAL -> "Decimal";
            case DATE -> "Date";
            case DATE_TIME -> "DateTime";
            case DATE_TIME_RFC_2822 -> "DateTimeRfc2822";
            case FILE -> throw new IllegalArgumentException("a file has no place in JSON");
        };
    }

    /** A {@code JsonReader.Decoder} of values of a type. */
    CodeBlock decoder(TypeRef type) {
        return decoder(type, 1);
    }

    private CodeBlock decoder(TypeRef type, int depth) {
        if (type instanceof TypeRef.Any) {
            return CodeBlock.of("$T::nextValue", reader);
        }
        if (type instanceof TypeRef.Scalar scalar) {
            return CodeBlock.of("$T::read$L", reader, method(scalar));
        }
        if (type instanceof TypeRef.Named named && !named.nullable()) {
            return CodeBlock.of("$T::readFrom", names.type(named.id()));
        }
        String row = numbered("row", depth);
        return CodeBlock.of("$L -> $L", row, read(row, type, depth));
    }

    /** A {@code StreamFormat} of the items of a stream. */
    CodeBlock streamFormat(Outcome.Stream stream) {
        List<CodeBlock> arguments = new ArrayList<>();
        if (stream.format() != Outcome.Stream.Format.TEXT_EVENTS) {
            arguments.add(decoder(stream.item().withNullable(false)));
        }
        stream.end().ifPresent(end -> arguments.add(CodeBlock.of("$L", JavaLiteral.of(end))));
        String factory = switch (stream.format()) {
            case EVENTS -> "events";
            case TEXT_EVENTS -> "textEvents";
            case JSON_LINES -> "jsonLines";
        };
        return CodeBlock.of(
                "$T.$L($L)",
                names.internal("StreamFormat"),
                factory,
                arguments.stream().collect(CodeBlock.joining(", ")));
    }

    /** An expression by which {@code reader} reads the value of a property, which it has seen is not null. */
    CodeBlock readProperty(TypeRef type) {
        return type instanceof TypeRef.Named named
                ? CodeBlock.of("$T.readFrom(reader)", names.type(named.id()))
                : read("reader", type);
    }

    /** An expression by which a reader reads a value of a type, or null where JSON has null. */
    CodeBlock read(String from, TypeRef type) {
        return read(from, type, 0);
    }

    private CodeBlock read(String from, TypeRef type, int depth) {
        return type.accept(new TypeRef.Visitor<>() {
            @Override
            public CodeBlock scalar(TypeRef.Scalar scalar) {
                return CodeBlock.of("$L", from + ".read" + method(scalar) + "()");
            }

            @Override
            public CodeBlock named(TypeRef.Named named) {
                return CodeBlock.of("$L.readOrNull($T::readFrom)", from, names.type(named.id()));
            }

            @Override
            public CodeBlock list(TypeRef.ListOf list) {
                return CodeBlock.of("$L.readList($L)", from, decoder(list.element(), depth + 1));
            }

            @Override
            public CodeBlock map(TypeRef.MapOf map) {
                return CodeBlock.of("$L.readMap($L)", from, decoder(map.value(), depth + 1));
            }

            @Override
            public CodeBlock any(TypeRef.Any any) {
                return CodeBlock.of("$L", from + ".readValue()");
            }
        });
    }

    /** A {@code JsonWriter.ValueWriter} of values of a type. */
    CodeBlock valueWriter(TypeRef type) {
        return valueWriter(type, 1);
    }

    private CodeBlock valueWriter(TypeRef type, int depth) {
        String row = numbered("row", depth);
        String value = numbered("value", depth);
        return type.accept(new TypeRef.Visitor<>() {
            @Override
            public CodeBlock scalar(TypeRef.Scalar scalar) {
                return CodeBlock.of("$T::write$L", writer, method(scalar));
            }

            @Override
            public CodeBlock named(TypeRef.Named named) {
                return CodeBlock.of("$T::writeObject", writer);
            }

            @Override
            public CodeBlock list(TypeRef.ListOf list) {
                return nested("writeList", list.element());
            }

            @Override
            public CodeBlock map(TypeRef.MapOf map) {
                return nested("writeMap", map.value());
            }

            @Override
            public CodeBlock any(TypeRef.Any any) {
                return CodeBlock.of("$T::writeValue", writer);
            }

            private CodeBlock nested(String method, TypeRef held) {
                return CodeBlock.of(
                        "($L, $L) -> $L.$L($L, $L)", row, value, row, method, value, valueWriter(held, depth + 1));
            }
        });
    }

    /** An expression by which {@code writer} writes a property, or nothing where the value is null. */
    CodeBlock writeProperty(String name, String value, TypeRef type) {
        String literal = JavaLiteral.of(name);
        if (type instanceof TypeRef.ListOf list) {
            return CodeBlock.of("writer.list($L, $L)", literal, passing(value, list.element()));
        }
        if (type instanceof TypeRef.MapOf map) {
            return CodeBlock.of("writer.map($L, $L)", literal, passing(value, map.value()));
        }
        if (type instanceof TypeRef.Scalar scalar && scalar.kind() == TypeRef.Kind.DATE_TIME_RFC_2822) {
            return CodeBlock.of("writer.property($L, $L)", literal, passing(value, type));
        }
        return CodeBlock.of("writer.property($L, $L)", literal, value);
    }

    /** A statement by which {@code writer} writes a value that is not null. */
    CodeBlock write(String value, TypeRef type) {
        return type.accept(new TypeRef.Visitor<>() {
            @Override
            public CodeBlock scalar(TypeRef.Scalar scalar) {
                return CodeBlock.of("writer.write$L($L)", method(scalar), value);
            }

            @Override
            public CodeBlock named(TypeRef.Named named) {
                return CodeBlock.of("$L.writeTo(writer)", value);
            }

            @Override
            public CodeBlock list(TypeRef.ListOf list) {
                return CodeBlock.of("writer.writeList($L)", passing(value, list.element()));
            }

            @Override
            public CodeBlock map(TypeRef.MapOf map) {
                return CodeBlock.of("writer.writeMap($L)", passing(value, map.value()));
            }

            @Override
            public CodeBlock any(TypeRef.Any any) {
                return CodeBlock.of("$L.writeTo(writer)", value);
            }
        });
    }

    private CodeBlock passing(String value, TypeRef written) {
        return CodeBlock.of("$L, $L", value, valueWriter(written));
    }

    /** The outermost lambda's parameter has the plain name; those inside it must not hide it. */
    private static String numbered(String name, int depth) {
        return depth == 1 ? name : name + depth;
    }
}
