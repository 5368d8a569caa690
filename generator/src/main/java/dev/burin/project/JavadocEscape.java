package dev.burin.project;

import java.util.regex.Pattern;

/** Makes any text a text in Javadoc: no tag, no element, no end of the comment, no Unicode escape. */
final class JavadocEscape {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
    private static final Pattern SPECIAL = Pattern.compile("[<>&@{}*/\\\\]");

    private JavadocEscape() {}

    static String escape(String text) {
        return SPECIAL.matcher(CONTROL.matcher(text).replaceAll(" "))
                .replaceAll(special -> "&#" + special.group().codePointAt(0) + ";");
    }
}
