package dev.burin;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.burin.counting.RawElements;
import dev.burin.counting.RawSwagger;
import dev.burin.model.Coverage;
import dev.burin.model.Coverage.Count;
import dev.burin.model.Coverage.Degradation;
import dev.burin.model.Coverage.Element;
import dev.burin.model.Coverage.Fate;
import dev.burin.model.Coverage.Filtering;
import dev.burin.model.Coverage.Kind;
import dev.burin.source.SourceDocument;
import dev.burin.spec.SpecReader;
import dev.burin.testing.GeneratedSdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the report counts is what documents hold, as others count it, who know nothing of how Burin reads them. */
class ReportCountsTest {
    private static final Path CORPUS = Path.of("../../shared/corpus");

    static Stream<Path> documents() throws IOException {
        Stream<Path> own = Stream.concat(
                Stream.of(GeneratedSdk.VERIFY), GeneratedSdk.fixtures().map(GeneratedSdk::fixture));
        return Stream.concat(own, corpus());
    }

    private static Stream<Path> corpus() throws IOException {
        if (!Files.exists(CORPUS)) {
            System.out.println("SKIPPED: the counts of the corpus: there is no " + CORPUS);
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(CORPUS)) {
            return files.filter(file -> file.toString().matches(".*\\.(json|ya?ml)")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyElementOfTheDocumentHasOneFate(Path document) {
        Coverage coverage =
                new SpecReader(GeneratedSdk.options("counts")).read(document).coverage();
        assertThat(coverage.counts().stream().collect(toMap(Count::kind, Count::total)))
                .isEqualTo(isSwagger(document) ? RawSwagger.of(document) : raw(document, coverage));
        assertThat(fates(coverage.elements().stream())).isEqualTo(notGenerated(coverage.counts()));
        assertThat(causes(coverage))
                .containsAll(coverage.elements().stream().map(Element::cause).toList());
        JsonNode written = SourceDocument.read(document).root();
        assertThat(Stream.concat(
                        causes(coverage).stream(), coverage.elements().stream().map(Element::pointer)))
                .filteredOn(pointer -> pointer.indexOf('#') < 0)
                .allMatch(pointer -> !written.at(pointer).isMissingNode());
    }

    private static boolean isSwagger(Path document) {
        return SourceDocument.read(document).root().has("swagger");
    }

    private static Map<Kind, Integer> raw(Path document, Coverage coverage) {
        Map<Kind, Set<String>> raw = RawElements.of(document);
        assertThat(coverage.elements())
                .doesNotHaveDuplicates()
                .allMatch(element -> raw.getOrDefault(element.kind(), Set.of()).contains(element.pointer()));
        return raw.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().size()));
    }

    private static Map<String, Long> fates(Stream<Element> elements) {
        return new TreeMap<>(elements.collect(groupingBy(each -> each.kind() + " " + each.fate(), counting())));
    }

    private static Map<String, Long> notGenerated(List<Count> counts) {
        Map<String, Long> expected = new TreeMap<>();
        for (Count count : counts) {
            expected.put(count.kind() + " " + Fate.FILTERED, (long) count.filtered());
            expected.put(count.kind() + " " + Fate.DEGRADED, (long) count.degraded());
        }
        expected.values().removeIf(number -> number == 0);
        return expected;
    }

    private static List<String> causes(Coverage coverage) {
        return Stream.concat(
                        coverage.degraded().stream().map(Degradation::pointer),
                        coverage.filtered().stream().map(Filtering::pointer))
                .toList();
    }
}
