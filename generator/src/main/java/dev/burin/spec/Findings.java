package dev.burin.spec;

import dev.burin.InvalidInputException;
import dev.burin.Problem;
import dev.burin.model.Coverage;
import dev.burin.model.Coverage.Degradation;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was found on the way: what can't be read, and what is read as less than it says. Each thing once. */
final class Findings {
    private final Set<Problem> problems = new LinkedHashSet<>();
    private final Set<Degradation> degraded = new LinkedHashSet<>();

    /** Notes that something is generated as less than the document says. */
    void degraded(Place place, String what) {
        degraded.add(new Degradation(place.id(), what));
    }

    /** Notes that something can't be read. */
    void problem(Place place, String cause, String cure) {
        problems.add(place.file().problem(place.pointer(), cause, cure));
    }

    /** Notes the problems of a file that could not be read. */
    void problems(List<Problem> others) {
        problems.addAll(others);
    }

    /** What became of what the document holds. */
    Coverage coverage() {
        return new Coverage(List.copyOf(degraded));
    }

    /** Ends the reading if there are problems, which it lists in the order of the input. */
    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems.stream()
                    .sorted(Comparator.comparing(Problem::file)
                            .thenComparing(problem -> problem.line().orElse(0)))
                    .toList());
        }
    }
}
