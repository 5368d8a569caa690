package sdktemplate.core.internal;

/** How a list or map stands in a query or form (OpenAPI 3.1, section 4.8.12.3). */
public enum QueryStyle {
    /** {@code color=blue&color=black}; {@code R=100&G=200}. */
    FORM_EXPLODED,
    /** {@code color=blue,black}; {@code color=R,100,G,200}. */
    FORM,
    /** {@code color=blue%20black}; {@code color=R%20100%20G%20200}. */
    SPACE_DELIMITED,
    /** {@code color=blue%7Cblack}; {@code color=R%7C100%7CG%7C200}. */
    PIPE_DELIMITED,
    /** {@code color=blue&color=black}; {@code color%5BR%5D=100&color%5BG%5D=200}. */
    DEEP_OBJECT
}
