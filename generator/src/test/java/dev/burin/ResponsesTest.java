package dev.burin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.model.Coverage.Degradation;
import dev.burin.spec.SpecReader;
import dev.burin.testing.FixtureProgram;
import dev.burin.testing.GeneratedSdk;
import org.junit.jupiter.api.Test;
import sdktemplate.testing.TestServer;

/** What an SDK makes of what comes back. */
class ResponsesTest {
    private static final String LAST = "*/*;q=0.1";

    @Test
    void everyKindOfAnswerIsTakenAsItIs() throws Exception {
        try (TestServer server = TestServer.start()) {
            server.answer(200, "bytes", "Content-Type", "application/pdf", "ETag", "v1")
                    .answer(200, "later")
                    .answer(200, "")
                    .answer(206, "# Note", "Content-Type", "text/markdown")
                    .answer(201, "{\"id\": \"new\"}")
                    .answer(204, "")
                    .answer(200, "{\"id\": \"done\"}")
                    .answer(202, "{\"eta\": 5}")
                    .answer(200, "3")
                    .answer(203, "[{\"id\": \"a\"}]")
                    .answer(202, "{\"id\": \"seven\"}")
                    .answer(202, "{\"size\": 5000000000, \"parts\": [{\"size\": 6000000000}]}")
                    .answer(200, "a,b\n", "Content-Type", "text/csv")
                    .answer(200, "{\"title\": \"Fine\"}")
                    .answer(500, "{\"title\": \"Down\"}")
                    .answer(200, "data: 1\n\n")
                    .answer(200, "<order/>")
                    .answer(404, "{\"wanted\": \"it\"}")
                    .answer(404, "<h1>Not here</h1>")
                    .answer(418, "{\"title\": \"Teapot\"}")
                    .answer(500, "[\"a\", \"b\"]")
                    .answer(303, "", "Location", "/there");
            assertThat(FixtureProgram.run("Responses", server.url()))
                    .containsExactly(
                            "v1 application/pdf bytes",
                            "later",
                            "# Note",
                            "new",
                            "none",
                            "done",
                            "{eta=5}",
                            "3 [{\"id\":\"a\"}]",
                            "{\"id\":\"seven\"}",
                            "5000000000 6000000000",
                            "text/csv 4",
                            "Fine",
                            "Down",
                            "data: 1\n\n",
                            "<order/>",
                            "it {\"wanted\": \"it\"}",
                            "unknown <h1>Not here</h1>",
                            "418 Optional[Teapot]Optional.empty",
                            "500 Optional.emptyOptional[[a, b]]",
                            "/there");
            assertThat(server.requests().stream()
                            .map(request -> request.method() + " " + request.header("Accept"))
                            .distinct())
                    .containsExactly(
                            "GET image/png, application/pdf, application/json;q=0.9, application/problem+json;q=0.9, "
                                    + LAST,
                            "HEAD application/json, " + LAST,
                            "GET text/markdown, " + LAST,
                            "PUT application/vnd.job+json, " + LAST,
                            "POST application/json, " + LAST,
                            "GET application/json, " + LAST,
                            "PATCH application/json, " + LAST,
                            "DELETE application/json, " + LAST,
                            "POST text/csv, " + LAST,
                            "GET application/json-seq, " + LAST,
                            "GET application/xml, " + LAST,
                            "DELETE */*");
        }
    }

    @Test
    void whatIsReadAsLessIsNoted() {
        assertThat(new SpecReader(GeneratedSdk.options("golden"))
                        .read(GeneratedSdk.fixture("responses"))
                        .coverage()
                        .degraded())
                .containsExactlyInAnyOrder(
                        new Degradation(
                                "/paths/~1jobs/post/responses",
                                "several types of success; all are read as one of them, which has room for the"
                                        + " others"),
                        new Degradation(
                                "/paths/~1jobs/patch/responses", "several types of success; any JSON value instead"),
                        new Degradation(
                                "/paths/~1jobs/delete/responses",
                                "several types of success; all are read as one of them, which has room for the"
                                        + " others"),
                        new Degradation(
                                "/paths/~1jobs/get/responses", "several types of success; any JSON value instead"),
                        new Degradation(
                                "/paths/~1events/get/responses/200/content/application~1json-seq",
                                "a stream of values; its text, when it has ended"),
                        new Degradation(
                                "/paths/~1orders~1{id}/get/responses/default/content/application~1xml",
                                "XML; its text, to be read by the caller"),
                        new Degradation(
                                "/paths/~1orders~1{id}/delete/responses/303",
                                "a redirect as the answer; an ApiException, whose headers say where it leads"));
    }
}
