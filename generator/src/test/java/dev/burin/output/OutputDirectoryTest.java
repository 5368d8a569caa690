package dev.burin.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.burin.GeneratedFile;
import dev.burin.InvalidInputException;
import dev.burin.output.OutputDirectory.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputDirectoryTest {
    private static final String MANIFEST = ".burin-manifest";
    private static final String HEADER = "// " + GeneratedFile.MARK + "\n";

    @TempDir
    private Path temporary;

    private Path root;
    private OutputDirectory output;

    @BeforeEach
    void open() {
        root = temporary.resolve("out put");
        output = OutputDirectory.at(root);
    }

    @Test
    void writesFilesInUtf8AndCountsThem() {
        assertThat(write("a/A.java", "class A {}\n", "b/ü.txt", "Grüße\n")).isEqualTo(new Result(2, 0, 0));
        assertThat(tree()).containsOnlyKeys(MANIFEST, "a/A.java", "b/ü.txt").containsEntry("b/ü.txt", "Grüße\n");
    }

    @Test
    void leavesUnchangedFilesAlone() throws IOException {
        write("a/A.java", "class A {}\n", "a/B.java", "class B {}\n");
        FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
        for (String path : List.of("a/A.java", "a/B.java", MANIFEST)) {
            Files.setLastModifiedTime(root.resolve(path), longAgo);
        }

        assertThat(write("a/A.java", "class A {}\n", "a/B.java", "class B {}\n"))
                .isEqualTo(new Result(0, 2, 0));
        assertThat(Files.getLastModifiedTime(root.resolve("a/A.java"))).isEqualTo(longAgo);
        assertThat(Files.getLastModifiedTime(root.resolve(MANIFEST))).isEqualTo(longAgo);

        assertThat(write("a/A.java", "class A {}\n", "a/B.java", "class B { }\n"))
                .isEqualTo(new Result(1, 1, 0));
        assertThat(Files.getLastModifiedTime(root.resolve("a/A.java"))).isEqualTo(longAgo);
        assertThat(tree()).containsEntry("a/B.java", "class B { }\n");
    }

    @Test
    void removesWhatIsNoLongerGeneratedAndTheDirectoriesThatThisEmpties() {
        write("a/A.java", "a", "a/b/c/B.java", "b");
        assertThat(write("a/A.java", "a")).isEqualTo(new Result(0, 1, 1));
        assertThat(tree()).containsOnlyKeys(MANIFEST, "a/A.java");
        assertThat(root.resolve("a/b")).doesNotExist();
    }

    @Test
    void keepsFilesItDidNotWrite() {
        write("a/A.java", "a", "a/b/B.java", "b");
        put("a/b/Mine.java", "mine");
        put("notes.txt", "mine too");

        write("a/A.java", "a");

        assertThat(tree()).containsOnlyKeys(MANIFEST, "a/A.java", "a/b/Mine.java", "notes.txt");
    }

    @Test
    void keepsAFileThatTheUserPutInThePlaceOfOneNoLongerGenerated() {
        write("a.txt", "generated", "b.txt", "generated");
        put("a.txt", "the user's own");

        assertThat(write("b.txt", "generated")).isEqualTo(new Result(0, 1, 0));
        assertThat(tree()).containsEntry("a.txt", "the user's own");
        assertThat(manifest()).doesNotContain("a.txt");
    }

    @Test
    void refusesToOverwriteAFileItDidNotWrite() {
        put("a/Mine.java", "mine");

        assertThatThrownBy(() -> write("a/Mine.java", "generated", "a/Other.java", "generated"))
                .asInstanceOf(type(InvalidInputException.class))
                .extracting(
                        e -> e.problems().get(0).file(),
                        e -> e.problems().get(0).cause())
                .containsExactly("a/Mine.java", "A file that Burin did not write is in the way");
        assertThat(tree()).containsOnlyKeys("a/Mine.java").containsEntry("a/Mine.java", "mine");
    }

    @Test
    void overwritesAGeneratedFileThatWasEdited() {
        write("A.java", HEADER + "class A {}\n");
        put("A.java", HEADER + "class A { int edited; }\n");

        assertThat(write("A.java", HEADER + "class A {}\n")).isEqualTo(new Result(1, 0, 0));
        assertThat(tree()).containsEntry("A.java", HEADER + "class A {}\n");
    }

    @Test
    void knowsItsFilesByTheirMarkWhereTheManifestIsLost() throws IOException {
        write("A.java", HEADER + "class A {}\n", "B.java", HEADER + "class B {}\n");
        String manifest = manifest();
        Files.delete(root.resolve(MANIFEST));

        assertThat(write("A.java", HEADER + "class A { }\n", "B.java", HEADER + "class B {}\n"))
                .isEqualTo(new Result(1, 1, 0));
        assertThat(write("A.java", HEADER + "class A {}\n", "B.java", HEADER + "class B {}\n"))
                .isEqualTo(new Result(1, 1, 0));
        assertThat(tree()).containsEntry(MANIFEST, manifest);
    }

    @Test
    void keepsTheManifestAsItIsWhileTheSameMarkedFilesAreWritten() {
        write("A.java", HEADER + "class A {}\n", "b.txt", "b");
        String before = manifest();
        assertThat(before.lines().skip(1)).first().isEqualTo("A.java");
        assertThat(before.lines().skip(2)).singleElement().asString().matches("[0-9a-f]{64}  b\\.txt");

        assertThat(write("A.java", HEADER + "class A { }\n", "b.txt", "b")).isEqualTo(new Result(1, 1, 0));
        assertThat(manifest()).isEqualTo(before);
        assertThat(write("b.txt", "b")).isEqualTo(new Result(0, 1, 1));
    }

    @Test
    void touchesNothingWhenAnEmitterFails() {
        write("A.java", "old", "B.java", "old");
        Map<String, String> before = tree();
        Stream<GeneratedFile> files = Stream.of("A.java", "C.java", "fails").map(path -> {
            if (path.equals("fails")) {
                throw new IllegalStateException("emitter");
            }
            return new GeneratedFile(path, "new");
        });

        assertThatThrownBy(() -> output.replaceWith(files)).hasMessage("emitter");
        assertThat(tree()).isEqualTo(before);
    }

    @Test
    void touchesNothingWhenAPathIsRefused() {
        write("A.java", "old");
        Map<String, String> before = tree();
        assertThatThrownBy(() -> write("A.java", "new", "../B.java", "new")).isInstanceOf(InvalidInputException.class);
        assertThat(tree()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/etc/passwd",
                "../A.java",
                "a/../../A.java",
                "a/./A.java",
                "a//A.java",
                "a/",
                "a./A.java",
                "a\\..\\..\\A.java",
                "C:/A.java",
                "C:A.java",
                "file:x",
                "a/con",
                "a/Con.java",
                "NUL.txt",
                "com1/A.java",
                "lpt\u00b9",
                "a\u0000b",
                "a\nb",
                "a\u0085b",
                "a?b",
                "a*b",
                "a|b",
                "a<b",
                "a\"b",
                "a ",
                "a/b./c"
            })
    void refusesPathsThatMeanAnotherPlaceOnSomeSystem(String path) {
        assertThatThrownBy(() -> write(path, "x")).isInstanceOf(InvalidInputException.class);
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void refusesNamesThatNoFileSystemTakes() {
        assertThatThrownBy(() -> write("a/" + "n".repeat(256), "x")).hasMessageContaining("too long");
    }

    @ParameterizedTest
    @CsvSource({"a/B.java, a/b.java", "a/B.java, A/C.java", "a/b, a/b/c", "a, A/b", "é.txt, e\u0301.txt", "a.txt, a.txt"
    })
    void refusesTwoFilesThatAreOneWhereCaseMakesNoDifference(String first, String second) {
        assertThatThrownBy(() -> write(first, "x", second, "x"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("one file");
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void reportsAllRefusedPathsTogether() {
        assertThatThrownBy(() -> write("../a", "x", "con", "x", "fine", "x"))
                .asInstanceOf(type(InvalidInputException.class))
                .extracting(e -> e.problems().size())
                .isEqualTo(2);
    }

    @Test
    void refusesToFollowSymbolicLinks() throws IOException {
        Path outside = Files.createDirectory(temporary.resolve("outside"));
        Files.writeString(outside.resolve("A.java"), HEADER);
        Files.createDirectory(root);
        Files.createSymbolicLink(root.resolve("linked"), outside);
        Files.createSymbolicLink(root.resolve("B.java"), outside.resolve("A.java"));

        assertThatThrownBy(() -> write("linked/A.java", "x")).hasMessageContaining("symbolic link");
        assertThatThrownBy(() -> write("linked/deeper/A.java", "x")).hasMessageContaining("symbolic link");
        assertThatThrownBy(() -> write("B.java", "x")).hasMessageContaining("symbolic link");
        assertThat(outside.resolve("A.java")).hasContent(HEADER);
    }

    @Test
    void followsALinkToTheDirectoryItself() throws IOException {
        Path real = Files.createDirectory(temporary.resolve("real"));
        Files.createSymbolicLink(root, real);
        write("a/A.java", "x");
        assertThat(real.resolve("a/A.java")).hasContent("x");
    }

    @Test
    void removesNothingOutsideWhateverTheManifestSays() throws IOException {
        write("a.txt", "x");
        Path victim = Files.writeString(temporary.resolve("victim"), "x");
        String manifest = manifest();
        put(
                MANIFEST,
                manifest + manifest.lines().skip(1).findFirst().orElseThrow().replace("a.txt", "../victim") + "\n");

        write("b.txt", "x");

        assertThat(victim).exists();
        assertThat(tree()).containsOnlyKeys(MANIFEST, "b.txt");
    }

    @Test
    void readsAManifestWithTheMarksOfAMergeConflict() {
        write("a.txt", "x", "b.txt", "x");
        put(MANIFEST, "<<<<<<< ours\n" + manifest() + "=======\n>>>>>>> theirs\n");
        assertThat(write("a.txt", "y")).isEqualTo(new Result(1, 0, 1));
    }

    @Test
    void packagesShareADirectoryWithoutRemovingEachOthersFiles() {
        OutputDirectory first = output.forPackage("com.acme.first");
        OutputDirectory second = output.forPackage("com.acme.second");
        first.replaceWith(Stream.of(new GeneratedFile("com/acme/first/A.java", "a")));
        second.replaceWith(Stream.of(new GeneratedFile("com/acme/second/B.java", "b")));
        first.replaceWith(Stream.of(new GeneratedFile("com/acme/first/C.java", "c")));

        assertThat(tree())
                .containsOnlyKeys(
                        "com/acme/first/.burin-manifest",
                        "com/acme/first/C.java",
                        "com/acme/second/.burin-manifest",
                        "com/acme/second/B.java");
    }

    @Test
    void takesOverFromARunThatWasKilledBetweenTwoFiles() {
        write("a.txt", "1", "b.txt", "1");
        String before = manifest();
        write("a.txt", "2", "b.txt", "2");
        put(MANIFEST, before + manifest());
        put("b.txt", "1");
        put(".burin-staging/1", "2");

        assertThat(write("b.txt", "3")).isEqualTo(new Result(1, 0, 1));
        assertThat(tree()).containsOnlyKeys(MANIFEST, "b.txt");
    }

    @Test
    void comparesWithoutTouchingAnything() {
        write("a/A.java", "a", "b/B.java", "b", "c/C.java", "c");
        Map<String, String> before = tree();

        List<Difference> differences = output.compareWith(Stream.of(
                new GeneratedFile("d/D.java", "d"),
                new GeneratedFile("c/C.java", "c"),
                new GeneratedFile("a/A.java", "A")));

        assertThat(differences)
                .containsExactly(
                        new Difference("a/A.java", Difference.Kind.CHANGED),
                        new Difference("b/B.java", Difference.Kind.LEFT_OVER),
                        new Difference("d/D.java", Difference.Kind.MISSING));
        assertThat(tree()).isEqualTo(before);
    }

    private Result write(String... pathsAndContents) {
        Stream.Builder<GeneratedFile> files = Stream.builder();
        for (int i = 0; i < pathsAndContents.length; i += 2) {
            files.add(new GeneratedFile(pathsAndContents[i], pathsAndContents[i + 1]));
        }
        return output.replaceWith(files.build());
    }

    private void put(String path, String content) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String manifest() {
        try {
            return Files.readString(root.resolve(MANIFEST));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> tree() {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }
}
