package dev.burin.spec;

import dev.burin.InvalidInputException;
import dev.burin.Problem;
import dev.burin.model.Coverage.Degradation;
import dev.burin.model.Coverage.Filtering;
import dev.burin.model.Coverage.Note;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was found on the way: what is read, as all or less than it says, and what can't be. Each thing once. */
final class Findings {
    private final Set<Problem> problems = new LinkedHashSet<>();
    private final Map<Degradation, List<Place>> degraded = new LinkedHashMap<>();
    private final Map<Filtering, List<Place>> filtered = new LinkedHashMap<>();
    private final Set<Problem> warnings = new LinkedHashSet<>();
    private final Set<Noted> noted = new HashSet<>();
    private final Set<String> generated = new HashSet<>();

    /** What was found, and at which place. */
    private record Noted(Object finding, String place) {}

    /**
     * Notes that the SDK has an element of the document ({@link dev.burin.model.Coverage.Kind}). What nobody notes so
     * is counted as degraded.
     */
    void generated(Place element) {
        generated.add(element.id());
    }

    /** Notes that something, and all that stands in it, is left out because somebody wants it so. */
    void filtered(Place place, String by) {
        add(filtered, new Filtering(place.written(), by), place);
    }

    /** Notes that something is generated as less than the document says: {@code <what it says>; <what is instead>}. */
    void degraded(Place place, String what) {
        add(degraded, new Degradation(place.written(), what), place);
    }

    /** What is written once may stand in several places: a body of Swagger 2.0 in each operation that has it. */
    private <T> void add(Map<T, List<Place>> all, T finding, Place place) {
        if (noted.add(new Noted(finding, place.id()))) {
            all.computeIfAbsent(finding, absent -> new ArrayList<>()).add(place);
        }
    }

    /**
     * Notes which media type of several the SDK speaks. With another one of the same schema nothing is lost.
     *
     * @param alike those that mean the same to the SDK, that one among them
     */
    void spoken(Place mediaType, List<Place> alike) {
        alike.forEach(this::generated);
        for (Place other : mediaType.parent().members()) {
            if (isGenerated(other.id())) {
                continue;
            }
            if (MediaTypes.haveSameSchema(other, mediaType)) {
                filtered(other, "the SDK, which speaks " + mediaType.key() + " of the same schema");
            } else {
                degraded(other, other.key() + " beside another media type; the SDK speaks " + mediaType.key());
            }
        }
    }

    /** Notes that something can't be read. */
    void problem(Place place, String cause, String cure) {
        problems.add(place.file().problem(place.pointer(), cause, cure));
    }

    /** Notes what is odd in the configuration, and loses nothing. */
    void warning(Problem problem) {
        warnings.add(problem);
    }

    /** What is odd in the configuration, and loses nothing. */
    List<Problem> warnings() {
        return List.copyOf(warnings);
    }

    /** Notes a problem that is not of the document. */
    void problem(Problem problem) {
        problems.add(problem);
    }

    /** Notes the problems of a file that could not be read. */
    void problems(List<Problem> others) {
        problems.addAll(others);
    }

    /** Whether the SDK has the element with this id. */
    boolean isGenerated(String id) {
        return generated.contains(id);
    }

    /** What is generated as less than the document says, and where. */
    Map<Degradation, List<Place>> degraded() {
        return degraded;
    }

    /** What is left out because somebody wants it so, and where. */
    Map<Filtering, List<Place>> filtered() {
        return filtered;
    }

    /** Turns each note that the user does not accept into a problem. */
    void refuse(List<Note> notes) {
        for (Note note : notes) {
            Degradation degradation = note.degradation();
            List<Place> places = degraded.getOrDefault(degradation, List.of());
            if (note.accepted().isEmpty() && !places.isEmpty()) {
                problem(
                        places.get(0),
                        degradation.why() + ", and the SDK would have less: " + degradation.instead(),
                        "Change it in the document, accept it in burin.yaml, or run without failOnDegraded");
            }
        }
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
