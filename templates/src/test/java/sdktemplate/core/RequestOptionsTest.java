package sdktemplate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sdktemplate.core.internal.ApiRequest;
import sdktemplate.sample.SampleClient;
import sdktemplate.sample.Widget;
import sdktemplate.sample.WidgetCreateParams;
import sdktemplate.testing.TestServer;
import sdktemplate.testing.TestServer.Received;

/** What holds for one call, or for all of a derived client. */
class RequestOptionsTest {
    private TestServer server;
    private SampleClient client;

    @BeforeEach
    void start() throws IOException {
        server = TestServer.start();
        client =
                SampleClient.builder().baseUrl(server.url()).basicAuth("u", "p").build();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void queryParametersAreAddedToThoseOfTheOperationAndNotToLaterPages() {
        server.answer(200, "{\"widgets\":[{}],\"next\":\"?Page=2\"}").answer(200, "{\"widgets\":[]}");
        RequestOptions options =
                RequestOptions.builder().query("beta", "a&b ä").query("x", "1").build();

        assertThat(client.widgets().listWithResponse("S", options).body().stream())
                .hasSize(1);

        assertThat(server.requests())
                .extracting(Received::target)
                .containsExactly(
                        "/v1/Shops/S/Widgets?PageSize=2&beta=a%26b%20%C3%A4&x=1", "/v1/Shops/S/Widgets?Page=2");
    }

    @Test
    void bodyFieldsAreAddedToAForm() {
        server.answer(201, "{}");
        RequestOptions options = RequestOptions.builder()
                .bodyField("New Field", JsonValue.of("a b"))
                .bodyField("Tags", JsonValue.of(List.of(JsonValue.of(1))))
                .build();

        client.widgets().create("S", WidgetCreateParams.builder().name("n").build(), options);

        assertThat(server.requests().get(0).body()).isEqualTo("Name=n&New+Field=a+b&Tags=%5B1%5D");
    }

    @Test
    void bodyFieldsAreSetInJson() {
        server.answer(200, "");
        ApiRequest request = ApiRequest.put("Op", "/x")
                .json(Widget.builder().name("old").size(3).build())
                .build();
        RequestOptions options = RequestOptions.builder()
                .bodyField("name", JsonValue.of("new"))
                .bodyField("beta", JsonValue.of(true))
                .build();

        client.apiClient().sendForNothing(request, options);

        assertThat(JsonValue.parse(server.requests().get(0).body()))
                .isEqualTo(JsonValue.of(
                        Map.of("name", JsonValue.of("new"), "size", JsonValue.of(3), "beta", JsonValue.of(true))));
        assertThat(server.requests().get(0).header("Content-Length"))
                .isEqualTo(String.valueOf(server.requests().get(0).body().length()));
    }

    @Test
    void bodyFieldsArePartsOfAFormWithFiles() {
        server.answer(200, "");
        ApiRequest request = ApiRequest.post("Op", "/x")
                .multipart("multipart/form-data")
                .file("photo", Upload.of(new byte[] {'p'}).withFileName("p.png"), "image/png")
                .build();

        client.apiClient()
                .sendForNothing(
                        request,
                        RequestOptions.builder()
                                .bodyField("alt", JsonValue.of("a \"b\""))
                                .bodyField("size", JsonValue.of(3))
                                .build());

        Received received = server.requests().get(0);
        String type = String.valueOf(received.header("Content-Type"));
        String line = "--" + type.substring(type.indexOf("boundary=") + "boundary=".length());
        assertThat(received.body())
                .isEqualTo(line + "\r\nContent-Disposition: form-data; name=\"alt\"\r\n\r\na \"b\"\r\n" + line
                        + "\r\nContent-Disposition: form-data; name=\"size\"\r\n\r\n3\r\n" + line
                        + "\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"p.png\"\r\n"
                        + "Content-Type: image/png\r\n\r\np\r\n" + line + "--\r\n");
    }

    @Test
    void bodyFieldsThatHaveNoBodyToGoToAreRefused() {
        RequestOptions options =
                RequestOptions.builder().bodyField("a", JsonValue.of(1)).build();
        ApiRequest list = ApiRequest.put("Op", "/x")
                .json(JsonValue.of(List.of(JsonValue.of(1))))
                .build();

        assertThatThrownBy(() -> client.widgets().fetch("S", "WD1", options))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("FetchWidget", "[a]");
        assertThatThrownBy(() -> client.apiClient().sendForNothing(list, options))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aCallCanGoElsewhere() throws IOException {
        try (TestServer other = TestServer.start()) {
            other.answer(200, "{}").answer(200, "");
            RequestOptions options =
                    RequestOptions.builder().baseUrl(other.url() + "/eu/").build();

            client.widgets().fetch("S", "WD1", options);
            client.apiClient()
                    .sendForNothing(
                            ApiRequest.get("Op", "/x")
                                    .server("http://127.0.0.1:1")
                                    .build(),
                            options);

            assertThat(other.requests())
                    .extracting(Received::target)
                    .containsExactly("/eu/v1/Shops/S/Widgets/WD1", "/eu/x");
            assertThat(other.requests().get(0).header("Authorization")).startsWith("Basic ");
            assertThat(server.requests()).isEmpty();
        }
        assertThatThrownBy(() -> RequestOptions.builder().baseUrl("ftp://x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDerivedClientHasItsOwnOptionsAndACallStillHasTheLastWord() {
        server.answer(200, "{}").answer(200, "{}").answer(200, "{}");
        SampleClient derived = client.withOptions(RequestOptions.builder()
                .header("X-Tenant", "a")
                .header("X-Kept", "k")
                .build());
        SampleClient twice = derived.withOptions(
                RequestOptions.builder().header("X-Tenant", "b").build());

        derived.widgets().fetch("S", "WD1");
        twice.widgets()
                .fetch(
                        "S",
                        "WD1",
                        RequestOptions.builder().header("X-Tenant", "c").build());
        client.widgets().fetch("S", "WD1");

        assertThat(server.requests())
                .extracting(request -> request.header("X-Tenant"))
                .containsExactly("a", "c", null);
        assertThat(server.requests())
                .extracting(request -> request.header("X-Kept"))
                .containsExactly("k", "k", null);
    }

    /** The requests of both come over one connection: the server sees one port. */
    @Test
    void aDerivedClientSharesTheConnections() {
        Set<Integer> ports = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < 2; i++) {
            server.answer(exchange -> {
                ports.add(exchange.getRemoteAddress().getPort());
                exchange.sendResponseHeaders(200, 2);
                exchange.getResponseBody().write(new byte[] {'{', '}'});
            });
        }

        client.widgets().fetch("S", "WD1");
        client.withOptions(RequestOptions.builder().maxRetries(0).build())
                .widgets()
                .fetch("S", "WD1");

        assertThat(ports).hasSize(1);
    }

    @Test
    void anIdempotencyKeyIsForOneCall() {
        RequestOptions options = RequestOptions.builder().idempotencyKey("k").build();

        assertThatThrownBy(() -> client.withOptions(options)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void optionsCanBeBuiltOn() {
        RequestOptions options = RequestOptions.builder()
                .timeout(Duration.ofSeconds(1))
                .attemptTimeout(Duration.ofMillis(500))
                .maxRetries(5)
                .idempotencyKey("k")
                .baseUrl("http://localhost:1/a/")
                .header("A", "1")
                .query("q", "1")
                .bodyField("f", JsonValue.of(1))
                .build();
        RequestOptions more = options.toBuilder().header("B", "2").build();

        assertThat(more.timeout()).contains(Duration.ofSeconds(1));
        assertThat(more.attemptTimeout()).contains(Duration.ofMillis(500));
        assertThat(more.maxRetries()).contains(5);
        assertThat(more.idempotencyKey()).contains("k");
        assertThat(more.baseUrl()).contains("http://localhost:1/a");
        assertThat(more.query()).containsOnly(Map.entry("q", "1"));
        assertThat(more.bodyFields()).containsOnlyKeys("f");
        assertThat(more.headers().asMap()).containsOnlyKeys("A", "B");
        assertThat(options.headers().asMap()).containsOnlyKeys("A");
        assertThatThrownBy(() -> RequestOptions.builder().timeout(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RequestOptions.builder().attemptTimeout(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RequestOptions.builder().maxRetries(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
