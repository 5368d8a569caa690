package sdktemplate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sdktemplate.core.internal.ApiClient;
import sdktemplate.core.internal.ApiRequest;
import sdktemplate.core.internal.ExactStream;
import sdktemplate.sample.SampleClient;
import sdktemplate.sample.Widget;
import sdktemplate.testing.RawServer;
import sdktemplate.testing.TestServer;

@Timeout(30)
class DownloadTest {
    private static final String HALF = "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\nfirst";
    private static final ApiRequest REQUEST = ApiRequest.get("Op", "/x").build();
    private static final RequestOptions BRIEFLY =
            RequestOptions.builder().timeout(Duration.ofMillis(800)).build();

    @TempDir
    Path folder;

    private TestServer server;
    private SampleClient client;

    @BeforeEach
    void start() throws IOException {
        server = TestServer.start();
        client = client(server.url());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static SampleClient client(String url) {
        return SampleClient.builder().baseUrl(url).maxResponseBytes(100).build();
    }

    private Download download() {
        return client.apiClient()
                .sendForDownload(REQUEST, RequestOptions.none())
                .body();
    }

    @Test
    void bytesArriveWhileTheServerStillSends() throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        server.answer(exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "image/png");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("first".getBytes(StandardCharsets.US_ASCII));
            exchange.getResponseBody().flush();
            try {
                assertThat(read.await(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            exchange.getResponseBody().write("second".getBytes(StandardCharsets.US_ASCII));
        });

        try (Download download = download()) {
            assertThat(download.contentType()).contains("image/png");
            assertThat(download.inputStream().readNBytes(5)).asString().isEqualTo("first");
            read.countDown();
            assertThat(download.inputStream().readAllBytes()).asString().isEqualTo("second");
            assertThat(download.inputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void noLimitHoldsButTime() throws IOException {
        String large = "x".repeat(1_000_000);
        server.answer(200, large).answer(200, large).answer(200, "", "Content-Type", "a/b");

        assertThat(download().bytes()).hasSize(large.length());
        Path file = download().saveTo(folder.resolve("large"));
        assertThat(Files.size(file)).isEqualTo(large.length());
        assertThat(download().bytes()).isEmpty();
    }

    @Test
    void anAsyncCallGivesOneToo() {
        server.answer(200, "bytes");

        assertThat(client.apiClient()
                        .sendForDownloadAsync(REQUEST, RequestOptions.none())
                        .join()
                        .body()
                        .bytes())
                .asString()
                .isEqualTo("bytes");
    }

    @Test
    void theTimeoutCoversTheBody() throws Exception {
        try (RawServer stalling = RawServer.stallingAfter(HALF)) {
            Download download = client(stalling.url())
                    .apiClient()
                    .sendForDownload(REQUEST, BRIEFLY)
                    .body();

            assertThatThrownBy(() -> download.inputStream().readAllBytes()).isInstanceOf(HttpTimeoutException.class);
            assertThat(stalling.left().get(5, TimeUnit.SECONDS)).isTrue();
        }
        try (RawServer stalling = RawServer.stallingAfter(HALF)) {
            Download download = client(stalling.url())
                    .apiClient()
                    .sendForDownloadAsync(REQUEST, BRIEFLY)
                    .join()
                    .body();

            assertThatThrownBy(() -> download.saveTo(folder.resolve("half")))
                    .isInstanceOf(TimeoutException.class)
                    .hasMessage("Op: the answer took longer than the call may");
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void closingEndsTheConnection() throws Exception {
        try (RawServer stalling = RawServer.stallingAfter(HALF)) {
            Download download = client(stalling.url())
                    .apiClient()
                    .sendForDownload(REQUEST, RequestOptions.none())
                    .body();
            download.close();
            download.close();

            assertThat(stalling.left().get(5, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(download::bytes).isInstanceOf(ConnectionException.class);
        }
    }

    @Test
    void aConnectionThatBreaksIsTold() throws Exception {
        try (RawServer broken = RawServer.hangingUpAfter(HALF)) {
            Download download = client(broken.url())
                    .apiClient()
                    .sendForDownload(REQUEST, RequestOptions.none())
                    .body();

            assertThatThrownBy(download::bytes)
                    .isInstanceOf(ConnectionException.class)
                    .hasMessage("Op: the connection broke before the answer was complete");
        }
    }

    @ParameterizedTest
    @MethodSource("sdktemplate.core.EventStreamTest#transports")
    void aFileIsReplacedWholeOrNotAtAll(HttpTransport transport) throws Exception {
        Path file = Files.writeString(folder.resolve("photo"), "before");
        try (transport;
                RawServer broken = RawServer.hangingUpAfter(HALF)) {
            SampleClient breaking = SampleClient.builder()
                    .baseUrl(broken.url())
                    .transport(transport)
                    .build();
            Download download = breaking.apiClient()
                    .sendForDownload(REQUEST, RequestOptions.none())
                    .body();
            assertThatThrownBy(() -> download.saveTo(file)).isInstanceOf(ConnectionException.class);
            assertThat(file).hasContent("before");
            assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
        }
        server.answer(200, "after");
        assertThat(download().saveTo(file)).hasContent("after");
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void aLinkToAFileStaysALink() throws IOException {
        Path file = Files.writeString(folder.resolve("photo"), "before");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        server.answer(200, "after");

        download().saveTo(link);
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("after");
    }

    @Test
    void theLengthIsThatOfWhatWasPacked() throws IOException {
        byte[] packed = gzip("x".repeat(5000));
        server.answer(exchange -> answerPacked(exchange, packed, packed.length))
                .answer(exchange -> answerPacked(exchange, packed, packed.length - 10))
                .answer(exchange -> answerPacked(exchange, "no gzip at all".getBytes(StandardCharsets.US_ASCII), 14));

        List<String> progress = new ArrayList<>();
        Download whole = download().withProgress((bytes, total) -> progress.add(bytes + "/" + total));
        assertThat(whole.length()).isEmpty();
        assertThat(whole.saveTo(folder.resolve("x"))).hasSize(5000);
        assertThat(progress).startsWith("0/-1").endsWith("5000/-1");
        Path half = folder.resolve("half");
        assertThatThrownBy(() -> download().saveTo(half)).isInstanceOf(ConnectionException.class);
        assertThat(half).doesNotExist();
        assertThatThrownBy(() -> download().bytes())
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("Op answered with status 200")
                .hasMessageContaining("not gzip");
    }

    /** Of bytes that are still on their way, streams from a network do not say that they come. */
    @ParameterizedTest
    @MethodSource("sdktemplate.core.EventStreamTest#transports")
    void gzipOfSeveralMembersIsOneFileHoweverItArrives(HttpTransport transport) throws Exception {
        byte[] member = gzip("x".repeat(130));
        Path file = Files.writeString(folder.resolve("file"), "before");
        server.answer(exchange -> answerInPackets(exchange, member, member, Arrays.copyOf(member, 5)))
                .answer(exchange -> answerInPackets(exchange, member, member, new byte[0]));
        try (transport) {
            ApiClient api = SampleClient.builder()
                    .baseUrl(server.url())
                    .transport(transport)
                    .build()
                    .apiClient();
            Download broken =
                    api.sendForDownload(REQUEST, RequestOptions.none()).body();
            assertThatThrownBy(() -> broken.saveTo(file)).isInstanceOf(ConnectionException.class);
            assertThat(file).hasContent("before");
            assertThat(api.sendForDownload(REQUEST, RequestOptions.none())
                            .body()
                            .saveTo(file))
                    .hasContent("x".repeat(260));
        }
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        return packed.toByteArray();
    }

    private static void answerInPackets(HttpExchange exchange, byte[]... packets) throws IOException {
        exchange.getResponseHeaders().add("Content-Encoding", "gzip");
        exchange.sendResponseHeaders(200, 0);
        for (byte[] packet : packets) {
            exchange.getResponseBody().write(packet);
            exchange.getResponseBody().flush();
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private static void answerPacked(HttpExchange exchange, byte[] bytes, int count) throws IOException {
        exchange.getResponseHeaders().add("Content-Encoding", "gzip");
        exchange.sendResponseHeaders(200, count);
        exchange.getResponseBody().write(bytes, 0, count);
    }

    @Test
    void progressIsToldFromNothingToAll() {
        server.answer(200, "x".repeat(100_000));

        List<String> progress = new ArrayList<>();
        byte[] bytes = download()
                .withProgress((count, total) -> progress.add(count + "/" + total))
                .bytes();
        assertThat(bytes).hasSize(100_000);
        assertThat(progress).startsWith("0/100000").endsWith("100000/100000").hasSizeGreaterThan(2);
    }

    @Test
    void whatIsSkippedHasComeToo() throws IOException {
        server.answer(200, "x".repeat(100_000));

        List<Long> progress = new ArrayList<>();
        try (Download download = download().withProgress((count, total) -> progress.add(count))) {
            download.inputStream().skipNBytes(99_999);
            assertThat(download.inputStream().read()).isEqualTo('x');
            assertThat(download.inputStream().read()).isEqualTo(-1);
        }
        assertThat(progress).endsWith(99_999L, 100_000L);
    }

    @Test
    void bytesMustBeAsManyAsWereAnnounced() throws IOException {
        assertThat(exact("abc", 3)).isEqualTo(3);
        assertThatThrownBy(() -> exact("abc", 5)).hasMessage("it ended 2 bytes early");
        assertThatThrownBy(() -> exact("abc", 2)).hasMessage("it has more bytes than were announced");
    }

    private static long exact(String text, long length) throws IOException {
        InputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
        return new ExactStream(bytes, length).transferTo(OutputStream.nullOutputStream());
    }

    @Test
    void aFileThatCanNotBeWrittenIsNoFaultOfTheConnection() {
        server.answer(200, "bytes");

        assertThatThrownBy(() -> download().saveTo(folder.resolve("no/such/folder")))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void anErrorIsAnErrorAndIsRepeated() {
        server.answer(503, "").answer(404, "{\"message\":\"gone\"}");

        assertThatThrownBy(this::download)
                .isInstanceOf(NotFoundException.class)
                .hasMessage("Op failed with status 404: gone, after 2 attempts");
    }

    @Test
    void whatMayBeNothingIsOptional() throws Exception {
        server.answer(200, "{\"sid\":\"WD1\"}")
                .answer(204, "")
                .answer(200, "null")
                .answer(204, "");

        assertThat(optional().map(Widget::sid)).contains("WD1");
        assertThat(optional()).isEmpty();
        assertThat(optional()).isEmpty();
        CompletableFuture<ApiResponse<Optional<Widget>>> later =
                client.apiClient().sendForOptionalAsync(REQUEST, Widget::readFrom, RequestOptions.none());
        assertThat(later.get(10, TimeUnit.SECONDS).body()).isEmpty();
    }

    private Optional<Widget> optional() {
        return client.apiClient()
                .sendForOptional(REQUEST, reader -> reader.readOrNull(Widget::readFrom), RequestOptions.none())
                .body();
    }

    @Test
    void anErrorsBodyIsOfTheTypeThatTheDescriptionGivesIt() {
        ApiRequest request = ApiRequest.get("Op", "/x")
                .error("404", Widget::readFrom)
                .error("4XX", JsonReader::readString)
                .error("default", reader -> reader.readMap(JsonReader::readLong))
                .accept("application/json", "application/problem+json")
                .build();
        server.answer(404, "{\"sid\":\"WD1\"}")
                .answer(409, "\"text\"")
                .answer(500, "{\"a\": 1}")
                .answer(404, "<h1>no widget</h1>");

        ApiException exact = error(request);
        assertThat(exact.errorBody(Widget.class).map(Widget::sid)).contains("WD1");
        assertThat(exact.errorBody(String.class)).isEmpty();
        assertThat(error(request).errorBody(String.class)).contains("text");
        assertThat(error(request).errorBody(Map.class)).contains(Map.of("a", 1L));
        ApiException proxy = error(request);
        assertThat(proxy.errorBody(Object.class)).isEmpty();
        assertThat(proxy.rawBody()).isEqualTo("<h1>no widget</h1>");
        assertThat(List.of(String.valueOf(server.requests().get(0).header("Accept"))))
                .containsExactly("application/json, application/problem+json, */*;q=0.1");
    }

    private ApiException error(ApiRequest request) {
        RequestOptions once = RequestOptions.builder().maxRetries(0).build();
        try {
            client.apiClient().sendForNothing(request, once);
        } catch (ApiException e) {
            return e;
        }
        throw new AssertionError("no error");
    }
}
