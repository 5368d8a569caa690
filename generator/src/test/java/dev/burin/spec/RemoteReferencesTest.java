package dev.burin.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import dev.burin.Configuration;
import dev.burin.GeneratorOptions;
import dev.burin.GeneratorOptions.Grouping;
import dev.burin.GeneratorOptions.Parts;
import dev.burin.GeneratorOptions.Reach;
import dev.burin.InvalidInputException;
import dev.burin.Problem;
import dev.burin.model.SdkModel;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteReferencesTest {
    private static final Reach REMOTE = new Reach(false, true);

    @TempDir
    Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private String url;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        url = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void nothingIsFetchedUnlessAllowed() throws IOException {
        answer("/a.json", 200, "{}");
        String use = "paths: {/a: {get: {responses: {'200': {description: d, %s}}}}}\n";
        String ref = "schema: {$ref: '" + url + "/a.json'}";
        for (String document : new String[] {
            Specs.HEAD + use.replace("%s", "content: {application/json: {" + ref + "}}"),
            "swagger: '2.0'\n" + use.replace("%s", ref)
        }) {
            assertThat(read(document, Reach.FOLDER).coverage().degraded())
                    .singleElement()
                    .satisfies(degradation -> assertThat(degradation.what())
                            .endsWith(
                                    "leads to another host, which allowRemoteRefs would ask; any JSON value instead"));
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void eachFileIsFetchedOnceAndLeadsOnToOthers() throws IOException {
        answer("/v1/a.yaml", 200, "A: {properties: {b: {$ref: '../v2/b.json#/B'}, a: {$ref: '#/A'}}}");
        answer("/v2/b.json", 200, "{\"B\": {\"properties\": {\"a\": {\"$ref\": \"" + url + "/v1/a.yaml#/A\"}}}}");
        SdkModel sdk = read(schema("T: {properties: {a: {$ref: '" + url + "/v1/a.yaml#/A'}}}"), REMOTE);
        assertThat(sdk.types())
                .extracting(type -> type.id().pointer() + " " + type.nameSource())
                .containsExactly(
                        "/components/schemas/T Component[key=T]",
                        url + "/v1/a.yaml/A Component[key=A]",
                        url + "/v2/b.json/B Component[key=B]");
        assertThat(asked).containsExactly("/v1/a.yaml", "/v2/b.json");
    }

    @Test
    void aFileOfAnotherHostCanNotLeadToThisComputer() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.yaml"), "type: string");
        answer("/a.yaml", 200, "properties: {s: {$ref: '" + secret.toUri() + "'}}");
        SdkModel sdk = read(schema("T: {$ref: '" + url + "/a.yaml'}"), new Reach(true, true));
        assertThat(sdk.coverage().degraded())
                .singleElement()
                .satisfies(degradation -> assertThat(degradation.what())
                        .isEqualTo("the reference " + secret.toUri() + " leads nowhere; any JSON value instead"));
    }

    @Test
    void whatDoesNotComeIsAProblemThatSaysWhy() throws IOException {
        answer("/broken.yaml", 200, "a: [");
        server.createContext("/endless.yaml", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 65; i++) {
                    out.write(spaces);
                }
            } catch (IOException e) {
                asked.add("hung up");
            }
        });
        String schemas = "A: {$ref: '" + url + "/absent.yaml'}, B: {$ref: '" + url + "/broken.yaml'}, C: {$ref: '" + url
                + "/endless.yaml'}, D: {$ref: 'http://127.0.0.1:1/nobody.yaml'}";
        assertThat(problems(schema(schemas)))
                .extracting(problem -> problem.file() + " " + problem.cause())
                .anyMatch(text -> text.equals(url + "/absent.yaml the file can't be fetched: status 404"))
                .anyMatch(text -> text.startsWith(url + "/broken.yaml this is not YAML"))
                .anyMatch(text -> text.equals(url + "/endless.yaml the file is larger than 64 MiB"))
                .anyMatch(text -> text.startsWith("http://127.0.0.1:1/nobody.yaml the file can't be fetched: "))
                .hasSize(4);
    }

    private void answer(String path, int status, String body) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static String schema(String schemas) {
        return "openapi: 3.1.0\ncomponents: {schemas: {" + schemas + "}}";
    }

    private SdkModel read(String document, Reach reach) throws IOException {
        Path spec = Files.writeString(folder.resolve("api.yaml"), document);
        return new SpecReader(new GeneratorOptions(
                                "p", Optional.empty(), Grouping.PATH, Configuration.DEFAULT, reach, false, Parts.USUAL)
                        .allowingEmpty())
                .read(spec);
    }

    private List<Problem> problems(String document) {
        InvalidInputException thrown = catchThrowableOfType(InvalidInputException.class, () -> read(document, REMOTE));
        assertThat(thrown).isNotNull();
        return thrown.problems();
    }
}
