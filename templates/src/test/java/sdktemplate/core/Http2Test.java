package sdktemplate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import sdktemplate.core.internal.ApiClient;
import sdktemplate.core.internal.ApiRequest;
import sdktemplate.sample.SampleClient;
import sdktemplate.sample.Widget;
import sdktemplate.sample.WidgetCreateParams;
import sdktemplate.testing.Http2Server;

/** What is special about HTTP/2, which most APIs speak. */
@Timeout(60)
class Http2Test {
    private static final WidgetCreateParams PARAMS =
            WidgetCreateParams.builder().name("n").build();

    @TempDir
    static Path folder;

    private static SampleClient client(Http2Server server, int retries) {
        return client(
                server,
                retries,
                JdkTransport.builder().sslContext(server.context()).httpVersion(HttpClient.Version.HTTP_2));
    }

    /** A client that speaks what it speaks unless it is told otherwise. */
    private static SampleClient usualClient(Http2Server server) {
        return client(server, 0, JdkTransport.builder().sslContext(server.context()));
    }

    private static SampleClient client(Http2Server server, int retries, JdkTransport.Builder transport) {
        return SampleClient.builder()
                .baseUrl(server.url())
                .basicAuth("u", "p")
                .timeout(Duration.ofSeconds(20))
                .retryPolicy(RetryPolicy.standard()
                        .withMaxRetries(retries)
                        .withDelays(Duration.ofMillis(1), Duration.ofMillis(1)))
                .transport(transport.build())
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
            assertThat(server.protocols()).containsOnly("h2");
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

    /** The JDK's client loses requests when an HTTP/2 server closes a connection in order: see page 0012. */
    @Test
    void http2IsSpokenWhereItIsAskedFor() throws Exception {
        try (Http2Server server = Http2Server.closingConnectionsAfter(folder, 10)) {
            usualClient(server).widgets().fetch("S", "WD1");
            assertThat(server.protocols()).isNotEmpty().doesNotContain("h2");

            client(server, 0).widgets().fetch("S", "WD1");
            assertThat(server.protocols()).contains("h2");
        }
    }

    @Test
    void aServerThatClosesConnectionsInOrderLosesNoCall() throws Exception {
        try (Http2Server server = Http2Server.closingConnectionsAfter(folder, 10)) {
            SampleClient client = usualClient(server);

            inParallel(8, 200, () -> client.widgets().create("S", PARAMS, RequestOptions.none()));

            assertThat(server.responses()).isEqualTo(200);
        }
    }

    @Test
    void aResponseThatComesBeforeAllOfTheRequestWasSentIsRead() throws Exception {
        ApiRequest upload = ApiRequest.put("Upload", "/x")
                .upload("application/octet-stream", Upload.of(new byte[10_000_000]))
                .build();
        try (Http2Server server = Http2Server.refusingBodies(folder)) {
            assertThatThrownBy(() -> usualClient(server).apiClient().sendForNothing(upload, RequestOptions.none()))
                    .isInstanceOf(ApiException.class)
                    .hasMessageContaining("status 413");
        }
    }

    /** No retry is allowed: what waits for a place costs neither an attempt nor the retry budget. */
    @Test
    void moreCallsThanTheServerTakesAtATimeWaitForTheirTurn() throws Exception {
        try (Http2Server server = Http2Server.taking(folder, 5)) {
            SampleClient client = client(server, 0);
            client.widgets().fetch("S", "WD1");
            List<CompletableFuture<Widget>> async = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                async.add(client.asyncWidgets().fetch("S", "WD1"));
            }

            inParallel(50, 200, () -> client.widgets().create("S", PARAMS, RequestOptions.none()));

            for (CompletableFuture<Widget> call : async) {
                call.get(20, TimeUnit.SECONDS);
            }
            assertThat(server.responses()).isEqualTo(301);
        }
    }

    @Test
    void aCallThatGetsNoTurnInTimeTookTooLongAndHoldsUpNoOther() throws Exception {
        try (Http2Server server = Http2Server.taking(folder, 1)) {
            SampleClient client = client(server, 0);
            client.widgets().fetch("S", "WD1");
            RequestOptions brief =
                    RequestOptions.builder().timeout(Duration.ofMillis(100)).build();
            List<CompletableFuture<Throwable>> calls = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                calls.add(client.asyncWidgets()
                        .fetchWithResponse("S", "WD1", brief)
                        .handle((response, failure) -> failure));
            }
            List<Throwable> failures = new ArrayList<>();
            for (CompletableFuture<Throwable> call : calls) {
                Throwable failure = call.get(20, TimeUnit.SECONDS);
                if (failure != null) {
                    failures.add(failure);
                }
            }

            assertThat(failures).isNotEmpty().hasOnlyElementsOfType(TimeoutException.class);
            client.widgets().fetch("S", "WD1");
        }
    }

    @Test
    void aDownloadKeepsItsPlaceUntilItIsReadOrClosed() throws Exception {
        ApiRequest file = ApiRequest.get("GetFile", "/file").build();
        try (Http2Server server = Http2Server.stalling(folder)) {
            ApiClient client = client(server, 0).apiClient();
            Download first = client.sendForDownload(file, RequestOptions.none()).body();
            CompletableFuture<ApiResponse<Download>> second = client.sendForDownloadAsync(file, RequestOptions.none());
            CompletableFuture<ApiResponse<Download>> third = client.sendForDownloadAsync(file, RequestOptions.none());

            first.close();
            CompletableFuture<?> next = CompletableFuture.anyOf(second, third);
            ApiResponse<?> freed = (ApiResponse<?>) next.get(15, TimeUnit.SECONDS);
            ((Download) freed.body()).close();
            CompletableFuture.allOf(second, third).get(15, TimeUnit.SECONDS);

            assertThat(server.responses()).isEqualTo(3);
        }
    }

    private static void inParallel(int threads, int calls, Runnable call) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Future<?>> results = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            results.add(pool.submit(call));
        }
        for (Future<?> result : results) {
            result.get(30, TimeUnit.SECONDS);
        }
        pool.shutdown();
    }
}
