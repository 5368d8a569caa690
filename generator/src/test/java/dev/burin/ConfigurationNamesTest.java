package dev.burin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.burin.GeneratorOptions.Grouping;
import dev.burin.config.ConfigurationReader;
import dev.burin.model.Coverage;
import dev.burin.model.Coverage.Note;
import dev.burin.spec.SpecReader;
import dev.burin.testing.GeneratedSdk;
import dev.burin.testing.InMemoryCompiler;
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

/** Names in {@code burin.yaml} that are of the document, or become names in Java. */
class ConfigurationNamesTest {
    private static final Path SPEC = GeneratedSdk.fixture("configured");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "names: {schemas: {Peet: Animal}}|/names/schemas/Peet|the document has no schema 'Peet'|Did you mean 'Pet'",
                "names: {schemas: {Label: Name}}|/names/schemas/Label|the schema 'Label' has no class|there is Mood",
                "names: {schemas: {'#/components/schemas/Pet/properties/ownr': O}}|/names/schemas/#~1components~1schemas~1Pet~1properties~1ownr|the document has no schema|Did you mean '/components/schemas/Pet/properties/owner'",
                "environment: {tokn: {token: T}}|/environment/tokn|the document has no security scheme 'tokn'|Did you mean 'token'",
                "environment: {token: {username: U}}|/environment/token/username|has no 'username'|there is token",
                "environment: {key: {token: T}}|/environment/key/token|has no 'token'|there is key",
                "pagination: {ListPet: {style: none}}|/pagination/ListPet|the document has no operation 'ListPet'|Did you mean 'ListPets'",
                "pagination: {DeletePet: {style: none}}|/pagination/DeletePet|has no JSON response|Correct or remove it",
                "pagination: {ListPets: {style: cursor, parameter: aftr, next: /meta/next}}|/pagination/ListPets/parameter|it has no query parameter aftr|Did you mean 'after'",
                "pagination: {ListPets: {style: cursor, parameter: after, next: /meta/nxt}}|/pagination/ListPets/next|there is no property at '/meta/nxt'|Did you mean '/meta/next'",
                "pagination: {ListPets: {style: cursor, parameter: after, next: /meta/next, items: /pet}}|/pagination/ListPets/items|there is no array at '/pet'|Did you mean '/pets'",
                "streaming: {Wach: {end: x}}|/streaming/Wach|the document has no operation 'Wach'|Did you mean 'Watch'",
                "streaming: {ListPets: {end: x}}|/streaming/ListPets|has no stream among its responses|Correct or remove it",
                "streaming: {Ask: {field: steam}}|/streaming/Ask/field|its body has no field 'steam'|Did you mean 'stream'",
                "streaming: {Watch: {field: stream}}|/streaming/Watch/field|no field asks for a stream|Correct or remove it",
                "servers: {eu: {url: 'https://api.example.com'}}|/servers/eu|has a server with the URL https://api.example.com|Remove it here",
                "servers: {eu: {url: 'https://{region}.example.com', variables: {region: {default: a}, regoin: {default: a}}}}|/servers/eu/variables/regoin|The URL has no variable 'regoin'|Did you mean 'region'",
                "servers: {eu: {url: 'https://{region}.example.com'}}|/servers/eu/url|The variable 'region' of the URL is not described|Describe it",
                "servers: {eu: {url: 'https://{r}.example.com', variables: {r: {default: a, values: [b, c]}}}}|/servers/eu/variables/r/default|'a' is none of the values|Use one of b, c",
                "servers: {eu: {url: 'https://{r}.{e}.example.com', variables: {r: {default: a}, e: {default: x, impliedBy: q, implied: {a: x}}}}}|/servers/eu/variables/e/impliedBy|The server has no other variable 'q'|there is r",
                "webhooks: {scheme: body, header: S, bodyHash: h}|/webhooks/bodyHash|The scheme body has no use for the key 'bodyHash'|Remove it",
                "sensitive: [/x-personl]|/sensitive/0|has '/x-personl'|Did you mean '/x-personal'",
                "sdk: {supportModule: a.b}|/sdk/supportModule|requires no module with support code|Remove it",
            })
    void aNameThatMeetsNothingIsAnErrorAtItsLine(String yaml, String pointer, String cause, String cure)
            throws IOException {
        List<Problem> problems = problems("# a comment\n" + yaml);
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.file()).endsWith("burin.yaml");
            assertThat(problem.line()).contains(2);
            assertThat(problem.pointer()).isEqualTo(pointer);
            assertThat(problem.cause()).contains(cause);
            assertThat(problem.cure()).contains(cure);
        });
    }

    @Test
    void whatMeetsSomethingIsNoProblem() throws IOException {
        GeneratorOptions options = options("""
                environment: {token: {token: T}, key: {key: K}}
                pagination:
                  ListPets: {style: cursor, parameter: after, next: /meta/next, items: /pets}
                streaming: {Ask: {field: stream}, Watch: {end: x}}
                servers: {eu: {url: 'https://{r}.example.com', variables: {r: {default: a, values: [a, b]}}}}
                sensitive: [/x-personal]
                """);
        assertThat(new SpecReader(options).read(SPEC).coverage().warnings()).isEmpty();
    }

    @Test
    void aRuleForAllOperationsThatFitsNoneIsAWarning() throws IOException {
        GeneratorOptions options =
                options("pagination: {'*': {style: offset, parameter: skip}}\nstreaming: {'*': {field: live}}\n");
        assertThat(new SpecReader(options).read(SPEC).coverage().warnings())
                .extracting(Problem::pointer)
                .containsExactly("/pagination/*", "/streaming/*/field");
    }

    @Test
    void namesReachInlineTypesByPointer() throws IOException {
        GeneratorOptions options = options("""
                names:
                  schemas:
                    Pet: Animal
                    '#/components/schemas/Pet/properties/owner': Keeper
                    /components/schemas/Pet/properties/mood: Temper
                    '#/paths/~1pets/get/responses/200/content/application~1json/schema': Herd
                """);
        List<GeneratedFile> files = GeneratedSdk.of(SPEC, options);
        assertThat(InMemoryCompiler.compile(files).diagnostics()).isEmpty();
        assertThat(files)
                .extracting(GeneratedFile::path)
                .contains(
                        "configured/model/Animal.java",
                        "configured/model/Keeper.java",
                        "configured/model/Temper.java",
                        "configured/pet/Herd.java")
                .doesNotContain("configured/model/PetOwner.java", "configured/model/PetMood.java");
    }

    @Test
    void namesReachInlineTypesOfSwaggerTwoAsItIsWritten() throws IOException {
        Path spec = Files.writeString(folder.resolve("two.yaml"), """
                swagger: '2.0'
                info: {title: Two, version: '1'}
                paths:
                  /a:
                    post:
                      operationId: PostA
                      parameters:
                        - {name: q, in: query, type: string}
                        - name: body
                          in: body
                          schema: {type: object, properties: {b: {type: object, properties: {c: {type: string}}}}}
                      responses: {'200': {description: OK, schema: {$ref: '#/definitions/A'}}}
                definitions:
                  A: {type: object, properties: {d: {type: object, properties: {e: {type: string}}}}}
                """);
        GeneratorOptions options = options("""
                names:
                  schemas:
                    '#/definitions/A/properties/d': Deep
                    '#/paths/~1a/post/parameters/1/schema/properties/b': Bee
                """);
        assertThat(GeneratedSdk.of(spec, options))
                .extracting(GeneratedFile::path)
                .contains("configured/model/Deep.java", "configured/a/Bee.java");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pet: Builder",
                "Pet: Known",
                "Pet: Unknown",
                "Mood: Known",
                "Shape: Unknown",
                "Pet: builder",
                "Pet: a.B",
                "Pet: 'A$B'",
                "Pet: \"A\\u200bB\"",
                "Pet: Nul",
                "Pet: class"
            })
    void namesOfClassesThatDoNotCompileAreRefusedAtTheirLine(String name) throws IOException {
        assertThat(problems("names:\n  schemas:\n    " + name + "\n"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).contains(3);
                    assertThat(problem.pointer()).isEqualTo("/names/schemas/" + name.substring(0, name.indexOf(':')));
                });
    }

    @Test
    void namesThatAnotherClassHasAreRefused() throws IOException {
        assertThat(problems("names:\n  schemas:\n    Pet: Thing\n    Mood: Thing\n"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).contains(4);
                    assertThat(problem.cause()).isEqualTo("another class of its package is called 'Thing'");
                });
        assertThat(
                        problems(
                                "names: {schemas: {'#/paths/~1pets/get/responses/200/content/application~1json/schema': PetService}}"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.cause()).contains("'PetService'"));
    }

    @Test
    void packagesBelowTheChosenOneAreNoneOfTheJdk() throws IOException {
        Path spec = Files.writeString(folder.resolve("sql.yaml"), """
                openapi: 3.0.3
                info: {title: Sql, version: '1'}
                paths: {/sql: {get: {operationId: FetchSql, responses: {'204': {description: None.}}}}}
                """);
        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class, () -> GeneratedSdk.of(spec, GeneratedSdk.options("javax")));
        assertThat(refused).hasMessageContaining("packageName").hasMessageContaining("the package javax.sql");
    }

    @Test
    void aModuleIsNoneOfTheJdkOrOfThoseThatAreRequired() throws IOException {
        for (String name : List.of("java.base", "java.acme", "jdk.acme", "org.jspecify", "com.acme.class")) {
            assertThat(problems("sdk:\n  module: " + name + "\n"))
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.line()).contains(2);
                        assertThat(problem.pointer()).isEqualTo("/sdk/module");
                    });
        }
        List<GeneratedFile> files = GeneratedSdk.of(SPEC, options("sdk: {module: com.acme.v2}"));
        assertThat(InMemoryCompiler.compile(files).diagnostics()).isEmpty();
    }

    @Test
    void knownNotesAreAcceptedWithAReason() throws IOException {
        Coverage coverage = new SpecReader(options("""
                accept:
                  - {pointer: '#/components/schemas/Odd', reason: The vendor knows.}
                  - {kind: securityScheme, note: a flow to get *, reason: We bring it.}
                  - {pointer: /components/schemas/Od, reason: Gone.}
                """)).read(SPEC).coverage();
        assertThat(coverage.notes())
                .filteredOn(note -> note.accepted().isPresent())
                .extracting(note ->
                        note.degradation().pointer() + " " + note.accepted().orElseThrow())
                .containsExactlyInAnyOrder(
                        "/components/schemas/Odd The vendor knows.", "/components/securitySchemes/flow We bring it.");
        assertThat(coverage.notes()).allMatch(note -> note.line().isPresent());
        assertThat(coverage.warnings()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).contains(4);
            assertThat(problem.pointer()).isEqualTo("/accept/2");
            assertThat(problem.cure()).isEqualTo("Remove it, or write /components/schemas/Odd");
        });
    }

    @Test
    void failOnDegradedFailsOnNewNotesOnly() throws IOException {
        String accepted = "accept: [{pointer: /components/schemas/Odd, reason: Known.}]\n";
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> new SpecReader(strict(accepted)).read(SPEC));
        assertThat(refused.problems()).extracting(Problem::pointer).containsExactly("/components/securitySchemes/flow");
        String both = "accept: [{pointer: /components/schemas/Odd, reason: Known.},"
                + " {note: '*caller brings the token', reason: Known.}, {pointer: /x, reason: Stale.}]\n";
        List<Note> notes = new SpecReader(strict(both)).read(SPEC).coverage().notes();
        assertThat(notes).hasSize(2).allMatch(note -> note.accepted().isPresent());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "accept: [{pointer: /a}]|/accept/0/reason",
                "accept: [{reason: Because.}]|/accept/0",
                "accept: [{kind: colour, reason: Because.}]|/accept/0/kind",
                "accept: [{pointr: /a, pointer: /a, reason: Because.}]|/accept/0/pointr",
                "accept: {pointer: /a}|/accept"
            })
    void anAcceptanceSaysWhatAndWhy(String yaml, String pointer) throws IOException {
        assertThat(problems(yaml))
                .singleElement()
                .satisfies(problem -> assertThat(problem.pointer()).isEqualTo(pointer));
    }

    private List<Problem> problems(String yaml) throws IOException {
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> GeneratedSdk.of(SPEC, options(yaml)));
        assertThat(refused).as(yaml).isNotNull();
        return refused.problems();
    }

    private GeneratorOptions options(String yaml) throws IOException {
        Path config = Files.writeString(folder.resolve("burin.yaml"), yaml);
        return new GeneratorOptions("configured", Optional.empty(), Grouping.PATH, ConfigurationReader.read(config));
    }

    private GeneratorOptions strict(String yaml) throws IOException {
        GeneratorOptions options = options(yaml);
        return new GeneratorOptions(
                options.packageName(),
                options.clientName(),
                options.grouping(),
                options.configuration(),
                options.reach(),
                true,
                options.parts());
    }
}
