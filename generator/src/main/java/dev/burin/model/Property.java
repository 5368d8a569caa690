package dev.burin.model;

/**
 * A property of an object, or a field of a request body.
 *
 * @param name as it stands on the wire
 * @param type its type
 * @param required whether the document says that it is always there
 * @param access whether it is only received or only sent
 * @param sensitive whether it is secret or personal, so that no log or message may show it
 * @param constraints the limits of its values
 * @param doc what the document says of it
 */
public record Property(
        String name,
        TypeRef type,
        boolean required,
        Access access,
        boolean sensitive,
        Constraints constraints,
        Doc doc) {

    /** A property that goes both ways. */
    public Property(String name, TypeRef type, boolean required, boolean sensitive, Constraints constraints, Doc doc) {
        this(name, type, required, Access.BOTH, sensitive, constraints, doc);
    }

    /** Which way a property goes. */
    public enum Access {
        /** It is sent and received. */
        BOTH,
        /** Only the API sets it: no request has it ({@code readOnly}). */
        READ_ONLY,
        /** It is only sent: no answer has it ({@code writeOnly}). */
        WRITE_ONLY
    }
}
