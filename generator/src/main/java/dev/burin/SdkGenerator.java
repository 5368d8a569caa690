package dev.burin;

import dev.burin.GeneratorOptions.Parts;
import dev.burin.check.SdkChecks;
import dev.burin.emit.ClientEmitter;
import dev.burin.emit.EnumEmitter;
import dev.burin.emit.ExamplesEmitter;
import dev.burin.emit.Markdown;
import dev.burin.emit.ModelEmitter;
import dev.burin.emit.PageEmitter;
import dev.burin.emit.ParamsEmitter;
import dev.burin.emit.RequestsEmitter;
import dev.burin.emit.ServerEmitter;
import dev.burin.emit.ServiceEmitter;
import dev.burin.emit.UnionEmitter;
import dev.burin.model.SdkModel;
import dev.burin.naming.JavaNames;
import dev.burin.output.Difference;
import dev.burin.output.OutputDirectory;
import dev.burin.project.ProjectFiles;
import dev.burin.spec.SpecReader;
import dev.burin.support.GeneratedAnnotation;
import dev.burin.support.SupportSources;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** From an OpenAPI document to an SDK. Keeps nothing between runs, and can run several at once. */
public final class SdkGenerator {
    private final Consumer<String> progress;

    /**
     * A generator that tells how far it is.
     *
     * @param progress takes a line for people at each stage
     */
    public SdkGenerator(Consumer<String> progress) {
        this.progress = progress;
    }

    /**
     * Makes a directory hold the SDK, and nothing of an earlier run that is no part of it.
     *
     * @param spec an OpenAPI document
     * @throws InvalidInputException with all that is wrong with the document, or with the directory; nothing was
     *     written
     */
    public GenerationReport generate(Path spec, GeneratorOptions options, OutputDirectory output) {
        long start = System.nanoTime();
        List<URI> sources = new ArrayList<>();
        SdkModel sdk = read(spec, new SpecReader(options, sources::add));
        OutputDirectory.Result result = output.forPackage(options.packageName()).replaceWith(emit(sdk, options));
        return new GenerationReport(
                operations(sdk),
                sdk.types().size(),
                result.written(),
                result.unchanged(),
                result.removed(),
                Duration.ofNanos(System.nanoTime() - start),
                sources,
                sdk.coverage());
    }

    /**
     * Where a directory is not what {@link #generate} would make of it. Writes nothing.
     *
     * @throws InvalidInputException as there
     */
    public List<Difference> check(Path spec, GeneratorOptions options, OutputDirectory output) {
        return check(spec, options, output, source -> {});
    }

    /**
     * The same, and what is read for it.
     *
     * @param sources takes where each file of the description is, whether or not it is there
     * @throws InvalidInputException as there
     */
    public List<Difference> check(Path spec, GeneratorOptions options, OutputDirectory output, Consumer<URI> sources) {
        SdkModel sdk = read(spec, new SpecReader(options, sources));
        return output.forPackage(options.packageName()).compareWith(emit(sdk, options));
    }

    /**
     * What {@link #generate} writes. Writes nothing.
     *
     * @throws InvalidInputException as there
     */
    public Stream<GeneratedFile> files(Path spec, GeneratorOptions options) {
        return emit(read(spec, options), options);
    }

    SdkModel read(Path spec, GeneratorOptions options) {
        return read(spec, new SpecReader(options));
    }

    private SdkModel read(Path spec, SpecReader reader) {
        progress.accept("Reading " + ConsoleText.escape(spec.toString()));
        try {
            SdkModel sdk = reader.read(spec);
            SdkChecks.check(sdk);
            return sdk;
        } catch (StackOverflowError e) { // each way down has a bound, but what the caller left of the stack may be less
            throw new InvalidInputException(List.of(new Problem(
                    spec.toString(),
                    "",
                    Optional.empty(),
                    "the document nests deeper than this thread's stack is",
                    "Nest it less, or give Java more stack with -Xss")));
        }
    }

    Stream<GeneratedFile> emit(SdkModel sdk, GeneratorOptions options) {
        progress.accept("Generating " + operations(sdk) + " operations and "
                + sdk.types().size() + " models");
        JavaNames names = JavaNames.allocate(sdk, options);
        Parts parts = options.parts();
        Markdown markdown = new Markdown();
        List<Emitter> emitters = List.of(
                new ModelEmitter(names, parts, markdown),
                new EnumEmitter(names, parts, markdown),
                new UnionEmitter(names, parts, markdown),
                new ParamsEmitter(names, markdown),
                new RequestsEmitter(names),
                new ServiceEmitter(names, parts, markdown),
                new PageEmitter(names, parts, markdown),
                new ExamplesEmitter(names, parts, markdown),
                new ServerEmitter(names, markdown),
                new ClientEmitter(names, parts, options.configuration(), markdown),
                new SupportSources(names, parts),
                new ProjectFiles(names, parts, options.configuration()));
        // Not a flatMap: that would give each emitter one thread, and the largest would decide how long it takes.
        return emitters.stream()
                .map(emitter -> emitter.emit(sdk))
                .reduce(Stream.empty(), Stream::concat)
                .parallel()
                .map(new GeneratedAnnotation(names, parts));
    }

    static int operations(SdkModel sdk) {
        return sdk.services().stream()
                .mapToInt(service -> service.operations().size())
                .sum();
    }
}
