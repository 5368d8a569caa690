package dev.burin.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastRunTest {
    private static final Instant STARTED = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    private Path folder;

    private Path spec;
    private Path absent;
    private Path written;
    private LastRun run;

    @BeforeEach
    void run() throws IOException {
        spec = put("a spec.yaml", "openapi: 3.0.3");
        absent = folder.resolve("absent.yaml");
        written = put("Written.java", "class Written {}");
        run = new LastRun(folder.resolve("build/burin"), "settings");
        assertThat(run.isUpToDate()).isFalse();
        keep(spec.toUri(), absent.toUri());
    }

    @Test
    void isUpToDateWhileNothingChanges() throws IOException {
        assertThat(run.isUpToDate()).isTrue();
        put("a spec.yaml", "openapi: 3.0.3");
        put("beside.txt", "the user's");
        assertThat(run.isUpToDate()).isTrue();
        assertThat(new LastRun(folder.resolve("build/burin"), "settings").isUpToDate())
                .isTrue();
    }

    @Test
    void isNotOnceASourceChanges() throws IOException {
        put("a spec.yaml", "openapi: 3.1.0");
        assertThat(run.isUpToDate()).isFalse();
    }

    @Test
    void isNotOnceAFileIsThereThatWasLookedFor() throws IOException {
        put("absent.yaml", "type: string");
        assertThat(run.isUpToDate()).isFalse();
    }

    @Test
    void isNotOnceAWrittenFileIsEditedOrGone() throws IOException {
        put("Written.java", "class Edited {}");
        assertThat(run.isUpToDate()).isFalse();
        put("Written.java", "class Written {}");
        assertThat(run.isUpToDate()).isTrue();
        Files.delete(written);
        assertThat(run.isUpToDate()).isFalse();
    }

    @Test
    void isNotWithOtherSettings() {
        assertThat(new LastRun(folder.resolve("build/burin"), "others").isUpToDate())
                .isFalse();
    }

    @Test
    void isNotWhereTheRecordIsDamaged() throws IOException {
        try (Stream<Path> records = Files.list(folder.resolve("build/burin"))) {
            Files.writeString(records.findFirst().orElseThrow(), "\0\n");
        }
        assertThat(run.isUpToDate()).isFalse();
    }

    @Test
    void keepsNothingOfASourceThatAnotherHostMayChange() {
        keep(spec.toUri(), URI.create("https://specs.example/a.yaml"));
        assertThat(run.isUpToDate()).isFalse();
    }

    @Test
    void keepsNothingWhereASourceMayHaveChangedAfterItWasRead() throws IOException {
        Files.setLastModifiedTime(spec, FileTime.from(STARTED.plusSeconds(1)));
        keep(spec.toUri());
        assertThat(run.isUpToDate()).isFalse();
    }

    private void keep(URI... sources) {
        run.keep(STARTED, List.of(sources), List.of(written));
    }

    private Path put(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        return Files.setLastModifiedTime(file, FileTime.from(STARTED.minusSeconds(1)));
    }
}
