package dev.burin.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.burin.model.Outcome;
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

/** How the model's types look in Java. */
final class JavaTypes {
    private static final AnnotationSpec NULLABLE = AnnotationSpec.builder(
                    ClassName.get("org.jspecify.annotations", "Nullable"))
            .build();

    private static final Map<TypeRef.Kind, TypeName> SCALARS = scalars();

    private final JavaNames names;

    JavaTypes(JavaNames names) {
        this.names = names;
    }

    private static Map<TypeRef.Kind, TypeName> scalars() {
        Map<TypeRef.Kind, TypeName> scalars = new EnumMap<>(TypeRef.Kind.class);
        scalars.put(TypeRef.Kind.STRING, ClassName.get(String.class));
        scalars.put(TypeRef.Kind.BINARY, ClassName.get(String.class));
        scalars.put(TypeRef.Kind.BOOLEAN, TypeName.BOOLEAN.box());
        scalars.put(TypeRef.Kind.INT32, TypeName.INT.box());
        scalars.put(TypeRef.Kind.INT64, TypeName.LONG.box());
        scalars.put(TypeRef.Kind.BIG_INTEGER, ClassName.get(BigInteger.class));
        scalars.put(TypeRef.Kind.DOUBLE, TypeName.DOUBLE.box());
        scalars.put(TypeRef.Kind.DECIMAL, ClassName.get(BigDecimal.class));
        scalars.put(TypeRef.Kind.DATE, ClassName.get(LocalDate.class));
        scalars.put(TypeRef.Kind.DATE_TIME, ClassName.get(OffsetDateTime.class));
        scalars.put(TypeRef.Kind.DATE_TIME_RFC_2822, ClassName.get(OffsetDateTime.class));
        return scalars;
    }

    /** The type of a field or accessor: boxed, not annotated itself; what lists and maps hold is. */
    TypeName type(TypeRef type) {
        return type.accept(new TypeRef.Visitor<>() {
            @Override
            public TypeName scalar(TypeRef.Scalar scalar) {
                return TypeRef.isFile(scalar)
                        ? names.core("Upload")
                        : Objects.requireNonNull(SCALARS.get(scalar.kind()));
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

    /** What hands over the items of a stream. */
    TypeName stream(Outcome.Stream stream) {
        TypeName carried = type(stream.item().withNullable(false)).box();
        TypeName item = stream.format() == Outcome.Stream.Format.JSON_LINES
                ? carried
                : ParameterizedTypeName.get(names.core("ServerSentEvent"), carried);
        return ParameterizedTypeName.get(names.core("EventStream"), item);
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
}
