package dev.burin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.spec.SpecReader;
import dev.burin.testing.FixtureProgram;
import dev.burin.testing.GeneratedSdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sdktemplate.testing.TestServer;

/** Where an SDK sends requests, whatever the document's paths and servers look like. */
class PathsAndServersTest {
    @TempDir
    Path folder;

    @Test
    void everyPathIsAskedForAsTheDocumentHasIt() throws Exception {
        try (TestServer server = TestServer.start()) {
            for (int i = 0; i < 27; i++) {
                server.answer(204, "");
            }
            FixtureProgram.run("Paths", server.url());
            assertThat(sent(server))
                    .containsExactly(
                            "GET /base/",
                            "GET /base/users",
                            "GET /base/users/",
                            "GET /base/users/1",
                            "GET /base/users/n",
                            "DELETE /base/users/n",
                            "GET /base/files/a%2Fb",
                            "GET /base/files/a/b.c.txt",
                            "GET /base/jobs",
                            "POST /base/jobs",
                            "PUT /base/jobs",
                            "DELETE /base/jobs",
                            "PATCH /base/jobs",
                            "POST /base/jobs:import",
                            "POST /base/jobs/7:cancel",
                            "GET /base/objects?acl",
                            "POST /base/objects?action=copy&to=x%26y&limit=3",
                            "GET /base/objects?list&a&max=2",
                            "POST /base/objects?limit=3",
                            "GET /base/proxy/a/b%3Fc",
                            "GET /base/odd/s",
                            "GET /base/odd/e",
                            "GET /base/odd/%7Bunclosed",
                            "GET /base/odd/t/t",
                            "GET /base/v2/a%20b/%C3%BC%20x",
                            "GET /base//doubled//slashes/",
                            "GET /base/slashless");
        }
    }

    @Test
    void operationsGoToTheirOwnServerUnlessTheCallerChoseOne() throws Exception {
        try (TestServer uploads = TestServer.start();
                TestServer chosen = TestServer.start()) {
            uploads.answer(200, "{\"items\": [\"a\"], \"next_page_uri\": \"?page=2\"}")
                    .answer(200, "{\"items\": [\"b\"]}");
            chosen.answer(200, "{\"items\": []}")
                    .answer(204, "")
                    .answer(204, "")
                    .answer(204, "")
                    .answer(204, "")
                    .answer(204, "");
            Path spec = fixture(
                    "servers",
                    Map.of(
                            "https://uploads.example.com",
                            uploads.url(),
                            "https://{region}.example.com:{port}",
                            "http://127.0.0.1:{port}/{region}"));
            assertThat(FixtureProgram.run("Servers", spec, chosen.url()))
                    .containsExactly("ab", "https://sandbox.example.com/v1", "true");
            assertThat(sent(uploads)).containsExactly("GET /files/uploads", "GET /files/uploads?page=2");
            assertThat(uploads.requests()).allMatch(request -> "k".equals(request.header("X-Key")));
            assertThat(sent(chosen))
                    .containsExactly(
                            "GET /chosen/uploads",
                            "POST /chosen/uploads",
                            "GET /chosen/orders",
                            "GET /status",
                            "HEAD /health/status",
                            "GET /eu/v1/orders");
        }
    }

    @Test
    void serversOfOperationsAreChosenAndFollowTheClients() throws Exception {
        try (TestServer server = TestServer.start()) {
            for (int i = 0; i < 12; i++) {
                server.answer(204, "");
            }
            String url = server.url();
            Path spec = fixture(
                    "operation_servers",
                    Map.of(
                            "https://{region}.api.example.com", url + "/{region}/api",
                            "https://{region}.files.example.com", url + "/{region}/files",
                            "https://{region}.maps.example.com", url + "/{region}/maps",
                            "https://archive.example.com", url + "/archive",
                            "https://{region}.plain.example.com", url + "/{region}/plain",
                            "https://{tier}.cold.example.com", url + "/{tier}/cold"));
            FixtureProgram.run("OperationServers", spec, url + "/chosen");
            assertThat(sent(server))
                    .containsExactly(
                            "GET /eu/files/files",
                            "GET /us/files/files",
                            "GET /eu/maps/maps",
                            "GET /ap/maps/maps",
                            "GET /archive/archives",
                            "GET /slow/cold/archives",
                            "GET /deep/cold/archives",
                            "GET /us/plain/rooms",
                            "GET /us/api/tenants",
                            "GET /v1/status",
                            "GET /v2/status",
                            "GET /chosen/archives");
        }
    }

    @Test
    void whatServersOfOperationsLeaveOpenIsReported() {
        assertThat(new SpecReader(GeneratedSdk.options("golden"))
                        .read(GeneratedSdk.fixture("operation_servers"))
                        .coverage()
                        .degraded())
                .extracting(degradation -> degradation.pointer() + " " + degradation.what())
                .containsExactlyInAnyOrder(
                        "/paths/~1maps/servers/0 a server's variable region with other values than the document's"
                                + " servers have; the client's value where this server has it, else the default",
                        "/paths/~1tenants/servers/0 a server's URL with the variable tenant, which it does not declare;"
                                + " left out",
                        "/paths/~1status/servers/0 a server relative to where the document is; taken from the root of"
                                + " the base URL's host",
                        "/paths/~1status/servers/1 a server relative to where the document is; taken from the root of"
                                + " the base URL's host");
    }

    @Test
    void whatTheDocumentDoesNotSayTheCallerHasTo() throws Exception {
        try (TestServer uploads = TestServer.start();
                TestServer api = TestServer.start()) {
            uploads.answer(204, "");
            api.answer(204, "").answer(204, "");
            Path spec = fixture("servers_relative", Map.of("https://uploads.example.com", uploads.url()));
            assertThat(FixtureProgram.run("ServersRelative", spec, api.url()))
                    .containsExactly("Where is the API? Its description does not say: set baseUrl");
            assertThat(sent(api)).containsExactly("GET /api/v1/orders", "GET /health");
            assertThat(sent(uploads)).containsExactly("POST /uploads");
        }
    }

    private Path fixture(String name, Map<String, String> replaced) throws IOException {
        String text = Files.readString(GeneratedSdk.fixture(name));
        for (Map.Entry<String, String> each : replaced.entrySet()) {
            text = text.replace(each.getKey(), each.getValue());
        }
        return Files.writeString(folder.resolve(name + ".yaml"), text);
    }

    private static List<String> sent(TestServer server) {
        return server.requests().stream()
                .map(request -> request.method() + " " + request.target())
                .toList();
    }
}
