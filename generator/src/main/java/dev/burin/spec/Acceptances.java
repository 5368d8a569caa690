package dev.burin.spec;

import dev.burin.Acceptance;
import dev.burin.Configuration;
import dev.burin.Problem;
import dev.burin.model.Coverage;
import dev.burin.model.Coverage.Note;
import dev.burin.source.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The notes that the user accepts, in {@code burin.yaml}.
 *
 * @param configuration what that says
 */
record Acceptances(Configuration configuration) {
    /** The same coverage, its notes marked as accepted, with a warning for each acceptance that meets no note. */
    Coverage applied(Coverage coverage) {
        List<Problem> warnings = new ArrayList<>(coverage.warnings());
        List<Acceptance> all = configuration.acceptances();
        for (int i = 0; i < all.size(); i++) {
            if (coverage.notes().stream().noneMatch(all.get(i)::matches)) {
                warnings.add(unmet(i, all.get(i), coverage.notes()));
            }
        }
        return new Coverage(
                coverage.counts(),
                coverage.notes().stream().map(this::marked).toList(),
                coverage.filtered(),
                coverage.elements(),
                warnings);
    }

    private Note marked(Note note) {
        Optional<String> reason = configuration.acceptances().stream()
                .filter(acceptance -> acceptance.matches(note))
                .map(Acceptance::reason)
                .findFirst();
        return new Note(note.degradation(), note.kind(), note.file(), note.line(), reason);
    }

    private Problem unmet(int index, Acceptance acceptance, List<Note> notes) {
        String cure = acceptance
                .pointer()
                .flatMap(pointer -> Spelling.nearest(
                        pointer,
                        notes.stream().map(note -> note.degradation().pointer()).toList()))
                .map(nearest -> "Remove it, or write " + nearest)
                .orElse("Remove it");
        return configuration.file().problem("/accept/" + index, "this acceptance meets no note of the report", cure);
    }
}
