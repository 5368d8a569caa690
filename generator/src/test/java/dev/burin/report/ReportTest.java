package dev.burin.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.burin.ConsoleText;
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
import dev.burin.model.Coverage.Note;
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
                    note("specs/api.yaml", 7, "/paths/~1a", "a \"path\"; odd; left out", Optional.empty()),
                    note("specs/more.yaml", 3, "more.yaml#/x", "not said", Optional.empty()),
                    note("specs/api.yaml", 9, "/info", "known", Optional.of("It\u2019s so."))),
            List.of(new Filtering("/paths/~1b/parameters/0", "OpenAPI")),
            List.of(
                    new Element(Kind.PARAMETER, "/paths/~1b/parameters/0", Fate.FILTERED, "/paths/~1b/parameters/0"),
                    new Element(Kind.PARAMETER, "/paths/~1a/get/parameters/0", Fate.DEGRADED, "/paths/~1a"),
                    new Element(Kind.PARAMETER, "more.yaml#/x", Fate.DEGRADED, "more.yaml#/x")),
            List.of(new Problem("/home/me/burin.yaml", "/accept/0", Optional.of(2), "it meets nothing", "Remove it")));

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
                      "line" : 7,
                      "why" : "a \\"path\\"; odd",
                      "instead" : "left out"
                    },
                    {
                      "pointer" : "more.yaml#/x",
                      "line" : 3,
                      "why" : "not said",
                      "instead" : "left out"
                    },
                    {
                      "pointer" : "/info",
                      "line" : 9,
                      "why" : "known",
                      "instead" : "left out",
                      "accepted" : "It’s so."
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
                  ],
                  "warnings" : [
                    {
                      "file" : "burin.yaml",
                      "pointer" : "/accept/0",
                      "line" : 2,
                      "cause" : "it meets nothing",
                      "cure" : "Remove it"
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
    void showsPeopleATableAndTheNotesThatNobodyAccepts() {
        assertThat(new ReportText(COVERAGE).table())
                .containsExactly(
                        "                 generated  filtered  degraded",
                        "parameters              10         1         2");
        assertThat(new ReportText(COVERAGE).notes("in r"))
                .containsExactly(
                        "specs/api.yaml:7 #/paths/~1a: a \"path\"; odd; left out", "specs/more.yaml:3 #/x: not said");
        assertThat(new ReportText(COVERAGE).warnings())
                .containsExactly("/home/me/burin.yaml:2 #/accept/0: it meets nothing. Remove it.");
    }

    @Test
    void groupsNotesByWhatTheySay() {
        List<Note> many = IntStream.range(0, 40)
                .mapToObj(i -> note("a.yaml", i, "/" + i, i % 2 == 0 ? "odd" : "odd " + i, Optional.empty()))
                .toList();
        ReportText text = new ReportText(new Coverage(List.of(), many, List.of(), List.of(), List.of()));
        assertThat(text.notes("in r"))
                .startsWith("20 notes: odd", "  a.yaml:0 #/0", "  a.yaml:2 #/2", "  a.yaml:4 #/4", "  and 17 more")
                .endsWith("a.yaml:21 #/21: odd 21", "and 9 more notes in r")
                .hasSize(17);
        assertThat(text.allNotes()).hasSize(41).endsWith("a.yaml:39 #/39: odd 39");
    }

    @Test
    void nothingOfADocumentActsOnATerminal() throws IOException {
        String hostile = "\u001b[2J\r\n[INFO] BUILD SUCCESS\u202e\u0085\u2028\u009b";
        Note note = note("a\n.yaml", 1, "/" + hostile, hostile, Optional.empty());
        Coverage coverage = new Coverage(List.of(), List.of(note, note), List.of(), List.of(), List.of());
        assertThat(new ReportText(coverage).notes("in r"))
                .first()
                .isEqualTo("2 notes: \\u001b[2J\\r\\n[INFO] BUILD SUCCESS\\u202e\\u0085\\u2028\\u009b");
        assertThat(new ReportText(coverage).notes("in r"))
                .allMatch(line -> line.codePoints().allMatch(ConsoleText::isPlain));
        Path file = folder.resolve("burin-report.json");
        new ReportFile(file, Path.of("api.yaml"))
                .of(() -> new GenerationReport(0, 0, 0, 0, 0, Duration.ZERO, List.of(), coverage));
        String json = Files.readString(file);
        assertThat(json.codePoints()).allMatch(c -> c == '\n' || ConsoleText.isPlain(c));
        assertThat(new ObjectMapper().readTree(json).at("/degraded/0/why").asText())
                .isEqualTo(hostile);
    }

    private static Note note(String file, int line, String pointer, String what, Optional<String> accepted) {
        return new Note(new Degradation(pointer, what), Kind.OPERATION, file, Optional.of(line), accepted);
    }
}
