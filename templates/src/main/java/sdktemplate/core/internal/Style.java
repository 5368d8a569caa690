package sdktemplate.core.internal;

/**
 * How a value stands in a path, a query, a header, a cookie or a form: the rows of OpenAPI 3.1's table of styles
 * (section 4.8.12.4). The examples are the list {@code blue, black} and the object with {@code R} 100 and {@code G}
 * 200, called {@code color}.
 */
public enum Style {
    /** {@code ;color=blue,black}; {@code ;color=R,100,G,200}. */
    MATRIX(",", false),
    /** {@code ;color=blue;color=black}; {@code ;R=100;G=200}. */
    MATRIX_EXPLODED("", true),
    /** {@code .blue,black}; {@code .R,100,G,200}. */
    LABEL(",", false),
    /** {@code .blue.black}; {@code .R=100.G=200}. */
    LABEL_EXPLODED(".", true),
    /** {@code blue,black}; {@code R,100,G,200}. */
    SIMPLE(",", false),
    /** {@code blue,black}; {@code R=100,G=200}. */
    SIMPLE_EXPLODED(",", true),
    /** {@code color=blue,black}; {@code color=R,100,G,200}. */
    FORM(",", false),
    /** {@code color=blue&color=black}; {@code R=100&G=200}. */
    FORM_EXPLODED("", true),
    /** {@code color=blue%20black}; {@code color=R%20100%20G%20200}. */
    SPACE_DELIMITED("%20", false),
    /** {@code color=blue%7Cblack}; {@code color=R%7C100%7CG%7C200}. */
    PIPE_DELIMITED("%7C", false),
    /**
     * {@code color%5BR%5D=100&color%5BG%5D=200}; objects in it go on in the same way, {@code color%5BR%5D%5Bof%5D=1}. A
     * list, for which OpenAPI defines nothing, repeats the name.
     */
    DEEP_OBJECT("", true);

    private final String separator;
    private final boolean exploded;

    Style(String separator, boolean exploded) {
        this.separator = separator;
        this.exploded = exploded;
    }

    /** What stands between items, or names and values, where they share a name or have none. */
    String separator() {
        return separator;
    }

    /** Whether each name of an object stands with its value. */
    boolean isExploded() {
        return exploded;
    }
}
