package sdktemplate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sdktemplate.core.internal.ApiRequest;
import sdktemplate.sample.SampleClient;
import sdktemplate.testing.RawServer;
import sdktemplate.testing.TestServer;

/** What becomes of answers that are not what they should be. */
@Timeout(30)
class AnswersTest {
    private static final ApiRequest REQUEST = ApiRequest.get("Op", "/x").build();

    private TestServer server;
    private SampleClient client;

    @BeforeEach
    void start() throws IOException {
        server = TestServer.start();
        client = builder(server.url()).build();
    }

    private static SampleClient.Builder builder(String url) {
        return SampleClient.builder().baseUrl(url).basicAuth("u", "p").maxRetries(0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static byte[] gzip(String text) throws IOException {
        return gzip(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }

    private void answer(int status, String encoding, byte[] bytes) {
        server.answer(exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", encoding);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "x-gzip"})
    void gzipIsUndoneWhetherItWasAskedForOrNot(String encoding) throws IOException {
        answer(200, encoding, gzip("{\"sid\":\"WD1\"}"));
        answer(200, encoding, gzip("{\"sid\":\"WD2\"}"));
        RequestOptions asking =
                RequestOptions.builder().header("Accept-Encoding", "gzip").build();

        assertThat(client.widgets().fetch("S", "WD1").sid()).isEqualTo("WD1");
        assertThat(client.asyncWidgets()
                        .fetchWithResponse("S", "WD2", asking)
                        .join()
                        .body()
                        .sid())
                .isEqualTo("WD2");
        assertThat(server.requests().get(0).header("Accept-Encoding")).isNull();
        assertThat(server.requests().get(1).header("Accept-Encoding")).isEqualTo("gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip, identity", ", Gzip ,,", "identity,\tx-gzip", "gzip, gzip"})
    void theEncodingIsAListInWhichIdentityAndNothingMeanNothing(String encoding) throws IOException {
        byte[] packed = gzip("{\"sid\":\"WD1\"}".getBytes(StandardCharsets.UTF_8));
        byte[] bytes = encoding.equals("gzip, gzip") ? gzip(packed) : packed;
        answer(200, encoding, bytes);
        answer(200, encoding, bytes);
        answer(200, encoding, bytes);

        assertThat(client.widgets().fetch("S", "WD1").sid()).isEqualTo("WD1");
        Download download = download(client);
        assertThat(download.length()).isEmpty();
        assertThat(download.bytes()).asString().isEqualTo("{\"sid\":\"WD1\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "identity", " , IDENTITY"})
    void aListOfNothingIsNoEncoding(String encoding) {
        answer(200, encoding, "{\"sid\":\"WD1\"}".getBytes(StandardCharsets.UTF_8));
        answer(200, encoding, "plain".getBytes(StandardCharsets.UTF_8));

        assertThat(client.widgets().fetch("S", "WD1").sid()).isEqualTo("WD1");
        Download download = download(client);
        assertThat(download.length()).hasValue(5);
        assertThat(download.bytes()).asString().isEqualTo("plain");
    }

    @Test
    void severalFieldsAreOneListAndItsEndIsUndoneFirst() throws IOException {
        byte[] bytes = gzip("{\"sid\":\"WD1\"}");
        server.answer(exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "identity");
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        });
        answer(200, "gzip, br", bytes);
        answer(200, "gzip, gzip, gzip, gzip", bytes);

        assertThat(client.widgets().fetch("S", "WD1").sid()).isEqualTo("WD1");
        assertThatThrownBy(() -> client.widgets().fetch("S", "WD1"))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("encoded as br");
        assertThatThrownBy(() -> client.widgets().fetch("S", "WD1"))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("encoded 4 times");
    }

    @Test
    void gzipOfNothingIsNothing() throws IOException {
        answer(200, "gzip", new byte[0]);
        answer(204, "gzip", new byte[0]);
        server.answer(exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0);
        });
        answer(200, "gzip", gzip(""));

        for (int i = 0; i < 4; i++) {
            assertThat(download(client).bytes()).isEmpty();
        }
    }

    @Test
    void gzipIsUndoneInErrorsAndDownloadsToo() throws IOException {
        answer(404, "gzip", gzip("{\"code\":20404}"));
        answer(200, "gzip", gzip("a file"));
        answer(200, "identity", "plain".getBytes(StandardCharsets.UTF_8));
        answer(204, "gzip", new byte[0]);

        assertThatThrownBy(() -> client.widgets().fetch("S", "WD1"))
                .isInstanceOfSatisfying(
                        NotFoundException.class, e -> assertThat(e.code()).contains("20404"));
        assertThat(download(client).bytes()).asString().isEqualTo("a file");
        assertThat(download(client).bytes()).asString().isEqualTo("plain");
        client.widgets().delete("S", "WD1");
    }

    private static Download download(SampleClient client) {
        return client.apiClient()
                .sendForDownload(REQUEST, RequestOptions.none())
                .body();
    }

    @Test
    void anEncodingThatNobodyAskedForIsAnUnreadableAnswer() {
        answer(200, "br", new byte[] {1, 2, 3});
        answer(503, "br", new byte[] {1, 2, 3});

        assertThatThrownBy(() -> client.widgets().fetch("S", "WD1"))
                .isInstanceOf(DecodeException.class)
                .hasMessageContainingAll("FetchWidget answered with status 200", "encoded as br");
        assertThatThrownBy(() -> client.widgets().fetch("S", "WD1")).isInstanceOf(ServerException.class);
    }

    @Test
    void gzipThatIsNoneOrBreaksOffIsAnUnreadableAnswer() throws IOException {
        byte[] whole = gzip("{\"sid\":\"WD1\"}");
        answer(200, "gzip", "{}".getBytes(StandardCharsets.UTF_8));
        answer(200, "gzip", Arrays.copyOf(whole, whole.length - 9));
        answer(200, "gzip", Arrays.copyOf(whole, whole.length - 9));

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> client.widgets().fetch("S", "WD1"))
                    .isInstanceOf(DecodeException.class)
                    .hasMessageContaining("the body is not gzip");
        }
        Download broken = download(client);
        assertThatThrownBy(broken::bytes).isInstanceOf(ConnectionException.class);
    }

    /** A thousand bytes on the wire that would be a million in memory. */
    @Test
    void gzipThatUnpacksToTooMuchIsCutOff() throws IOException {
        answer(200, "gzip", gzip(" ".repeat(1_000_000)));
        SampleClient small = builder(server.url()).maxResponseBytes(100_000).build();

        assertThatThrownBy(() -> small.widgets().fetch("S", "WD1"))
                .isInstanceOfSatisfying(
                        SdkException.class, e -> assertThat(e.isRetryable()).isFalse())
                .hasMessage("FetchWidget: an answer of more than 100000 bytes");
    }

    /**
     * Some kilobytes on the wire that take minutes to unpack: the size does not end it here, and the network is done.
     */
    @Test
    void gzipThatTakesTooLongToUnpackEndsWithTheCall() throws IOException {
        byte[] megabyte = gzip(new byte[1 << 20]);
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        for (int i = 0; i < 20_000; i++) {
            members.write(megabyte);
        }
        byte[] bomb = gzip(gzip(members.toByteArray()));
        answer(200, "gzip, gzip, gzip", bomb);
        answer(200, "gzip, gzip, gzip", bomb);
        answer(404, "gzip, gzip, gzip", bomb);
        SampleClient hasty = builder(server.url())
                .maxResponseBytes(Integer.MAX_VALUE)
                .timeout(Duration.ofMillis(500))
                .build();

        assertThatThrownBy(() -> download(hasty).inputStream().transferTo(OutputStream.nullOutputStream()))
                .isInstanceOf(HttpTimeoutException.class);
        assertThatThrownBy(() -> hasty.widgets().fetch("S", "WD1")).isInstanceOf(TimeoutException.class);
        assertThatThrownBy(() -> hasty.widgets().fetch("S", "WD1")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void ofAnErrorsBodyTheFirstMegabyteIsKept() throws IOException {
        String large = "x".repeat(3_000_000);
        server.answer(404, large).answer(200, large);
        answer(404, "gzip", gzip(large));

        assertKept(large, error(NotFoundException.class).rawBody());
        assertKept(large, error(DecodeException.class).response().orElseThrow().text());
        assertKept(large, error(NotFoundException.class).rawBody());
    }

    private static void assertKept(String whole, String kept) {
        assertThat(kept).isEqualTo(whole.substring(0, 1 << 20));
    }

    private <T> T error(Class<T> type) {
        return type.cast(catchThrowable(() -> client.widgets().fetch("S", "WD1")));
    }

    /** Longer than the parser takes by default; the client says how long. */
    @Test
    void aStringInJsonMayBeAsLongAsTheResponse() {
        String text = "x".repeat(20_000_001);
        String json = "{\"sid\":\"" + text + "\"}";
        server.answer(200, json).answer(200, json);

        assertThat(client.widgets().fetch("S", "WD1").sid()).isEqualTo(text);
        SampleClient small = builder(server.url()).maxResponseBytes(20_000_000).build();
        assertThatThrownBy(() -> small.widgets().fetch("S", "WD1"))
                .isExactlyInstanceOf(SdkException.class)
                .hasMessage("FetchWidget: an answer of more than 20000000 bytes");
    }

    @Test
    void anAnswerOfAnotherMediaTypeIsReadIfItIsJsonAndNamedIfItIsNot() {
        server.answer(200, "{\"sid\":\"WD1\"}", "Content-Type", "text/plain")
                .answer(200, "<html>Sign in</html>", "Content-Type", "text/html", "Request-Id", "RQ1");

        assertThat(client.widgets().fetch("S", "WD1").sid()).isEqualTo("WD1");
        assertThatThrownBy(() -> client.widgets().fetch("S", "WD1"))
                .isInstanceOfSatisfying(DecodeException.class, e -> {
                    assertThat(e.isRetryable()).isFalse();
                    assertThat(e.operationId()).contains("FetchWidget");
                    assertThat(e.requestId()).contains("RQ1");
                    assertThat(e.attempts()).isEqualTo(1);
                    assertThat(e.response()).hasValueSatisfying(response -> {
                        assertThat(response.statusCode()).isEqualTo(200);
                        assertThat(response.text()).isEqualTo("<html>Sign in</html>");
                    });
                })
                .hasMessageContainingAll("Content-Type text/html", "not JSON", "RQ1")
                .hasMessageNotContaining("Sign in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{\"sid\"",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n",
                "HTTP/1.1 200 OK\r\nContent-Len"
            })
    void anAnswerThatBreaksOffIsABrokenConnection(String start) throws IOException {
        try (RawServer raw = RawServer.hangingUpAfter(start)) {
            assertThatThrownBy(() -> builder(raw.url()).build().widgets().fetch("S", "WD1"))
                    .isInstanceOfSatisfying(
                            ConnectionException.class,
                            e -> assertThat(e.isRetryable()).isTrue());
        }
    }

    /** Where the end of the connection is the end of the body, nobody can tell but from the JSON. */
    @Test
    void anAnswerWithoutLengthThatBreaksOffIsUnreadable() throws IOException {
        try (RawServer raw = RawServer.hangingUpAfter("HTTP/1.1 200 OK\r\n\r\n{\"sid\"")) {
            assertThatThrownBy(() -> builder(raw.url()).build().widgets().fetch("S", "WD1"))
                    .isInstanceOf(DecodeException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH_9.2\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "HTTP/1.1 200 OK\r\nX: a\u0001b\r\nContent-Length: 2\r\n\r\n{}"
            })
    void whatIsNoHttpIsABrokenConnection(String answer) throws IOException {
        try (RawServer raw = RawServer.hangingUpAfter(answer)) {
            SampleClient asking = builder(raw.url()).maxRetries(0).build();

            assertThatThrownBy(() -> asking.widgets().fetch("S", "WD1")).isInstanceOf(ConnectionException.class);
            assertThatThrownBy(() -> asking.asyncWidgets().fetch("S", "WD1").join())
                    .hasCauseInstanceOf(ConnectionException.class);
        }
    }
}
