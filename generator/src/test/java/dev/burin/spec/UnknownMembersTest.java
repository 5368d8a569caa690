package dev.burin.spec;

import static dev.burin.spec.Specs.HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.burin.Configuration;
import dev.burin.GeneratorOptions;
import dev.burin.GeneratorOptions.Grouping;
import dev.burin.InvalidInputException;
import dev.burin.Problem;
import dev.burin.model.Coverage;
import dev.burin.model.Coverage.Note;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownMembersTest {
    @TempDir
    private Path folder;

    @Test
    void reportsMisspelledMembersOfEveryObjectWithLineAndNearestName() throws IOException {
        assertThat(unknown(HEAD + """
                infos: {}
                paths:
                  /a:
                    gett: {}
                    get:
                      paramaters: []
                      parameters: [{name: p, in: query, requred: true, schema: {type: string, fromat: date}}]
                      requestBody: {contents: {}}
                      responses:
                        '200':
                          contnet: {}
                          headers: {X: {schema: {type: string}, descriptoin: x}}
                          content: {application/json: {shcema: {}, examples: {e: {valeu: 1}}}}
                          links: {l: {operationID: x}}
                        defualt: {description: x}
                      callbacks: {c: {'{$request.body#/u}': {psot: {}}}}
                components:
                  schema: {}
                  schemas: {S: {propertes: {}, xml: {nmae: s}, externalDocs: {uri: x}}}
                  securitySchemes: {o: {type: oauth2, flows: {implict: {}, implicit: {scope: {}}}}}
                servers: [{url: 'https://a.example/{v}', varaibles: {}, variables: {v: {defualt: x, default: y}}}]
                tags: [{nam: t}]
                """))
                .containsExactlyInAnyOrder(
                        "3 /infos Document info",
                        "6 /paths/~1a/gett Path Item get",
                        "8 /paths/~1a/get/paramaters Operation parameters",
                        "9 /paths/~1a/get/parameters/0/requred Parameter required",
                        "9 /paths/~1a/get/parameters/0/schema/fromat Schema format",
                        "10 /paths/~1a/get/requestBody/contents Request Body content",
                        "13 /paths/~1a/get/responses/200/contnet Response content",
                        "14 /paths/~1a/get/responses/200/headers/X/descriptoin Header description",
                        "15 /paths/~1a/get/responses/200/content/application~1json/shcema Media Type schema",
                        "15 /paths/~1a/get/responses/200/content/application~1json/examples/e/valeu Example value",
                        "16 /paths/~1a/get/responses/200/links/l/operationID Link operationId",
                        "17 /paths/~1a/get/responses/defualt status default",
                        "18 /paths/~1a/get/callbacks/c/{$request.body#~1u}/psot Path Item post",
                        "20 /components/schema Components schemas",
                        "21 /components/schemas/S/propertes Schema properties",
                        "21 /components/schemas/S/xml/nmae XML name",
                        "21 /components/schemas/S/externalDocs/uri External Documentation url",
                        "22 /components/securitySchemes/o/flows/implict OAuth Flows implicit",
                        "22 /components/securitySchemes/o/flows/implicit/scope OAuth Flow scopes",
                        "23 /servers/0/varaibles Server variables",
                        "23 /servers/0/variables/v/defualt Server Variable default",
                        "24 /tags/0/nam Tag name");
    }

    @Test
    void reportsThoseOfSwaggerTwoWhereTheyAreWritten() throws IOException {
        assertThat(unknown("""
                swagger: '2.0'
                info: {title: T, version: '1', licence: {name: x}}
                path: {}
                paths:
                  /a:
                    post:
                      consume: [application/json]
                      parameters:
                        - {name: b, in: body, shema: {}, schema: {type: object, requird: [x]}}
                        - {name: q, in: query, type: array, items: {tipe: string}}
                      responses: {'200': {description: x, shema: {type: string}}}
                definitions: {S: {type: object, propertys: {}}}
                securityDefinitions: {k: {type: apiKey, name: k, in: header, inn: x}}
                """))
                .containsExactlyInAnyOrder(
                        "2 /info/licence Info license",
                        "3 /path Document paths",
                        "7 /paths/~1a/post/consume Operation consumes",
                        "9 /paths/~1a/post/parameters/0/shema Parameter schema",
                        "9 /paths/~1a/post/parameters/0/schema/requird Schema required",
                        "10 /paths/~1a/post/parameters/1/items/tipe Items type",
                        "11 /paths/~1a/post/responses/200/shema Response schema",
                        "12 /definitions/S/propertys Schema properties",
                        "13 /securityDefinitions/k/inn Security Scheme in");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.0.3|webhooks: {}|a later version than OpenAPI 3.0",
                "3.1.0|webhooks: {}|",
                "3.0.3|info: {title: T, summary: S}|a later version than OpenAPI 3.0",
                "3.1.0|info: {title: T, summary: S}|",
                "3.1.0|$self: a|a later version than OpenAPI 3.1",
                "3.2.0|$self: a|",
                "3.1.0|tags: [{name: t, kind: nav}]|a later version than OpenAPI 3.1",
                "3.2.0|tags: [{name: t, kind: nav}]|",
                "3.0.3|host: a.example|the unknown member 'host'",
                "3.2.0|x-anything: {gett: 1}|",
                "3.1.0|components: {pathItems: {a: {gett: {}}}}|the unknown member 'gett'",
                "3.2.0|components: {mediaTypes: {a: {shema: {}}}}|the unknown member 'shema'"
            })
    void eachVersionHasItsOwnMembers(String version, String yaml, String why) throws IOException {
        String info = yaml.startsWith("info") ? "" : "info: {title: T, version: '1'}\n";
        List<String> whys = notes("openapi: " + version + "\n" + info + "paths: {}\n" + yaml + "\n").stream()
                .map(note -> note.degradation().why())
                .filter(text -> text.contains("member"))
                .toList();
        if (why == null) {
            assertThat(whys).isEmpty();
        } else {
            assertThat(whys).singleElement().asString().contains(why);
        }
    }

    @Test
    void aSchemaOfThreeOneMayHaveKeywordsOfItsOwnButNoMisspelledOnes() throws IOException {
        String schema = """
                openapi: 3.1.0
                info: {title: T, version: '1'}
                paths: {}
                components:
                  schemas:
                    S: {type: object, kind: x, unit: m, note: n, enumNames: [a], min: 1, nullable: true, $vendor: {}, requird: [a], tpye: x}
                """;
        assertThat(unknown(schema))
                .containsExactlyInAnyOrder(
                        "6 /components/schemas/S/requird Schema required", "6 /components/schemas/S/tpye Schema type");
        assertThat(unknown(schema.replace("3.1.0", "3.0.3"))).hasSize(8);
    }

    @Test
    void keywordsOfJsonSchemaAreReadInThreeZeroAndNoLoss() throws IOException {
        assertThat(unknown(HEAD + """
                paths: {}
                components:
                  schemas:
                    S: {type: object, properties: {a: {const: 1}, b: {examples: [1]}, gett: {type: string}}, default: {gett: 1}}
                    T: {patternProperties: {'^x': {type: string}}, example: {requird: 1}, enum: [{gett: 1}], x-gett: {}}
                """)).isEmpty();
    }

    @Test
    void whatStandsBesideAReferenceIsKnownWhereEitherHasIt() throws IOException {
        assertThat(unknown(HEAD + """
                paths: {/a: {get: {parameters: [{$ref: '#/components/parameters/P', description: d, requred: true}]}}}
                components: {parameters: {P: {name: p, in: query, schema: {type: string}}}}
                """)).containsExactly("3 /paths/~1a/get/parameters/0/requred Parameter required");
    }

    @Test
    void filesThatReferencesLeadToAreLookedAtToo() throws IOException {
        Files.writeString(folder.resolve("more.yaml"), "Pet:\n  type: object\n  propertys: {}\n");
        assertThat(unknown(HEAD + """
                paths: {/a: {get: {responses: {'200': {content: {application/json: {schema: {$ref: 'more.yaml#/Pet'}}}}}}}}
                """)).containsExactly("3 more.yaml#/Pet/propertys Schema properties");
    }

    @Test
    void sharedNodesAreLookedAtOnce() throws IOException {
        StringBuilder aliases = new StringBuilder(HEAD + "paths: {}\nx-a0: &a0 {type: object, gett: 1}\n");
        for (int i = 1; i < 15; i++) {
            aliases.append("x-a%d: &a%d {properties: {l: *a%d, r: *a%d}}\n".formatted(i, i, i - 1, i - 1));
        }
        Path file = Files.writeString(folder.resolve("api.yaml"), aliases + "components: {schemas: {S: *a14}}\n");
        Findings findings = new Findings();
        Place document = Place.root(SpecReader.open(file, findings));
        References references = new SpecReader(options()).references(document, findings);
        assertThat(UnknownMembers.of(document, references)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "paths: {}",
                "paths: ",
                "paths: {/a: {gett: {}}}",
                "paths: {/a: {summary: s}}",
                "path: {/a: {get: {}}}",
                "components: {}",
                "webhooks: {w: {post: {}}}"
            })
    void aDocumentWithoutAnOperationIsAnErrorUnlessThatIsAllowed(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("api.yaml"), HEAD + yaml + "\n");
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> new SpecReader(options()).read(file));
        assertThat(refused.problems()).anySatisfy(problem -> {
            assertThat(problem.pointer()).isIn("", "/paths");
            assertThat(problem.line()).isPresent();
            assertThat(problem.cause()).startsWith("the document has no ");
            assertThat(problem.cure()).contains("allowEmpty");
        });
        new SpecReader(options().allowingEmpty()).read(file);
    }

    @Test
    void whereThereIsNoOperationTheMisspelledMemberIsPartOfTheError() throws IOException {
        Path file = Files.writeString(folder.resolve("api.yaml"), HEAD + "paths:\n  /a:\n    gett: {}\n");
        assertThatThrownBy(() -> new SpecReader(options()).read(file))
                .hasMessageContaining("api.yaml:3 #/paths: the document has no operation.")
                .hasMessageContaining(
                        "api.yaml:5 #/paths/~1a/gett: the unknown member 'gett' of a Path Item Object of OpenAPI 3.0"
                                + " (did you mean 'get'?)");
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> new SpecReader(options()).read(file));
        assertThat(refused.problems()).extracting(Problem::pointer).containsExactly("/paths", "/paths/~1a/gett");
    }

    private static GeneratorOptions options() {
        return new GeneratorOptions("p", Optional.empty(), Grouping.PATH, Configuration.DEFAULT);
    }

    private List<Note> notes(String yaml) throws IOException {
        Coverage coverage = new Specs(folder).read(yaml).coverage();
        return coverage.notes();
    }

    /** {@code line pointer object nearest} of each unknown member. */
    private List<String> unknown(String yaml) throws IOException {
        return notes(yaml).stream()
                .filter(note -> note.degradation().why().matches("(the unknown member|a response for) .*"))
                .map(note ->
                        note.line().orElseThrow() + " " + note.degradation().pointer() + " "
                                + note.degradation()
                                        .why()
                                        .replaceAll(".* of an? (.*) Object of .*\\(did you mean '(.*)'\\?\\)", "$1 $2")
                                        .replaceAll("a response for .*did you mean '(.*)'.*", "status $1"))
                .toList();
    }
}
