package sdktemplate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import sdktemplate.core.internal.ApiRequest;
import sdktemplate.core.internal.ApiRequestBuilder;
import sdktemplate.core.internal.Style;
import sdktemplate.sample.SampleClient;
import sdktemplate.testing.TestServer;
import sdktemplate.testing.TestServer.Received;

@Timeout(30)
class UploadTest {
    private static final RetryPolicy QUICK =
            RetryPolicy.standard().withDelays(Duration.ofMillis(1), Duration.ofMillis(2));

    @TempDir
    Path folder;

    private TestServer server;
    private SampleClient client;

    @BeforeEach
    void start() throws IOException {
        server = TestServer.start();
        client = SampleClient.builder().baseUrl(server.url()).retryPolicy(QUICK).build();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private Received send(ApiRequestBuilder request) {
        client.apiClient().sendForNothing(request.build(), RequestOptions.none());
        return server.requests().get(server.requests().size() - 1);
    }

    private static ApiRequestBuilder put() {
        return ApiRequest.put("Op", "/x");
    }

    /** The body with its boundary called {@code B}, without the carriage returns. */
    private static String parts(Received request) {
        String boundary = String.valueOf(request.header("Content-Type")).replaceFirst(".*; boundary=", "");
        assertThat(boundary).hasSizeBetween(10, 70);
        return request.body().replace(boundary, "B").replace("\r\n", "\n");
    }

    @Test
    void bytesComeFromMemoryAFileOrAStream() throws IOException {
        server.answer(200, "").answer(200, "").answer(200, "");
        Path file = Files.writeString(folder.resolve("a.txt"), "from a file");

        Received bytes = send(put().upload("image/png", Upload.of(new byte[] {'a', 'b'})));
        assertThat(bytes.body()).isEqualTo("ab");
        assertThat(bytes.header("Content-Type")).isEqualTo("image/png");
        assertThat(bytes.header("Content-Length")).isEqualTo("2");
        Received fromFile =
                send(put().upload("application/octet-stream", Upload.of(file).withContentType("text/plain")));
        assertThat(fromFile.body()).isEqualTo("from a file");
        assertThat(fromFile.header("Content-Type")).isEqualTo("text/plain");
        assertThat(fromFile.header("Content-Length")).isEqualTo("11");
        Received streamed = send(put().upload("application/octet-stream", Upload.of(stream("from a stream"))));
        assertThat(streamed.body()).isEqualTo("from a stream");
        assertThat(streamed.header("Transfer-Encoding")).isEqualTo("chunked");
    }

    @Test
    void nothingIsSentForNothing() {
        server.answer(200, "").answer(200, "").answer(200, "").answer(200, "");

        assertThat(send(put().upload("image/png", null)).header("Content-Type")).isNull();
        assertThat(send(put().upload("image/png", Upload.of(new byte[0]))).header("Content-Type"))
                .isEqualTo("image/png");
        assertThat(send(put().multipartUnlessEmpty("multipart/form-data").part("a", null))
                        .header("Content-Type"))
                .isNull();
        assertThat(send(put().jsonUnlessEmpty("application/json", JsonValue.of(Map.of())))
                        .header("Content-Type"))
                .isNull();
    }

    @Test
    void aFormThatIsRequiredIsSentWithoutParts() {
        server.answer(200, "");

        Received request = send(put().multipart("multipart/form-data").part("a", null));
        String type = String.valueOf(request.header("Content-Type"));
        assertThat(type).startsWith("multipart/form-data; boundary=");
        assertThat(request.body()).isEqualTo("--" + type.substring(type.indexOf('=') + 1) + "--\r\n");
    }

    @Test
    void aFormWithFilesIsOneBodyOfParts() throws IOException {
        server.answer(200, "");
        Path file = Files.writeString(folder.resolve("b.txt"), "B!");

        Received request = send(put().multipart("multipart/form-data")
                .part("text", "ä \"x\"")
                .part("each", List.of(1, 2))
                .part("joined", List.of("a", "b"), Style.FORM)
                .part("deep", Map.of("k", "v"), Style.DEEP_OBJECT)
                .part("json", Map.of("k", List.of()), "application/json")
                .part("jsons", List.of(JsonValue.of("x"), JsonValue.of(1)), "application/vnd.x+json")
                .part("csv", "1,2", "text/csv")
                .part("none", null, "application/json")
                .file("one\"\r\n", Upload.of(stream("A!")), "image/png")
                .file("no", null, "image/png")
                .files(
                        "many",
                        List.of(
                                Upload.of(file),
                                Upload.of(new byte[] {'C'})
                                        .withFileName("ü\".txt")
                                        .withContentType("text/plain")),
                        "image/*")
                .files("none", null, "image/png"));

        assertThat(request.header("Content-Type")).startsWith("multipart/form-data; boundary=");
        assertThat(parts(request)).isEqualTo("""
                --B
                Content-Disposition: form-data; name="text"

                ä "x"
                --B
                Content-Disposition: form-data; name="each"

                1
                --B
                Content-Disposition: form-data; name="each"

                2
                --B
                Content-Disposition: form-data; name="joined"

                a,b
                --B
                Content-Disposition: form-data; name="deep[k]"

                v
                --B
                Content-Disposition: form-data; name="json"
                Content-Type: application/json

                {"k":[]}
                --B
                Content-Disposition: form-data; name="jsons"
                Content-Type: application/vnd.x+json

                "x"
                --B
                Content-Disposition: form-data; name="jsons"
                Content-Type: application/vnd.x+json

                1
                --B
                Content-Disposition: form-data; name="csv"
                Content-Type: text/csv

                1,2
                --B
                Content-Disposition: form-data; name="one%22%0D%0A"; filename="one%22%0D%0A"
                Content-Type: image/png

                A!
                --B
                Content-Disposition: form-data; name="many"; filename="b.txt"
                Content-Type: image/*

                B!
                --B
                Content-Disposition: form-data; name="many"; filename="ü%22.txt"
                Content-Type: text/plain

                C
                --B--
                """);
    }

    @Test
    void otherMultipartsHaveNoNames() {
        server.answer(200, "");

        Received request = send(put().multipart("multipart/related")
                .part("meta", Map.of("k", "v"), "application/json")
                .file("content", Upload.of(stream("A!")), "text/plain")
                .file("named", Upload.of(stream("B!")).withFileName("b.txt"), "text/plain"));

        assertThat(parts(request)).isEqualTo("""
                --B
                Content-Type: application/json

                {"k":"v"}
                --B
                Content-Type: text/plain

                A!
                --B
                Content-Disposition: attachment; filename="b.txt"
                Content-Type: text/plain

                B!
                --B--
                """);
    }

    @Test
    void largeFilesArriveWhole() throws IOException {
        server.answer(200, "");
        String large = "0123456789abcdef".repeat(200_000);
        Path file = Files.writeString(folder.resolve("large"), large);

        Received request = send(put().multipart("multipart/form-data")
                .file("a", Upload.of(file), "text/plain")
                .file("b", Upload.of(file), "text/plain"));

        assertThat(request.header("Content-Length"))
                .isEqualTo(String.valueOf(request.body().length()));
        int first = request.body().indexOf(large);
        assertThat(first).isPositive();
        assertThat(request.body().indexOf(large, first + large.length())).isPositive();
    }

    @Test
    void whatCanBeReadAgainIsSentAgain() throws IOException {
        server.answer(503, "").answer(200, "");
        Path file = Files.writeString(folder.resolve("a.txt"), "again");

        Received request = send(put().multipart("multipart/form-data").file("a", Upload.of(file), "text/plain"));

        assertThat(server.requests()).hasSize(2);
        assertThat(parts(request)).contains("again");
    }

    @Test
    void aStreamIsSentOnce() {
        server.answer(503, "").answer(200, "");
        ApiRequestBuilder request = put().upload("text/plain", Upload.of(stream("once")));

        assertThatThrownBy(() -> send(request)).isInstanceOf(ServerException.class);
        assertThat(server.requests()).hasSize(1);
        assertThatThrownBy(() -> send(request))
                .isInstanceOf(SdkException.class)
                .isNotInstanceOf(ConnectionException.class)
                .hasMessage("Op: what was to be sent can't be read");
    }

    @Test
    void anAsyncCallStreamsToo() {
        server.answer(200, "");

        client.apiClient()
                .sendForNothingAsync(
                        put().upload("text/plain", Upload.of(stream("later"))).build(), RequestOptions.none())
                .join();

        assertThat(server.requests().get(0).body()).isEqualTo("later");
    }

    @Test
    void aFileThatIsNotThereIsToldAtOnce() {
        assertThatThrownBy(() -> Upload.of(folder.resolve("missing"))).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void textSaysThatItIsUtf8() {
        server.answer(200, "").answer(200, "");

        Received text = send(put().text("text/csv", "é"));
        assertThat(text.header("Content-Type")).isEqualTo("text/csv; charset=utf-8");
        assertThat(text.body()).isEqualTo("é");
        assertThat(send(put().text("application/xml", "<a/>")).header("Content-Type"))
                .isEqualTo("application/xml");
    }

    @Test
    void textIsInTheCharacterSetThatItsMediaTypeNames() {
        server.answer(200, "");

        // What ISO 8859-1 has for it is no UTF-8, as which the test server reads it.
        assertThat(send(put().text("text/csv; charset=iso-8859-1", "é")).body()).isEqualTo("\uFFFD");
        assertThatThrownBy(() -> put().text("text/csv; charset=iso-8859-1", "€"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Send text in ISO-8859-1, as the API wants it: this can't be");
    }

    @Test
    void nothingPrintsWhatIsSent() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "secret");

        assertThat(Upload.of(file)).hasToString("Upload[a.txt, 6 bytes]");
        assertThat(Upload.of(stream("secret"))).hasToString("Upload[a stream]");
        assertThatThrownBy(() -> put().multipart("multipart/form-data")
                        .file("a", Upload.of(file).withContentType("a\r\nb: c"), "text/plain"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
