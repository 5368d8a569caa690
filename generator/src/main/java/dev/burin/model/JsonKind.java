package dev.burin.model;

/** The kinds of JSON values (RFC 8259, section 3) without {@code null}, which is no branch of a union. */
public enum JsonKind {
    OBJECT,
    ARRAY,
    STRING,
    NUMBER,
    BOOLEAN
}
