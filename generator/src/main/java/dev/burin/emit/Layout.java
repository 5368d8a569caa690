package dev.burin.emit;

import java.util.ArrayList;
import java.util.List;

/**
 * Decides where the lines of a Java file end, as palantir-java-format would: JavaPoet knows no line longer than 100
 * columns, breaks at none but its own places, and parts every field from the next by an empty line.
 *
 * <p>Takes what JavaPoet writes, so it need not understand all of Java.
 */
final class Layout {
    /** The longest line, in columns. */
    static final int LIMIT = 120;

    /** The last column in which a call on the result of a call may start. */
    private static final int CHAIN_LIMIT = 80;

    private static final String STEP = "    ";

    private static final String CONTINUATION = STEP + STEP;

    /** What begins a list of types in the head of a class. */
    private static final List<String> CLAUSES = List.of(" implements ", " permits ");

    private final StringBuilder out = new StringBuilder(8192);
    private final List<String> lines;
    private int next;

    private Layout(String source) {
        lines = source.lines().toList();
    }

    /** The source with its lines laid out. */
    static String of(String source) {
        return new Layout(source).layOut();
    }

    private String layOut() {
        while (next < lines.size()) {
            String line = lines.get(next++);
            String text = line.strip();
            String indent =
                    line.substring(0, line.length() - line.stripLeading().length());
            if (text.equals("/**")) {
                writeComment(indent);
            } else if (!text.isEmpty() || !partsFields()) {
                write(indent, whole(text));
            }
            if (text.endsWith(TextBlock.DELIMITER)) {
                copyTextBlock();
            }
        }
        return out.toString();
    }

    private void writeComment(String indent) {
        int start = next;
        while (!lines.get(next).endsWith("*/")) {
            next++;
        }
        new JavadocLayout(indent, out).write(lines.subList(start, next++));
    }

    /** Up to the line that closes it. */
    private void copyTextBlock() {
        while (!lines.get(next).stripLeading().startsWith(TextBlock.DELIMITER)) {
            out.append(lines.get(next++)).append('\n');
        }
    }

    /** What JavaPoet broke in pieces. */
    private String whole(String text) {
        StringBuilder whole = new StringBuilder(text);
        while (next < lines.size() && isOpen(whole)) {
            whole.append(endsWith(whole, '(') ? "" : " ")
                    .append(lines.get(next++).strip());
        }
        if (endsWith(whole, '{')
                && next < lines.size()
                && lines.get(next).strip().equals("}")) {
            whole.append(lines.get(next++).strip());
        }
        return whole.toString();
    }

    private boolean partsFields() {
        return next > 1 && next < lines.size() && isField(lines.get(next - 2)) && isField(lines.get(next));
    }

    private static boolean isField(String line) {
        return line.endsWith(";") && line.stripLeading().startsWith("private ") && !line.contains(" static ");
    }

    /** Whether JavaPoet broke the line: between parentheses, or in the list of what a type implements. */
    private static boolean isOpen(StringBuilder text) {
        if (endsWith(text, ',') && clause(text) > 0 && text.indexOf("(") < 0) {
            return true;
        }
        return (endsWith(text, ',') || endsWith(text, '(')) && new Brackets(text).openAtEnd();
    }

    private static boolean endsWith(StringBuilder text, char c) {
        return text.length() > 0 && text.charAt(text.length() - 1) == c;
    }

    private void write(String indent, String text) {
        if (fits(indent, text)) {
            out.append(text.isEmpty() ? "" : indent).append(text).append('\n');
            return;
        }
        String inner = indent + (text.startsWith("case ") ? STEP : CONTINUATION);
        List<String> parts = parts(inner, text);
        out.append(indent).append(parts.get(0)).append('\n');
        parts.subList(1, parts.size()).forEach(part -> write(inner, part));
    }

    private static boolean fits(String indent, String text) {
        int length = indent.length() + text.length();
        return text.startsWith("//") || (length <= LIMIT && (length <= CHAIN_LIMIT || !hasLongChain(indent, text)));
    }

    private static boolean hasLongChain(String indent, String text) {
        List<Integer> dots = new Brackets(text).chainedCalls();
        return !dots.isEmpty() && indent.length() + dots.get(dots.size() - 1) > CHAIN_LIMIT;
    }

    /** The line in at least two parts, or as it is if there is no place to break it. */
    private static List<String> parts(String inner, String text) {
        Brackets brackets = new Brackets(text);
        if (text.startsWith("case ") && brackets.arrow() > 0) {
            return split(text, List.of(brackets.arrow() + 1));
        }
        if (!brackets.conjunctions().isEmpty()) {
            return split(text, brackets.conjunctions());
        }
        int value = brackets.assignment() + 1;
        if (value > 0 && fits(inner, text.substring(value).strip())) {
            return split(text, List.of(value));
        }
        if (!brackets.chainedCalls().isEmpty()) {
            return split(text, brackets.chainedCalls());
        }
        if (brackets.lastGroup() != null) {
            return arguments(inner, text, brackets.lastGroup());
        }
        if (value > 0) {
            return split(text, List.of(value));
        }
        if (clause(" " + text) == 0) {
            return split(
                    text,
                    brackets.outerCommas().stream().map(comma -> comma + 1).toList());
        }
        int implemented = text.endsWith("{") ? clause(text) : -1;
        return implemented < 0 ? List.of(text) : split(text, List.of(implemented));
    }

    /** Where the first clause begins, negative if there is none. */
    private static int clause(CharSequence text) {
        return CLAUSES.stream()
                .mapToInt(text.toString()::indexOf)
                .filter(start -> start >= 0)
                .min()
                .orElse(-1);
    }

    /** What is between parentheses goes on a line of its own if it fits there, else each piece of it does. */
    private static List<String> arguments(String inner, String text, Brackets.Group group) {
        int open = group.open() + 1;
        if (fits(inner, text.substring(open))) {
            return split(text, List.of(open));
        }
        List<Integer> breaks = new ArrayList<>(List.of(open));
        group.commas().forEach(comma -> breaks.add(comma + 1));
        return split(text, breaks);
    }

    private static List<String> split(String text, List<Integer> breaks) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end : breaks) {
            parts.add(text.substring(start, end).strip());
            start = end;
        }
        parts.add(text.substring(start).strip());
        return parts;
    }
}
