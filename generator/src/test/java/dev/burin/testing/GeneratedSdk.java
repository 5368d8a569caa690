package dev.burin.testing;

import dev.burin.Configuration;
import dev.burin.GeneratedFile;
import dev.burin.GeneratorOptions;
import dev.burin.GeneratorOptions.Grouping;
import dev.burin.SdkGenerator;
import dev.burin.config.ConfigurationReader;
import dev.burin.output.OutputDirectory;
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

    private GeneratedSdk() {}

    /** A small document below {@code specs/fixtures}. */
    public static Path fixture(String name) {
        return Path.of("../specs/fixtures/" + name + ".yaml");
    }

    /** As the example's maintainer generates it. */
    public static GeneratorOptions verifyOptions() {
        return new GeneratorOptions(
                "dev.burin.twilio.verify",
                Optional.of("VerifyClient"),
                Grouping.PATH,
                ConfigurationReader.read(Path.of("../generated-example/burin.yaml")));
    }

    /** By path, and nothing else chosen. */
    public static GeneratorOptions options(String packageName) {
        return new GeneratorOptions(packageName, Optional.empty(), Grouping.PATH, Configuration.DEFAULT);
    }

    /** Every Java file of the SDK, sorted by path. */
    public static List<GeneratedFile> of(Path spec, GeneratorOptions options) {
        try {
            Path folder = Files.createTempDirectory("burin");
            new SdkGenerator(line -> {}).generate(spec, options, OutputDirectory.at(folder));
            return javaFiles(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
