package dev.burin.emit;

import java.net.URI;

/** Plain text as Javadoc's HTML, in which nothing ends the comment, starts a tag or is a Unicode escape. */
final class JavadocText {
    private static final String LINE_BREAKS = "\n\t\u0085\u2028\u2029";

    private JavadocText() {}

    /** The text, escaped. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        escape(text, out);
        return out.toString();
    }

    /** Appends the text, escaped with regard to what it follows. */
    static void escape(CharSequence text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '@' -> out.append("&#64;");
                case '{' -> out.append("&#123;");
                case '}' -> out.append("&#125;");
                case '\\' -> out.append("&#92;");
                case '"' -> out.append("&quot;");
                case '/' -> out.append(endsWith(out, '*') ? "&#47;" : "/");
                case '*' -> out.append(endsWith(out, '/') ? "&#42;" : "*");
                default -> out.append(c);
            }
        }
    }

    /**
     * A URI in an attribute's quotes: in ASCII (RFC 3987, section 3.1), since doclint does not take every letter of the
     * world, and takes the {@code #} of an entity for the start of a fragment.
     */
    static String uri(URI uri) {
        return uri.toASCIIString().replace("&", "&amp;").replace("*", "%2A");
    }

    /** The text in a font for code: readable as a tag where that is safe. */
    static String code(String text) {
        String clean = clean(text).replace('\n', ' ').strip();
        if (clean.isEmpty()) {
            return "(empty)";
        }
        return isSafeInTag(clean) ? "{@code " + clean + "}" : "<code>" + escape(clean) + "</code>";
    }

    private static boolean isSafeInTag(String text) {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{') {
                open++;
            } else if (c == '@' || (c == '}' && --open < 0)) {
                return false;
            }
        }
        return open == 0 && !text.contains("\\u") && !text.contains("*/") && !text.contains("/*");
    }

    /** The text without what no one sees: control characters, overrides of direction, halves of characters. */
    static String clean(String text) {
        int i = 0;
        while (i < text.length() && isPlain(text.charAt(i))) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .map(c -> c < 0x10000 && LINE_BREAKS.indexOf(c) > 0 ? ' ' : c)
                .filter(JavadocText::isVisible)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean isPlain(char c) {
        return (c >= ' ' && c < 0x7F) || c == '\n';
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\n';
            case Character.SURROGATE, Character.UNASSIGNED -> false;
            case Character.FORMAT -> c == 0x200C || c == 0x200D;
            default -> true;
        };
    }

    private static boolean endsWith(StringBuilder out, char c) {
        return out.length() > 0 && out.charAt(out.length() - 1) == c;
    }
}
