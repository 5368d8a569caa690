package dev.burin.model;

import java.util.Locale;

/**
 * A parameter of an operation.
 *
 * @param name as it stands on the wire
 * @param in where it is sent
 * @param required whether a request without it is wrong; always so in a path
 * @param type its type
 * @param style how arrays and objects are written
 * @param explode whether each item or property is written on its own
 * @param sensitive whether it is secret or personal, so that no log or message may show it
 * @param constraints the limits of its values
 * @param doc what the document says of it
 */
public record Parameter(
        String name,
        In in,
        boolean required,
        TypeRef type,
        Style style,
        boolean explode,
        boolean sensitive,
        Constraints constraints,
        Doc doc) {

    /** Where a parameter is sent. */
    public enum In {
        PATH,
        QUERY,
        HEADER,
        COOKIE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How arrays and objects are written (OpenAPI 3.1, section 4.8.12.3). */
    public enum Style {
        MATRIX,
        LABEL,
        FORM,
        SIMPLE,
        SPACE_DELIMITED,
        PIPE_DELIMITED,
        DEEP_OBJECT
    }
}
