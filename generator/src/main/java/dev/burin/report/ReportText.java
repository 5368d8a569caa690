package dev.burin.report;

import dev.burin.model.Coverage;
import dev.burin.model.Coverage.Count;
import dev.burin.model.Coverage.Degradation;
import dev.burin.model.Coverage.Kind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a console shows of a document's fate. */
public final class ReportText {
    /** A console is read from its end: more than this hides the beginning, and the report has them all. */
    private static final int SHOWN = 20;

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
     * The first of what is generated as less than the document says.
     *
     * @param rest where the rest is, as in {@code and 5 more in …}
     */
    public List<String> degraded(String rest) {
        List<Degradation> all = coverage.degraded();
        Stream<String> first = all.stream().limit(SHOWN).map(ReportText::line);
        int more = all.size() - SHOWN;
        return Stream.concat(first, more > 0 ? Stream.of("and " + more + " more " + rest) : Stream.empty())
                .toList();
    }

    /** All that is generated as less than the document says. */
    public List<String> allDegraded() {
        return coverage.degraded().stream().map(ReportText::line).toList();
    }

    private static String line(Degradation degradation) {
        String pointer = degradation.pointer();
        boolean inRootDocument = pointer.isEmpty() || pointer.startsWith("/");
        return (inRootDocument ? "#" : "") + pointer + ": " + degradation.what();
    }

    private static String row(Count count) {
        return row(count.kind().plural(), count.generated(), count.filtered(), count.degraded());
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, "%-16s %9s %9s %9s", cells);
    }
}
