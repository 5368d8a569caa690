package dev.burin.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.GeneratedFile;
import dev.burin.output.OutputDirectory.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Executions that write their packages into one directory. */
class ExecutionTest {
    @TempDir
    private Path root;

    @Test
    void removesThePackageThatTheExecutionWroteBefore() throws IOException {
        write("app:default", "com.old", "com/old/A.java", "com/old/model/B.java");

        assertThat(differences("app:default", "com.acme", "com/acme/A.java"))
                .containsExactly(
                        "com/acme/A.java is missing",
                        "com/old/.burin-manifest is no longer generated",
                        "com/old/A.java is no longer generated",
                        "com/old/model/B.java is no longer generated");
        assertThat(write("app:default", "com.acme", "com/acme/A.java")).isEqualTo(new Result(1, 0, 3));
        assertThat(files()).containsExactly("com/acme/.burin-manifest", "com/acme/A.java");
        assertThat(differences("app:default", "com.acme", "com/acme/A.java")).isEmpty();
    }

    @Test
    void removesAPackageInsideOrAroundTheNewOne() throws IOException {
        write("app:default", "com.acme.sdk", "com/acme/sdk/A.java");
        write("app:default", "com.acme", "com/acme/A.java");
        assertThat(files()).containsExactly("com/acme/.burin-manifest", "com/acme/A.java");
        write("app:default", "com.acme.sdk", "com/acme/sdk/A.java");
        assertThat(files()).containsExactly("com/acme/sdk/.burin-manifest", "com/acme/sdk/A.java");
    }

    @Test
    void touchesNothingOfOtherExecutions() throws IOException {
        write("app:cards", "com.cards", "com/cards/A.java");
        write("app:dice", "com.dice", "com/dice/A.java");
        write("other:cards", "com.other", "com/other/A.java");
        Files.writeString(root.resolve("com/cards/Mine.java"), "mine");

        write("app:cards", "com.games", "com/games/A.java");

        assertThat(files())
                .containsExactly(
                        "com/cards/Mine.java",
                        "com/dice/.burin-manifest",
                        "com/dice/A.java",
                        "com/games/.burin-manifest",
                        "com/games/A.java",
                        "com/other/.burin-manifest",
                        "com/other/A.java");
    }

    @Test
    void keepsSupportCodeThatAnotherPackageShares() throws IOException {
        write("app:cards", "com.cards", "com/cards/A.java", "com/core/C.java");
        write("app:dice", "com.dice", "com/dice/A.java", "com/core/C.java");

        write("app:cards", "com.games", "com/games/A.java");
        assertThat(files()).contains("com/core/C.java").doesNotContain("com/cards/A.java");
        write("app:dice", "com.bones", "com/bones/A.java", "com/core/C.java");
        assertThat(files()).contains("com/core/C.java").doesNotContain("com/dice/A.java");
    }

    @Test
    void executionsCanChangePackages() throws IOException {
        write("app:cards", "com.a", "com/a/A.java");
        write("app:dice", "com.b", "com/b/A.java");
        write("app:cards", "com.b", "com/b/A.java");
        write("app:dice", "com.a", "com/a/A.java");
        assertThat(files())
                .containsExactly("com/a/.burin-manifest", "com/a/A.java", "com/b/.burin-manifest", "com/b/A.java");
        assertThat(differences("app:cards", "com.b", "com/b/A.java")).isEmpty();
        assertThat(differences("app:dice", "com.a", "com/a/A.java")).isEmpty();
    }

    /** The goal generate on the command line and the goal check in the build are two executions of one package. */
    @Test
    void findsWhatAnotherExecutionOfTheSamePackageLeft() throws IOException {
        write("app:default-cli", "com.old", "com/old/A.java");
        String index = index();
        write("app:default-cli", "com.acme", "com/acme/A.java");
        write("app:kept", "com.old", "com/old/A.java");
        Path kept = indices()
                .filter(file -> file.getFileName().toString().startsWith("app-kept"))
                .findFirst()
                .orElseThrow();
        Files.delete(kept);
        Path merged = indices().findFirst().orElseThrow();
        Files.writeString(
                merged, "<<<<<<< ours\n" + index + "=======\n" + Files.readString(merged) + ">>>>>>> theirs\n");

        assertThat(differences("app:default", "com.acme", "com/acme/A.java"))
                .containsExactly(
                        "com/old/.burin-manifest is no longer generated", "com/old/A.java is no longer generated");
    }

    @Test
    void removesNothingOutsideWhateverItsFileSays() throws IOException {
        write("app:default", "com.old", "com/old/A.java");
        Path outside = Files.createDirectory(root.resolve("outside"));
        Files.writeString(outside.resolve(".burin-manifest"), "linked/A.java\noutside/A.java\n");
        Files.writeString(outside.resolve("A.java"), GeneratedFile.MARK);
        Files.createSymbolicLink(root.resolve("linked"), outside);
        Path index = indices().findFirst().orElseThrow();
        Files.writeString(index, Files.readString(index) + "linked\n../outside\n/etc\n..\n");

        write("app:default", "com.acme", "com/acme/A.java");

        assertThat(outside.resolve(".burin-manifest")).exists();
        assertThat(root.resolve("linked")).exists();
        assertThat(files()).contains("com/acme/A.java").doesNotContain("com/old/A.java");
    }

    @Test
    void keepsTheFilesOfExecutionsApartWhateverTheirIds() throws IOException {
        List<String> ids = List.of("a:b", "A:B", "a b", "a/b", "../a", "\n", "", "a".repeat(300));
        for (int i = 0; i < ids.size(); i++) {
            write(ids.get(i), "p" + i, "p" + i + "/A.java");
        }
        assertThat(indices()).hasSameSizeAs(ids);
        assertThat(files()).hasSize(2 * ids.size());
    }

    private Result write(String id, String packageName, String... paths) {
        return output(id, packageName).replaceWith(files(paths));
    }

    private List<String> differences(String id, String packageName, String... paths) {
        return output(id, packageName).compareWith(files(paths)).stream()
                .map(Difference::toString)
                .toList();
    }

    private OutputDirectory output(String id, String packageName) {
        return OutputDirectory.at(root).forExecution(id).forPackage(packageName);
    }

    private static Stream<GeneratedFile> files(String... paths) {
        return Stream.of(paths).map(path -> new GeneratedFile(path, "// " + GeneratedFile.MARK + "\n"));
    }

    private String index() throws IOException {
        return Files.readString(indices().findFirst().orElseThrow());
    }

    private Stream<Path> indices() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(".burin"))) {
            return files.sorted().toList().stream();
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.startsWith(".burin/") && !path.startsWith("outside/"))
                    .sorted()
                    .toList();
        }
    }
}
