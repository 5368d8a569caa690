package dev.burin.model;

/** A way to authenticate (OpenAPI 3.1, section 4.8.27). */
public sealed interface SecurityScheme {
    /** Its key below {@code components/securitySchemes}. */
    String id();

    /** What the document says of it. */
    Doc doc();

    /** Name and password in the {@code Authorization} header (RFC 7617). */
    record Basic(String id, Doc doc) implements SecurityScheme {}

    /** A token in the {@code Authorization} header (RFC 6750), wherever the caller has it from. */
    record Bearer(String id, Doc doc) implements SecurityScheme {}

    /**
     * A token as {@link Bearer} has it, which can also be fetched with the client's own id and secret (RFC 6749,
     * section 4.4).
     *
     * @param tokenUrl where, absolute
     */
    record ClientCredentials(String id, String tokenUrl, Doc doc) implements SecurityScheme {}

    /** A way for which the caller has to make what is sent. */
    record Custom(String id, Doc doc) implements SecurityScheme {}

    /**
     * A key.
     *
     * @param in where it is sent: header, query or cookie
     * @param name the header's, query parameter's or cookie's name
     */
    record ApiKey(String id, Parameter.In in, String name, Doc doc) implements SecurityScheme {}
}
