package dev.burin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.GeneratorOptions.Grouping;
import dev.burin.testing.GeneratedSdk;
import dev.burin.testing.InMemoryCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the class file format or the compiler has no room for becomes several methods, or less than the document says.
 */
class SizeTest {
    private static final String HEAD = "openapi: 3.0.3\ninfo: {title: Size, version: 1.0.0}\n";
    private static final String NO_PATHS = HEAD + "paths: {}\ncomponents:\n  schemas:\n";

    /** A constant of the class file format has at most 65,535 bytes. */
    private static final String LONG = "long ".repeat(14_000);

    private static final GeneratorOptions OPTIONS =
            new GeneratorOptions("size", Optional.empty(), Grouping.AUTO, Configuration.DEFAULT).allowingEmpty();

    @TempDir
    Path folder;

    @Test
    void aSchemaOfTwoThousandProperties() throws IOException {
        assertCompiles(NO_PATHS + "    Wide: {type: object, properties: {" + properties(2_000) + "}}\n");
    }

    @Test
    void propertiesBeyondWhatThereIsRoomForAreKeptAsAdditionalOnes() throws IOException {
        assertCompiles(NO_PATHS + "    Wide: {type: object, properties: {" + properties(3_000) + "}}\n");
    }

    @Test
    void anEnumOfTenThousandValues() throws IOException {
        assertCompiles(NO_PATHS + "    Many: {type: string, enum: [" + repeated(10_000, i -> "value" + i) + "]}\n"
                + "    Number: {type: integer, enum: [" + repeated(10_000, i -> "" + i) + "]}\n");
    }

    @Test
    void anEnumOfAsManyValuesAsThereIsRoomFor() throws IOException {
        assertCompiles(NO_PATHS + "    Many: {type: string, enum: [" + repeated(1_500, i -> "value" + i) + "]}\n");
    }

    @Test
    void anOperationWithThreeHundredParameters() throws IOException {
        for (boolean required : List.of(true, false)) {
            assertCompiles(HEAD + "paths:\n  /things:\n    get:\n      parameters: ["
                    + repeated(
                            300,
                            i -> "{name: p" + i + ", in: query, required: " + required + ", schema: {type: integer}}")
                    + "]\n      responses: {'204': {description: Done}}\n");
        }
    }

    @Test
    void aPathWithThreeHundredVariables() throws IOException {
        assertCompiles(HEAD + "paths:\n  ? /things/"
                + repeated(300, i -> "{p" + i + "}").replace(", ", "/")
                + "\n  : get:\n      parameters: ["
                + repeated(300, i -> "{name: p" + i + ", in: path, required: true, schema: {type: integer}}")
                + "]\n      responses: {'204': {description: Done}}\n");
    }

    @Test
    void aBodyOfTwoThousandFields() throws IOException {
        for (String mediaType : List.of("application/json", "application/x-www-form-urlencoded")) {
            assertCompiles(HEAD + "paths:\n  /things:\n    post:\n      requestBody:\n        content:\n          "
                    + mediaType + ": {schema: {type: object, properties: {" + properties(2_000)
                    + "}}}\n      responses: {'204': {description: Done}}\n");
        }
    }

    @Test
    void textsLongerThanAConstant() throws IOException {
        assertCompiles("openapi: 3.0.3\ninfo: {title: &long '" + LONG + "', version: *long, description: *long}\n"
                + "servers: [{url: 'https://a.example/" + LONG.replace(" ", "") + "'}]\n"
                + "paths:\n  /things:\n    get:\n      operationId: *long\n      tags: [*long]\n      parameters:\n"
                + "        - {name: *long, in: query, description: *long, schema: {type: string, default: *long}}\n"
                + "        - {name: X-Long, in: header, schema: {type: string, enum: [*long, short]}}\n"
                + "      responses: {'200': {description: *long, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}\n"
                + "components:\n  schemas:\n    Thing:\n      type: object\n      properties:\n        ? *long\n        : {type: string}\n"
                + "        short: {type: string, pattern: *long}\n    Values: {type: string, enum: [*long, short]}\n");
    }

    @Test
    void threeThousandSchemas() throws IOException {
        assertCompiles(NO_PATHS
                + IntStream.range(0, 3_000)
                        .mapToObj(i -> "    Schema" + i
                                + ": {type: object, properties: {next: {$ref: '#/components/schemas/Schema"
                                + (i + 1) % 3_000 + "'}}}\n")
                        .collect(Collectors.joining()));
    }

    @Test
    void aTagOfTwoThousandOperationsIsSplitByPath() throws IOException {
        assertCompiles(HEAD + "paths:\n"
                + IntStream.range(0, 2_000)
                        .mapToObj(
                                i -> "  /things" + i % 10 + "/" + i + ":\n    get: {tags: [all], operationId: getThing"
                                        + i + ", responses: {'204': {description: Done}}}\n")
                        .collect(Collectors.joining()));
    }

    @Test
    void unionsOfAsManySchemasAsThereIsRoomForAndMore() throws IOException {
        for (int many : List.of(1_000, 2_500)) {
            String schemas = NO_PATHS
                    + lines(
                            many,
                            i -> "    Named" + i + ": {type: object, required: [n" + i + "], properties: {n" + i
                                    + ": {type: string}}}\n")
                    + lines(
                            many,
                            i -> "    Valued" + i + ": {type: object, required: [kind], properties: {kind: {enum: ["
                                    + "value" + i + "]}}}\n");
            assertCompiles(schemas + union("Named", many, "") + union("Valued", many, ""));
            assertCompiles(schemas + union("Named", many, ", discriminator: {propertyName: kind}"));
        }
    }

