package dev.burin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.burin.model.Coverage.Degradation;
import dev.burin.model.SdkModel;
import dev.burin.testing.GeneratedSdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A document that is deep, long or large costs time and memory in proportion, or is cut or refused with a reason. */
class BoundsTest {
    private static final String HEAD = "openapi: 3.1.0\ninfo: {title: Bounds, version: '1'}\n";
    private static final String NO_PATHS = HEAD + "paths: {}\n";
    private static final String DONE = "responses: {'204': {description: Done}}";

    /** Far more than is needed: what fails here never ends. */
    private static final Duration ENDLESS = Duration.ofMinutes(3);

    private static final GeneratorOptions OPTIONS = GeneratedSdk.options("bounds", GeneratedSdk.WITH_EXAMPLES);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: object, required: [n], properties: {n: NEXT}}",
                "{type: object, properties: {n: {type: array, items: NEXT}}}",
                "{type: object, properties: {n: {oneOf: [NEXT, {type: string}]}}}",
                "{oneOf: [{type: object, properties: {n: NEXT}}, {type: object, required: [m]}]}",
                "{oneOf: [NEXT, {type: object, required: [m], properties: {m: {type: string}}}]}",
                "{allOf: [NEXT, {type: object, properties: {m: {type: string}}}]}",
                "{type: array, items: NEXT}",
                "{type: object, additionalProperties: NEXT}",
                "NEXT"
            })
    void longChainsOfReferencesAreNoChainsOfCalls(String schema) throws IOException {
        for (String holder : List.of("#/components/schemas/", "#/x-schemas/", "file")) {
            assertThat(read(chain(schema, holder, 2_000)).services()).hasSize(1);
        }
    }

    /** Files of ever next files too, where the holder says so. */
    private String chain(String schema, String holder, int length) throws IOException {
        boolean isFiles = holder.equals("file");
        IntFunction<String> reference = i -> "{$ref: '" + (isFiles ? "next" + i + ".yaml" : holder + "S" + i) + "'}";
        IntFunction<String> link = i -> i == length
                ? "{type: object, properties: {z: {type: string}}}"
                : schema.replace("NEXT", reference.apply(i + 1));
        String use =
                HEAD + "paths: {/top: {get: {responses: {'200': {description: d, content: {application/json: {schema: "
                        + reference.apply(0) + "}}}}}}}\n";
        if (isFiles) {
            for (int i = 0; i <= length; i++) {
                Files.writeString(folder.resolve("next" + i + ".yaml"), link.apply(i));
            }
            return use;
        }
        String open = holder.startsWith("#/x-") ? "x-schemas:\n" : "components:\n  schemas:\n";
        return use
                + open
                + IntStream.rangeClosed(0, length)
                        .mapToObj(i -> "    S" + i + ": " + link.apply(i) + "\n")
                        .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{properties: {p: | }}",
                "{required: [p], properties: {p: | }}",
                "{allOf: [{properties: {m: {type: string}}}, | ]}",
                "{oneOf: [{type: string}, | ]}",
                "{type: array, items: | }",
                "{additionalProperties: | }",
                "{not: | }",
                "{patternProperties: {x: | }}"
            })
    void schemasNestAsDeepAsTextsMay(String before, String after) throws IOException {
        int depth = 990 / (int) before.chars().filter(c -> c == '{' || c == '[').count();
        for (String head : List.of(
                NO_PATHS + "components: {schemas: {Deep: ",
                "swagger: '2.0'\ninfo: {title: T, version: '1'}\npaths: {}\ndefinitions: {{Deep: ")) {
            String document =
                    head.replace("{{", "{") + before.repeat(depth - 3) + "{type: string}" + after.repeat(depth - 3);
            read(document + (head.startsWith("swagger") ? "}" : "}}") + "\n");
        }
    }

    @Test
    void examplesOfDeepValuesAreCutWithAReport() throws IOException {
        String deep = "{n: ".repeat(900) + "{}" + "}".repeat(900);
        String node =
                "components: {schemas: {Node: {type: object, properties: {n: {$ref: '#/components/schemas/Node'}}}}}\n";
        SdkModel sdk =
                read(HEAD + "paths: {/top: {get: {responses: {'200': {description: d, content: {application/json:"
                        + " {schema: {$ref: '#/components/schemas/Node'}, example: " + deep + "}}}}}}}\n" + node);
        assertThat(sdk.coverage().degraded())
                .extracting(Degradation::what)
                .contains("an example of values that stand too deep in one another; without the deepest");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"default\": NUMBER",
                "\"maximum\": NUMBER",
                "\"enum\": [1, NUMBER]",
                "\"const\": NUMBER",
                "\"example\": NUMBER"
            })
    void numbersThatNoProgramHolds(String keyword) throws IOException {
        String document = "{\"openapi\": \"3.1.0\", \"info\": {\"title\": \"T\", \"version\": \"1\"}, \"paths\": {},\n"
                + "\"components\": {\"schemas\": {\"A\": {\"type\": \"number\", " + keyword + "}}}}";
        for (String number : List.of("1e99999999999", "-1E+99999999999", "1e-99999999999")) {
            String json = document.replace("NUMBER", number);
            assertThat(problem("api.json", json).toString())
                    .contains("api.json:2 #/components/schemas/A/")
                    .contains("the number's exponent has more than 9 digits");
            files(write("api.yaml", "---\n" + json)); // YAML has a text there
        }
        files(write("api.json", document.replace("NUMBER", "1e999999999")));
        files(write("api.json", document.replace("NUMBER", "\"1e99999999999\"")));
    }

    @Test
    void aDescriptionOfTenMillionCharactersIsCutWithAReport() throws IOException {
        for (String word : List.of("word ", "a *b* `c` [d](http://e.example) ", "{ } ", "- item\n  ", "x")) {
            String description = word.repeat(10_000_000 / word.length()).replace("\n", "\\n");
            String json =
                    "{\"openapi\": \"3.1.0\", \"info\": {\"title\": \"T\", \"version\": \"1\"}, \"paths\": {\"/a\": {\"get\":"
                            + " {\"description\": \"" + description + "\", \"responses\": {}}}}}";
            assertThat(readAndEmit(write("api.json", json)).coverage().degraded())
                    .contains(new Degradation(
                            "/paths/~1a/get", "a description of more than 100000 characters; its beginning"));
        }
    }

    @Test
    void whatManyOperationsShareIsNotPaidForByEach() throws IOException {
        String shared = NO_PATHS.replace("paths: {}", "paths:")
                + IntStream.range(0, 200)
                        .mapToObj(i -> "  /p" + i + ": {get: {parameters: [{$ref: '#/components/parameters/P'}], "
                                + DONE + "}}\n")
                        .collect(Collectors.joining())
                + "components: {parameters: {P: {name: q, in: query, schema: {type: string}, description: >-\n"
                + "    word word word word word\n".repeat(40_000) + "    }}}\n";
        assertThat(readAndEmit(write(
                                "api.yaml",
                                shared.replace("description: >-\n", "description: '\n")
                                        .replace("    }}}", "    '}}}")))
                        .coverage()
                        .degraded())
                .extracting(Degradation::pointer)
                .containsOnly("/components/parameters/P");
    }

    @Test
    void aPathOfThreeThousandSegmentsIsOneOfTwenty() throws IOException {
        String path = IntStream.range(0, 3_000).mapToObj(i -> "/s" + i).collect(Collectors.joining());
        SdkModel sdk = readAndEmit(write("api.yaml", HEAD + "paths:\n  ? " + path + "\n  : {get: {" + DONE + "}}\n"));
        assertThat(sdk.services()).hasSize(20);
        assertThat(sdk.coverage().degraded())
                .extracting(Degradation::what)
                .containsExactly("a path of more than 20 fixed segments; in the service of the first ones");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# LONG",
                "a: LONG",
                "a: 'LONG'",
                "a: \"LONG\"",
                "LONG: a",
                "a: &LONG b",
                "a: !LONG b",
                "a: [b, LONG]"
            })
    void aLineOfTwentyMillionCharactersIsRefused(String line) throws IOException {
        for (String character : List.of("a", " ", "1", "b ")) {
            String yaml =
                    NO_PATHS + line.replace("LONG", "x" + character.repeat(20_000_000 / character.length())) + "\n";
            assertThat(problem("api.yaml", yaml).toString())
                    .contains("api.yaml:4 #: a line has more than 500000 characters");
        }
    }

    @Test
    void aliasesOfASchemaAreOneType() throws IOException {
        for (String head : List.of(
                HEAD + "paths: {}\ncomponents:\n  schemas:\n",
                "swagger: '2.0'\ninfo: {title: T, version: '1'}\npaths: {}\ndefinitions:\n")) {
            StringBuilder yaml = new StringBuilder(head)
                    .append(
                            "    A0: &a0 {type: object, properties: {p: {type: object, properties: {q: {type: string}}}}}\n");
            for (int i = 1; i <= 5; i++) {
                int below = i - 1;
                yaml.append("    A" + i + ": &a" + i + " {type: object, properties: {")
                        .append(IntStream.range(0, 8)
                                .mapToObj(p -> "p" + p + ": *a" + below)
                                .collect(Collectors.joining(", ")))
                        .append("}}\n");
            }
            assertThat(read(yaml.toString()).types()).hasSize(7);
        }
    }

    @Test
    void whatComesToMoreThanAnyDiskHoldsIsRefused() throws IOException {
        String properties = IntStream.range(0, 500)
                .mapToObj(i -> "p" + i + ": {type: string}")
                .collect(Collectors.joining(", "));
        String made = IntStream.range(0, 2_000)
                .mapToObj(i -> "    Made" + i
                        + ": {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {own: {type: string}}}]}\n")
                .collect(Collectors.joining());
        String base = "components:\n  schemas:\n    Base: {type: object, properties: {" + properties + "}}\n";
        assertThat(problem("api.yaml", NO_PATHS + base + made).toString())
                .contains("#/components/schemas/Made9")
                .contains("up to here the document comes to more than 500000 types, properties, values");
    }

    /** A real stack is often in use already, and never endless. */
    @Test
    void aSmallStackIsNoErrorOfTheJvm() throws Exception {
        Path spec = write(
                "api.yaml",
                NO_PATHS + "components: {schemas: {Deep: " + "{properties: {p: ".repeat(450) + "{}" + "}}".repeat(450)
                        + "}}\n");
        List<Throwable> thrown = new ArrayList<>();
        Thread thread = new Thread(null, () -> new SdkGenerator(line -> {}).read(spec, OPTIONS), "small", 160_000);
        thread.setUncaughtExceptionHandler((where, error) -> thrown.add(error));
        thread.start();
        thread.join();
        assertThat(thrown).allSatisfy(error -> assertThat(error).isInstanceOf(InvalidInputException.class));
    }

    private SdkModel read(String yaml) throws IOException {
        Path spec = write("api.yaml", yaml);
        return assertTimeoutPreemptively(ENDLESS, () -> new SdkGenerator(line -> {}).read(spec, OPTIONS));
    }

    private static SdkModel readAndEmit(Path spec) {
        return assertTimeoutPreemptively(ENDLESS, () -> {
            SdkModel sdk = new SdkGenerator(line -> {}).read(spec, OPTIONS);
            assertThat(new SdkGenerator(line -> {}).emit(sdk, OPTIONS)).isNotEmpty();
            return sdk;
        });
    }

    private static void files(Path spec) {
        assertThat(new SdkGenerator(line -> {}).files(spec, OPTIONS)).isNotEmpty();
    }

    private Problem problem(String name, String content) throws IOException {
        Path spec = write(name, content);
        return assertTimeoutPreemptively(ENDLESS, () -> {
            try {
                new SdkGenerator(line -> {}).read(spec, OPTIONS);
            } catch (InvalidInputException e) {
                return e.problems().get(0);
            }
            throw new AssertionError("nothing is wrong with " + name);
        });
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
