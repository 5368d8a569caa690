package dev.burin.model;

import java.util.Locale;

/**
 * A parameter of an operation.
 *
 * @param name as it stands on the wire
 * @param in where it is sent
 * @param required whether a request without it is wrong; always so in a path
 * @param type its type
 * @param style how it is written
 * @param allowReserved whether reserved characters stand in the query as they are, or slashes in the path
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
        boolean allowReserved,
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
}
