package dev.burin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.model.Coverage;
import dev.burin.model.Coverage.Degradation;
import dev.burin.model.Coverage.Filtering;
import dev.burin.spec.SpecReader;
import dev.burin.testing.FixtureProgram;
import dev.burin.testing.GeneratedSdk;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sdktemplate.testing.TestServer;
import sdktemplate.testing.TestServer.Received;

/** What an SDK sends as header parameters. */
class HeadersTest {
    private static final String SET_BY_HTTP = "HTTP, whose implementation sets the header ";

    @Test
    void headersOfTheConnectionAreNoParametersAndJsonIsAscii() throws Exception {
        try (TestServer server = TestServer.start()) {
            server.answer(204, "").answer(204, "");
            FixtureProgram.run("Headers", server.url());
            assertThat(server.requests()).hasSize(2).allSatisfy(HeadersTest::hasItsHeaders);
        }
    }

    private static void hasItsHeaders(Received request) {
        String filter = "{\"city\":\"K\\u00f6ln\"}";
        assertThat(request.header("X-Depot")).isEqualTo("d");
        assertThat(request.header("X-Filter")).isEqualTo(filter);
        assertThat(request.header("X-Label")).isEqualTo("\"\\u20ac\"");
        assertThat(request.header("X-Anything")).isEqualTo("\"\\u00f6\"");
        assertThat(request.header("X-Filters")).isEqualTo(filter);
        assertThat(request.header("X-Argument")).isEqualTo(filter);
    }

    @Test
    void whatIsLeftOutIsReported() {
        Coverage coverage = coverage(GeneratedSdk.fixture("headers"));
        assertThat(coverage.filtered())
                .extracting(Filtering::by)
                .containsExactly(
                        SET_BY_HTTP + "HOST itself",
                        SET_BY_HTTP + "Content-Length itself",
                        SET_BY_HTTP + "connection itself",
                        SET_BY_HTTP + "Expect itself",
                        SET_BY_HTTP + "HTTP2-Settings itself",
                        SET_BY_HTTP + "Keep-Alive itself",
                        SET_BY_HTTP + "Proxy-Authorization itself",
                        SET_BY_HTTP + "Proxy-Connection itself",
                        SET_BY_HTTP + "TE itself",
                        SET_BY_HTTP + "Trailer itself",
                        SET_BY_HTTP + "Transfer-encoding itself",
                        SET_BY_HTTP + "Upgrade itself");
        assertThat(coverage.degraded())
                .contains(new Degradation(
                        "/paths/~1parcels/get/parameters/11", "a header whose name HTTP does not allow; left out"));
    }

    @Test
    void swaggerTwoHasThemToo(@TempDir Path folder) throws Exception {
        Path spec = Files.writeString(folder.resolve("api.yaml"), """
                swagger: '2.0'
                info: {title: T, version: '1'}
                paths:
                  /a:
                    get:
                      parameters:
                      - {name: Host, in: header, required: true, type: string}
                      - {$ref: '#/parameters/Length'}
                      responses: {'204': {description: Done.}}
                parameters:
                  Length: {name: content-length, in: header, required: true, type: integer}
                """);
        assertThat(coverage(spec).filtered())
                .containsExactly(
                        new Filtering("/paths/~1a/get/parameters/0", SET_BY_HTTP + "Host itself"),
                        new Filtering("/parameters/Length", SET_BY_HTTP + "content-length itself"));
    }

    private static Coverage coverage(Path spec) {
        return new SpecReader(GeneratedSdk.options("golden")).read(spec).coverage();
    }
}
