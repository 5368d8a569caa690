package dev.burin.emit;

/** String literals of any text. JavaPoet's own break at line separators, which are legal in JSON and in a document. */
final class JavaLiteral {
    /** A constant has at most 65,535 bytes, and a character up to three. */
    static final int LONGEST = 20_000;

    private JavaLiteral() {}

    /** The literal with its quotes; what no one would see in it is escaped. A very long one is no constant. */
    static String of(String text) {
        if (text.length() <= LONGEST) {
            return constant(text);
        }
        StringBuilder joined = new StringBuilder("String.join(\"\"");
        for (int start = 0; start < text.length(); start += LONGEST) {
            joined.append(", ").append(constant(text.substring(start, Math.min(start + LONGEST, text.length()))));
        }
        return joined.append(')').toString();
    }

    private static String constant(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(c -> append(c, out));
        return out.append('"').toString();
    }

    /** Writes a character as it stands in a literal. */
    static void append(int c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (isVisible(c)) {
                    out.appendCodePoint(c);
                } else {
                    new StringBuilder().appendCodePoint(c).chars().forEach(unit -> appendEscaped(unit, out));
                }
            }
        }
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static void appendEscaped(int unit, StringBuilder out) {
        String hex = Integer.toHexString(unit);
        out.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
    }
}
