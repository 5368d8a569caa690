package dev.burin.emit;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Turns CommonMark, with GitHub's tables, into the HTML that Javadoc takes. One serves a whole generation, from any
 * thread; the parser is only built once a text needs it, which many documents' never do.
 */
public final class Markdown {
    /** Characters that may mean something to CommonMark wherever they stand. */
    private static final String INLINE = "*[]<&\\!|~";

    /** Characters that may mean something to CommonMark where a line starts. */
    private static final String LINE_START = "#>-+=:0123456789 ";

    private @Nullable Parser parser;

    /** A code span of any text. */
    static String codeSpan(String text) {
        String line = JavadocText.clean(text).replace('\n', ' ').strip();
        String fence = "`";
        while (line.contains(fence)) {
            fence += "`";
        }
        return line.isEmpty() ? "(empty)" : fence.length() == 1 ? "`" + line + "`" : fence + " " + line + " " + fence;
    }

    /** The text as HTML: paragraphs parted by an empty line and {@code <p>}, none before the first. */
    String toHtml(String commonMark) {
        String text = JavadocText.clean(commonMark).strip();
        return isPlain(text) ? paragraphs(text) : new MarkdownRenderer().render(parser().parse(text));
    }

    private synchronized Parser parser() {
        if (parser == null) {
            parser = Parser.builder()
                    .extensions(List.of(TablesExtension.create()))
                    .build();
        }
        return parser;
    }

    /** Whether there is no Markdown in it but paragraphs and code spans between single backticks. */
    private static boolean isPlain(String text) {
        boolean inCode = false;
        char before = '\n';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean twice = c == '`' && before == '`';
            if (twice || (inCode ? c == '\n' : isMarkdown(text, i, before))) {
                return false;
            }
            inCode ^= c == '`';
            before = c;
        }
        return !inCode;
    }

    private static boolean isMarkdown(String text, int i, char before) {
        char c = text.charAt(i);
        return INLINE.indexOf(c) >= 0
                || (before == '\n' && LINE_START.indexOf(c) >= 0)
                || (c == '_' && !isInWord(text, i));
    }

    private static boolean isInWord(String text, int i) {
        return i > 0
                && i + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(i - 1))
                && Character.isLetterOrDigit(text.charAt(i + 1));
    }

    private static String paragraphs(String text) {
        StringBuilder out = new StringBuilder(text.length() + 32);
        for (String paragraph : text.split("\n\n+", -1)) {
            out.append(out.isEmpty() ? "" : "\n\n<p>");
            boolean isCode = false;
            for (String part : paragraph.replace('\n', ' ').split("`", -1)) {
                out.append(isCode ? JavadocText.code(part) : "");
                JavadocText.escape(isCode ? "" : part, out);
                isCode = !isCode;
            }
        }
        return out.toString();
    }
}
