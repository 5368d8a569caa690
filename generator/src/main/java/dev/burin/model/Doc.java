package dev.burin.model;

/**
 * Prose of the document, untrusted and unescaped. Empty strings stand for what the document does not say.
 *
 * @param summary one line of plain text
 * @param description CommonMark
 * @param deprecated whether the document marks the thing as deprecated
 */
public record Doc(String summary, String description, boolean deprecated) {
    /** Nothing was said. */
    public static final Doc NONE = new Doc("", "", false);
}
