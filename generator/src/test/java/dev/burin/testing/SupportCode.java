package dev.burin.testing;

import dev.burin.GeneratedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The support code that generated code calls, as it stands in an SDK. */
public final class SupportCode {
    private static final Path TEMPLATES = Path.of("..", "templates", "src", "main", "java");

    private SupportCode() {}

    /** All of it, relocated below a package. */
    public static List<GeneratedFile> in(String packageName) {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(file -> relocated(file, packageName))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GeneratedFile relocated(Path file, String packageName) {
        try {
            String path = TEMPLATES.relativize(file).toString().replace('\\', '/');
            return new GeneratedFile(
                    path.replace("sdktemplate/", packageName.replace('.', '/') + "/"),
                    Files.readString(file).replace("sdktemplate.", packageName + "."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
