package sdktemplate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sdktemplate.core.internal.ApiClient;
import sdktemplate.core.internal.ApiRequest;
import sdktemplate.sample.SampleClient;
import sdktemplate.testing.RawServer;
import sdktemplate.testing.TestServer;

/** What becomes of calls when their client is closed: those under way go on, and no other begins. */
@Timeout(30)
class CloseTest {
    private static final ApiRequest FILE = ApiRequest.get("GetFile", "/file").build();

    static List<Supplier<HttpTransport>> transports() {
        return List.of(
                () -> JdkTransport.builder().build(),
                () -> UrlConnectionTransport.builder().build());
    }

    private static ApiClient client(String url, HttpTransport transport) {
        return SampleClient.builder()
                .baseUrl(url)
                .transport(transport)
                .timeout(Duration.ofSeconds(20))
                .maxRetries(0)
                .build()
                .apiClient();
    }

    @ParameterizedTest
    @MethodSource("transports")
    void callsUnderWayGoOnAndNoOtherBegins(Supplier<HttpTransport> transport) throws Exception {
        CompletableFuture<Boolean> closed = new CompletableFuture<>();
        TestServer.Answer late = exchange -> {
            exchange.sendResponseHeaders(200, 4);
            exchange.getResponseBody().write('l');
            exchange.getResponseBody().flush();
            closed.join();
            exchange.getResponseBody().write("ate".getBytes(StandardCharsets.UTF_8));
        };
        try (TestServer server = TestServer.start()) {
            server.answer(late).answer(late).answer(late);
            ApiClient client = client(server.url(), transport.get());
            CompletableFuture<String> sync = CompletableFuture.supplyAsync(
                    () -> client.sendForText(FILE, RequestOptions.none()).body());
            CompletableFuture<ApiResponse<String>> async = client.sendForTextAsync(FILE, RequestOptions.none());
            Download download =
                    client.sendForDownload(FILE, RequestOptions.none()).body();
            while (server.requests().size() < 3) {
                Thread.onSpinWait();
            }

            client.close();
            closed.complete(true);

            assertThat(sync.get(10, TimeUnit.SECONDS)).isEqualTo("late");
            assertThat(async.get(10, TimeUnit.SECONDS).body()).isEqualTo("late");
            assertThat(new String(download.bytes(), StandardCharsets.UTF_8)).isEqualTo("late");
            assertThatThrownBy(() -> client.sendForText(FILE, RequestOptions.none()))
                    .hasMessage("GetFile: the transport is closed");
            assertThatThrownBy(() ->
                            client.sendForTextAsync(FILE, RequestOptions.none()).join())
                    .hasRootCauseMessage("GetFile: the transport is closed");
            assertThat(server.requests()).hasSize(3);
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void aCallUnderWayStillEndsInTimeAndThenNoThreadIsLeft(Supplier<HttpTransport> transport) throws Exception {
        try (RawServer server = RawServer.stallingAfter("")) {
            Set<Thread> others = threads();
            ApiClient client = client(server.url(), transport.get());
            RequestOptions brief =
                    RequestOptions.builder().timeout(Duration.ofMillis(500)).build();
            CompletableFuture<Throwable> failure = CompletableFuture.supplyAsync(() -> {
                try {
                    return new AssertionError(client.sendForText(FILE, brief));
                } catch (TimeoutException e) {
                    return e;
                }
            });
            server.asked().join();

            client.close();

            assertThat(failure.get(10, TimeUnit.SECONDS)).hasMessage("GetFile took longer than 500 ms");
            while (!others.containsAll(threads())) {
                Thread.onSpinWait();
            }
        }
    }

    /** On JDK 17 nothing closes it but the server: page 0012. */
    @Test
    @EnabledForJreRange(minVersion = 25)
    void aConnectionWhoseResponseHasAHeaderThatMakesNoSenseIsClosedWithTheTransport() throws Exception {
        try (RawServer server = RawServer.stallingAfter("HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n")) {
            ApiClient client = client(server.url(), JdkTransport.builder().build());
            assertThatThrownBy(() -> client.sendForText(FILE, RequestOptions.none()))
                    .isInstanceOf(ConnectionException.class);

            client.close();

            assertThat(server.left().get(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    /**
     * The JDK's client ends its threads, and closes what it keeps open, when nobody refers to it. A connection that is
     * kept open refers to what read its last response.
     */
    @Test
    void clientsThatNobodyRefersToAndNobodyClosedKeepNoThread() throws Exception {
        try (TestServer server = TestServer.start()) {
            Set<Thread> others = threads();
            for (int i = 0; i < 10; i++) {
                server.answer(200, "a").answer(200, "b").answer(200, "c");
                ApiClient client = client(server.url(), JdkTransport.builder().build());
                client.sendForText(FILE, RequestOptions.none());
                client.sendForTextAsync(FILE, RequestOptions.none()).join();
                client.sendForDownload(FILE, RequestOptions.none()).body().bytes();
            }
            assertThat(others.containsAll(threads())).isFalse();

            while (!others.containsAll(threads())) {
                System.gc();
                Thread.sleep(50);
            }
            assertThat(server.requests()).hasSize(30);
        }
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("HttpClient-.*SelectorManager|http-url-connection"))
                .collect(Collectors.toSet());
    }
}
