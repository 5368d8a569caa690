package dev.burin.spec;

import static dev.burin.spec.Specs.HEAD;
import static dev.burin.spec.Specs.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeReaderTest {
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
                "'200': {content: {application/x-ndjson: {}}}|Stream[item=Any[], format=JSON_LINES, end=Optional.empty]",
                "'200': {content: {application/jsonl: {schema: {type: array, items: {type: integer}}}}}"
                        + "|Stream[item=Scalar[kind=INT64, nullable=false], format=JSON_LINES, end=Optional.empty]",
                "'200': {content: {application/stream+json: {itemSchema: {type: boolean}}}}, '204': {}"
                        + "|Stream[item=Scalar[kind=BOOLEAN, nullable=false], format=JSON_LINES, end=Optional.empty]",
                "'200': {content: {text/event-stream: {schema: {type: string}}}}"
                        + "|Stream[item=Scalar[kind=STRING, nullable=false], format=TEXT_EVENTS, end=Optional.empty]",
                "'200': {content: {text/event-stream: {schema: {type: number}}}}"
                        + "|Stream[item=Scalar[kind=DOUBLE, nullable=false], format=EVENTS, end=Optional.empty]",
                "'200': {content: {text/event-stream: {itemSchema: {type: object, properties: {data: {type: string,"
                        + " contentSchema: {type: boolean}}}}}}}"
                        + "|Stream[item=Scalar[kind=BOOLEAN, nullable=false], format=EVENTS, end=Optional.empty]",
                "'200': {content: {application/json-seq: {}}}|Text[]",
                "'200': {content: {text/event-stream: {}, audio/mp3: {}}}|Bytes[]",
                "default: {content: {text/plain: {}}}|Text[]",
                "'302': {}, default: {content: {text/plain: {}}}|Bytes[]",
            })
    void readsWhatComesBack(String responses, String expected) throws IOException {
        assertThat(only(specs.read(HEAD + "paths: {/a: {get: {responses: {" + responses + "}}}}"))
                        .outcome())
                .hasToString(expected);
    }
}
