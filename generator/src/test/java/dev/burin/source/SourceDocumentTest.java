package dev.burin.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.burin.InvalidInputException;
import dev.burin.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceDocumentTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "yes",
                "on",
                "off",
                "y",
                "012",
                "0o9",
                "12:30:45",
                "1_000",
                "2026-03-01",
                "2026-03-01T09:30:00Z",
                ".inf",
                "0b11",
                "1.2.3",
                "=",
                "+"
            })
    void readsWhatOnlyYaml11TakesForSomethingElseAsText(String scalar) throws IOException {
        assertThat(yaml("a: " + scalar).root().get("a").textValue()).isEqualTo(scalar);
    }

    @ParameterizedTest
    @CsvSource({
        "true,true",
        "False,false",
        "~,null",
        "'',null",
        "NULL,null",
        "12,12",
        "-7,-7",
        "+7,7",
        "0x1F,31",
        "0o17,15",
        "1.10,1.10",
        ".5,0.5",
        "1e3,1E+3",
        "9223372036854775808,9223372036854775808"
    })
    void readsTheScalarsOfTheCoreSchema(String scalar, String json) throws IOException {
        assertThat(yaml("a: " + scalar).root()).hasToString("{\"a\":" + json + "}");
    }

    @ParameterizedTest
    @CsvSource({"1e3,1e3", "-1.50E2,-1.50E2", "1.5,1.5", "+1e3,1E+3", "1.e3,1E+3"})
    void aNumberKeepsItsSpellingWhereJsonHasIt(String scalar, String text) throws IOException {
        assertThat(yaml("a: " + scalar).root().path("a").asText()).isEqualTo(text);
    }

    @Test
    void takesQuotedAndTaggedScalarsForText() throws IOException {
        assertThat(yaml("{a: '12', b: \"true\", c: !!str 12, d: '<<', \"<<\": x}")
                        .root())
                .hasToString("{\"a\":\"12\",\"b\":\"true\",\"c\":\"12\",\"d\":\"<<\",\"<<\":\"x\"}");
    }

    @Test
    void keepsTheSpellingOfKeys() throws IOException {
        assertThat(yaml("{200: a, 404.0: b, on: c, true: d, null: e}").root())
                .hasToString("{\"200\":\"a\",\"404.0\":\"b\",\"on\":\"c\",\"true\":\"d\",\"null\":\"e\"}");
    }

    @Test
    void keepsTheDigitsOfJsonNumbers() throws IOException {
        assertThat(file("a.json", "[1.10, 18446744073709551616, 4294967296, 0.1000000000000000055511151231257827]")
                        .root())
                .hasToString("[1.10,18446744073709551616,4294967296,0.1000000000000000055511151231257827]");
    }

    @Test
    void followsAliasesAndMergesWithoutOverwriting() throws IOException {
        assertThat(yaml("a: &a {x: 1, y: 2}\nb: &b {y: 3, z: 4}\nc:\n  <<: [*a, *b]\n  x: 0\nd: *a")
                        .root())
                .hasToString("{\"a\":{\"x\":1,\"y\":2},\"b\":{\"y\":3,\"z\":4},\"c\":{\"x\":0,\"y\":2,\"z\":4},"
                        + "\"d\":{\"x\":1,\"y\":2}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void readsUnicodeWithAndWithoutAByteOrderMark(String charset) throws IOException {
        for (String content : new String[] {"a: é", "{\"a\": \"é\"}", "\uFEFFa: é", "\uFEFF{\"a\": \"é\"}"}) {
            Path path = folder.resolve("marked");
            Files.write(path, content.getBytes(Charset.forName(charset)));
            assertThat(SourceDocument.read(path).root()).hasToString("{\"a\":\"é\"}");
        }
    }

    @Test
    void readsFilesOfFewBytes() throws IOException {
        for (String content : new String[] {"", "a", "1", "ab"}) {
            assertThat(yaml(content).root().asText("null")).isEqualTo(content.isEmpty() ? "null" : content);
        }
    }

    @Test
    void takesATabForASpaceWhereYamlDoes() throws IOException {
        assertThat(yaml("a:\tb\nc: \t[d,\te]\nf: '-\tg'").root())
                .hasToString("{\"a\":\"b\",\"c\":[\"d\",\"e\"],\"f\":\"- g\"}");
    }

    @Test
    void refusesBytesThatAreNotUtf8() throws IOException {
        Path path = folder.resolve("latin.yaml");
        Files.write(path, "a: é".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> SourceDocument.read(path))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(path + " #: the file is not UTF-8 text. Save it as UTF-8.");
    }

    @Test
    void refusesAFileThatIsNotThereOrTooLarge() throws IOException {
        Path absent = folder.resolve("absent.yaml");
        assertThatThrownBy(() -> SourceDocument.read(absent))
                .hasMessage(absent + " #: there is no such file. Check the path.");
        Path large = folder.resolve("large.yaml");
        Files.write(large, new byte[SourceText.MAX_BYTES + 1]);
        assertThatThrownBy(() -> SourceDocument.read(large)).hasMessageContaining("the file is larger than 64 MiB");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x.yaml|a: 1~b:~  c: 1~  d: 2~  c: 3|/b/c|5|the key stands twice in one object",
                "x.json|{\"a\": 1,~\"b\": [{~\"c\": {},~\"c\": 3}]}|/b/0/c|4|the key stands twice in one object",
                "x.yaml|a: &a~  b: *a|/a/b|1|an alias stands inside what it stands for",
                "x.yaml|a: 1~<<: &a [*a]||2|a merge key takes a mapping or a list of them",
                "x.yaml|a: 1~[1]: 2||2|a key is not a text",
                "x.yaml|a: 1~ b: 2||2|this is not YAML",
                "x.yaml|a:~\tb: 2||2|this is not YAML",
                "x.yaml|a: 1~---~b: 2||2|this is not YAML",
                "x.yaml|a: 1~b: [\u0001]||2|this is not YAML",
                "x.json|{\"a\": 1,~}||2|this is not JSON",
                "x.json|{\"a\": 1}~]||2|this is not JSON",
                "x.json|{\"a\": 1}~{}||2|something follows the end of the document",
            })
    void saysWhereATextGoesWrong(String name, String content, String pointer, int line, String cause)
            throws IOException {
        Problem problem = problemOf(name, content.replace('~', '\n'));
        assertThat(problem.file()).endsWith(name);
        assertThat(problem.pointer()).isEqualTo(pointer == null ? "" : pointer);
        assertThat(problem.line()).contains(line);
        assertThat(problem.cause()).startsWith(cause);
    }

    @Test
    void refusesAliasesThatAmountToTooMuch() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [1,1,1,1,1,1,1,1,1,1]\n");
        for (int i = 1; i < 9; i++) {
            bomb.append("a")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [")
                    .append(("*a" + (i - 1) + " ,").repeat(10))
                    .append("]\n");
        }
        assertThat(problemOf("bomb.yaml", bomb.toString()).cause())
                .contains("the aliases of the document stand for more than");
    }

    @Test
    void refusesDocumentsThatNestTooDeeply() throws IOException {
        assertThat(problemOf("deep.json", "[".repeat(100_000)).cause()).contains("nesting depth");
        assertThat(problemOf("deep.yaml", "a: " + "[".repeat(100_000)).cause()).contains("Nesting Depth");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: 1\r\nb:\r\n  'c/d':\r\n    - x\r\n    -\r\n      e~f: {}\r\n",
                "{\"a\": 1,\r\n\"b\":\r\n  {\"c/d\":\r\n    [\"x\",\r\n    {\r\n      \"e~f\": {}}]}}"
            })
    void knowsTheLinesOfThings(String content) throws IOException {
        SourceDocument document = file("lines", content);
        assertThat(document.lineOf("")).contains(1);
        assertThat(document.lineOf("/a")).contains(1);
        assertThat(document.lineOf("/b")).contains(2);
        assertThat(document.lineOf("/b/c~1d")).contains(3);
        assertThat(document.lineOf("/b/c~1d/0")).contains(4);
        assertThat(document.lineOf("/b/c~1d/1/e~0f")).contains(6);
        assertThat(document.lineOf("/b/c~1d/1/e~0f/absent/more")).contains(6);
    }

    @Test
    void readsAnEmptyFileAsNull() throws IOException {
        assertThat(yaml("").root()).hasToString("null");
        assertThat(yaml("").lineOf("/a")).isEmpty();
    }

    @Test
    void readsAYamlFlowMappingThatIsNotJson() throws IOException {
        assertThat(yaml("{a: b}").root()).hasToString("{\"a\":\"b\"}");
    }

    private SourceDocument yaml(String content) throws IOException {
        return file("file.yaml", content);
    }

    private SourceDocument file(String name, String content) throws IOException {
        return SourceDocument.read(Files.writeString(folder.resolve(name), content));
    }

    private Problem problemOf(String name, String content) throws IOException {
        Path path = Files.writeString(folder.resolve(name), content);
        InvalidInputException thrown =
                catchThrowableOfType(InvalidInputException.class, () -> SourceDocument.read(path));
        assertThat(thrown).isNotNull();
        assertThat(thrown.problems()).hasSize(1);
        return thrown.problems().get(0);
    }
}
