package dev.burin.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.burin.model.TypeRef;
import dev.burin.naming.JavaNames;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How the model's types look in Java, and which expressions read and write them as JSON. */
final class JavaTypes {
    private static final AnnotationSpec NULLABLE = AnnotationSpec.builder(
                    ClassName.get("org.jspecify.annotations", "Nullable"))
            .build();

    private static final Map<TypeRef.Kind, ScalarCode> SCALARS = scalars();

    private final JavaNames names;
    private final ClassName reader;
    private final ClassName writer;

    /** A scalar in Java, and the end of the names of the reader's and writer's methods for it. */
    private record ScalarCode(TypeName type, String method) {}

    JavaTypes(JavaNames names) {
        this.names = names;
        this.reader = names.core("JsonReader");
        this.writer = names.core("JsonWriter");
    }

    private static Map<TypeRef.Kind, ScalarCode> scalars() {
        Map<TypeRef.Kind, ScalarCode> scalars = new EnumMap<>(TypeRef.Kind.class);
        scalars.put(TypeRef.Kind.STRING, new ScalarCode(ClassName.get(String.class), "String"));
        scalars.put(TypeRef.Kind.BINARY, new ScalarCode(ClassName.get(String.class), "String"));
        scalars.put(TypeRef.Kind.BOOLEAN, new ScalarCode(TypeName.BOOLEAN.box(), "Boolean"));
        scalars.put(TypeRef.Kind.INT32, new ScalarCode(TypeName.INT.box(), "Integer"));
        scalars.put(TypeRef.Kind.INT64, new ScalarCode(TypeName.LONG.box(), "Long"));
        scalars.put(TypeRef.Kind.BIG_INTEGER, new ScalarCode(ClassName.get(BigInteger.class), "BigInteger"));
        scalars.put(TypeRef.Kind.FLOAT, new ScalarCode(TypeName.FLOAT.box(), "Float"));
        scalars.put(TypeRef.Kind.DOUBLE, new ScalarCode(TypeName.DOUBLE.box(), "Double"));
        scalars.put(TypeRef.Kind.DECIMAL, new ScalarCode(ClassName.get(BigDecimal.class), "Decimal"));
        scalars.put(TypeRef.Kind.DATE, new ScalarCode(ClassName.get(LocalDate.class), "Date"));
        scalars.put(TypeRef.Kind.DATE_TIME, new ScalarCode(ClassName.get(OffsetDateTime.class), "DateTime"));
        scalars.put(
                TypeRef.Kind.DATE_TIME_RFC_2822,
                new ScalarCode(ClassName.get(OffsetDateTime.class), "DateTimeRfc2822"));
        return scalars;
    }

    private static ScalarCode code(TypeRef.Scalar scalar) {
        return Objects.requireNonNull(SCALARS.get(scalar.kind()));
    }

    /** The type of a field or accessor: boxed, not annotated itself; what lists and maps hold is. */
    TypeName type(TypeRef type) {
        return type.accept(new TypeRef.Visitor<>() {
            @Override
            public TypeName scalar(TypeRef.Scalar scalar) {
                return TypeRef.isFile(scalar)
                        ? names.core("Upload")
                        : code(scalar).type();
            }

            @Override
            public TypeName named(TypeRef.Named named) {
                return names.type(named.id());
            }

            @Override
            public TypeName list(TypeRef.ListOf list) {
                return ParameterizedTypeName.get(ClassName.get(List.class), held(list.element()));
            }

            @Override
            public TypeName map(TypeRef.MapOf map) {
                return ParameterizedTypeName.get(
                        ClassName.get(Map.class), ClassName.get(String.class), held(map.value()));
            }

            @Override
            public TypeName any(TypeRef.Any any) {
                return names.core("JsonValue");
            }
        });
    }

    /** What a list or map holds. A free-form null in it is a {@code JsonNull}. */
    private TypeName held(TypeRef type) {
        TypeName name = type(type);
        return type.nullable() && !(type instanceof TypeRef.Any) ? nullable(name) : name;
    }

    /** What bytes come as. */
    ClassName download() {
        return names.core("Download");
    }

    /** The same type, annotated as one that may be null. */
    TypeName nullable(TypeName type) {
        return type.annotated(NULLABLE);
    }

    /** The type of an argument: a primitive where there is one and null is no value; may be null otherwise says so. */
    TypeName argument(TypeRef type) {
        return type.nullable() ? nullable(type(type)) : present(type);
    }

    /** The type of an argument that is never null. */
    TypeName present(TypeRef type) {
        TypeName boxed = type(type);
        return boxed.isBoxedPrimitive() ? boxed.unbox() : boxed;
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
            return CodeBlock.of("$T::read$L", reader, code(scalar).method());
        }
        if (type instanceof TypeRef.Named named && !named.nullable()) {
            return CodeBlock.of("$T::readFrom", names.type(named.id()));
        }
        String row = numbered("row", depth);
        return CodeBlock.of("$L -> $L", row, read(row, type, depth));
    }

    /** An expression by which a reader reads a value of a type, or null where JSON has null. */
    CodeBlock read(String from, TypeRef type) {
        return read(from, type, 0);
    }

    private CodeBlock read(String from, TypeRef type, int depth) {
        return type.accept(new TypeRef.Visitor<>() {
            @Override
            public CodeBlock scalar(TypeRef.Scalar scalar) {
                return CodeBlock.of("$L", from + ".read" + code(scalar).method() + "()");
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
                return CodeBlock.of("$T::write$L", writer, code(scalar).method());
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

    private CodeBlock passing(String value, TypeRef written) {
        return CodeBlock.of("$L, $L", value, valueWriter(written));
    }

    /** The outermost lambda's parameter has the plain name; those inside it must not hide it. */
    private static String numbered(String name, int depth) {
        return depth == 1 ? name : name + depth;
    }
}
