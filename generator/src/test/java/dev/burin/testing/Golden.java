package dev.burin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.GeneratedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder of committed files that generated ones must equal, in both directions: nothing missing, nothing extra.
 * {@code -Dgolden.update=true} rewrites it, and is refused where {@code CI} is set.
 */
public final class Golden {
    private static final Path ROOT = Path.of("src/test/resources/golden");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    private final Path folder;

    private Golden(Path folder) {
        this.folder = folder;
        if (UPDATE && System.getenv("CI") != null) {
            throw new IllegalStateException("Goldens are not rewritten in CI: run with -Dgolden.update=true at home.");
        }
    }

    /** The case of that name. */
    public static Golden of(String name) {
        return new Golden(ROOT.resolve(name));
    }

    /** Fails unless the folder holds exactly these files. */
    public void assertHolds(List<GeneratedFile> files) {
        Map<String, String> actual =
                new TreeMap<>(files.stream().collect(Collectors.toMap(GeneratedFile::path, GeneratedFile::content)));
        if (UPDATE) {
            rewrite(actual);
        }
        Map<String, String> expected = committed();
        assertThat(actual.keySet()).as("files of " + folder).isEqualTo(expected.keySet());
        expected.forEach((path, content) ->
                assertThat(actual.get(path)).as(folder + "/" + path).isEqualTo(content));
    }

    /** Fails unless the committed number of files and lines of that case is that of these files. */
    public static void assertSize(String name, List<GeneratedFile> files) {
        long lines =
                files.stream().mapToLong(file -> file.content().lines().count()).sum();
        of(name + ".size")
                .assertHolds(List.of(new GeneratedFile("size.txt", files.size() + " files, " + lines + " lines\n")));
    }

    private Map<String, String> committed() {
        Map<String, String> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.filter(Files::isRegularFile).toList()) {
                    files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    private void rewrite(Map<String, String> files) {
        try {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> paths = Files.walk(folder)) {
                    for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
