package sdktemplate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sdktemplate.core.internal.ApiRequest;
import sdktemplate.core.internal.ApiRequestBuilder;
import sdktemplate.sample.SampleClient;
import sdktemplate.testing.TestServer;

@Timeout(30)
class UploadProgressTest {
    private static final String LARGE = "0123456789".repeat(10_000);
    private static final RetryPolicy QUICK =
            RetryPolicy.standard().withDelays(Duration.ofMillis(1), Duration.ofMillis(2));

    @TempDir
    Path folder;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        server = TestServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static InputStream stream() {
        return new ByteArrayInputStream(LARGE.getBytes(StandardCharsets.UTF_8));
    }

    private Upload watched(Upload upload) {
        return upload.withProgress((bytes, total) -> told.add(bytes + "/" + total));
    }

    private void send(HttpTransport transport, ApiRequestBuilder request) {
        SampleClient client = SampleClient.builder()
                .baseUrl(server.url())
                .transport(transport)
                .retryPolicy(QUICK)
                .build();
        client.apiClient().sendForNothing(request.build(), RequestOptions.none());
    }

    private static ApiRequestBuilder put(Upload upload) {
        return ApiRequest.put("Op", "/x").upload("text/plain", upload);
    }

    @ParameterizedTest
    @MethodSource("sdktemplate.core.EventStreamTest#transports")
    void itGoesFromNothingToAllWhereverTheBytesComeFrom(HttpTransport transport) throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), LARGE);
        byte[] bytes = LARGE.getBytes(StandardCharsets.UTF_8);
        try (transport) {
            for (Upload upload : List.of(Upload.of(file), Upload.of(bytes), Upload.of(stream(), LARGE.length()))) {
                told.clear();
                server.answer(200, "");
                send(transport, put(watched(upload)));
                assertThat(told)
                        .startsWith("0/100000")
                        .endsWith("100000/100000")
                        .hasSizeGreaterThan(2);
            }
            told.clear();
            server.answer(200, "");
            send(transport, put(watched(Upload.of(stream()))));
            assertThat(told).startsWith("0/-1").endsWith("100000/-1");
        }
        assertThat(server.requests())
                .hasSize(4)
                .allMatch(request -> request.body().equals(LARGE));
        assertThat(server.requests().get(2).header("Content-Length")).isEqualTo("100000");
        assertThat(server.requests().get(3).header("Content-Length")).isNull();
    }

    @Test
    void aPartTellsOfItself() {
        server.answer(200, "");

        send(
                JdkTransport.builder().build(),
                ApiRequest.post("Op", "/x")
                        .multipart("multipart/form-data")
                        .part("text", "more")
                        .file("a", watched(Upload.of(new byte[5])), "text/plain")
                        .file("b", Upload.of(new byte[7]), "text/plain"));
        assertThat(told).containsExactly("0/5", "5/5");
    }

    @Test
    void itBeginsAnewWithEachAttempt() {
        server.answer(503, "").answer(200, "");

        send(JdkTransport.builder().build(), put(watched(Upload.of(new byte[5]))));
        assertThat(told).containsExactly("0/5", "5/5", "0/5", "5/5");
    }

    @ParameterizedTest
    @MethodSource("sdktemplate.core.EventStreamTest#transports")
    void whatAListenerThrowsEndsTheCall(HttpTransport transport) {
        server.answer(200, "");
        Upload upload = Upload.of(new byte[5]).withProgress((bytes, total) -> {
            throw new IllegalStateException("no more");
        });

        assertThatThrownBy(() -> send(transport, put(upload)))
                .isExactlyInstanceOf(SdkException.class)
                .hasMessage("Op: what was to be sent can't be read")
                .hasRootCauseMessage("no more");
    }

    @ParameterizedTest
    @MethodSource("sdktemplate.core.EventStreamTest#transports")
    void aLengthThatIsWrongIsAnError(HttpTransport transport) {
        for (long length : new long[] {LARGE.length() + 1, LARGE.length() - 1}) {
            assertThatThrownBy(() -> send(transport, put(Upload.of(stream(), length))))
                    .isExactlyInstanceOf(SdkException.class)
                    .hasMessage("Op: what was to be sent can't be read");
        }
        assertThatThrownBy(() -> Upload.of(stream(), -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
