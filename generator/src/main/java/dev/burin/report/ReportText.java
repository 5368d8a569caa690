package dev.burin.report;

import dev.burin.ConsoleText;
import dev.burin.model.Coverage;
import dev.burin.model.Coverage.Count;
import dev.burin.model.Coverage.Kind;
import dev.burin.model.Coverage.Note;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a console shows of a document's fate. No text of the document is in it unescaped. */
public final class ReportText {
    /** A console is read from its end: more than this hides the beginning, and the report has them all. */
    private static final int SHOWN_GROUPS = 12;

    private static final int SHOWN_PLACES = 3;

    private final Coverage coverage;

    /** Of a document. */
    public ReportText(Coverage coverage) {
        this.coverage = coverage;
    }

    /** A line for each kind of element that the document has, below one of headings. */
    public List<String> table() {
        Stream<String> rows = coverage.counts().stream()
                .filter(count -> count.kind() != Kind.DOCUMENT)
                .map(ReportText::row);
        return Stream.concat(Stream.of(row("", "generated", "filtered", "degraded")), rows)
                .toList();
    }

    /**
     * The first notes on what is generated as less than the document says, grouped by what they say. Those that the
     * user accepts are left out.
     *
     * @param rest where the rest is, as in {@code and 5 more notes in …}
     */
    public List<String> notes(String rest) {
        List<String> lines = lines(SHOWN_GROUPS, SHOWN_PLACES);
        int hidden = groups().values().stream()
                .skip(SHOWN_GROUPS)
                .mapToInt(List::size)
                .sum();
        return hidden == 0
                ? lines
                : Stream.concat(lines.stream(), Stream.of("and " + hidden + " more " + notes(hidden) + " " + rest))
                        .toList();
    }

    /** All of these notes. */
    public List<String> allNotes() {
        return lines(Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** What is odd in the configuration, and loses nothing. */
    public List<String> warnings() {
        return coverage.warnings().stream().map(Object::toString).toList();
    }

    private Map<String, List<Note>> groups() {
        return coverage.notes().stream()
                .filter(note -> note.accepted().isEmpty())
                .collect(Collectors.groupingBy(
                        note -> note.degradation().what(), LinkedHashMap::new, Collectors.toList()));
    }

    private List<String> lines(int shownGroups, int shownPlaces) {
        List<String> lines = new ArrayList<>();
        groups().entrySet().stream().limit(shownGroups).forEach(group -> {
            String what = ConsoleText.escape(group.getKey());
            List<Note> notes = group.getValue();
            if (notes.size() == 1) {
                lines.add(place(notes.get(0)) + ": " + what);
                return;
            }
            lines.add(notes.size() + " notes: " + what);
            notes.stream().limit(shownPlaces).forEach(note -> lines.add("  " + place(note)));
            int more = notes.size() - shownPlaces;
            if (more > 0) {
                lines.add("  and " + more + " more");
            }
        });
        return lines;
    }

    /** {@code api.yaml:12 #/paths/~1pets} */
    private static String place(Note note) {
        String pointer = note.degradation().pointer();
        String inFile = pointer.substring(pointer.indexOf('#') + 1);
        return ConsoleText.escape(
                note.file() + note.line().map(line -> ":" + line).orElse("") + " #" + inFile);
    }

    private static String notes(int number) {
        return number == 1 ? "note" : "notes";
    }

    private static String row(Count count) {
        return row(count.kind().plural(), count.generated(), count.filtered(), count.degraded());
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, "%-16s %9s %9s %9s", cells);
    }
}
