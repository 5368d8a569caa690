package dev.burin.emit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a line of code could be broken: what stands outside of literals, and how deep in brackets. */
final class Brackets {
    private final CharSequence text;
    private final List<Integer> chainedCalls = new ArrayList<>();
    private final List<Integer> conjunctions = new ArrayList<>();
    private final List<Integer> outerCommas = new ArrayList<>();
    private final List<Integer> commas = new ArrayList<>();
    private @Nullable Group lastGroup;
    private int assignment = -1;
    private int arrow = -1;
    private int open = -1;
    private int depth;
    private int angles;

    /**
     * Parentheses with something between them, and in none themselves.
     *
     * @param open the index of the opening one
     * @param commas the indexes of the commas that part what is between them
     */
    record Group(int open, List<Integer> commas) {
        Group {
            commas = List.copyOf(commas);
        }
    }

    Brackets(CharSequence text) {
        this.text = text;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '"' || c == '\'') {
                i = endOfLiteral(i);
            } else {
                visit(c, i);
            }
            i++;
        }
    }

    private int endOfLiteral(int start) {
        int i = start + 1;
        while (i < text.length() && text.charAt(i) != text.charAt(start)) {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    private void visit(char c, int i) {
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        switch (c) {
            case '(' -> open(i);
            case ')' -> close(i);
            case '<' -> angles += Character.isJavaIdentifierPart(before) || before == '.' ? 1 : 0;
            case '>' -> {
                if (before == '-') {
                    arrow = depth == 0 && arrow < 0 ? i : arrow;
                } else {
                    angles -= angles > 0 ? 1 : 0;
                }
            }
            case ',' -> {
                if (depth <= 1 && angles == 0) {
                    (depth == 0 ? outerCommas : commas).add(i);
                }
            }
            case '.' -> {
                if (depth == 0 && before == ')') {
                    chainedCalls.add(i);
                }
            }
            case '=' -> {
                if (depth == 0 && assignment < 0 && before == ' ' && text.charAt(i + 1) == ' ') {
                    assignment = i;
                }
            }
            case '&' -> {
                if (depth == 0 && i > 0 && before == ' ') {
                    conjunctions.add(i);
                }
            }
            default -> {}
        }
    }

    private void open(int i) {
        if (depth++ == 0) {
            open = i;
            commas.clear();
        }
    }

    /** A part of a line may close what another part opened. */
    private void close(int i) {
        if (depth > 0 && --depth == 0 && i > open + 1) {
            lastGroup = new Group(open, commas);
        }
    }

    /** Whether the text ends inside parentheses. */
    boolean openAtEnd() {
        return depth > 0;
    }

    /** The dots of calls on the results of calls. */
    List<Integer> chainedCalls() {
        return chainedCalls;
    }

    /** The commas in no parentheses. */
    List<Integer> outerCommas() {
        return outerCommas;
    }

    /** The {@code &&}s. */
    List<Integer> conjunctions() {
        return conjunctions;
    }

    /** The last pair of parentheses, if there is one. */
    @Nullable
    Group lastGroup() {
        return lastGroup;
    }

    /** The index of the end of the first arrow, negative if there is none. */
    int arrow() {
        return arrow;
    }

    /** The index of the assignment's sign, negative if there is none. */
    int assignment() {
        return assignment;
    }
}
