package dev.burin;

/**
 * Text of a document as a console or a log may show it. Such text comes from somebody else: a control character in it
 * could clear the screen, a line break forge a line of the log, a bidirectional control reorder what is read.
 */
public final class ConsoleText {
    private ConsoleText() {}

    /**
     * The text on one line: control and format characters, line and paragraph separators and lone surrogates are
     * written as Java escapes them.
     */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (isPlain(character)) {
                escaped.appendCodePoint(character);
            } else {
                append(escaped, character);
            }
        });
        return escaped.toString();
    }

    /** Whether the character shows as itself, wherever it is printed. */
    public static boolean isPlain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }

    private static void append(StringBuilder escaped, int character) {
        switch (character) {
            case '\n' -> escaped.append("\\n");
            case '\r' -> escaped.append("\\r");
            case '\t' -> escaped.append("\\t");
            default -> {
                for (char unit : Character.toChars(character)) {
                    escaped.append(String.format("\\u%04x", (int) unit));
                }
            }
        }
    }
}
