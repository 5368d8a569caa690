package sdktemplate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import sdktemplate.core.internal.ApiRequest;
import sdktemplate.sample.SampleClient;
import sdktemplate.sample.Widget;
import sdktemplate.testing.Http2Server;

/** What is special about HTTP/2, which most APIs speak. */
@Timeout(60)
class Http2Test {
    @TempDir
    Path folder;

    private static SampleClient client(Http2Server server, int retries) {
        return SampleClient.builder()
                .baseUrl(server.url())
                .basicAuth("u", "p")
                .retryPolicy(RetryPolicy.standard()
                        .withMaxRetries(retries)
                        .withDelays(Duration.ofMillis(1), Duration.ofMillis(1)))
                .transport(JdkTransport.builder().sslContext(server.context()).build())
                .build();
    }

    @Test
    void anAnswerIsReadAsOneOverHttp1() throws Exception {
        try (Http2Server server = Http2Server.announcing(folder, 7, "{\"a\":1}")) {
            ApiResponse<Widget> answer =
                    client(server, 0).widgets().fetchWithResponse("S", "WD1", RequestOptions.none());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().asMap()).containsOnlyKeys("content-length");
            assertThat(answer.body().additionalProperties()).containsOnlyKeys("a");
            assertThat(client(server, 0).asyncWidgets().fetch("S", "WD1").join())
                    .isEqualTo(answer.body());
        }
    }

    /** Whether the request was looked at, which the server says too, newer JDKs tell and older ones do not. */
    @Test
    void toBeToldToGoIsABrokenConnectionAndRepeated() throws Exception {
        try (Http2Server server = Http2Server.sayingGo(folder)) {
            assertThatThrownBy(() -> client(server, 2).widgets().fetch("S", "WD1"))
                    .isInstanceOfSatisfying(
                            ConnectionException.class,
                            e -> assertThat(e.attempts()).isEqualTo(3));
            assertThat(server.requests()).isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void aRequestThatNobodyLookedAtWasNotSent() throws Exception {
        try (Http2Server server = Http2Server.refusing(folder)) {
            assertThatThrownBy(() -> client(server, 2).widgets().fetch("S", "WD1"))
                    .hasMessage("FetchWidget: the connection has no room for it, after 3 attempts")
                    .isInstanceOfSatisfying(
                            ConnectionException.class,
                            e -> assertThat(e.wasSent()).isFalse());
        }
    }

    /** The JDK's client compares them over HTTP/1.1 alone. */
    @Test
    void aDownloadHasAsManyBytesAsWereAnnounced() throws Exception {
        assertThat(downloaded(5)).hasContent("bytes");

        for (int length : new int[] {3, 7}) {
            assertThatThrownBy(() -> downloaded(length))
                    .isInstanceOf(ConnectionException.class)
                    .hasMessage("GetFile: the connection broke before the answer was complete");
        }
        assertThat(folder.resolve("file")).hasContent("bytes");
    }

    private Path downloaded(int announced) throws Exception {
        ApiRequest request = ApiRequest.get("GetFile", "/file").build();
        try (Http2Server server = Http2Server.announcing(folder, announced, "bytes")) {
            return client(server, 0)
                    .apiClient()
                    .sendForDownload(request, RequestOptions.none())
                    .body()
                    .saveTo(folder.resolve("file"));
        }
    }
}
