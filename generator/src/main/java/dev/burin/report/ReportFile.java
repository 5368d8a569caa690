package dev.burin.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.burin.GenerationReport;
import dev.burin.InvalidInputException;
import dev.burin.Problem;
import dev.burin.model.Coverage;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * {@code burin-report.json}: what became of everything in the document, or why nothing did. It speaks of the last run,
 * never of an earlier one, and of the document alone: what was there before, the clock and the machine don't show in
 * it.
 */
public final class ReportFile {
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private final Path file;
    private final Path spec;

    /**
     * The report of a document's generation.
     *
     * @param file where it goes; folders on the way are made
     * @param spec the document
     */
    public ReportFile(Path file, Path spec) {
        this.file = file;
        this.spec = spec;
    }

    /**
     * Runs a generation and writes what came of it.
     *
     * @throws InvalidInputException the generation's own; its problems are in the report then
     * @throws UncheckedIOException if the report can't be written
     */
    public GenerationReport of(Supplier<GenerationReport> generation) {
        GenerationReport report;
        try {
            report = generation.get();
        } catch (InvalidInputException e) {
            write("failed", json -> problems(json, e.problems()));
            throw e;
        }
        write("generated", json -> coverage(json, report.coverage()));
        return report;
    }

    private void write(String result, Part part) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setCharacterEscapes(new ConsoleEscapes());
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT));
            json.writeStartObject();
            json.writeStringField("spec", String.valueOf(spec.getFileName()));
            json.writeStringField("result", result);
            part.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory can't fail to be written", e);
        }
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(file, text.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void problems(JsonGenerator json, List<Problem> problems) throws IOException {
        problems(json, "problems", problems, true);
    }

    private static void problems(JsonGenerator json, String name, List<Problem> problems, boolean folders)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (Problem problem : problems) {
            json.writeStartObject();
            json.writeStringField(
                    "file",
                    folders
                            ? problem.file()
                            : String.valueOf(Path.of(problem.file()).getFileName()));
            json.writeStringField("pointer", problem.pointer());
            if (problem.line().isPresent()) {
                json.writeNumberField("line", problem.line().get());
            }
            json.writeStringField("cause", problem.cause());
            json.writeStringField("cure", problem.cure());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void coverage(JsonGenerator json, Coverage coverage) throws IOException {
        json.writeObjectFieldStart("counts");
        for (Coverage.Count count : coverage.counts()) {
            json.writeObjectFieldStart(count.kind().key());
            json.writeNumberField("total", count.total());
            json.writeNumberField("generated", count.generated());
            json.writeNumberField("filtered", count.filtered());
            json.writeNumberField("degraded", count.degraded());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeArrayFieldStart("degraded");
        for (Coverage.Note note : coverage.notes()) {
            note(json, note);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("filtered");
        for (Coverage.Filtering filtering : coverage.filtered()) {
            record(json, "pointer", filtering.pointer(), "by", filtering.by());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("elements");
        for (Coverage.Element element : coverage.elements()) {
            String fate = element.fate().name().toLowerCase(Locale.ROOT);
            String kind = element.kind().key();
            record(json, "kind", kind, "pointer", element.pointer(), "fate", fate, "cause", element.cause());
        }
        json.writeEndArray();
        if (!coverage.warnings().isEmpty()) {
            problems(json, "warnings", coverage.warnings(), false);
        }
    }

    private static void note(JsonGenerator json, Coverage.Note note) throws IOException {
        json.writeStartObject();
        json.writeStringField("pointer", note.degradation().pointer());
        if (note.line().isPresent()) {
            json.writeNumberField("line", note.line().get());
        }
        json.writeStringField("why", note.degradation().why());
        json.writeStringField("instead", note.degradation().instead());
        if (note.accepted().isPresent()) {
            json.writeStringField("accepted", note.accepted().get());
        }
        json.writeEndObject();
    }

    private static void record(JsonGenerator json, String... namesAndValues) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            json.writeStringField(namesAndValues[i], namesAndValues[i + 1]);
        }
        json.writeEndObject();
    }

    /** Writes members of the object that the report is. */
    private interface Part {
        void write(JsonGenerator json) throws IOException;
    }
}
