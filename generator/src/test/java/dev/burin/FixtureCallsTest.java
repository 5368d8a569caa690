package dev.burin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.burin.testing.FixtureProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sdktemplate.testing.TestServer;

/** Programs that a user could have written, compiled with the SDKs of the fixtures, against a real server. */
class FixtureCallsTest {
    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        server = TestServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyMethodSendsWhatItShouldAndReadsWhatComesBack() throws Exception {
        server.answer(200, "[{\"id\": 1, \"name\": \"cog\"}]")
                .answer(201, "{\"id\": 1, \"name\": \"cog\"}")
                .answer(200, "{\"id\": 1, \"name\": \"cog\", \"weight\": 0.5}")
                .answer(200, "", "X-Seen", "yes")
                .answer(204, "")
                .answer(200, "{\"id\": 1, \"name\": \"cog\", \"note\": null}")
                .answer(200, "{\"id\": 1, \"name\": \"gear\", \"teeth\": 12}")
                .answer(204, "")
                .answer(200, "GET, HEAD", "Content-Type", "text/plain")
                .answer(404, "");
        assertThat(run("Methods"))
                .containsExactly(
                        "[Widget[id=1, name=cog]]",
                        "cog",
                        "0.5",
                        "200 yes",
                        "null",
                        "{teeth=12}",
                        "GET, HEAD",
                        "404 false");
        assertThat(sent())
                .containsExactly(
                        "GET /base/widgets?colour=red&colour=sky%20blue&limit=2",
                        "POST /base/widgets {\"id\":1,\"name\":\"cog\",\"made\":\"2026-03-01\",\"note\":null}",
                        "GET /base/widgets/1",
                        "HEAD /base/widgets/1",
                        "PUT /base/widgets/1 {\"id\":1,\"name\":\"cog\",\"made\":\"2026-03-01\",\"note\":null}",
                        "PATCH /base/widgets/1 {\"note\":null}",
                        "PATCH /base/widgets/1 {\"name\":\"gear\"}",
                        "DELETE /base/widgets/1",
                        "OPTIONS /base/widgets/1",
                        "GET /base/widgets/9");
        assertThat(server.requests().get(0).header("X-Trace")).isEqualTo("t");
        assertThat(server.requests().get(0).header("Cookie")).isEqualTo("session=s");
    }

    @Test
    void everyKindOfBodyIsSentAsItsMediaTypeSays() throws Exception {
        server.answer(200, "{\"version\": 3, \"checks\": {\"spelling\": true}}")
                .answer(204, "")
                .answer(200, "{\"size\": \"L\"}")
                .answer(200, "{}")
                .answer(200, "GRÜSSE", "Content-Type", "text/plain; charset=utf-8")
                .answer(200, "abc", "Content-Type", "application/octet-stream")
                .answer(200, "[1]");
        assertThat(run("Bodies"))
                .containsExactly(
                        "DocumentPutResponse[version=3, checks={spelling=true}]",
                        "{size=L}",
                        "{}",
                        "GRÜSSE",
                        "98",
                        "[1]",
                        "\"x\"");
        assertThat(sent().subList(0, 5))
                .containsExactly(
                        "PUT /documents/a%2Fb?overwrite=true&title=query%27s {\"title\":\"body's\",\"pages\":"
                                + "[{\"text\":\"one\",\"size\":{\"width\":2.5}}],\"owner\":{\"name\":\"Kai\","
                                + "\"email\":\"kai@example.com\"},\"secret\":\"hush\",\"anything\":null}",
                        "PUT /tags [\"x\",\"y\"]",
                        "PATCH /settings {\"size\":\"L\"}",
                        "PATCH /settings",
                        "POST /notes grüße");
        assertThat(server.requests().get(4).header("Content-Type")).startsWith("text/plain");
        assertThat(server.requests().get(5).header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(sent().get(6)).isEqualTo("GET /searches {\"query\":\"q\"}");
    }

    @Test
    void unionsAreSentAndTakenApartWhereverTheyStand() throws Exception {
        String thing = "{\"shape\":{\"kind\":\"Circle\",\"radius\":1.5},\"shapes\":[\"odd\"],\"scalar\":false,"
                + "\"both\":{\"name\":\"N\"},\"lists\":[[1]]}";
        server.answer(200, "{\"radius\": 1.5}")
                .answer(200, "[{\"radius\": 1.5}]")
                .answer(200, thing)
                .answer(400, "[\"too many\"]")
                .answer(204, "")
                .answer(204, "")
                .answer(204, "");
        assertThat(run("Unions"))
                .containsExactly(
                        "OfCircle",
                        "OfCircleList",
                        "true",
                        "N null",
                        "no square",
                        "OfStringList[value=[too many]]",
                        "A form is an object, no JSON string");
        assertThat(sent())
                .containsExactly(
                        "GET /things?id=7&size=L",
                        "GET /things?id=a&id=b",
                        "POST /things " + thing,
                        "GET /things",
                        "POST /tokens grant_type=password&username=maren+%26+co&scopes=read&scopes=write"
                                + "&device=%7B%22id%22%3A%227%22%7D",
                        "PUT /labels color=blue&color=black",
                        "PUT /labels");
    }

    @Test
    void whatIsReadIsWrittenBack() throws Exception {
        String everything = Files.readString(Path.of("src/test/resources/programs/everything.json"));
        server.answer(200, everything).answer(200, "{}").answer(200, "{\"inner\": {\"inner\": {\"leaf\": 7}}}");
        List<String> said = run("Structures");
        assertThat(said.subList(0, 3))
                .containsExactly(
                        "100000000000000000000 2026-03-01 [[1.0, 2.5], []]", "[red, , ultraviolet]", "true false");
        assertThat(said.get(3)).contains("FetchEverything", "$.inner.inner.leaf");
        ObjectMapper json = new ObjectMapper();
        assertThat(json.readTree(server.requests().get(1).body())).isEqualTo(json.readTree(everything));
    }

    /** Each request as method, target and body. */
    private List<String> sent() {
        return server.requests().stream()
                .map(request -> (request.method() + " " + request.target() + " " + request.body()).strip())
                .collect(Collectors.toList());
    }

    private List<String> run(String program) throws Exception {
        return FixtureProgram.run(program, server.url());
    }
}
