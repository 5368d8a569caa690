package dev.burin.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.burin.source.SourceDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwaggerTwoTest {
    private static final String PATH = "{'/a': {'get': ";

    @TempDir
    Path folder;

    @Test
    void serversAreMadeOfSchemesHostAndBasePathTheSafeOneFirst() throws IOException {
        assertThat(convert("'host': 'a.example', 'basePath': '/v1', 'schemes': ['http', 'https']")
                        .path("servers"))
                .hasToString("[{\"url\":\"https://a.example/v1\"},{\"url\":\"http://a.example/v1\"}]");
        assertThat(convert("'host': 'a.example'").path("servers")).hasToString("[{\"url\":\"https://a.example\"}]");
        assertThat(convert("'basePath': '/v1'").path("servers")).hasToString("[{\"url\":\"/v1\"}]");
        assertThat(convert("'schemes': 1").path("servers")).isEmpty();
    }

    @Test
    void listsAreWrittenAsTheirCollectionFormatSays() throws IOException {
        String list = "{'name': 'a', 'in': 'query', 'type': 'array', 'items': {'type': 'string'}%s}";
        assertThat(parameter(list.formatted("")))
                .hasToString("{\"name\":\"a\",\"in\":\"query\",\"style\":\"form\",\"explode\":false,"
                        + "\"schema\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}}}");
        assertThat(parameter(list.formatted(", 'collectionFormat': 'multi'")).path("explode"))
                .hasToString("true");
        assertThat(parameter(list.formatted(", 'collectionFormat': 'ssv'")).path("style"))
                .hasToString("\"spaceDelimited\"");
        assertThat(parameter(list.replace("query", "path").formatted("")).has("style"))
                .isFalse();
    }

    @Test
    void aFormIsSentAsWhatItCanBe() throws IOException {
        String form = PATH + "{'consumes': %s, 'parameters': [{'name': 'a', 'in': 'formData', 'type': '%s'}]}}}";
        assertThat(content(form.formatted("['application/json']", "string")).fieldNames())
                .toIterable()
                .containsExactly("application/x-www-form-urlencoded");
        assertThat(content(form.formatted("['multipart/form-data']", "string")).fieldNames())
                .toIterable()
                .containsExactly("multipart/form-data");
        assertThat(content(form.formatted("[]", "file")).at("/multipart~1form-data/schema/properties/a"))
                .hasToString("{\"type\":\"string\",\"format\":\"binary\"}");
    }

    @Test
    void anOperationsBodyWinsOverThatOfItsPath() throws IOException {
        String body = "{'name': 'b', 'in': 'body', 'schema': {'type': '%s'}}";
        String item = "{'/a': {'parameters': [" + body.formatted("string") + "], 'get': {'parameters': ["
                + body.formatted("integer") + "]}}}";
        assertThat(content(item).at("/application~1json/schema/type").asText()).isEqualTo("integer");
    }

    @Test
    void referencesLeadWhereTheyLed() throws IOException {
        assertThat(reference("#/definitions/A~1B/properties/c")).isEqualTo("#/components/schemas/A~1B/properties/c");
        assertThat(reference("#/responses/R/schema"))
                .isEqualTo("#/components/responses/R/content/application~1json/schema");
        assertThat(reference("#/paths/~1a/get/responses/200/schema/items"))
                .isEqualTo("#/paths/~1a/get/responses/200/content/application~1json/schema/items");
        assertThat(reference("#/paths/~1a/get/parameters/0/schema"))
                .isEqualTo("#/paths/~1a/get/requestBody/content/application~1json/schema");
        assertThat(reference("Pet")).isEqualTo("#/components/schemas/Pet");
        assertThat(reference("pet.yaml#/Pet")).isEqualTo("pet.yaml#/Pet");
        assertThat(reference("#/")).isEqualTo("#/");
    }

    @Test
    void whatStandsInTheConversionWasWrittenSomewhere() throws IOException {
        JsonNode root = document("""
                'host': 'a.example',
                'parameters': {'B': {'in': 'body', 'schema': {'items': {}}}, 'L': {'in': 'query', 'items': {}}},
                'responses': {'R': {'schema': {}, 'headers': {'H': {'items': {}}}}},
                'paths': {'/a': {
                    'parameters': [{'$ref': '#/parameters/B'}, {'name': 'q', 'in': 'query', 'items': {}}],
                    'put': {
                        'parameters': [
                            {'name': 'f', 'in': 'formData'},
                            {'$ref': '#/parameters/L'},
                            {'name': 'p', 'in': 'path', 'items': {}}],
                        'responses': {'200': {'$ref': '#/paths/~1b/put/responses/200'}}}},
                    '/b': {'put': {
                        'parameters': [{'in': 'query'}, {'name': 'f', 'in': 'formData', 'items': {}}],
                        'responses': {'200': {'schema': {'items': {}}}}}}}""");
        String put = "/paths/~1a/put";
        assertThat(List.of(
                        written(root, "/servers/0"),
                        written(root, "/components/schemas/A~1B/items"),
                        written(root, "/components/securitySchemes/S/flows/implicit/scopes"),
                        written(root, "/components/parameters/L/schema/items"),
                        written(root, "/components/parameters/B/schema/items"),
                        written(root, "/components/responses/R/content/application~1json/schema"),
                        written(root, "/components/responses/R/headers/H/schema/items"),
                        written(root, "/paths/~1a/parameters/0/schema/items"),
                        written(root, put + "/parameters/0"),
                        written(root, put + "/parameters/1/schema/items"),
                        written(root, put + "/requestBody"),
                        written(root, put + "/requestBody/content/application~1json/schema/items"),
                        written(root, put + "/responses/200/content/application~1json/schema/items"),
                        written(root, "/paths/~1b/put/requestBody/content/x~1y"),
                        written(root, "/paths/~1b/put/requestBody/content/x~1y/encoding/f"),
                        written(root, "/paths/~1b/put/requestBody/content/x~1y/schema/properties/f/items")))
                .containsExactly(
                        "/host",
                        "/definitions/A~1B/items",
                        "/securityDefinitions/S/scopes",
                        "/parameters/L/items",
                        "/parameters/B/schema/items",
                        "/responses/R/schema",
                        "/responses/R/headers/H/items",
                        "/paths/~1a/parameters/1/items",
                        put + "/parameters/1",
                        put + "/parameters/2/items",
                        "/paths/~1a/parameters/0",
                        "/parameters/B/schema/items",
                        "/paths/~1b/put/responses/200/schema/items",
                        "/paths/~1b/put/parameters",
                        "/paths/~1b/put/parameters/1",
                        "/paths/~1b/put/parameters/1/items");
    }

    private static String written(JsonNode root, String pointer) {
        return SwaggerTwoPointers.of(root).written(pointer);
    }

    @Test
    void whatIsNotAsItShouldBeStaysSo() throws IOException {
        for (String wrong :
                new String[] {"1", "'x'", "[1, {}]", "null", "{'x': 1}", "{'$ref': 1}", "{'$ref': '#/a'}"}) {
            for (String member :
                    new String[] {"paths", "definitions", "parameters", "responses", "securityDefinitions"}) {
                assertThat(convert("'" + member + "': " + wrong).isObject()).isTrue();
                assertThat(convert("'" + member + "': {'x': " + wrong + "}").isObject())
                        .isTrue();
            }
            String operation = "{'consumes': %1$s, 'produces': %1$s, 'parameters': [%1$s], 'responses': {'200': %1$s}}";
            assertThat(convert("'paths': " + PATH + operation.formatted(wrong) + "}}")
                            .isObject())
                    .isTrue();
        }
    }

    private JsonNode parameter(String parameter) throws IOException {
        return convert("'paths': " + PATH + "{'parameters': [" + parameter + "]}}}")
                .at("/paths/~1a/get/parameters/0");
    }

    private JsonNode content(String paths) throws IOException {
        return convert("'paths': " + paths).at("/paths/~1a/get/requestBody/content");
    }

    private String reference(String reference) throws IOException {
        return convert("'definitions': {'Pet': {'items': {'$ref': '" + reference + "'}}}")
                .at("/components/schemas/Pet/items/$ref")
                .asText();
    }

    private JsonNode convert(String members) throws IOException {
        return SwaggerTwo.toOpenApi(document(members));
    }

    private JsonNode document(String members) throws IOException {
        Path file = Files.writeString(
                folder.resolve("swagger.json"), ("{'swagger': '2.0', " + members + "}").replace('\'', '"'));
        return SourceDocument.read(file).root();
    }
}
