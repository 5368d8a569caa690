package dev.burin.model;

/**
 * Identifies a type by where it stands in the document. Not a Java name.
 *
 * @param pointer the JSON pointer of the schema (RFC 6901), after the file's path where it is not the root document;
 *     unique
 */
public record TypeId(String pointer) {}
