package dev.burin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every document below a folder, or one alone, becomes an SDK that compiles without a warning, with no configuration:
 * {@code mvn verify -Pcorpus -Dburin.corpus=DIR}.
 */
@Tag("corpus")
class CorpusTest {
    /** Seen from the project's root, as the one who runs it sees it. */
    private static final Path CORPUS = Path.of("..")
            .resolve(System.getProperty("burin.corpus", "../shared/corpus"))
            .normalize();

    /** What the compiler needs for the largest documents known, GitHub's 7,000 classes. */
    private static final long BYTES_A_COMPILER = 2L << 30;

    @Test
    void everyDocumentBecomesAnSdkThatCompilesWithoutAWarning() throws Exception {
        if (!Files.exists(CORPUS)) {
            System.out.println("SKIPPED: the corpus: there is no " + CORPUS);
        }
        assumeTrue(Files.exists(CORPUS));
        List<CorpusCase> cases = cases();
        List<CorpusRow> rows = run(cases);
        rows.sort(Comparator.comparing(CorpusRow::spec));
        System.out.println(CorpusRow.table(rows));
        System.out.println(ExampleSummary.of(rows));
        Files.writeString(Path.of("target", "corpus.csv"), CorpusRow.csv(rows));
        Files.writeString(Path.of("target", "corpus-examples.csv"), CorpusRow.examplesCsv(rows));
        assertThat(rows.stream().filter(row -> !row.problems().isEmpty()).map(CorpusRow::failure))
                .isEmpty();
    }

    /** The documents, the largest first, so that the last to end is a small one. */
    private static List<CorpusCase> cases() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS)) {
            return files.filter(file -> file.toString().matches(".*\\.(json|ya?ml)"))
                    .flatMap(file -> CorpusCase.of(CORPUS, file).stream())
                    .sorted(Comparator.comparing(CorpusCase::size).reversed().thenComparing(CorpusCase::name))
                    .collect(Collectors.toList());
        }
    }

    private static List<CorpusRow> run(List<CorpusCase> cases) throws InterruptedException, ExecutionException {
        long fitting = Math.max(1, Runtime.getRuntime().maxMemory() / BYTES_A_COMPILER);
        int threads = (int) Math.min(fitting, Runtime.getRuntime().availableProcessors());
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            ExecutorCompletionService<CorpusRow> done = new ExecutorCompletionService<>(pool);
            cases.forEach(each -> done.submit(each::run));
            List<CorpusRow> rows = new ArrayList<>();
            while (rows.size() < cases.size()) {
                CorpusRow row = done.take().get();
                rows.add(row);
                System.out.println("[" + rows.size() + "/" + cases.size() + "] " + row.line());
            }
            return rows;
        } finally {
            pool.shutdownNow();
        }
    }
}
