package dev.burin.spec;

import static dev.burin.spec.Specs.HEAD;
import static dev.burin.spec.Specs.only;
import static dev.burin.spec.Specs.operations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.model.OperationModel;
import dev.burin.model.Outcome;
import dev.burin.model.Outcome.Pagination.NextUrl;
import dev.burin.model.SdkModel;
import dev.burin.model.TypeId;
import dev.burin.model.TypeRef.Named;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeReaderTest {
    private static final String SCHEMAS = """
            components:
              schemas:
                A: {type: object, properties: {a: {type: string, enum: [x]}}}
                Page:
                  properties:
                    items: {type: array, items: {$ref: '#/components/schemas/A'}}
                    nextPageUrl: {type: string}
            """;

    @TempDir
    Path folder;

    private Specs specs;

    @BeforeEach
    void setUp() {
        specs = new Specs(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'204': {}|Nothing[]",
                "'200': {content: {application/json: {schema: {type: string}}}}|One[type=Scalar[kind=STRING,"
                        + " nullable=false], optional=false]",
                "'200': {content: {application/json: {}}}|One[type=Any[], optional=false]",
                "'200': {content: {text/plain: {}}}|Text[]",
                "'200': {content: {image/png: {}}}|Bytes[]",
                "'200': {content: {application/json: {schema: {type: string, format: binary}}}}|Bytes[]",
                "'204': {}, '2XX': {content: {text/plain: {}}}|Text[]",
                "'200': {content: {application/json: {}}}, '204': {}|One[type=Any[], optional=true]",
                "'200': {content: {application/json: {schema: {type: string, nullable: true}}}}"
                        + "|One[type=Scalar[kind=STRING, nullable=false], optional=true]",
                "'200': {content: {application/json: {schema: {type: string}}}}, '201': {content: {application/json:"
                        + " {schema: {type: integer}}}}|One[type=Any[], optional=false]",
                "'200': {content: {application/json: {}}}, '201': {content: {text/plain: {}}}|Text[]",
                "'200': {content: {application/json: {}}}, '201': {content: {image/png: {}}}, '202': {}|Bytes[]",
                "'200': {content: {application/x-ndjson: {}}}|Text[]",
                "'200': {content: {text/event-stream: {}, audio/mp3: {}}}|Bytes[]",
                "default: {content: {text/plain: {}}}|Text[]",
                "'302': {}, default: {content: {text/plain: {}}}|Nothing[]",
            })
    void readsWhatComesBack(String responses, String expected) throws IOException {
        assertThat(only(specs.read(HEAD + "paths: {/a: {get: {responses: {" + responses + "}}}}"))
                        .outcome())
                .hasToString(expected);
    }

    @Test
    void recognisesPagesByTheirShapeAlone() throws IOException {
        SdkModel sdk = specs.read(HEAD + """
                paths:
                  /flat: {get: {operationId: flat, responses: {'200': {$ref: '#/components/responses/Flat'}}}}
                  /posted: {post: {operationId: posted, responses: {'200': {$ref: '#/components/responses/Flat'}}}}
                  /two: {get: {operationId: two, responses: {'200': {$ref: '#/components/responses/Two'}}}}
                  /number: {get: {operationId: number, responses: {'200': {$ref: '#/components/responses/Number'}}}}
                """ + SCHEMAS + """
                  responses:
                    Flat: {content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}}
                    Two: {content: {application/json: {schema: {properties: {
                      a: {type: array}, b: {type: array}, next_page_uri: {type: string}}}}}}
                    Number: {content: {application/json: {schema: {properties: {
                      a: {type: array}, next_page_url: {type: integer}, next: {type: string}}}}}}
                """);
        List<Outcome> outcomes =
                operations(sdk).stream().map(OperationModel::outcome).toList();
        assertThat(outcomes.get(0))
                .isEqualTo(new Outcome.Pages(
                        new TypeId("/components/schemas/Page"),
                        "items",
                        new Named(new TypeId("/components/schemas/A"), false),
                        new NextUrl(List.of("nextPageUrl"))));
        assertThat(outcomes.subList(1, 4)).allMatch(Outcome.One.class::isInstance);
    }
}
