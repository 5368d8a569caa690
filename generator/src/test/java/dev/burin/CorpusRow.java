package dev.burin;

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
            "result");

    /** Of a document that nothing was done with so far. */
    static CorpusRow of(String spec, String version) {
        return new CorpusRow(spec, version, 0, 0, 0, 0, 0, 0, 0, List.of());
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
                List.of());
    }

    CorpusRow compiled(long millis, List<String> diagnostics) {
        return new CorpusRow(
                spec, version, operations, models, files, lines, generateMillis, millis, degraded, diagnostics);
    }

    CorpusRow failed(List<String> problems) {
        return compiled(compileMillis, problems);
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
                .map(cells ->
                        String.format(Locale.ROOT, "%-42s %-8s %10s %7s %6s %8s %11s %10s %8s  %s%n", cells.toArray()))
                .collect(Collectors.joining("", "", passed + " of " + rows.size() + " compile without a warning"));
    }

    /** All rows, for programs. */
    static String csv(List<CorpusRow> rows) {
        return Stream.concat(Stream.of(HEADINGS), rows.stream().map(CorpusRow::cells))
                .map(cells -> cells.stream().map(CorpusRow::quoted).collect(Collectors.joining(",", "", "\n")))
                .collect(Collectors.joining());
    }

    private List<Object> cells() {
        return List.of(
                spec, version, operations, models, files, lines, generateMillis, compileMillis, degraded, result());
    }

    private static String quoted(Object cell) {
        return cell instanceof String text ? '"' + text.replace("\"", "\"\"") + '"' : cell.toString();
    }
}
