package dev.burin.spec;

import static dev.burin.spec.Specs.HEAD;
import static dev.burin.spec.Specs.only;
import static dev.burin.spec.Specs.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.burin.Configuration;
import dev.burin.GeneratorOptions;
import dev.burin.GeneratorOptions.Grouping;
import dev.burin.GeneratorOptions.Parts;
import dev.burin.GeneratorOptions.Reach;
import dev.burin.InvalidInputException;
import dev.burin.Problem;
import dev.burin.check.SdkChecks;
import dev.burin.model.Parameter;
import dev.burin.model.SdkModel;
import dev.burin.model.TypeModel.ObjectType;
import dev.burin.model.TypeRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class SpecReaderTest {
    /** Public documents, beside the project; relative to the module, where tests run. */
    private static final Path CORPUS = Path.of("../../shared/corpus");

    @TempDir
    Path folder;

    @Test
    void printsTheModelOfASmallDocument() throws IOException {
        Path spec = Path.of("src/test/resources/golden/model/notes.yaml");
        Path golden = spec.resolveSibling("notes.txt");
        SdkModel sdk = Specs.reader(Grouping.PATH, List.of()).read(spec);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, printed(sdk));
        }
        assertThat(printed(sdk)).isEqualTo(Files.readString(golden));
    }

    @Test
    void readsADocumentThatSaysNothing() throws IOException {
        SdkModel sdk = read("openapi: 3.1.0");
        assertThat(sdk.services()).isEmpty();
        assertThat(sdk.types()).isEmpty();
        assertThat(sdk.info().title()).isEmpty();
    }

    @Test
    void keepsVersionsAsTheyAreWritten() throws IOException {
        assertThat(read("openapi: 3.0.3\ninfo: {title: no, version: 1.10}").info())
                .hasToString("Info[title=no, version=1.10, doc=Doc[summary=, description=, deprecated=false]]");
    }

    @Test
    void readsSwaggerTwo() throws IOException {
        SdkModel sdk = read("""
                swagger: 2.0
                info: {title: T, version: 012}
                host: a.example
                basePath: /b
                schemes: [https]
                paths:
                  /a:
                    post:
                      parameters:
                        - {name: f, in: formData, type: string, required: true}
                        - {name: q, in: query, type: array, items: {type: string}, collectionFormat: multi}
                      responses: {200: {description: ok, schema: {$ref: '#/definitions/A'}}}
                definitions:
                  A: {type: object, properties: {z: {type: string}, y: {type: integer, x-nullable: true}}}
                """);
        assertThat(sdk.info().version()).isEqualTo("012");
        assertThat(sdk.servers()).extracting(SdkModel.Server::url).containsExactly("https://a.example/b");
        assertThat(only(sdk).parameters()).hasSize(1);
        assertThat(only(sdk).body().orElseThrow().mediaType()).contains("form");
        ObjectType a = (ObjectType) type(sdk, "/components/schemas/A");
        assertThat(a.properties()).extracting(property -> property.name()).containsExactly("z", "y");
        assertThat(a.properties().get(1).type()).isEqualTo(new TypeRef.Scalar(TypeRef.Kind.INT64, true));
    }

    @Test
    void takesOpenApi32ForWhatItSharesWith31AndSaysSo() throws IOException {
        SdkModel sdk =
                read("openapi: 3.2.0\npaths: {/a: {query: {}, get: {}}}\ncomponents: {schemas: {A: {const: x}}}");
        assertThat(sdk.types()).hasSize(1);
        assertThat(sdk.coverage().degraded())
                .extracting(degradation -> degradation.pointer())
                .containsExactly("/openapi", "/paths/~1a/query");
    }

    @Test
    void refusesWhatIsNoOpenApiDescription() throws IOException {
        assertThat(problems("a: 1")).singleElement().satisfies(problem -> {
            assertThat(problem.cause()).startsWith("this is no OpenAPI description");
            assertThat(problem.line()).contains(1);
        });
        assertThat(problems("- 1")).hasSize(1);
        assertThat(problems("")).hasSize(1);
        assertThat(problems("info: {}\nopenapi: 4.0.0")).singleElement().satisfies(problem -> {
            assertThat(problem.cause()).isEqualTo("the version 4.0.0 of OpenAPI is not known");
            assertThat(problem.line()).contains(2);
        });
    }

    @Test
    void doesWithoutWhatReferencesDoNotLeadTo() throws IOException {
        SdkModel sdk = read(HEAD + """
                paths:
                  /a:
                    get:
                      parameters:
                        - $ref: '#/components/parameters/Absent'
                        - $ref: '#/components/parameters/Round'
                        - $ref: 'urn:parameters:p'
                        - {name: there, in: query, schema: {$ref: 'https://elsewhere.example/s.yaml'}}
                      responses:
                        '200': {$ref: 'https://elsewhere.example/r.yaml'}
                  /b: {$ref: '../outside.yaml'}
                components:
                  parameters:
                    Round: {$ref: '#/components/parameters/Robin'}
                    Robin: {$ref: '#/components/parameters/Round'}
                """);
        assertThat(only(sdk).parameters()).extracting(Parameter::name).containsExactly("there");
        assertThat(sdk.coverage().degraded())
                .extracting(degradation -> degradation.pointer() + " " + degradation.what())
                .contains(
                        "/paths/~1a/get/parameters/0 the reference #/components/parameters/Absent leads nowhere;"
                                + " left out",
                        "/paths/~1a/get/parameters/1 the reference #/components/parameters/Round leads round in a"
                                + " circle; left out",
                        "/paths/~1a/get/parameters/2 the reference urn:parameters:p leads nowhere; left out",
                        "/paths/~1a/get/parameters/3/schema the reference https://elsewhere.example/s.yaml leads to"
                                + " another host, which allowRemoteRefs would ask; any JSON value instead",
                        "/paths/~1a/get/responses/200 the reference https://elsewhere.example/r.yaml leads to"
                                + " another host, which allowRemoteRefs would ask; left out",
                        "/paths/~1b the reference ../outside.yaml leads out of the document's folder, which"
                                + " allowOutsideRefs would allow; left out");
    }

    @Test
    void followsReferencesIntoFilesBesideTheDocument() throws IOException {
        Files.createDirectories(folder.resolve("parts"));
        Files.writeString(folder.resolve("parts/a b.yaml"), "A/B: {properties: {c: {$ref: 'c.json'}}}");
        Files.writeString(
                folder.resolve("parts/c.json"), "{\"properties\": {\"back\": {\"$ref\": \"../api.yaml#/x~1y\"}}}");
        SdkModel sdk = read(HEAD + """
                x/y: {type: integer}
                paths: {}
                components: {schemas: {T: {properties: {p: {$ref: 'parts/a%20b.yaml#/A~1B'}}}}}
                """);
        assertThat(sdk.types())
                .extracting(type -> type.id().pointer() + " " + type.nameSource())
                .containsExactly(
                        "/components/schemas/T Component[key=T]",
                        "parts/a b.yaml/A~1B Component[key=A/B]",
                        "parts/c.json Component[key=c]");
        assertThat(Specs.property((ObjectType) type(sdk, "parts/c.json"), "back")
                        .type())
                .isEqualTo(new TypeRef.Scalar(TypeRef.Kind.INT64, false));
    }

    @Test
    void followsReferencesOutOfTheFolderIfAllowed() throws IOException {
        Path inside = Files.createDirectories(folder.resolve("inside"));
        Files.writeString(folder.resolve("shared.yaml"), "Id: {type: string}\nA: {properties: {id: {$ref: '#/Id'}}}");
        Path spec = Files.writeString(
                inside.resolve("api.yaml"),
                "openapi: 3.0.0\ncomponents: {schemas: {B: {properties: {a: {$ref: '../shared.yaml#/A'}}}}}");
        SdkModel sdk = new SpecReader(reach(new Reach(true, false))).read(spec);
        assertThat(sdk.types())
                .extracting(type -> type.id().pointer())
                .containsExactly("/components/schemas/B", "../shared.yaml/A");
    }

    @Test
    void refusesALinkThatLeadsOutOfTheFolder() throws IOException {
        Path inside = Files.createDirectories(folder.resolve("inside"));
        Path outside = Files.writeString(folder.resolve("outside.yaml"), "type: string");
        Files.createSymbolicLink(inside.resolve("link.yaml"), outside);
        Path spec = Files.writeString(
                inside.resolve("api.yaml"), "openapi: 3.0.0\ncomponents: {schemas: {A: {$ref: link.yaml}}}");
        SdkModel sdk = Specs.reader(Grouping.PATH, List.of()).read(spec);
        assertThat(sdk.coverage().degraded())
                .singleElement()
                .satisfies(
                        degradation -> assertThat(degradation.what()).contains("leads out of the document's folder"));
    }

    @Test
    void staysSmallWhereATreeOfAllReferencesWouldNot() throws IOException {
        StringBuilder schemas = new StringBuilder("openapi: 3.1.0\ncomponents:\n  schemas:\n");
        for (int i = 0; i < 60; i++) {
            String next = "{$ref: '#/components/schemas/%s" + (i + 1) + "'}";
            String twice = "{a: " + next.formatted("P") + ", b: " + next.formatted("P") + "}";
            schemas.append("    P" + i + ": {properties: " + twice + "}\n");
            schemas.append("    A" + i + ": {allOf: [" + next.formatted("A") + ", " + next.formatted("A")
                    + "], properties: {a" + i + ": {}}}\n");
        }
        SdkModel sdk = read(schemas + "    P60: {properties: {z: {}}}\n    A60: {properties: {z: {}}}");
        assertThat(sdk.types()).hasSize(122);
        assertThat(((ObjectType) type(sdk, "/components/schemas/A0")).properties())
                .hasSize(61);
    }

    @Test
    void takesNumbersOfAnySize() {
        String number = "1e999999999";
        String schema = "{\"type\": \"integer\", \"maximum\": 1e999999999, \"minimum\": -1e999999999,"
                + " \"default\": 1e999999999, \"enum\": [1e999999999, 1e-999999999, 1]}";
        SdkModel sdk = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> read("{\"openapi\": \"3.1.0\", \"components\": {\"schemas\": {\"T\": {\"properties\": {\"p\": "
                        + schema + ", \"q\": {\"const\": " + number + "}}}}}}"));
        assertThat(Specs.property((ObjectType) type(sdk, "/components/schemas/T"), "p")
                        .type())
                .isEqualTo(new TypeRef.Scalar(TypeRef.Kind.BIG_INTEGER, false));
    }

    @Test
    void survivesChainsThatNeverEnd() throws IOException {
        StringBuilder schemas = new StringBuilder("openapi: 3.0.0\ncomponents:\n  schemas:\n");
        for (int i = 0; i < 5000; i++) {
            String next = i + 1 + "'}";
            schemas.append(
                    "    A" + i + ": {allOf: [{$ref: '#/components/schemas/A" + next + "], properties: {a: {}}}\n");
            schemas.append("    L" + i + ": {type: array, items: {$ref: '#/components/schemas/L" + next + "}\n");
            schemas.append("    R" + i + ": {$ref: '#/components/schemas/R" + next + "\n");
            schemas.append("    P" + i + ": {properties: {p: {$ref: '#/components/schemas/P" + next + "}}\n");
        }
        String deep = "{properties: {p: ".repeat(400) + "{}" + "}}".repeat(400);
        assertThatCode(() -> SdkChecks.check(read(schemas + "    Deep: " + deep)))
                .doesNotThrowAnyException();
    }

    @Test
    void keepsServersThatRequestsCanBeSentTo() throws IOException {
        SdkModel sdk = read("""
                openapi: 3.0.0
                servers:
                  - {url: 'https://{a}.example/v1//', variables: {a: {default: x}}, description: First.}
                  - {url: /v2}
                  - {url: '//host.example'}
                  - {url: 'api.example.com:8080/v1'}
                  - {url: 'https://{b}.example'}
                  - {url: 'https://{c}.example', variables: {c: {enum: [y, z], description: Which.}}}
                  - {url: 'https://host.example?a=b'}
                  - {url: 'ftp://host.example'}
                """);
        assertThat(sdk.servers())
                .extracting(SdkModel.Server::url)
                .containsExactly(
                        "https://x.example/v1",
                        "https://host.example",
                        "https://api.example.com:8080/v1",
                        "https://y.example");
        assertThat(sdk.servers().get(3).variables())
                .containsExactly(new SdkModel.Variable("c", "y", List.of("y", "z"), Optional.empty(), "Which."));
        assertThat(sdk.coverage().degraded())
                .extracting(degradation -> degradation.pointer())
                .containsExactly("/servers/1", "/servers/2", "/servers/3", "/servers/4", "/servers/6", "/servers/7");
    }

    @Test
    void sendsOperationsToTheirOwnServers() throws IOException {
        String paths = """
                paths:
                  /a:
                    servers: [{url: 'https://a.example'}]
                    get: {operationId: path}
                    put: {operationId: own, servers: [{url: 'https://b.example/'}]}
                    post: {operationId: root, servers: [{url: ''}]}
                """;
        assertThat(Specs.operations(read("openapi: 3.0.0\nservers: [{url: 'https://a.example'}]\n" + paths)))
                .extracting(operation -> operation.id()
                        + operation.servers().stream()
                                .map(own -> own.server().url())
                                .collect(Collectors.joining()))
                .containsExactly("path", "ownhttps://b.example", "root/");
        SdkModel nameless = read("openapi: 3.0.0\n" + paths);
        assertThat(nameless.servers())
                .extracting(SdkModel.Server::url)
                .containsExactly("https://a.example", "https://b.example");
        assertThat(Specs.operations(nameless).get(0).servers()).isEmpty();
    }

    @Test
    void saysOfServersWhichVariableNothingIsKnownOf() throws IOException {
        SdkModel sdk = read("""
                openapi: 3.0.0
                servers:
                  - {url: 'https://{tenant}.example'}
                  - {url: 'https://{tenant}.example/{version}', variables: {tenant: {description: Yours.}, version: {default: v1}}}
                  - {url: 'https://a.example{path}', variables: {path: {default: ''}}}
                paths:
                  /a: {get: {servers: [{url: 'https://{tenant}.files.example'}]}}
                """);
        assertThat(sdk.servers()).extracting(SdkModel.Server::url).containsExactly("https://a.example");
        assertThat(Specs.operations(sdk).get(0).servers()).isEmpty();
        assertThat(sdk.coverage().degraded())
                .extracting(degradation -> degradation.pointer() + " " + degradation.what())
                .containsExactly(
                        "/servers/0 a server's URL with the variable tenant, which it does not declare; left out",
                        "/servers/1 a server's variable tenant without a default; left out",
                        "/paths/~1a/get/servers/0 a server's URL with the variable tenant, which it does not declare;"
                                + " left out");
    }

    @Test
    void survivesValuesOfTheWrongKindEverywhere() throws IOException {
        List<String> members = List.of("info", "servers", "tags", "security", "paths", "webhooks", "components");
        for (String wrong : List.of("1", "x", "[1, {}]", "{/a: 1}", "{/a: {get: 1}}", "null")) {
            for (String member : members) {
                assertThatCode(() -> SdkChecks.check(read("openapi: 3.1.0\n" + member + ": " + wrong)))
                        .doesNotThrowAnyException();
            }
            String everywhere = "{operationId: W, tags: W, parameters: W, requestBody: W, responses: W, security: W}";
            assertThatCode(() -> SdkChecks.check(
                            read("openapi: 3.1.0\npaths: {/a: {get: " + everywhere.replace("W", wrong) + "}}")))
                    .doesNotThrowAnyException();
            String schema = "{type: W, properties: W, required: W, enum: W, allOf: W, oneOf: W, items: W, format: W,"
                    + " additionalProperties: W, minimum: W, description: W, nullable: W, const: W}";
            assertThatCode(() -> SdkChecks.check(
                            read("openapi: 3.1.0\ncomponents: {schemas: {A: " + schema.replace("W", wrong) + "}}")))
                    .doesNotThrowAnyException();
        }
    }

    @TestFactory
    Stream<DynamicTest> readsEveryPublicDocument() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(CORPUS), "the corpus of public documents is not beside this project");
        List<Path> specs;
        try (Stream<Path> files = Files.walk(CORPUS)) {
            specs = files.filter(Files::isRegularFile).sorted().toList();
        }
        return specs.stream()
                .map(spec -> DynamicTest.dynamicTest(
                        spec.getFileName().toString(),
                        () -> Assertions.assertTimeoutPreemptively(
                                Duration.ofMinutes(1),
                                () -> SdkChecks.check(
                                        Specs.reader(Grouping.AUTO, List.of()).read(spec)))));
    }

    private static GeneratorOptions reach(Reach reach) {
        return new GeneratorOptions(
                        "p", Optional.empty(), Grouping.PATH, Configuration.DEFAULT, reach, false, Parts.USUAL)
                .allowingEmpty();
    }

    private SdkModel read(String yaml) throws IOException {
        return new Specs(folder).read(yaml);
    }

    private List<Problem> problems(String yaml) {
        InvalidInputException thrown = catchThrowableOfType(InvalidInputException.class, () -> read(yaml));
        assertThat(thrown).isNotNull();
        return thrown.problems();
    }

    private static String printed(SdkModel sdk) {
        List<Object> lines = new ArrayList<>();
        lines.add(sdk.info());
        lines.addAll(sdk.servers());
        lines.addAll(sdk.security());
        sdk.services().forEach(service -> {
            lines.add("service " + service.path() + " " + service.doc());
            lines.addAll(service.operations());
        });
        lines.addAll(sdk.types());
        lines.addAll(sdk.coverage().degraded());
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
