package dev.burin.emit;

import java.util.List;

/** Wraps the lines of one Javadoc comment, and puts it on a single line if it fits there. */
final class JavadocLayout {
    private static final String TAG_CONTINUATION = "    ";

    /** How much further in the text of a list's item stands, and how much less its beginning. */
    private static final String LIST_STEP = "      ";

    private static final int ITEM_OUTDENT = 4;

    private final String indent;
    private final StringBuilder out;
    private int lists;

    JavadocLayout(String indent, StringBuilder out) {
        this.indent = indent;
        this.out = out;
    }

    /** Writes a comment of these lines, each with its asterisk. */
    void write(List<String> lines) {
        if (lines.size() == 1 && fitsOneLine(content(lines.get(0)))) {
            out.append(indent).append("/** ").append(content(lines.get(0))).append(" */\n");
            return;
        }
        out.append(indent).append("/**\n");
        boolean preformatted = false;
        for (String line : lines) {
            String content = content(line);
            preformatted |= content.contains("<pre>");
            if (preformatted) {
                writeLine(content);
            } else {
                wrap(content);
            }
            preformatted &= !content.contains("</pre>");
        }
        out.append(indent).append(" */\n");
    }

    private boolean fitsOneLine(String content) {
        return !content.startsWith("@") && indent.length() + content.length() + "/**  */".length() <= Layout.LIMIT;
    }

    private static String content(String line) {
        String content = line.substring(line.indexOf('*') + 1);
        return content.startsWith(" ") ? content.substring(1) : content;
    }

    private void wrap(String line) {
        String content = line.endsWith("</li>") ? line.substring(0, line.length() - "</li>".length()) : line;
        if (content.startsWith("</ul>") || content.startsWith("</ol>")) {
            lists--;
        }
        String margin = LIST_STEP.repeat(lists);
        String hanging = content.startsWith("@") ? TAG_CONTINUATION : margin;
        String before = content.startsWith("<li>") ? margin.substring(ITEM_OUTDENT) : margin;
        String text = content.strip();
        int width = Layout.LIMIT - indent.length() - " * ".length();
        int start = 0;
        int space = lastBreak(text, start, width - before.length());
        while (space > 0) {
            writeLine(before + text.substring(start, space));
            before = hanging;
            start = space;
            while (Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            space = lastBreak(text, start, width - before.length());
        }
        writeLine(before + text.substring(start));
        if (content.endsWith("<ul>") || content.endsWith("<ol>")) {
            lists++;
        }
    }

    /**
     * The space at which a line ends that would be too long, negative if it is not. A space in an inline tag is none.
     *
     * @param start where in the text the line starts
     * @param width the columns that it has
     */
    private static int lastBreak(String text, int start, int width) {
        if (text.length() - start <= width) {
            return -1;
        }
        int last = -1;
        int braces = 0;
        for (int i = start; i < text.length() && (i - start <= width || last < 0); i++) {
            char c = text.charAt(i);
            braces += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == ' ' && braces == 0) {
                last = i;
            }
        }
        return last;
    }

    private void writeLine(String content) {
        String text = content.stripTrailing();
        out.append(indent).append(text.isEmpty() ? " *" : " * ").append(text).append('\n');
    }
}
