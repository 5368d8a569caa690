package dev.burin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.model.Coverage;
import dev.burin.model.Coverage.Degradation;
import dev.burin.model.Coverage.Filtering;
import dev.burin.spec.SpecReader;
import dev.burin.testing.FixtureProgram;
import dev.burin.testing.GeneratedSdk;
import org.junit.jupiter.api.Test;
import sdktemplate.testing.TestServer;

/** The media types that an SDK sends and asks for. */
class NegotiationTest {
    private static final String VENDOR = "application/vnd.ledger.v2+json";
    private static final String ANYTHING_ELSE = ", */*;q=0.1";
    private static final String LEDGER = "{\"name\":\"cash\"}";

    @Test
    void mediaTypesAreThoseThatTheOperationHas() throws Exception {
        try (TestServer server = TestServer.start()) {
            server.answer(201, LEDGER, "Content-Type", "application/json")
                    .answer(200, LEDGER, "Content-Type", "application/hal")
                    .answer(200, "cash", "Content-Type", "text/csv")
                    .answer(200, LEDGER, "Content-Type", VENDOR)
                    .answer(200, "")
                    .answer(404, "{\"title\":\"gone\"}", "Content-Type", VENDOR)
                    .answer(204, "")
                    .answer(205, "")
                    .answer(200, "scan", "Content-Type", "image/png");
            assertThat(FixtureProgram.run("Negotiation", server.url()))
                    .containsExactly("cash", "cash", "cash", "cash", "gone", "false", "scan");
            assertThat(server.requests())
                    .extracting(request -> request.method() + " " + request.header("Accept"))
                    .containsExactly(
                            "POST application/json" + ANYTHING_ELSE,
                            "PUT application/hal" + ANYTHING_ELSE,
                            "GET text/csv, application/xml;q=0.9" + ANYTHING_ELSE,
                            "GET " + VENDOR + ", application/problem+json;q=0.9, text/html;q=0.9" + ANYTHING_ELSE,
                            "HEAD " + VENDOR + ANYTHING_ELSE,
                            "DELETE " + VENDOR + ANYTHING_ELSE,
                            "PATCH application/json" + ANYTHING_ELSE,
                            "PUT application/json" + ANYTHING_ELSE,
                            "PUT */*");
            assertThat(server.requests())
                    .extracting(request -> request.header("Content-Type") + " " + request.body())
                    .containsExactly(
                            "application/json " + LEDGER,
                            "application/x-json [" + LEDGER + "]",
                            "null ",
                            "null ",
                            "null ",
                            "null ",
                            "application/merge-patch+json " + LEDGER,
                            "application/json-patch+json []",
                            "application/octet-stream png");
        }
    }

    @Test
    void whatIsNotSentOrReadIsReported() {
        Coverage coverage = new SpecReader(GeneratedSdk.options("golden"))
                .read(GeneratedSdk.fixture("negotiation"))
                .coverage();
        String ledger = "/paths/~1ledgers~1{id}/";
        String patch = ledger + "patch/requestBody/content/";
        String sent = "the SDK, which speaks application/merge-patch+json of the same schema";
        assertThat(coverage.filtered())
                .containsExactlyInAnyOrder(
                        new Filtering(ledger + "head/responses/200/content", "HTTP, which answers HEAD without a body"),
                        new Filtering(
                                ledger + "patch/responses/204/content",
                                "HTTP, which answers with 204 or 205 without a body"),
                        new Filtering(
                                ledger + "put/responses/205/content",
                                "HTTP, which answers with 204 or 205 without a body"),
                        new Filtering(patch + "application~1json-patch+json", sent),
                        new Filtering(patch + "text~1json", sent),
                        new Filtering(patch + "application~1xml", sent),
                        new Filtering(
                                ledger + "put/requestBody/content/application~1merge-patch+json",
                                "the SDK, which speaks application/json-patch+json of the same schema"));
        assertThat(coverage.degraded())
                .containsExactlyInAnyOrder(
                        new Degradation(
                                "/paths/~1ledgers/get/responses/200/content/text~1csv",
                                "a schema for text/csv; its text, to be read by the caller"),
                        new Degradation(
                                "/paths/~1ledgers/get/responses/406/content/application~1xml",
                                "XML; its text, to be read by the caller"),
                        new Degradation(
                                "/paths/~1ledgers~1{id}~1scan/put/requestBody/content/application~1octet-stream",
                                "a schema for application/octet-stream; its bytes, to be written by the caller"));
    }
}
