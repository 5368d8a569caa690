package dev.burin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as a script runs it: a process of its own, nothing else on the class path. */
class RunnableJarIT {
    private static final Path JAR = Path.of("target/burin-cli.jar").toAbsolutePath();

    @TempDir
    private Path directory;

    @Test
    void generates() throws Exception {
        Path spec = Path.of("../specs/twilio_verify_v2.yaml").toAbsolutePath();
        Run run = run("generate", "--spec", spec.toString(), "--package", "com.acme.verify", "--output", "o u t");

        assertThat(run).isEqualTo(new Run(0, run.out(), ""));
        assertThat(run.out()).matches("(?s)57 operations, [^\n]*\n.*\nsecurity schemes +1 +0 +0\n");
        assertThat(directory.resolve("o u t/com/acme/verify/core/Page.java"))
                .content()
                .contains("package com.acme.verify.core;");
        assertThat(directory.resolve("o u t/com/acme/verify/package-info.java")).exists();
    }

    @Test
    void generatesAsTheReadmeSays() throws Exception {
        Path project = Path.of("..").toAbsolutePath().normalize();
        String readme = Files.readString(project.resolve("README.md")).replace("\\\n", " ");
        String command = readme.lines()
                .filter(line -> line.startsWith("java -jar generator/target/burin-cli.jar "))
                .findFirst()
                .orElseThrow();
        Run run = run(Stream.of(command.split(" +"))
                .skip(3)
                .map(word -> word.startsWith("specs/") ? project.resolve(word).toString() : word)
                .toArray(String[]::new));

        assertThat(run).isEqualTo(new Run(0, run.out(), run.err()));
        assertThat(directory.resolve("sdk/com/example/verify/VerifyClient.java"))
                .content()
                .contains("services()");
    }

    @Test
    void saysWhatIsWrongWithoutATrace() throws Exception {
        Files.writeString(directory.resolve("broken.yaml"), "openapi: [\n");
        Run run = run("generate", "--spec", "broken.yaml", "--package", "a", "--output", "out");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("broken.yaml:").doesNotContain("\tat ");
        assertThat(directory.resolve("out")).doesNotExist();
    }

    @Test
    void knowsItsVersion() throws Exception {
        assertThat(run("--version").out()).matches("burin \\d+\\.\\d+\\.\\d+.*\n");
        assertThat(run().status()).isEqualTo(2);
    }

    private Run run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        Path out = directory.resolve("stdout");
        Path err = directory.resolve("stderr");
        int status = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Run(status, text(out), text(err));
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private record Run(int status, String out, String err) {}
}
