package dev.burin.spec;

import dev.burin.model.Body.Encoding;
import dev.burin.model.Body.FieldEncoding;
import dev.burin.model.Parameter.In;
import dev.burin.model.Property;
import dev.burin.model.Style;
import dev.burin.model.TypeModel;
import dev.burin.model.TypeModel.ObjectType;
import dev.burin.model.TypeModel.UnionType;
import dev.burin.model.TypeRef;
import dev.burin.model.TypeRef.Kind;
import java.util.Optional;

/** The fields of forms, and the parts of multipart bodies: what they are and how they are written. */
final class FormReader {
    private static final String BYTES = "application/octet-stream";

    private final TypeTable types;
    private final StyleReader styles;
    private final Findings findings;

    FormReader(TypeTable types, StyleReader styles, Findings findings) {
        this.types = types;
        this.styles = styles;
        this.findings = findings;
    }

    /**
     * The field as a part: bytes, and anything as a media type of bytes, is a file.
     *
     * @param encoding the field's encoding, if there is one
     * @param isFile whether the field's schema, or that of its items, describes bytes
     */
    Property part(Place encoding, Property field, boolean isFile) {
        boolean isBytes = isFile
                || contentType(encoding)
                        .filter(type -> MediaTypes.encoding(type) == Encoding.BYTES)
                        .isPresent();
        TypeRef read = field.type() instanceof TypeRef.ListOf list
                ? new TypeRef.ListOf(file(list.element(), isBytes), list.nullable())
                : file(field.type(), isBytes);
        return new Property(
                field.name(),
                read,
                field.required(),
                field.access(),
                field.sensitive(),
                field.constraints(),
                field.doc());
    }

    private static TypeRef file(TypeRef type, boolean isBytes) {
        boolean isFile = type instanceof TypeRef.Scalar scalar
                && (scalar.kind() == Kind.BINARY || (isBytes && scalar.kind() == Kind.STRING));
        return isFile || (isBytes && type instanceof TypeRef.Any) ? TypeRef.file(type.nullable()) : type;
    }

    /** How a part is written. Without words about it an object is JSON (OpenAPI 3.1, section 4.8.15). */
    FieldEncoding partEncoding(Place encoding, TypeRef type) {
        if (encoding.has("headers")) {
            findings.degraded(encoding.child("headers"), "headers of a part; left out");
        }
        TypeRef item = type instanceof TypeRef.ListOf list ? list.element() : type;
        Optional<String> contentType = contentType(encoding);
        if (TypeRef.isFile(item)) {
            return new FieldEncoding(Style.FORM_EXPLODED, contentType.or(() -> Optional.of(BYTES)));
        }
        if (encoding.has("style") || encoding.has("explode")) {
            return new FieldEncoding(styles.read(encoding, In.QUERY, type), Optional.empty());
        }
        if (contentType.isPresent()) {
            boolean isJson = MediaTypes.encoding(contentType.get()) == Encoding.JSON;
            if (!isJson && isObject(item)) {
                findings.degraded(encoding, "an object as " + contentType.get() + "; sent as JSON text");
            }
            return new FieldEncoding(isJson || isObject(item) ? Style.JSON : Style.FORM_EXPLODED, contentType);
        }
        return isObject(item) ? new FieldEncoding(Style.JSON, Optional.of("application/json")) : FieldEncoding.TEXT;
    }

    /**
     * How a field of a form is written. Without words about it an object is JSON text, and a list a field for each item
     * (OpenAPI 3.1, section 4.8.15).
     *
     * @param encoding the field's encoding, if there is one
     */
    FieldEncoding fieldEncoding(Place encoding, TypeRef type) {
        if (encoding.flag("allowReserved")) {
            findings.degraded(encoding, "allowReserved in a form, whose readers decode it all the same; left out");
        }
        if (encoding.has("style") || encoding.has("explode")) {
            return new FieldEncoding(styles.read(encoding, In.QUERY, type), Optional.empty());
        }
        Optional<String> contentType = contentType(encoding);
        boolean isJson = contentType
                .filter(each -> MediaTypes.encoding(each) == Encoding.JSON)
                .isPresent();
        if (contentType.isPresent() && !isJson && isObject(type)) {
            findings.degraded(encoding, "an object in a form as " + contentType.get() + "; sent as JSON text");
        }
        return isJson || isObject(type) ? new FieldEncoding(Style.JSON, Optional.empty()) : FieldEncoding.TEXT;
    }

    /** The first of several that it could be; a part of a wildcard is what its sender says. */
    private static Optional<String> contentType(Place encoding) {
        String first = encoding.text("contentType").split(",", -1)[0].strip();
        return first.isEmpty() ? Optional.empty() : Optional.of(first.contains("*") ? BYTES : first);
    }

    private boolean isObject(TypeRef type) {
        return type instanceof TypeRef.MapOf
                || (type instanceof TypeRef.Named named
                        && types.find(named.id()).filter(this::isObject).isPresent());
    }

    private boolean isObject(TypeModel type) {
        return type instanceof ObjectType
                || (type instanceof UnionType union && union.branches().stream().allMatch(this::isObject));
    }
}
