package dev.burin.emit;

import java.util.List;

/** Wraps the lines of one Javadoc comment, and puts it on a single line if it fits there. */
final class JavadocLayout {
    private static final String TAG_CONTINUATION = "    ";

    private final String indent;
    private final StringBuilder out;

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

    private void wrap(String content) {
        int width = Layout.LIMIT - indent.length() - " * ".length();
        String hanging = content.startsWith("@") ? TAG_CONTINUATION : "";
        String rest = content.stripTrailing();
        while (rest.length() > width) {
            int space = rest.lastIndexOf(' ', width);
            if (space < hanging.length() + 1) {
                space = rest.indexOf(' ', Math.max(width, hanging.length()));
            }
            if (space < 0) {
                break;
            }
            writeLine(rest.substring(0, space));
            rest = hanging + rest.substring(space).strip();
        }
        writeLine(rest);
    }

    private void writeLine(String content) {
        String text = content.stripTrailing();
        out.append(indent).append(text.isEmpty() ? " *" : " * ").append(text).append('\n');
    }
}
