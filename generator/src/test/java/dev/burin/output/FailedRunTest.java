package dev.burin.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.burin.GeneratedFile;
import dev.burin.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that fails leaves the directory as it was, whatever the cause and however far it came. */
class FailedRunTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    private Path temporary;

    private Path root;
    private OutputDirectory output;

    @BeforeEach
    void fill() throws IOException {
        root = temporary.resolve("sdk");
        output = OutputDirectory.at(root).forPackage("a.b").forExecution("app:default");
        output.replaceWith(
                Stream.of(file("a/b/A.java", "old"), file("a/b/B.java", "old"), file("a/b/c/Gone.java", "old")));
        Files.setLastModifiedTime(root.resolve("a/b/A.java"), LONG_AGO);
    }

    @ParameterizedTest
    @ValueSource(ints = {5_000, 100_000})
    void refusesAPathThatIsTooLongForTheFileSystemBeforeAnythingIsMoved(int length) throws IOException {
        Map<String, String> before = tree();
        String path = "a/b/" + ("n".repeat(200) + "/").repeat(length / 201) + "Z.java";

        assertThatThrownBy(() -> output.replaceWith(Stream.of(file("a/b/A.java", "new"), file(path, "new"))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("nnn/Z.java #: The path is refused by the file system (")
                .hasMessageContaining("characters)");

        assertThat(tree()).isEqualTo(before);
        assertThat(directories()).containsExactlyInAnyOrder("", ".burin", "a", "a/b", "a/b/c");
    }

    @Test
    void refusesAPackageThatIsTooLongForTheFileSystem() throws IOException {
        Map<String, String> before = tree();
        OutputDirectory deep = OutputDirectory.at(root).forPackage(("p".repeat(200) + ".").repeat(25) + "q");

        assertThatThrownBy(() -> deep.replaceWith(Stream.of(file("shared/A.java", "new"))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(".burin-manifest #: What Burin keeps beside the code is refused");

        assertThat(tree()).isEqualTo(before);
    }

    /** Stands for all that can happen to a disk after it was looked at: a lock, a lost permission, no space left. */
    @Test
    void takesBackWhatWasMovedAndRemovedWhereALaterFileCannotBeMoved() throws IOException {
        Map<String, String> before = tree();
        Stream<GeneratedFile> files = Stream.of("a/b/A.java", "a/b/New.java", "n/e/w/N.java", "z/Z.java", "zz/blocks")
                .map(path -> {
                    if (path.equals("zz/blocks")) {
                        block("z/Z.java/directory");
                    }
                    return file(path, "new");
                });

        assertThatThrownBy(() -> output.replaceWith(files)).isInstanceOf(UncheckedIOException.class);

        Files.delete(root.resolve("z/Z.java/directory"));
        Files.delete(root.resolve("z/Z.java"));
        Files.delete(root.resolve("z"));
        assertThat(tree()).isEqualTo(before);
        assertThat(Files.getLastModifiedTime(root.resolve("a/b/A.java"))).isEqualTo(LONG_AGO);
        assertThat(directories()).containsExactlyInAnyOrder("", ".burin", "a", "a/b", "a/b/c");
    }

    @Test
    void takesBackThePackageThatAnotherOneWasToReplace() throws IOException {
        Map<String, String> before = tree();
        Stream<GeneratedFile> files = Stream.of("x/y/A.java", "z/Z.java", "zz/blocks")
                .map(path -> {
                    if (path.equals("zz/blocks")) {
                        block("z/Z.java/directory");
                    }
                    return file(path, "new");
                });

        assertThatThrownBy(() -> output.forPackage("x.y").replaceWith(files)).isInstanceOf(UncheckedIOException.class);

        Files.delete(root.resolve("z/Z.java/directory"));
        Files.delete(root.resolve("z/Z.java"));
        assertThat(tree()).isEqualTo(before);
    }

    private void block(String path) {
        try {
            Files.createDirectories(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GeneratedFile file(String path, String content) {
        return new GeneratedFile(path, content);
    }

    private Map<String, String> tree() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return contents;
    }

    private Stream<String> directories() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .filter(Files::isDirectory)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .toList()
                    .stream();
        }
    }
}
