package dev.burin.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.GeneratedFile;
import dev.burin.output.OutputDirectory.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A checkout in which version control turned all line ends: none of them counts, and files keep theirs. */
class LineEndsTest {
    private static final String MARKED = "// " + GeneratedFile.MARK + "\nclass A {\n}\n";
    private static final String UNMARKED = "one\ntwo\n";

    @TempDir
    private Path root;

    private OutputDirectory output;

    @BeforeEach
    void checkOut() throws IOException {
        output = OutputDirectory.at(root).forPackage("a.b").forExecution("app:default");
        output.replaceWith(sdk(MARKED, UNMARKED));
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
            }
        }
    }

    @Test
    void findsNoDifferenceAndWritesNothing() throws IOException {
        assertThat(output.compareWith(sdk(MARKED, UNMARKED))).isEmpty();
        assertThat(output.replaceWith(sdk(MARKED, UNMARKED))).isEqualTo(new Result(0, 2, 0));
        assertThat(Files.readString(root.resolve("a/b/.burin-manifest"))).contains("\r\na/b/A.java\r\n");
    }

    @Test
    void writesWhatChangesWithTheFilesOwnLineEnds() throws IOException {
        assertThat(output.compareWith(sdk(MARKED + "// more\n", UNMARKED)))
                .containsExactly(new Difference("a/b/A.java", Difference.Kind.CHANGED));
        assertThat(output.replaceWith(sdk(MARKED + "// more\n", UNMARKED + "three\n")))
                .isEqualTo(new Result(2, 0, 0));
        assertThat(Files.readString(root.resolve("a/b/A.java")))
                .isEqualTo((MARKED + "// more\n").replace("\n", "\r\n"));
        assertThat(Files.readString(root.resolve("a/b/text"))).isEqualTo("one\r\ntwo\r\nthree\r\n");
    }

    @Test
    void removesAFileWithoutAMarkWhoseLineEndsWereTurned() {
        assertThat(output.replaceWith(Stream.of(new GeneratedFile("a/b/A.java", MARKED))))
                .isEqualTo(new Result(0, 1, 1));
        assertThat(root.resolve("a/b/text")).doesNotExist();
    }

    @Test
    void removesThePackageThatAnotherOneReplaces() {
        assertThat(output.forPackage("x").replaceWith(Stream.of(new GeneratedFile("x/A.java", MARKED))))
                .isEqualTo(new Result(1, 0, 3));
        assertThat(root.resolve("a")).doesNotExist();
    }

    @Test
    void turnsLineEndsToThoseOfTheFirstLine() {
        assertThat(LineEnds.like(bytes("a\r\nb\n"), bytes("1\n2\n"))).isEqualTo(bytes("1\r\n2\r\n"));
        assertThat(LineEnds.like(bytes("a\nb\r\n"), bytes("1\n2\n"))).isEqualTo(bytes("1\n2\n"));
        assertThat(LineEnds.like(bytes("a"), bytes("1\n"))).isEqualTo(bytes("1\n"));
        assertThat(LineEnds.unix(bytes("a\r\nb\rc\r\r\n\r"))).isEqualTo(bytes("a\nb\rc\r\n\r"));
    }

    private static Stream<GeneratedFile> sdk(String marked, String unmarked) {
        return Stream.of(new GeneratedFile("a/b/A.java", marked), new GeneratedFile("a/b/text", unmarked));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
