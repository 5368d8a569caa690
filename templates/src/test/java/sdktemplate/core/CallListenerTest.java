package sdktemplate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sdktemplate.core.CallEvent.Kind;
import sdktemplate.sample.SampleClient;
import sdktemplate.sample.Widget;
import sdktemplate.testing.RawServer;
import sdktemplate.testing.TestServer;

/** What listeners are told of calls. */
@Timeout(30)
class CallListenerTest {
    private final BlockingQueue<CallEvent> events = new LinkedBlockingQueue<>();
    private TestServer server;
    private SampleClient client;

    @BeforeEach
    void start() throws IOException {
        server = TestServer.start();
        client = builder(server.url()).build();
    }

    private SampleClient.Builder builder(String url) {
        return SampleClient.builder()
                .baseUrl(url)
                .basicAuth("u", "p")
                .retryPolicy(RetryPolicy.standard().withDelays(Duration.ofMillis(1), Duration.ofMillis(1)))
                .listener(events::add);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** The next events, of which there are so many. */
    private List<CallEvent> events(int number) throws InterruptedException {
        CallEvent[] next = new CallEvent[number];
        for (int i = 0; i < number; i++) {
            next[i] = events.poll(10, TimeUnit.SECONDS);
        }
        assertThat(events).isEmpty();
        return List.of(next);
    }

    private void assertRetriedCall(List<CallEvent> told) {
        assertThat(told)
                .extracting(CallEvent::kind)
                .containsExactly(Kind.START, Kind.ATTEMPT, Kind.RETRY, Kind.ATTEMPT, Kind.STOP);
        assertThat(told).extracting(CallEvent::attempts).containsExactly(0, 1, 1, 2, 2);
        assertThat(told).extracting(CallEvent::callId).containsOnly(told.get(0).callId());
        assertThat(told).extracting(CallEvent::elapsed).isSorted();
        assertThat(told).extracting(event -> event.operation().path()).containsOnly("/v1/Shops/{Shop}/Widgets/{Sid}");
        assertThat(told).extracting(CallEvent::statusCode).containsExactly(null, null, 503, null, 200);
        assertThat(told).extracting(CallEvent::requestId).containsExactly(null, null, "RQ1", null, "RQ2");
        assertThat(told.get(2).pause()).isNotNull();
        assertThat(told).extracting(CallEvent::failure).containsOnlyNulls();
        assertThat(told.toString()).doesNotContain("secret").contains("FetchWidget RETRY, status 503, request RQ1, ");
    }

    @Test
    void aCallThatIsRepeatedHasAStartItsAttemptsARetryAndAStop() throws Exception {
        server.answer(503, "", "Request-Id", "RQ1").answer(200, "{}", "Request-Id", "RQ2");

        client.widgets().fetch("secret-shop", "secret-sid");

        assertRetriedCall(events(5));
    }

    @Test
    void soHasAnAsynchronousOne() throws Exception {
        server.answer(503, "", "Request-Id", "RQ1").answer(200, "{}", "Request-Id", "RQ2");

        client.asyncWidgets().fetch("secret-shop", "secret-sid").join();

        assertRetriedCall(events(5));
    }

    @Test
    void aCallThatFailsSaysWithWhat() throws Exception {
        server.answer(404, "", "Request-Id", "RQ3").answer(200, "oops", "Request-Id", "RQ4");

        for (Class<?> type : List.of(NotFoundException.class, DecodeException.class)) {
            assertThatThrownBy(() -> client.widgets().fetch("S", "WD1")).isInstanceOf(type);

            CallEvent end = events(3).get(2);
            assertThat(end.kind()).isEqualTo(Kind.FAILURE);
            assertThat(end.failure()).isInstanceOf(type);
            assertThat(end.statusCode()).isEqualTo(type == NotFoundException.class ? 404 : 200);
            assertThat(end.requestId()).isEqualTo(type == NotFoundException.class ? "RQ3" : "RQ4");
        }
    }

    @Test
    void aCallThatNeverReachesTheNetworkFailsToo() throws Exception {
        SampleClient nobody = SampleClient.builder()
                .baseUrl(server.url())
                .listener(events::add)
                .build();

        assertThatThrownBy(() -> nobody.widgets().fetch("S", "WD1")).isInstanceOf(IllegalStateException.class);
        assertThat(events(3).get(2).failure()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> nobody.asyncWidgets().fetch("S", "WD1").join())
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThat(events(3).get(2).failure()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aLostConnectionIsARetryWithItsFailure() throws Exception {
        try (RawServer broken = RawServer.hangingUpAfter("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{")) {
            SampleClient unlucky = builder(broken.url()).maxRetries(1).build();
            assertThatThrownBy(() -> unlucky.widgets().fetch("S", "WD1")).isInstanceOf(ConnectionException.class);
        }

        List<CallEvent> told = events(5);
        assertThat(told.get(2).failure()).isInstanceOf(ConnectionException.class);
        assertThat(told.get(4).kind()).isEqualTo(Kind.FAILURE);
        assertThat(told.get(4).attempts()).isEqualTo(2);
    }

    @Test
    void aCallThatIsCancelledHasFailed() throws Exception {
        try (RawServer stalling = RawServer.stallingAfter("")) {
            CompletableFuture<ApiResponse<Widget>> call =
                    builder(stalling.url()).build().asyncWidgets().fetchWithResponse("S", "WD1", RequestOptions.none());
            assertThat(stalling.asked().get(5, TimeUnit.SECONDS)).isTrue();
            call.cancel(true);

            assertThat(events(3).get(2).failure()).isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void soHasOneThatIsCancelledBetweenAttempts() throws Exception {
        server.answer(429, "", "Retry-After", "20");
        CompletableFuture<String> call = client.asyncWidgets().fetch("S", "WD1").thenApply(Widget::sid);
        for (Kind kind : List.of(Kind.START, Kind.ATTEMPT, Kind.RETRY)) {
            assertThat(events.poll(5, TimeUnit.SECONDS).kind()).isEqualTo(kind);
        }

        call.cancel(true);

        assertThat(events(1).get(0).failure()).isInstanceOf(CancellationException.class);
    }

    @Test
    void aListenerThatFailsIsLoggedAndChangesNothing() throws Exception {
        server.answer(200, "{\"sid\":\"WD1\"}");
        SampleClient noisy = SampleClient.builder()
                .baseUrl(server.url())
                .basicAuth("u", "p")
                .listener(event -> {
                    throw new IllegalStateException(event.kind().name());
                })
                .listener(events::add)
                .build();
        Kept logged = new Kept();
        Logger logger = Logger.getLogger(CallListener.class.getName());
        logger.setUseParentHandlers(false);
        logger.addHandler(logged);

        try {
            assertThat(noisy.widgets().fetch("S", "WD1").sid()).isEqualTo("WD1");
        } finally {
            logger.removeHandler(logged);
            logger.setUseParentHandlers(true);
        }

        assertThat(events(3)).hasSize(3);
        assertThat(logged.records)
                .extracting(record -> record.getThrown().getMessage())
                .containsExactly("START", "ATTEMPT", "STOP");
    }

    /** Keeps what is logged. */
    private static final class Kept extends Handler {
        private final List<LogRecord> records = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord record) {
            records.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
