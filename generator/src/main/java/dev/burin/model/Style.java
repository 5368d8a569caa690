package dev.burin.model;

/**
 * How a value stands where it is no JSON body: in a path, a query, a header, a cookie, a field of a form. The rows of
 * OpenAPI 3.1's table of styles (section 4.8.12.4), and {@link #JSON}. For a scalar, exploded or not makes no
 * difference; it has the style that is the default of its place.
 */
public enum Style {
    /** {@code ;color=blue,black}. */
    MATRIX,
    /** {@code ;color=blue;color=black}. */
    MATRIX_EXPLODED,
    /** {@code .blue,black}. */
    LABEL,
    /** {@code .blue.black}. */
    LABEL_EXPLODED,
    /** {@code blue,black}; the default of paths and headers. */
    SIMPLE,
    /** {@code R=100,G=200}. */
    SIMPLE_EXPLODED,
    /** {@code color=blue,black}. */
    FORM,
    /** {@code color=blue&color=black}; the default of queries, cookies and forms. */
    FORM_EXPLODED,
    /** {@code color=blue%20black}. */
    SPACE_DELIMITED,
    /** {@code color=blue%7Cblack}. */
    PIPE_DELIMITED,
    /** {@code color%5BR%5D=100&color%5BG%5D=200}. */
    DEEP_OBJECT,
    /** The value's JSON text: a parameter with {@code content}, a form's field of type {@code application/json}. */
    JSON
}
