package dev.burin.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.burin.GenerationReport;
import dev.burin.InvalidInputException;
import dev.burin.Problem;
import dev.burin.model.Coverage;
import dev.burin.model.Coverage.Count;
import dev.burin.model.Coverage.Degradation;
import dev.burin.model.Coverage.Element;
import dev.burin.model.Coverage.Fate;
import dev.burin.model.Coverage.Filtering;
import dev.burin.model.Coverage.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final Coverage COVERAGE = new Coverage(
            List.of(new Count(Kind.DOCUMENT, 1, 0, 0), new Count(Kind.PARAMETER, 10, 1, 2)),
            List.of(
                    new Degradation("/paths/~1a", "a \"path\"; odd; left out"),
                    new Degradation("more.yaml#/x", "not said")),
            List.of(new Filtering("/paths/~1b/parameters/0", "OpenAPI")),
            List.of(
                    new Element(Kind.PARAMETER, "/paths/~1b/parameters/0", Fate.FILTERED, "/paths/~1b/parameters/0"),
                    new Element(Kind.PARAMETER, "/paths/~1a/get/parameters/0", Fate.DEGRADED, "/paths/~1a"),
                    new Element(Kind.PARAMETER, "more.yaml#/x", Fate.DEGRADED, "more.yaml#/x")));

    @TempDir
    private Path folder;

    @Test
    void saysWhatBecameOfEverything() throws IOException {
        Path file = folder.resolve("new/burin-report.json");
        GenerationReport run = new GenerationReport(1, 2, 3, 4, 5, Duration.ofSeconds(6), List.of(), COVERAGE);
        assertThat(new ReportFile(file, Path.of("specs/api.yaml")).of(() -> run))
                .isSameAs(run);
        assertThat(Files.readString(file)).isEqualTo("""
                {
                  "spec" : "api.yaml",
                  "result" : "generated",
                  "counts" : {
                    "document" : {
                      "total" : 1,
                      "generated" : 1,
                      "filtered" : 0,
                      "degraded" : 0
                    },
                    "parameter" : {
                      "total" : 13,
                      "generated" : 10,
                      "filtered" : 1,
                      "degraded" : 2
                    }
                  },
                  "degraded" : [
                    {
                      "pointer" : "/paths/~1a",
                      "why" : "a \\"path\\"; odd",
                      "instead" : "left out"
                    },
                    {
                      "pointer" : "more.yaml#/x",
                      "why" : "not said",
                      "instead" : "left out"
                    }
                  ],
                  "filtered" : [
                    {
                      "pointer" : "/paths/~1b/parameters/0",
                      "by" : "OpenAPI"
                    }
                  ],
                  "elements" : [
                    {
                      "kind" : "parameter",
                      "pointer" : "/paths/~1b/parameters/0",
                      "fate" : "filtered",
                      "cause" : "/paths/~1b/parameters/0"
                    },
                    {
                      "kind" : "parameter",
                      "pointer" : "/paths/~1a/get/parameters/0",
                      "fate" : "degraded",
                      "cause" : "/paths/~1a"
                    },
                    {
                      "kind" : "parameter",
                      "pointer" : "more.yaml#/x",
                      "fate" : "degraded",
                      "cause" : "more.yaml#/x"
                    }
                  ]
                }
                """);
    }

    @Test
    void speaksOfTheLastRunEvenIfItFailed() throws IOException {
        Path file = Files.writeString(folder.resolve("burin-report.json"), "of an earlier run");
        InvalidInputException failure = new InvalidInputException(List.of(
                new Problem("api.yaml", "/info", Optional.of(3), "it is odd", "Mend it"),
                new Problem("out", "", Optional.empty(), "it is full", "Empty it")));
        assertThatThrownBy(() -> new ReportFile(file, Path.of("api.yaml")).of(() -> {
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(Files.readString(file)).isEqualTo("""
                {
                  "spec" : "api.yaml",
                  "result" : "failed",
                  "problems" : [
                    {
                      "file" : "api.yaml",
                      "pointer" : "/info",
                      "line" : 3,
                      "cause" : "it is odd",
                      "cure" : "Mend it"
                    },
                    {
                      "file" : "out",
                      "pointer" : "",
                      "cause" : "it is full",
                      "cure" : "Empty it"
                    }
                  ]
                }
                """);
    }

    @Test
    void showsPeopleATableAndTheFirstDegradations() {
        assertThat(new ReportText(COVERAGE).table())
                .containsExactly(
                        "                 generated  filtered  degraded",
                        "parameters              10         1         2");
        assertThat(new ReportText(COVERAGE).degraded("in r"))
                .containsExactly("#/paths/~1a: a \"path\"; odd; left out", "more.yaml#/x: not said");
        List<Degradation> many = IntStream.range(0, 23)
                .mapToObj(i -> new Degradation("/" + i, "odd"))
                .toList();
        Coverage coverage = new Coverage(List.of(), many, List.of(), List.of());
        assertThat(new ReportText(coverage).degraded("in r")).hasSize(21).last().isEqualTo("and 3 more in r");
        assertThat(new ReportText(coverage).allDegraded()).hasSize(23);
    }
}
