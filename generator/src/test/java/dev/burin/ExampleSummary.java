package dev.burin;

import dev.burin.examples.Verdict;
import dev.burin.examples.Verdict.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says how many examples are the same when they are written again, and why the others are not. */
final class ExampleSummary {
    private ExampleSummary() {}

    static String of(List<CorpusRow> rows) {
        List<Verdict> all =
                rows.stream().flatMap(row -> row.examples().stream()).toList();
        long same = all.stream()
                .filter(verdict -> verdict.outcome() == Outcome.SAME)
                .count();
        Map<String, Long> reasons = all.stream()
                .filter(verdict -> verdict.outcome() != Outcome.SAME)
                .collect(Collectors.groupingBy(ExampleSummary::kind, TreeMap::new, Collectors.counting()));
        String others = reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .map(entry -> String.format(Locale.ROOT, "%n%8d %s", entry.getValue(), entry.getKey()))
                .collect(Collectors.joining());
        return String.format(
                        Locale.ROOT,
                        "%d of %d examples (%.2f %%) are the same JSON again",
                        same,
                        all.size(),
                        100.0 * same / Math.max(1, all.size()))
                + others;
    }

    private static String kind(Verdict verdict) {
        String reason = verdict.outcome() == Outcome.DIFFERENT ? "" : ": " + verdict.reason();
        return verdict.outcome().key() + reason;
    }
}
