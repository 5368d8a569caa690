package dev.burin;

import java.util.List;
import java.util.stream.Collectors;

/** The user's input has problems; nothing was written. */
public final class InvalidInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** All of them at once, at least one. */
    public InvalidInputException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order of the input. */
    public List<Problem> problems() {
        return problems;
    }
}
