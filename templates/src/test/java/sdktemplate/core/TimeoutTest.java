package sdktemplate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sdktemplate.sample.AsyncWidgetPage;
import sdktemplate.sample.SampleClient;
import sdktemplate.sample.Widget;
import sdktemplate.testing.RawServer;
import sdktemplate.testing.TestServer;

/** What goes wrong below HTTP, and what stops a call that is no longer wanted. */
@Timeout(30)
class TimeoutTest {
    private static final String HALF = "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{\"sid\"";

    /** In a cold JVM a short timeout would end before the request is under way. */
    @BeforeAll
    static void warmUp() throws Exception {
        try (TestServer server = TestServer.start()) {
            server.answer(404, "");
            SampleClient client = client(server.url()).build();
            assertThatThrownBy(() -> client.widgets().fetch("S", "WD1")).isInstanceOf(ApiException.class);
        }
    }

    private static SampleClient.Builder client(String url) {
        return SampleClient.builder().baseUrl(url).basicAuth("u", "p").maxRetries(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\n", HALF})
    void anAnswerThatStallsAnywhereEndsTheCallInTimeAndTheConnectionToo(String start) throws Exception {
        try (RawServer server = RawServer.stallingAfter(start)) {
            SampleClient client =
                    client(server.url()).timeout(Duration.ofMillis(300)).build();
            long before = System.nanoTime();

            assertThatThrownBy(() -> client.widgets().fetch("S", "WD1"))
                    .isInstanceOfSatisfying(
                            TimeoutException.class,
                            e -> assertThat(e.isRetryable()).isTrue())
                    .hasMessage("FetchWidget took longer than 300 ms");
            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .isBetween(Duration.ofMillis(300), Duration.ofSeconds(5));
            assertThat(server.left().get(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", HALF})
    void anAsyncAnswerThatStallsEndsTheCallInTimeAndTheConnectionToo(String start) throws Exception {
        try (RawServer server = RawServer.stallingAfter(start)) {
            SampleClient client =
                    client(server.url()).timeout(Duration.ofMillis(300)).build();

            assertThatThrownBy(() -> client.asyncWidgets().fetch("S", "WD1").get(5, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(TimeoutException.class);
            assertThat(server.left().get(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aCallsOwnTimeoutReplacesTheClients() throws Exception {
        try (RawServer server = RawServer.stallingAfter("")) {
            SampleClient client = client(server.url()).build();
            RequestOptions options =
                    RequestOptions.builder().timeout(Duration.ofMillis(100)).build();

            assertThatThrownBy(() -> client.widgets().fetch("S", "WD1", options))
                    .hasMessage("FetchWidget took longer than 100 ms");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200 OK\r\nX: ", "HTTP/1.1 200 OK\r\nContent-Length: 90000\r\n\r\n"})
    void anAnswerThatDripsEndsTheCallInTime(String start) throws Exception {
        try (RawServer server = RawServer.drippingAfter(start)) {
            SampleClient client =
                    client(server.url()).timeout(Duration.ofMillis(300)).build();

            assertThatThrownBy(() -> client.widgets().fetch("S", "WD1"))
                    .isInstanceOf(TimeoutException.class)
                    .hasMessage("FetchWidget took longer than 300 ms");
            assertThat(server.left().get(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void anAttemptThatTakesTooLongIsRepeated() throws Exception {
        try (TestServer server = TestServer.start()) {
            CompletableFuture<Boolean> over = new CompletableFuture<>();
            server.answer(exchange -> over.join()).answer(200, "{\"sid\":\"WD1\"}");
            SampleClient client = client(server.url())
                    .attemptTimeout(Duration.ofMillis(300))
                    .maxRetries(1)
                    .build();

            ApiResponse<Widget> response = client.widgets().fetchWithResponse("S", "WD1", RequestOptions.none());

            over.complete(true);
            assertThat(response.body().sid()).isEqualTo("WD1");
            assertThat(response.attempts()).isEqualTo(2);
        }
    }

    @Test
    void theCallsTimeIsUpWhateverIsLeftOfItsAttempts() throws Exception {
        try (RawServer server = RawServer.stallingAfter("")) {
            SampleClient client = client(server.url())
                    .timeout(Duration.ofMillis(500))
                    .attemptTimeout(Duration.ofMillis(100))
                    .retryPolicy(RetryPolicy.standard()
                            .withMaxRetries(1_000)
                            .withDelays(Duration.ofMillis(1), Duration.ofMillis(1)))
                    .build();
            long before = System.nanoTime();

            assertThatThrownBy(() -> client.widgets().fetch("S", "WD1"))
                    .isInstanceOfSatisfying(TimeoutException.class, e -> {
                        assertThat(e.operationId()).contains("FetchWidget");
                        // The JDK's client connects a second time where the first one comes to nothing.
                        assertThat(e.attempts()).isBetween(2, server.connections());
                    })
                    .hasMessageStartingWith("FetchWidget took longer than 500 ms, after ");
            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .isBetween(Duration.ofMillis(499), Duration.ofSeconds(5));
            assertThatThrownBy(() -> client.asyncWidgets().fetch("S", "WD1").get(5, TimeUnit.SECONDS))
                    .cause()
                    .isInstanceOf(TimeoutException.class)
                    .hasMessageStartingWith("FetchWidget took longer than 500 ms, after ");
        }
    }

    @Test
    void aTimeoutOfTheWholeCallLeavesNoTimeToRepeatIt() throws Exception {
        try (RawServer server = RawServer.stallingAfter("")) {
            SampleClient client = client(server.url())
                    .timeout(Duration.ofMillis(100))
                    .maxRetries(2)
                    .build();

            assertThatThrownBy(() -> client.widgets().fetch("S", "WD1")).isInstanceOf(TimeoutException.class);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void aConnectionThatIsNotMadeInTimeIsReported() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Crowd crowd = Crowd.before(server)) {
            SampleClient client =
                    client(crowd.url()).connectTimeout(Duration.ofMillis(300)).build();
            long before = System.nanoTime();

            assertThatThrownBy(() -> client.widgets().fetch("S", "WD1"))
                    .isInstanceOfSatisfying(
                            ConnectionException.class,
                            e -> assertThat(e.isRetryable()).isTrue())
                    .hasMessage("FetchWidget: no connection to 127.0.0.1:" + server.getLocalPort());
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void aCallWhoseTimeIsUpBeforeThereIsAConnectionTookTooLong() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Crowd crowd = Crowd.before(server)) {
            SampleClient client =
                    client(crowd.url()).timeout(Duration.ofMillis(300)).build();

            assertThatThrownBy(() -> client.widgets().fetch("S", "WD1"))
                    .isInstanceOf(TimeoutException.class)
                    .hasMessage("FetchWidget took longer than 300 ms");
        }
    }

    /** Fills the queue of a server that accepts nobody: the system leaves further connections without an answer. */
    private record Crowd(String url, List<Socket> waiting) implements AutoCloseable {
        private static Crowd before(ServerSocket server) throws IOException {
            Crowd crowd = new Crowd("http://127.0.0.1:" + server.getLocalPort(), new ArrayList<>());
            for (int i = 0; i < 4; i++) {
                Socket socket = new Socket();
                crowd.waiting.add(socket);
                connect(socket, server);
            }
            return crowd;
        }

        @Override
        public void close() throws IOException {
            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }

    private static void connect(Socket socket, ServerSocket server) throws IOException {
        try {
            socket.connect(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()), 100);
        } catch (SocketTimeoutException e) {
            assertThat(socket.isConnected()).isFalse();
        }
    }

    @Test
    void aRefusedConnectionIsReported() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        SampleClient client = client("http://127.0.0.1:" + port).build();

        assertThatThrownBy(() -> client.widgets().fetch("S", "WD1"))
                .isInstanceOf(ConnectionException.class)
                .hasMessage("FetchWidget: no connection to 127.0.0.1:" + port);
        assertThatThrownBy(() -> client.asyncWidgets().fetch("S", "WD1").join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(ConnectionException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", HALF})
    void aConnectionThatBreaksIsReported(String start) throws Exception {
        try (RawServer server = RawServer.hangingUpAfter(start)) {
            SampleClient client = client(server.url()).build();

            assertThatThrownBy(() -> client.widgets().fetch("S", "WD1"))
                    .isInstanceOf(ConnectionException.class)
                    .hasMessage("FetchWidget: the connection broke before the answer was complete");
        }
    }

    @Test
    void theTraceOfAFailureNamesTheCaller() throws Exception {
        try (RawServer server = RawServer.hangingUpAfter("")) {
            SampleClient client = client(server.url()).build();
            Throwable failure = catchThrowable(() -> client.widgets().fetch("S", "WD1"));

            assertThat(failure.getStackTrace())
                    .anyMatch(frame -> frame.getClassName().startsWith(TimeoutTest.class.getName()));
        }
    }

    /** It comes at another moment each time: before the answer begins, just then, or in its body. */
    @RepeatedTest(100)
    void anInterruptStopsTheCallAndStaysSet() throws Exception {
        try (RawServer server = RawServer.stallingAfter(HALF)) {
            SampleClient client = client(server.url()).build();
            CompletableFuture<Throwable> failure = new CompletableFuture<>();
            CompletableFuture<Boolean> flag = new CompletableFuture<>();
            Thread caller = new Thread(() -> {
                failure.complete(catchThrowable(() -> client.widgets().fetch("S", "WD1")));
                flag.complete(Thread.currentThread().isInterrupted());
            });
            caller.start();
            assertThat(server.asked().get(5, TimeUnit.SECONDS)).isTrue();
            caller.interrupt();

            assertThat(failure.get(5, TimeUnit.SECONDS))
                    .isInstanceOfSatisfying(
                            SdkException.class, e -> assertThat(e.isRetryable()).isFalse())
                    .hasMessage("FetchWidget was interrupted");
            assertThat(flag.get(5, TimeUnit.SECONDS)).isTrue();
            assertThat(server.left().get(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void cancellingAFutureMadeFromACallStopsTheRequest() throws Exception {
        try (RawServer server = RawServer.stallingAfter(HALF)) {
            CompletableFuture<String> call = client(server.url())
                    .build()
                    .asyncWidgets()
                    .fetch("S", "WD1")
                    .thenApply(Widget::name);
            assertThat(server.asked().get(5, TimeUnit.SECONDS)).isTrue();

            assertThat(call.cancel(true)).isTrue();

            assertThat(server.left().get(5, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(call::join).isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void cancellingAWalkOverPagesStopsTheRequestForTheNext() throws Exception {
        try (TestServer server = TestServer.start()) {
            server.answer(200, "{\"widgets\":[{}],\"next\":\"?Page=2\"}");
            CompletableFuture<Boolean> asked = new CompletableFuture<>();
            CompletableFuture<Boolean> left = new CompletableFuture<>();
            server.answer(exchange -> {
                exchange.sendResponseHeaders(200, 0);
                asked.complete(true);
                try {
                    for (int i = 0; i < 1_000; i++) {
                        exchange.getResponseBody().write(' ');
                        exchange.getResponseBody().flush();
                        Thread.sleep(10);
                    }
                } catch (IOException | InterruptedException e) {
                    left.complete(true);
                }
            });
            AsyncWidgetPage page =
                    client(server.url()).build().asyncWidgets().list("S").join();
            CompletableFuture<Void> walk = page.forEach(widget -> {});
            assertThat(asked.get(5, TimeUnit.SECONDS)).isTrue();

            assertThat(walk.cancel(true)).isTrue();

            assertThat(left.get(5, TimeUnit.SECONDS)).isTrue();
        }
    }
}
