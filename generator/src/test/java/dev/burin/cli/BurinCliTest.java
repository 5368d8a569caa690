package dev.burin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.ConsoleText;
import dev.burin.UnexpectedFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class BurinCliTest {
    private static final String SPEC = """
            openapi: 3.0.3
            info: {title: Cards, version: '1'}
            paths:
              /cards:
                get:
                  operationId: ListCards
                  responses:
                    '200':
                      description: Cards.
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/Deck'}
            components:
              schemas:
                Deck: {type: object, properties: {name: {type: string}}}
            """;

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path spec;

    @BeforeEach
    void writeSpec() throws IOException {
        spec = Files.writeString(directory.resolve("cards.yaml"), SPEC);
    }

    @Test
    void generatesAndPrintsOneLineAndATable() throws IOException {
        assertThat(generate()).isZero();

        List<String> lines = out.toString().lines().toList();
        assertThat(lines.get(0))
                .matches("1 operations?, 1 models?: \\d+ files written, 0 unchanged, 0 removed in \\d+\\.\\d s");
        assertThat(lines.subList(1, lines.size()))
                .containsExactly(
                        "                 generated  filtered  degraded",
                        "operations               1         0         0",
                        "responses                1         0         0",
                        "media types              1         0         0",
                        "schemas                  1         0         0",
                        "properties               1         0         0");
        assertThat(err.toString()).isEmpty();
        assertThat(directory.resolve("out/com/acme/CardsClient.java")).isRegularFile();
        assertThat(directory.resolve("out/com/acme/core/Page.java")).isRegularFile();
        assertEveryFileStartsWithTheMark();
    }

    @Test
    void writesAReportWhereItIsToldTo() throws IOException {
        Path report = directory.resolve("burin-report.json");
        generate();
        assertThat(report).doesNotExist();

        assertThat(generate("--report", report.toString())).isZero();
        assertThat(Files.readString(report)).contains("\"result\" : \"generated\"", "\"property\" : {");

        Files.writeString(spec, "openapi: 9.9.9\n");
        assertThat(generate("--report", report.toString())).isEqualTo(1);
        assertThat(Files.readString(report)).contains("\"result\" : \"failed\"", "\"pointer\" : \"/openapi\"");
    }

    @Test
    void failsOnWhatIsDegradedWhereItIsToldTo() throws IOException {
        Files.writeString(spec, SPEC.replace("type: string", "type: strnig"));
        assertThat(generate("--fail-on-degraded")).isEqualTo(1);
        assertThat(err.toString())
                .contains(
                        "cards.yaml:15 #/components/schemas/Deck/properties/name: the unknown type strnig, and the SDK"
                                + " would have less: any JSON value instead. Change it");
        assertThat(directory.resolve("out")).doesNotExist();

        err.getBuffer().setLength(0);
        assertThat(generate()).isZero();
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        spec + ":15 #/components/schemas/Deck/properties/name: the unknown type strnig; any JSON"
                                + " value instead");
    }

    @Test
    void nothingOfADocumentActsOnTheTerminal() throws IOException {
        String hostile = "\\e[2J\\r\\nBUILD SUCCESS\\u202E";
        for (String document : List.of(
                SPEC.replace("type: string", "type: \"" + hostile + "\""),
                SPEC.replace("#/components/schemas/Deck", hostile)
                        .replace("'#", "\"#")
                        .replace("'}", "\"}"),
                SPEC.replace("'#/components/schemas/Deck'", "\"" + hostile + "\""),
                SPEC.replace("info: {", "info: {\"" + hostile + "\": 1, \"" + hostile + "\": 1, "),
                SPEC.replace("3.0.3", "\"" + hostile + "\""),
                SPEC.replace("'200'", "\"" + hostile + "\""))) {
            Files.writeString(spec, document);
            generate();
            generate("--verbose");
            generate("--fail-on-degraded");
            run(arguments("check"));
        }
        assertThat(out + "" + err).contains("BUILD SUCCESS");
        assertThat((out + "" + err).lines()).allMatch(line -> line.codePoints().allMatch(ConsoleText::isPlain));
        assertThat((out + "" + err).lines()).noneMatch(line -> line.startsWith("BUILD"));
    }

    @Test
    void aFailureThatNobodyExpectsIsEscapedToo() {
        UnexpectedFailure failure = new UnexpectedFailure(
                new IllegalStateException("\u001b[2J", new IllegalArgumentException("\r\nBUILD SUCCESS")));
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        assertThat(trace.toString())
                .contains(
                        "IllegalStateException: \\u001b[2J",
                        "IllegalArgumentException: \\r\\nBUILD SUCCESS",
                        "at dev.burin.cli.BurinCliTest.aFailureThatNobodyExpectsIsEscapedToo");
    }

    @Test
    void aDocumentWithoutAnOperationIsForThoseWhoAskForIt() throws IOException {
        Files.writeString(spec, SPEC.replace("get:", "gett:"));
        assertThat(generate()).isEqualTo(1);
        assertThat(err.toString())
                .contains(
                        "cards.yaml:3 #/paths: the document has no operation. ",
                        "cards.yaml:5 #/paths/~1cards/gett: the unknown member 'gett'");
        assertThat(generate("--allow-empty")).isZero();
    }

    @Test
    void leavesOutWhatItIsToldTo() {
        assertThat(generate()).isZero();
        assertThat(directory.resolve("out/com/acme/AsyncCardsClient.java")).isRegularFile();

        assertThat(generate("--no-async")).isZero();
        assertThat(directory.resolve("out/com/acme/AsyncCardsClient.java")).doesNotExist();
    }

    @Test
    void annotatesModelsWhereItIsToldTo() throws IOException {
        assertThat(generate("--jackson-annotations")).isZero();
        assertThat(Files.readString(directory.resolve("out/com/acme/model/Deck.java")))
                .contains("@JsonCreator(");
    }

    @Test
    void writesNothingTheSecondTime() {
        generate();
        out.getBuffer().setLength(0);

        assertThat(generate()).isZero();
        assertThat(out.toString()).contains(": 0 files written, ").contains(" unchanged, 0 removed in ");
    }

    @Test
    void endsWith1AndListsTheProblemsOfASpec() throws IOException {
        generate();
        Files.writeString(spec, "openapi: 9.9.9\ninfo: {}\n");
        out.getBuffer().setLength(0);

        assertThat(generate()).isEqualTo(1);
        assertThat(err.toString()).contains("cards.yaml:1 #/openapi: ").doesNotContain("\tat ");
        assertThat(out.toString()).isEmpty();
        assertThat(directory.resolve("out/com/acme/CardsClient.java")).isRegularFile();
    }

    @Test
    void endsWith1WhereTheSpecIsMissing() {
        assertThat(run("generate", "--spec", "missing.yaml", "--package", "a", "--output", "out"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("missing.yaml").doesNotContain("\tat ");
    }

    @Test
    void endsWith1AndListsTheProblemsOfAConfiguration() throws IOException {
        Path config = Files.writeString(directory.resolve("burin.yaml"), "skd: {}\nhttp: {requestIdHeader: 'a b'}\n");

        assertThat(generate("--config", config.toString())).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(2).allMatch(line -> line.contains("burin.yaml:"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', Say what to do",
        "generate, Missing required options: '--spec=FILE', '--package=NAME', '--output=DIR'",
        "generate --spec a --package a --output o --colour red, Unknown options: '--colour', 'red'",
        "generate --spec a --package a-b --output o, 'a-b' is not the name of a Java package",
        "generate --spec a --package a --output o --client-name 1, clientName: '1' is not the name of a Java class",
        "generate --spec a --package sun.misc --output o, packageName: 'sun.misc' belongs to Java itself",
        "generate --spec a --package a --output o --client-name Builder, clientName: 'Builder' is the name of a class",
        "generate --spec a --package a --output o --grouping x, 'x' is no grouping: use one of auto",
        "destroy, Unmatched argument at index 0: 'destroy'"
    })
    void endsWith2OnWrongUsage(String arguments, String message) {
        assertThat(run(Stream.of(arguments.split(" "))
                        .filter(word -> !word.isEmpty())
                        .toArray(String[]::new)))
                .isEqualTo(2);
        assertThat(err.toString()).contains(message);
    }

    @Test
    void checksWhatIsThere() throws IOException {
        assertThat(run(arguments("check"))).isEqualTo(1);
        assertThat(err.toString()).contains("com/acme/CardsClient.java is missing");
        assertThat(directory.resolve("out")).doesNotExist();

        generate();
        err.getBuffer().setLength(0);
        assertThat(run(arguments("check"))).isZero();
        assertThat(err.toString()).isEmpty();

        Files.writeString(directory.resolve("out/com/acme/CardsClient.java"), "// edited\n");
        assertThat(run(arguments("check"))).isEqualTo(1);
    }

    /** As a user on Windows gets it from Git: every line end is turned. */
    @Test
    void findsNothingToSayOfACloneWithOtherLineEnds() throws Exception {
        generate();
        git(directory, "init", "-q", "origin");
        Path origin = directory.resolve("origin");
        Files.move(directory.resolve("out"), origin.resolve("out"));
        git(origin, "-c", "core.autocrlf=false", "add", "-A");
        git(origin, "-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-qm", "Add the SDK");
        git(directory, "clone", "-q", "-c", "core.autocrlf=true", "origin", "clone");
        Files.move(directory.resolve("clone/out"), directory.resolve("out"));
        assertThat(Files.readString(directory.resolve("out/com/acme/CardsClient.java")))
                .contains("\r\n");

        assertThat(run(arguments("check"))).isZero();
        assertThat(err.toString()).isEmpty();
        out.getBuffer().setLength(0);
        assertThat(generate()).isZero();
        assertThat(out.toString()).contains(": 0 files written, ", ", 0 removed in ");
    }

    @Test
    void removesThePackageThatAnotherOneReplaces() throws IOException {
        generate();
        Path other = Files.copy(spec, directory.resolve("other.yaml"));
        String output = directory.resolve("out").toString();
        assertThat(run("generate", "--spec", other.toString(), "--package", "com.other", "--output", output))
                .isZero();

        String[] renamed = {"--spec", spec.toString(), "--package", "com.renamed", "--output", output};
        assertThat(run(Stream.concat(Stream.of("check"), Stream.of(renamed)).toArray(String[]::new)))
                .isEqualTo(1);
        assertThat(err.toString()).contains("com/acme/CardsClient.java is no longer generated");
        assertThat(run(Stream.concat(Stream.of("generate"), Stream.of(renamed)).toArray(String[]::new)))
                .isZero();
        assertThat(directory.resolve("out/com/acme")).doesNotExist();
        assertThat(directory.resolve("out/com/renamed/CardsClient.java")).isRegularFile();
        assertThat(directory.resolve("out/com/other/CardsClient.java")).isRegularFile();
    }

    @Test
    void keepsAnotherPackageOfTheSameDocumentApartByItsId() {
        String output = directory.resolve("out").toString();
        for (String name : List.of("a", "b")) {
            assertThat(run(
                            "generate",
                            "--spec",
                            spec.toString(),
                            "--package",
                            "com." + name,
                            "--output",
                            output,
                            "--execution",
                            name))
                    .isZero();
        }
        assertThat(directory.resolve("out/com/a/CardsClient.java")).isRegularFile();
        assertThat(directory.resolve("out/com/b/CardsClient.java")).isRegularFile();
    }

    @Test
    void annotatesTypesAsGeneratedWhereItIsToldTo() throws IOException {
        assertThat(generate("--generated-annotation")).isZero();
        assertThat(Files.readString(directory.resolve("out/com/acme/CardsClient.java")))
                .contains("\n@com.acme.core.Generated\npublic final class CardsClient")
                .contains("\n    @com.acme.core.Generated\n    public static final class Builder");
        assertThat(Files.readString(directory.resolve("out/com/acme/core/Page.java")))
                .contains("\n@com.acme.core.Generated\npublic ");
    }

    @ParameterizedTest
    @CsvSource({
        "<html><head><title>404 Not Found</title></head></html>, a server's error page",
        "<!DOCTYPE html><html></html>, an HTML page",
        "404: Not Found, a server's error page"
    })
    void saysWhatIsThereInPlaceOfADocument(String content, String sentence) throws IOException {
        Files.writeString(spec, content);
        assertThat(generate()).isEqualTo(1);
        assertThat(err.toString()).startsWith(spec.toString()).contains("the file is " + sentence);

        err.getBuffer().setLength(0);
        assertThat(run("generate", "--spec", directory.toString(), "--package", "a", "--output", "out"))
                .isEqualTo(1);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        directory + " #: this is a folder, not a file. Name the file in it: cards.yaml.");
    }

    @Test
    void explainsItself() {
        assertThat(run("--help")).isZero();
        assertThat(run("generate", "--help")).isZero();
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).contains("generate", "check", "--spec=FILE", "--client-name=NAME", "burin ");
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 80);
    }

    private void assertEveryFileStartsWithTheMark() throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("out"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .startsWith("// Generated by Burin. Do not edit: the next generation overwrites it.\n"));
        }
    }

    private static void git(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                Stream.concat(Stream.of("git"), Stream.of(arguments)).toList();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    private int generate(String... more) {
        return run(
                Stream.concat(Stream.of(arguments("generate")), Stream.of(more)).toArray(String[]::new));
    }

    private String[] arguments(String command) {
        return new String[] {
            command,
            "--spec",
            spec.toString(),
            "--package",
            "com.acme",
            "--output",
            directory.resolve("out").toString()
        };
    }

    private int run(String... arguments) {
        CommandLine line = BurinCli.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
