package dev.burin.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a request carries. */
public sealed interface Body {
    /** The media type it is sent as, {@code application/json}. */
    String mediaType();

    /** How it is written. */
    Encoding encoding();

    /** Whether a request without it is wrong. */
    boolean required();

    /** What the document says of it. */
    Doc doc();

    /**
     * An inline object or a form, whose fields are fields of the operation's params.
     *
     * @param encoding how the fields are written
     * @param fields in the document's order
     * @param encodings how the fields of a form are written, by name
     */
    record Fields(
            String mediaType,
            Encoding encoding,
            boolean required,
            List<Property> fields,
            Map<String, FieldEncoding> encodings,
            Doc doc)
            implements Body {
        public Fields {
            fields = List.copyOf(fields);
            encodings = Collections.unmodifiableMap(new LinkedHashMap<>(encodings));
        }

        /** How a field is written. */
        public FieldEncoding encoding(Property field) {
            return encodings.getOrDefault(field.name(), FieldEncoding.TEXT);
        }
    }

    /**
     * A value that is an argument of its own: a reference to a schema, an array, a scalar, anything.
     *
     * @param encoding how it is written
     * @param type its type; a string for {@link Encoding#TEXT}, a file for {@link Encoding#BYTES}
     */
    record Value(String mediaType, Encoding encoding, boolean required, TypeRef type, Doc doc) implements Body {}

    /**
     * How a field of a form is written.
     *
     * @param style in which style
     * @param contentType as which media type, where the body has parts; none for text that nobody says more of
     */
    record FieldEncoding(Style style, Optional<String> contentType) {
        /** Plain text. */
        public static final FieldEncoding TEXT = new FieldEncoding(Style.FORM_EXPLODED, Optional.empty());
    }

    /** How a body is written. */
    enum Encoding {
        /** JSON (RFC 8259). */
        JSON,
        /** {@code application/x-www-form-urlencoded} (WHATWG URL, section 5). */
        FORM,
        /** A part for each field, {@code multipart/form-data} (RFC 7578) mostly. */
        MULTIPART,
        /** Text as it is. */
        TEXT,
        /** Bytes as they are. */
        BYTES
    }
}
