package dev.burin.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a request carries. */
public sealed interface Body {
    /** The media type it is sent as, {@code application/json}. */
    String mediaType();

    /** Whether a request without it is wrong. */
    boolean required();

    /** What the document says of it. */
    Doc doc();

    /**
     * An inline object or a form, whose fields are fields of the operation's params.
     *
     * @param encoding how the fields are written
     * @param fields in the document's order
     * @param styles how the fields are written, by name; none for JSON
     */
    record Fields(
            String mediaType,
            Encoding encoding,
            boolean required,
            List<Property> fields,
            Map<String, Style> styles,
            Doc doc)
            implements Body {
        public Fields {
            fields = List.copyOf(fields);
            styles = Collections.unmodifiableMap(new LinkedHashMap<>(styles));
        }

        /** How a field is written. */
        public Style style(Property field) {
            return styles.getOrDefault(field.name(), Style.FORM_EXPLODED);
        }
    }

    /**
     * A value that is an argument of its own: a reference to a schema, an array, a scalar, anything.
     *
     * @param encoding how it is written
     * @param type its type; a string where the encoding is {@link Encoding#TEXT}
     */
    record Value(String mediaType, Encoding encoding, boolean required, TypeRef type, Doc doc) implements Body {}

    /** How a body is written. */
    enum Encoding {
        /** JSON (RFC 8259). */
        JSON,
        /** {@code application/x-www-form-urlencoded} (WHATWG URL, section 5). */
        FORM,
        /** Text as it is. */
        TEXT,
        /** Bytes as they are. */
        BYTES
    }
}
