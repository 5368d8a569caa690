package dev.burin.spec;

import static dev.burin.spec.Specs.HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.burin.Configuration;
import dev.burin.GeneratorOptions;
import dev.burin.GeneratorOptions.Grouping;
import dev.burin.GeneratorOptions.Parts;
import dev.burin.GeneratorOptions.Reach;
import dev.burin.InvalidInputException;
import dev.burin.Problem;
import dev.burin.model.Coverage;
import dev.burin.model.Coverage.Count;
import dev.burin.model.Coverage.Degradation;
import dev.burin.model.Coverage.Element;
import dev.burin.model.Coverage.Fate;
import dev.burin.model.Coverage.Filtering;
import dev.burin.model.Coverage.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageTest {
    @TempDir
    private Path folder;

    private Specs specs;

    @BeforeEach
    void useTheFolder() {
        specs = new Specs(folder);
    }

    @Test
    void countsEachElementOnceAtWhereItIsWritten() throws IOException {
        Coverage coverage = specs.read(HEAD + """
                paths:
                  /a:
                    parameters: [{$ref: '#/components/parameters/P'}]
                    get: {responses: {'200': {$ref: '#/components/responses/R'}}}
                    delete: {responses: {'200': {$ref: '#/components/responses/R'}}}
                components:
                  parameters:
                    P: {name: p, in: query, schema: {type: string}}
                    Unused: {name: u, in: query, schema: {type: string}}
                  responses:
                    R:
                      headers: {X: {schema: {type: string}}}
                      content: {application/json: {schema: {$ref: '#/components/schemas/S'}}}
                  schemas:
                    S: {type: object, properties: {s: {type: object, properties: {t: {}}}}}
                    Unused: {type: string}
                  securitySchemes: {key: {type: apiKey, in: header, name: k}}
                """).coverage();
        assertThat(coverage.counts())
                .containsExactly(
                        new Count(Kind.DOCUMENT, 1, 0, 0),
                        new Count(Kind.OPERATION, 2, 0, 0),
                        new Count(Kind.PARAMETER, 1, 0, 0),
                        new Count(Kind.RESPONSE, 1, 0, 0),
                        new Count(Kind.MEDIA_TYPE, 1, 0, 0),
                        new Count(Kind.HEADER, 1, 0, 0),
                        new Count(Kind.SCHEMA, 2, 0, 0),
                        new Count(Kind.PROPERTY, 2, 0, 0),
                        new Count(Kind.SECURITY_SCHEME, 1, 0, 0));
        assertThat(coverage.elements()).isEmpty();
    }

    @Test
    void whatStandsInSomethingLeftOutSharesItsFate() throws IOException {
        Coverage coverage = specs.read(HEAD + """
                paths:
                  /a:
                    query: {parameters: [{name: p, in: query}]}
                """).coverage();
        assertThat(coverage.elements())
                .containsExactly(
                        new Element(Kind.OPERATION, "/paths/~1a/query", Fate.DEGRADED, "/paths/~1a/query"),
                        new Element(
                                Kind.PARAMETER, "/paths/~1a/query/parameters/0", Fate.DEGRADED, "/paths/~1a/query"));
    }

    @Test
    void aDegradationIsOfTheNearestElementAroundIt() throws IOException {
        Coverage coverage = specs.read(HEAD + """
                servers: [{url: ''}]
                paths:
                  /a/{x}: {get: {}}
                components:
                  schemas:
                    S: {type: object, properties: {list: {type: array, items: {type: odd}}, fine: {type: string}}}
                """).coverage();
        assertThat(coverage.elements())
                .contains(
                        new Element(Kind.OPERATION, "/paths/~1a~1{x}/get", Fate.DEGRADED, "/paths/~1a~1{x}/get"),
                        new Element(
                                Kind.PROPERTY,
                                "/components/schemas/S/properties/list",
                                Fate.DEGRADED,
                                "/components/schemas/S/properties/list/items"));
        assertThat(coverage.counts()).contains(new Count(Kind.PROPERTY, 1, 0, 1), new Count(Kind.SCHEMA, 1, 0, 0));
    }

    @Test
    void saysWhoWantsSomethingLeftOut() throws IOException {
        Coverage coverage = specs.read(HEAD + """
                paths:
                  /a:
                    parameters: [{name: p, in: query}, {name: Accept, in: header}]
                    post:
                      parameters: [{name: p, in: query, schema: {type: integer}}]
                      requestBody:
                        content:
                          application/xml: {schema: {type: string}}
                          application/json: {schema: {type: string}}
                """).coverage();
        String at = "/paths/~1a/";
        assertThat(coverage.filtered())
                .containsExactly(
                        new Filtering(at + "parameters/1", "OpenAPI, which has other words for the header Accept"),
                        new Filtering(at + "parameters/0", "an operation's own parameter of that name"),
                        new Filtering(
                                at + "post/requestBody/content/application~1xml",
                                "the SDK, which speaks application/json of the same schema"));
        assertThat(coverage.counts()).contains(new Count(Kind.PARAMETER, 1, 2, 0), new Count(Kind.MEDIA_TYPE, 1, 1, 0));
        assertThat(coverage.degraded()).isEmpty();
    }

    @Test
    void notesWhatIsOfTheWrongTypeAndWhatIsNotReadAtAll() throws IOException {
        Coverage coverage = specs.read(HEAD + """
                paths:
                  /a: 1
                  /b: {get: {parameters: {p: {}}, responses: []}}
                components:
                  schemas:
                    S: {type: string, properties: {p: {}}}
                    T: {properties: [p]}
                    U: {properties: }
                  securitySchemes: x
                """).coverage();
        assertThat(coverage.degraded())
                .contains(
                        new Degradation("/paths/~1a", "no object where one should be; left out"),
                        new Degradation("/paths/~1b/get/parameters", "no list where one should be; left out"),
                        new Degradation("/paths/~1b/get/responses", "no object where one should be; left out"),
                        new Degradation("/components/schemas/T/properties", "no object where one should be; left out"),
                        new Degradation("/components/securitySchemes", "no object where one should be; left out"),
                        new Degradation("/components/schemas/S/properties/p", "a property of no object; left out"));
    }

    @Test
    void namesTheFileWhereThereAreSeveral() throws IOException {
        Files.writeString(folder.resolve("more.yaml"), "{S: {type: object, properties: {p: {type: odd}}}}");
        Coverage coverage = specs.read(HEAD + """
                components: {schemas: {S: {type: array, items: {$ref: 'more.yaml#/S'}}}}
                """).coverage();
        assertThat(coverage.elements())
                .containsExactly(new Element(
                        Kind.PROPERTY, "more.yaml#/S/properties/p", Fate.DEGRADED, "more.yaml#/S/properties/p"));
    }

    @Test
    void makesEachDegradationAProblemWhereThatIsWanted() throws IOException {
        Path file = Files.writeString(folder.resolve("api.yaml"), HEAD + """
                components:
                  schemas:
                    S: {type: odd}
                    T: {type: even}
                """);
        GeneratorOptions strict = new GeneratorOptions(
                        "p", Optional.empty(), Grouping.AUTO, Configuration.DEFAULT, Reach.FOLDER, true, Parts.USUAL)
                .allowingEmpty();
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> new SpecReader(strict).read(file));
        assertThat(refused.problems())
                .containsExactly(
                        problem(file, "/components/schemas/S", 5, "odd"),
                        problem(file, "/components/schemas/T", 6, "even"));
    }

    private static Problem problem(Path file, String pointer, int line, String type) {
        return new Problem(
                file.toString(),
                pointer,
                Optional.of(line),
                "the unknown type " + type + ", and the SDK would have less: any JSON value instead",
                "Change it in the document, accept it in burin.yaml, or run without failOnDegraded");
    }
}
