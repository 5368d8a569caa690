package dev.burin;

import dev.burin.examples.Verdict;
import dev.burin.examples.Verdict.Outcome;
import dev.burin.model.SdkModel;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came of a document of the corpus.
 *
 * @param spec its path below the corpus
 * @param version what it says it is
 * @param operations how many there are
 * @param models how many named types there are
 * @param files how many files were generated, support code included
 * @param lines how many lines these have
 * @param generateMillis how long reading and generating took
 * @param compileMillis how long compiling took
 * @param degraded how much is generated as less than the document says
 * @param examples what came of each of its examples
 * @param problems what is wrong; empty if all is well
 */
record CorpusRow(
        String spec,
        String version,
        long operations,
        long models,
        long files,
        long lines,
        long generateMillis,
        long compileMillis,
        long degraded,
        List<Verdict> examples,
        List<String> problems) {
    private static final List<Object> HEADINGS = List.of(
            "spec",
            "version",
            "operations",
            "models",
            "files",
            "lines",
            "generate ms",
            "compile ms",
            "degraded",
            "examples",
            "same",
            "reworded",
            "refused",
            "different",
            "result");

    /** Of a document that nothing was done with so far. */
    static CorpusRow of(String spec, String version) {
        return new CorpusRow(spec, version, 0, 0, 0, 0, 0, 0, 0, List.of(), List.of());
    }

    CorpusRow generated(SdkModel sdk, List<GeneratedFile> made, long millis) {
        return new CorpusRow(
                spec,
                version,
                SdkGenerator.operations(sdk),
                sdk.types().size(),
                made.size(),
                made.stream().mapToLong(file -> file.content().lines().count()).sum(),
                millis,
                0,
                sdk.coverage().degraded().size(),
                List.of(),
                List.of());
    }

    CorpusRow compiled(long millis, List<String> diagnostics) {
        return with(millis, examples, diagnostics);
    }

    /**
     * What came of reading and writing.
     *
     * @param verdicts of the document's examples
     * @param answers of those that the SDK has as answers for tests, which it has to be able to read
     */
    CorpusRow tried(List<Verdict> verdicts, List<Verdict> answers) {
        Stream<Verdict> changed = verdicts.stream().filter(verdict -> verdict.outcome() == Outcome.DIFFERENT);
        Stream<Verdict> unreadable = answers.stream()
                .filter(verdict -> verdict.outcome() == Outcome.DIFFERENT || verdict.outcome() == Outcome.REFUSED);
        return with(
                compileMillis,
                verdicts,
                Stream.concat(changed, unreadable).map(Verdict::toString).toList());
    }

    CorpusRow failed(List<String> problems) {
        return with(compileMillis, examples, problems);
    }

    private CorpusRow with(long millis, List<Verdict> verdicts, List<String> wrong) {
        return new CorpusRow(
                spec, version, operations, models, files, lines, generateMillis, millis, degraded, verdicts, wrong);
    }

    /** For people who wait. */
    String line() {
        return spec + ": " + result() + ", " + files + " files, generated in " + generateMillis + " ms, compiled in "
                + compileMillis + " ms";
    }

    /** What is wrong, the first of it. */
    String failure() {
        return spec + ", " + problems.size() + " problems:\n  "
                + problems.stream().limit(5).collect(Collectors.joining("\n  "));
    }

    private String result() {
        return problems.isEmpty() ? "ok" : "FAILED";
    }

    /** All rows, for people. */
    static String table(List<CorpusRow> rows) {
        long passed = rows.stream().filter(row -> row.problems().isEmpty()).count();
        return Stream.concat(Stream.of(HEADINGS), rows.stream().map(CorpusRow::cells))
                .map(cells -> String.format(
                        Locale.ROOT,
                        "%-42s %-8s %10s %7s %6s %8s %11s %10s %8s %8s %6s %8s %7s %9s  %s%n",
                        cells.toArray()))
                .collect(Collectors.joining("", "", passed + " of " + rows.size() + " compile without a warning"));
    }

    /** All rows, for programs. */
    static String csv(List<CorpusRow> rows) {
        return Stream.concat(Stream.of(HEADINGS), rows.stream().map(CorpusRow::cells))
                .map(CorpusRow::csvLine)
                .collect(Collectors.joining());
    }

    /** Every example that is not the same when it is written again, for programs. */
    static String examplesCsv(List<CorpusRow> rows) {
        Stream<List<Object>> lines = rows.stream()
                .flatMap(row -> row.examples().stream()
                        .filter(verdict -> verdict.outcome() != Outcome.SAME)
                        .map(verdict -> List.of(
                                row.spec(),
                                verdict.pointer(),
                                verdict.outcome().key(),
                                verdict.place(),
                                verdict.reason(),
                                verdict.found())));
        return Stream.concat(
                        Stream.of(List.<Object>of("spec", "pointer", "outcome", "place", "reason", "found")), lines)
                .map(CorpusRow::csvLine)
                .collect(Collectors.joining());
    }

    private List<Object> cells() {
        return List.of(
                spec,
                version,
                operations,
                models,
                files,
                lines,
                generateMillis,
                compileMillis,
                degraded,
                examples.size(),
                examples(Outcome.SAME),
                examples(Outcome.REWORDED),
                examples(Outcome.REFUSED),
                examples(Outcome.DIFFERENT),
                result());
    }

    private long examples(Outcome outcome) {
        return examples.stream().filter(verdict -> verdict.outcome() == outcome).count();
    }

    private static String csvLine(List<Object> cells) {
        return cells.stream().map(CorpusRow::quoted).collect(Collectors.joining(",", "", "\n"));
    }

    private static String quoted(Object cell) {
        return cell instanceof String text ? '"' + text.replace("\"", "\"\"") + '"' : cell.toString();
    }
}
