package dev.burin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.model.Coverage.Degradation;
import dev.burin.model.OperationModel;
import dev.burin.model.SdkModel;
import dev.burin.spec.SpecReader;
import dev.burin.testing.FixtureProgram;
import dev.burin.testing.GeneratedSdk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sdktemplate.testing.TestServer;
import sdktemplate.testing.TestServer.Received;

/** What an SDK makes of answers that arrive item by item. */
class StreamsTest {
    private static final String EVENTS = "text/event-stream";
    private static final String ANYTHING_ELSE = ", */*;q=0.1";

    @Test
    void itemsComeAsWhatTheyAre() throws Exception {
        String words = "data: {\"word\":\"Be\"}\n\ndata: {\"word\":\"cause\"}\n\ndata: [DONE]\n\n";
        try (TestServer server = TestServer.start()) {
            server.answer(200, "event: sold\nid: 7\ndata: {\"id\":1,\"price\":2.5}\n\n", "Content-Type", EVENTS)
                    .answer(404, "{\"detail\":\"no such symbol\"}")
                    .answer(200, "data: tick\n\ndata: tock\n\n", "Content-Type", EVENTS)
                    .answer(
                            200,
                            "{\"id\":1,\"price\":2}\n{\"id\":2,\"price\":3}\n",
                            "Content-Type",
                            "application/x-ndjson")
                    .answer(200, "event: bid\ndata: {\"id\":1,\"price\":9}\n\n", "Content-Type", EVENTS)
                    .answer(200, "{\"level\":\"info\"}\n[1]\n", "Content-Type", "application/jsonl")
                    .answer(200, "{\"text\":\"Because\"}", "Content-Type", "application/json")
                    .answer(200, words, "Content-Type", EVENTS)
                    .answer(200, words, "Content-Type", EVENTS)
                    .answer(200, "data: {\"part\":\"Hello\"}\n\n", "Content-Type", EVENTS)
                    .answer(200, "data: AAE=\n\n", "Content-Type", EVENTS)
                    .answer(200, "[1,2]\n[3]\n", "Content-Type", "application/stream+json");
            assertThat(FixtureProgram.run("Streams", server.url()))
                    .containsExactly(
                            "sold 7 2.5",
                            "no such symbol",
                            "tick tock",
                            "1 2",
                            "bid 9.0",
                            "{\"level\":\"info\"}",
                            "[1]",
                            "Because",
                            "200 Be cause",
                            "Be.cause.",
                            "Hello",
                            "AAE=",
                            "[1, 2]",
                            "[3]");
            List<Received> sent = server.requests();
            assertThat(sent)
                    .extracting(request -> request.header("Accept"))
                    .containsExactly(
                            EVENTS + ", application/json;q=0.9" + ANYTHING_ELSE,
                            EVENTS + ", application/json;q=0.9" + ANYTHING_ELSE,
                            EVENTS + ANYTHING_ELSE,
                            "application/x-ndjson" + ANYTHING_ELSE,
                            EVENTS + ANYTHING_ELSE,
                            "application/jsonl" + ANYTHING_ELSE,
                            "application/json" + ANYTHING_ELSE,
                            EVENTS + ANYTHING_ELSE,
                            EVENTS + ANYTHING_ELSE,
                            EVENTS + ANYTHING_ELSE,
                            EVENTS + ANYTHING_ELSE,
                            "application/stream+json" + ANYTHING_ELSE);
            assertThat(sent.subList(6, 9))
                    .extracting(Received::body)
                    .containsExactly(
                            "{\"text\":\"Why?\"}",
                            "{\"text\":\"Why?\",\"stream\":true}",
                            "{\"text\":\"Why?\",\"stream\":true}");
            assertThat(sent.get(9).body())
                    .contains("name=\"stream\"\r\n\r\ntrue\r\n")
                    .doesNotContain("false");
            assertThat(sent.get(10).body()).isEqualTo("{\"text\":\"Hi\",\"format\":\"events\"}");
        }
    }

    @Test
    void nothingIsLostButTheRestOfOpenApi32() {
        assertThat(new SpecReader(GeneratedSdk.options("golden"))
                        .read(GeneratedSdk.fixture("streams"))
                        .coverage()
                        .degraded())
                .extracting(Degradation::pointer)
                .containsExactly("/openapi");
    }

    @Test
    void whatAsksForAStreamIsNeverGuessed(@TempDir Path folder) throws Exception {
        assertThat(flag(folder, "", "{type: object, properties: {stream: {type: string}}}"))
                .isEmpty();
        assertThat(flag(folder, "", "{type: object, properties: {Stream: {type: boolean}}}"))
                .isEmpty();
        assertThat(flag(folder, "", "{type: array, items: {type: boolean}}")).isEmpty();
        assertThat(flag(folder, "", "{type: object, properties: {stream: {type: boolean, nullable: true}}}"))
                .contains(new OperationModel.Flag("stream", Optional.empty()));
        assertThat(flag(
                        folder,
                        "x-burin-streaming: {field: mode, value: s}",
                        "{oneOf: [{type: object}, {type: array}]}"))
                .contains(new OperationModel.Flag("mode", Optional.of("s")));
        assertThat(flag(folder, "x-burin-streaming: {field: mode}", "{type: array, items: {type: string}}"))
                .isEmpty();
        assertThat(read(folder, "x-burin-streaming: {field: mode}", "{type: array, items: {type: string}}")
                        .coverage()
                        .degraded())
                .contains(new Degradation(
                        "/paths/~1a/post",
                        "a stream that is asked for by the field mode, which the body does not have; by the header Accept"
                                + " alone"));
    }

    private static Optional<OperationModel.Flag> flag(Path folder, String extension, String schema) throws Exception {
        return read(folder, extension, schema)
                .services()
                .get(0)
                .operations()
                .get(0)
                .streaming()
                .orElseThrow()
                .flag();
    }

    private static SdkModel read(Path folder, String extension, String schema) throws Exception {
        Path spec = Files.writeString(folder.resolve("api.yaml"), """
                openapi: 3.0.3
                info: {title: A, version: '1'}
                paths:
                  /a:
                    post:
                      %s
                      requestBody: {content: {application/json: {schema: %s}}}
                      responses:
                        '200': {description: A, content: {application/json: {}, text/event-stream: {}}}
                """.formatted(extension, schema));
        return new SpecReader(GeneratedSdk.options("golden")).read(spec);
    }
}