    private static String union(String name, int many, String more) {
        return "    AnyOf" + name + ": {oneOf: ["
                + repeated(many, i -> "{$ref: '#/components/schemas/" + name + i + "'}") + "]" + more + "}\n";
    }

    @Test
    void unionsToldApartByThousandsOfValuesOrByLongOnes() throws IOException {
        String value = "\u6f22".repeat(25_000);
        assertCompiles(NO_PATHS + "    A: {type: object, required: [kind], properties: {kind: {type: string}, a: {}}}\n"
                + "    B: {type: object, required: [kind], properties: {kind: {type: string}, b: {}}}\n"
                + "    C: {type: object, required: [kind], properties: {kind: {const: '" + value + "'}}}\n"
                + "    D: {type: object, required: [kind], properties: {kind: {const: '" + value + "d'}}}\n"
                + "    Mapped: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}],"
                + " discriminator: {propertyName: kind, mapping: {"
                + repeated(5_000, i -> "key" + i + ": '#/components/schemas/" + (i % 2 == 0 ? "A" : "B") + "'")
                + "}}}\n    Long: {oneOf: [{$ref: '#/components/schemas/C'}, {$ref: '#/components/schemas/D'}]}\n");
    }

    @Test
    void aParentOfTwoThousandSchemas() throws IOException {
        assertCompiles(NO_PATHS
                + "    Parent: {type: object, discriminator: {propertyName: kind}, properties: {kind: {type: string}}}\n"
                + lines(
                        2_000,
                        i -> "    Child" + i + ": {allOf: [{$ref: '#/components/schemas/Parent'}, {properties: {c" + i
                                + ": {type: string}}}]}\n"));
    }

    @Test
    void twoThousandConstantsOfOneObject() throws IOException {
        String names = repeated(2_000, i -> "p" + i);
        assertCompiles(HEAD.replace("3.0.3", "3.1.0") + "paths:\n  /things: {post: {requestBody: {content:"
                + " {application/json: {schema: {$ref: '#/components/schemas/Constant'}}}}, responses: {}}}\n"
                + "components:\n  schemas:\n    Constant: {type: object, required: [" + names + "], properties: {"
                + repeated(2_000, i -> "p" + i + ": {const: value" + i + "}") + "}}\n");
    }

    @Test
    void serversAndTheirVariablesByTheThousand() throws IOException {
        String url = "url: 'https://{region}.a.example'";
        for (String servers : List.of(
                repeated(5_000, i -> "{url: 'https://host" + i + ".example'}"),
                "{" + url + ", variables: {region: {default: v0, enum: [" + repeated(5_000, i -> "v" + i) + "]}}}",
                repeated(
                        300,
                        i -> "{" + url.replace("region", "r" + i) + ", variables: {r" + i + ": {default: v, enum: ["
                                + repeated(20, j -> "v" + j) + "]}}}"),
                "{url: 'https://a.example/"
                        + repeated(3_000, i -> "{v" + i + "}").replace(", ", "/") + "', variables: {"
                        + repeated(3_000, i -> "v" + i + ": {default: d}") + "}}")) {
            assertCompiles(HEAD + "servers: [" + servers
                    + "]\npaths:\n  /things: {get: {responses: {'204': {description: Done}}}}\n");
        }
    }

    @Test
    void waysToAuthenticateByTheThousand() throws IOException {
        for (String security : List.of(
                repeated(1_000, i -> "{key" + i + ": []}"), "{" + repeated(1_000, i -> "key" + i + ": []") + "}")) {
            assertCompiles(HEAD + "paths:\n  /things: {get: {security: [" + security
                    + "], responses: {'204': {description: Done}}}}\ncomponents:\n  securitySchemes:\n"
                    + lines(1_000, i -> "    key" + i + ": {type: apiKey, in: header, name: X-Key-" + i + "}\n"));
        }
    }

    @Test
    void twoThousandServicesBelowTheClient() throws IOException {
        assertCompiles(HEAD + "paths:\n"
                + lines(
                        2_000,
                        i -> "  /things" + i + ": {get: {tags: [tag" + i
                                + "], responses: {'204': {description: Done}}}}\n"));
    }

    private static String lines(int count, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining());
    }

    private static String properties(int count) {
        List<String> types = List.of(
                "{type: string}",
                "{type: integer}",
                "{type: array, items: {type: array, items: {type: number}}}",
                "{type: object, additionalProperties: {type: boolean}}",
                "{type: string, format: date-time}");
        return repeated(count, i -> "property" + i + ": " + types.get(i % types.size()));
    }

    private static String repeated(int count, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining(", "));
    }

    private void assertCompiles(String document) throws IOException {
        Path spec = Files.writeString(folder.resolve("size.yaml"), document);
        List<GeneratedFile> files = GeneratedSdk.of(spec, OPTIONS);
        assertThat(InMemoryCompiler.compile(files).diagnostics()).isEmpty();
    }
}
