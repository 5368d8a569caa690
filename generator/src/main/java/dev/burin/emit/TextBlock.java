package dev.burin.emit;

import java.util.List;

/**
 * Text of several lines as a text block (Java Language Specification 17, section 3.10.6), to be read by people.
 * {@link Layout} leaves its lines as they are.
 */
final class TextBlock {
    /** What opens and closes one. */
    static final String DELIMITER = "\"\"\"";

    private static final String LINE_TERMINATORS = "\r\u000B\f\u0085\u2028\u2029";

    /** The columns of a line in a statement of a top-level class's method. */
    private static final int LIMIT = Layout.LIMIT - 16;

    /** The columns of a word that is broken rather than moved to the next line. */
    private static final int LONGEST_WORD = 40;

    private final StringBuilder out = new StringBuilder(DELIMITER).append('\n');
    private int column;

    private TextBlock() {}

    /** The text as Java code: a block where it consists of lines, a literal where a block would not hold it. */
    static String orLiteral(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        if (!text.endsWith("\n")
                || text.length() > JavaLiteral.LONGEST
                || !lines.stream().allMatch(TextBlock::isKept)) {
            return JavaLiteral.of(text);
        }
        TextBlock block = new TextBlock();
        lines.subList(0, lines.size() - 1).forEach(block::line);
        return block.out.append(DELIMITER).toString();
    }

    /**
     * A block has no white space at the end of its lines. The compiler warns of what would be at the end of a line if
     * the other line terminators that {@link java.util.regex.Pattern} knows as {@code \R} ended one.
     */
    private static boolean isKept(String line) {
        return line.chars().noneMatch(c -> LINE_TERMINATORS.indexOf(c) >= 0)
                && line.stripTrailing().length() == line.length();
    }

    private void line(String line) {
        column = 0;
        line.codePoints().forEach(this::character);
        out.append('\n');
    }

    private void character(int c) {
        StringBuilder piece = new StringBuilder();
        if (c == '"' && !endsWithTwoQuotes()) {
            piece.append('"');
        } else {
            JavaLiteral.append(c, piece);
        }
        if (column + piece.length() >= LIMIT) {
            wrap();
        }
        out.append(piece);
        column += piece.length();
    }

    /** A line that gets too long goes on in the next, without an end between them; after a word if there is one. */
    private void wrap() {
        int word = Math.max(out.lastIndexOf(" "), out.lastIndexOf("/")) + 1;
        int end = out.length() - word < LONGEST_WORD ? word : out.length();
        column = out.length() - end;
        out.insert(end, "\\\n");
    }

    /** A third one would close the block. */
    private boolean endsWithTwoQuotes() {
        return column > 1 && out.charAt(out.length() - 1) == '"' && out.charAt(out.length() - 2) == '"';
    }
}
