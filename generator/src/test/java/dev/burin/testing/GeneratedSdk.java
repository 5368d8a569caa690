package dev.burin.testing;

import dev.burin.Configuration;
import dev.burin.GeneratedFile;
import dev.burin.GeneratorOptions;
import dev.burin.GeneratorOptions.Grouping;
import dev.burin.GeneratorOptions.Parts;
import dev.burin.GeneratorOptions.Reach;
import dev.burin.GeneratorOptions.Support;
import dev.burin.SdkGenerator;
import dev.burin.config.ConfigurationReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the whole pipeline makes of a document of this project, from the file to the files. */
public final class GeneratedSdk {
    /** The document that the project's example is made from. */
    public static final Path VERIFY = Path.of("../specs/twilio_verify_v2.yaml");

    /** What there is usually, and the document's examples as answers. */
    public static final Parts WITH_EXAMPLES = new Parts(true, false, true, Support.OWN);

    private static final Path FIXTURES = Path.of("../specs/fixtures");

    private GeneratedSdk() {}

    /** A small document below {@code specs/fixtures}. */
    public static Path fixture(String name) {
        return FIXTURES.resolve(name + ".yaml");
    }

    /** The names of all of them. */
    public static Stream<String> fixtures() {
        try (Stream<Path> files = Files.list(FIXTURES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the example's maintainer generates it. */
    public static GeneratorOptions verifyOptions() {
        return new GeneratorOptions(
                "dev.burin.twilio.verify",
                Optional.of("VerifyClient"),
                Grouping.PATH,
                ConfigurationReader.read(Path.of("../generated-example/burin.yaml")),
                Reach.FOLDER,
                false,
                WITH_EXAMPLES);
    }

    /** By path, and nothing else chosen. */
    public static GeneratorOptions options(String packageName) {
        return options(packageName, Parts.USUAL);
    }

    /** As the SDK of a small document is generated. */
    public static GeneratorOptions fixtureOptions(String fixture) {
        Parts parts = fixture.equals("examples") ? WITH_EXAMPLES : Parts.USUAL;
        return options("golden." + fixture, parts);
    }

    /** The same with other parts. */
    public static GeneratorOptions options(String packageName, Parts parts) {
        return new GeneratorOptions(
                        packageName, Optional.empty(), Grouping.PATH, Configuration.DEFAULT, Reach.FOLDER, false, parts)
                .allowingEmpty();
    }

    /** Every Java file of the SDK, sorted by path. */
    public static List<GeneratedFile> of(Path spec, GeneratorOptions options) {
        return new SdkGenerator(line -> {})
                .files(spec, options)
                .filter(file -> file.path().endsWith(".java"))
                .sorted(Comparator.comparing(GeneratedFile::path))
                .toList();
    }

    /** Every Java file below a folder, sorted by path. */
    public static List<GeneratedFile> javaFiles(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(".java"))
                    .map(path ->
                            new GeneratedFile(folder.relativize(path).toString().replace('\\', '/'), read(path)))
                    .sorted(Comparator.comparing(GeneratedFile::path))
                    .toList();
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
