package dev.burin;

import dev.burin.GeneratorOptions.Grouping;
import dev.burin.GeneratorOptions.Reach;
import dev.burin.examples.ExampleTrial;
import dev.burin.examples.Verdict;
import dev.burin.model.SdkModel;
import dev.burin.naming.JavaNames;
import dev.burin.output.OutputDirectory;
import dev.burin.spec.ExampleReader;
import dev.burin.testing.GeneratedSdk;
import dev.burin.testing.InMemoryCompiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document of the corpus.
 *
 * @param name its path below the corpus
 * @param spec where it is
 * @param version what it says it is: {@code 3.1.0}
 * @param size its length in bytes
 */
record CorpusCase(String name, Path spec, String version, long size) {
    private static final Pattern VERSION =
            Pattern.compile("(?:^|[\\s,{\"'])(?:openapi|swagger)[\"']?\\s*:\\s*[\"']?(\\d[\\w.-]*)");

    private static final GeneratorOptions OPTIONS = new GeneratorOptions(
                    "corpus.sdk",
                    Optional.empty(),
                    Grouping.AUTO,
                    Configuration.DEFAULT,
                    Reach.FOLDER,
                    false,
                    GeneratedSdk.WITH_EXAMPLES)
            .allowingEmpty();

    /** A document, or nothing where the file is no document of its own but part of one. */
    static Optional<CorpusCase> of(Path corpus, Path file) {
        try {
            Matcher version = VERSION.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
            String name = corpus.equals(file)
                    ? file.getFileName().toString()
                    : corpus.relativize(file).toString();
            return version.find()
                    ? Optional.of(new CorpusCase(name, file, version.group(1), Files.size(file)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Generates and compiles it. Whatever goes wrong is a row as well. */
    CorpusRow run() {
        CorpusRow row = CorpusRow.of(name, version);
        try {
            long start = System.nanoTime();
            SdkGenerator generator = new SdkGenerator(line -> {});
            SdkModel sdk = generator.read(spec, OPTIONS);
            List<GeneratedFile> files = generator.emit(sdk, OPTIONS).toList();
            // Nothing is there: this asks only whether every file system takes the paths.
            OutputDirectory.at(Path.of("target", "corpus")).compareWith(files.stream());
            row = row.generated(sdk, files, millisSince(start));
            start = System.nanoTime();
            InMemoryCompiler.Compilation compilation = InMemoryCompiler.compile(files);
            row = row.compiled(millisSince(start), compilation.diagnostics());
            return compilation.diagnostics().isEmpty() ? tried(row, sdk, compilation.loader()) : row;
        } catch (InvalidInputException e) {
            return row.failed(e.problems().stream().map(Problem::toString).toList());
        } catch (RuntimeException | ReflectiveOperationException | Error e) {
            List<StackTraceElement> stack = List.of(e.getStackTrace());
            return row.failed(List.of(e + " at " + stack.subList(0, Math.min(5, stack.size()))));
        }
    }

    /** With what becomes of the document's examples in the SDK, and of the answers made from them. */
    private CorpusRow tried(CorpusRow row, SdkModel sdk, ClassLoader classes) throws ReflectiveOperationException {
        ExampleTrial trial = new ExampleTrial(sdk, JavaNames.allocate(sdk, OPTIONS), classes);
        List<Verdict> examples = ExampleReader.read(spec, OPTIONS).stream()
                .flatMap(example -> trial.of(example).stream())
                .toList();
        List<Verdict> answers = sdk.services().stream()
                .flatMap(service -> service.operations().stream())
                .flatMap(operation -> trial.of(operation).stream())
                .toList();
        return row.tried(examples, answers);
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
