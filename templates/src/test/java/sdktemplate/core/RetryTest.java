package sdktemplate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sdktemplate.core.internal.ApiRequest;
import sdktemplate.sample.SampleClient;
import sdktemplate.sample.Widget;
import sdktemplate.sample.WidgetCreateParams;
import sdktemplate.sample.WidgetService;
import sdktemplate.testing.RawServer;
import sdktemplate.testing.TestServer;

@Timeout(30)
class RetryTest {
    private static final RetryPolicy QUICK =
            RetryPolicy.standard().withDelays(Duration.ofMillis(1), Duration.ofMillis(2));
    private static final WidgetCreateParams PARAMS =
            WidgetCreateParams.builder().name("n").build();

    private TestServer server;
    private SampleClient client;

    @BeforeEach
    void start() throws IOException {
        server = TestServer.start();
        client = builder().build();
    }

    private SampleClient.Builder builder() {
        return SampleClient.builder().baseUrl(server.url()).basicAuth("u", "p").retryPolicy(QUICK);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 502, 503, 504})
    void aCallIsRepeatedUntilItSucceeds(int status) {
        server.answer(status, "").answer(status, "").answer(200, "{\"sid\":\"WD1\"}");

        ApiResponse<Widget> response = client.widgets().fetchWithResponse("S", "WD1", RequestOptions.none());

        assertThat(response.body().sid()).isEqualTo("WD1");
        assertThat(response.attempts()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 409, 500, 501})
    void otherStatusesAreFinal(int status) {
        server.answer(status, "").answer(200, "{}");

        assertThatThrownBy(() -> client.widgets().fetch("S", "WD1")).isInstanceOf(ApiException.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void afterTheLastAttemptItsErrorIsThrown() {
        server.answer(503, "")
                .answer(503, "")
                .answer(503, "{\"message\":\"third\"}")
                .answer(200, "{}");

        assertThatThrownBy(() -> client.widgets().fetch("S", "WD1"))
                .isInstanceOfSatisfying(
                        ServerException.class, e -> assertThat(e.attempts()).isEqualTo(3))
                .hasMessage("FetchWidget failed with status 503: third, after 3 attempts");
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void aCallCanSayHowOftenItIsRepeated() {
        server.answer(503, "").answer(503, "");
        RequestOptions never = RequestOptions.builder().maxRetries(0).build();

        assertThatThrownBy(() -> client.widgets().fetch("S", "WD1", never)).isInstanceOf(ServerException.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aPolicyCanNameOtherStatuses() {
        server.answer(500, "").answer(200, "{}");

        builder().retryPolicy(QUICK.withStatuses(Set.of(500))).build().widgets().fetch("S", "WD1");

        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aPostIsRepeatedWithTheSameKey() {
        server.answer(503, "").answer(200, "{}").answer(200, "{}");

        client.widgets().create("S", PARAMS, RequestOptions.none());
        client.widgets().create("S", PARAMS, RequestOptions.none());

        String first = server.requests().get(0).header("Idempotency-Token");
        assertThat(first).isNotEmpty().isEqualTo(server.requests().get(1).header("Idempotency-Token"));
        assertThat(server.requests().get(1).body()).isEqualTo("Name=n");
        assertThat(server.requests().get(2).header("Idempotency-Token")).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PATCH"})
    void whatCouldHappenTwiceIsNotRepeatedWhereNoKeyProtectsIt(String method) {
        server.answer(503, "").answer(200, "");
        ApiRequest request = method.equals("POST")
                ? ApiRequest.post("Op", "/x").build()
                : ApiRequest.patch("Op", "/x").build();

        assertThatThrownBy(() -> new KeylessClient(server.url()).client.sendForNothing(request, RequestOptions.none()))
                .isInstanceOf(ServerException.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void anAsyncCallIsRepeatedToo() {
        server.answer(503, "").answer(503, "").answer(200, "{\"sid\":\"WD1\"}");

        ApiResponse<Widget> response = client.asyncWidgets()
                .fetchWithResponse("S", "WD1", RequestOptions.none())
                .join();

        assertThat(response.attempts()).isEqualTo(3);
        assertThat(response.body().sid()).isEqualTo("WD1");
    }

    @Test
    void anAsyncCallFailsWithItsLastError() {
        server.answer(503, "").answer(503, "").answer(503, "");

        assertThatThrownBy(() -> client.asyncWidgets().fetch("S", "WD1").join())
                .hasCauseInstanceOf(ServerException.class);
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void aBrokenConnectionIsTriedAgain() throws Exception {
        try (RawServer broken = RawServer.hangingUpAfter("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{")) {
            SampleClient unlucky = builder().baseUrl(broken.url()).build();

            assertThatThrownBy(() -> unlucky.widgets().fetch("S", "WD1")).isInstanceOf(ConnectionException.class);
            assertThat(broken.connections()).isEqualTo(3);
        }
    }

    @Test
    void aPauseThatTheCallHasNoTimeForIsNotBegun() {
        server.answer(429, "", "Retry-After", "30");
        RequestOptions options =
                RequestOptions.builder().timeout(Duration.ofSeconds(5)).build();
        long before = System.nanoTime();

        assertThatThrownBy(() -> client.widgets().fetch("S", "WD1", options))
                .isInstanceOfSatisfying(
                        RateLimitException.class,
                        e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(30)));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void aResetIsRepeatedOnlyWhereNothingHappensTwice() throws Exception {
        ApiRequest post = ApiRequest.post("Op", "/x").build();
        try (RawServer broken = RawServer.resettingAfter("")) {
            assertThatThrownBy(() -> new KeylessClient(broken.url()).client.sendForNothing(post, RequestOptions.none()))
                    .isInstanceOfSatisfying(
                            ConnectionException.class,
                            e -> assertThat(e.wasSent()).isTrue())
                    .hasMessage("Op: the connection broke before the answer was complete");
            assertThat(broken.connections()).isEqualTo(1);
        }
        // Before an answer's first byte the JDK's own client repeats a GET once more, unseen.
        try (RawServer broken = RawServer.resettingAfter("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{")) {
            SampleClient unlucky = builder().baseUrl(broken.url()).build();
            assertThatThrownBy(() -> unlucky.widgets().fetch("S", "WD1"))
                    .hasMessage("FetchWidget: the connection broke before the answer was complete, after 3 attempts");
            assertThat(broken.connections()).isEqualTo(3);
        }
    }

    /** As the Javadoc of {@link JdkTransport} says: no setting of a client stops it. */
    @Test
    void theJdksClientSendsAGetOnceMoreByItselfAndNothingElse() throws Exception {
        assertThat(connectionsThatAreReset(ApiRequest.get("Op", "/x").build())).isEqualTo(2);
        assertThat(connectionsThatAreReset(ApiRequest.put("Op", "/x").build())).isEqualTo(1);
        assertThat(connectionsThatAreReset(ApiRequest.delete("Op", "/x").build()))
                .isEqualTo(1);
    }

    private int connectionsThatAreReset(ApiRequest request) throws Exception {
        try (RawServer broken = RawServer.resettingAfter("")) {
            SampleClient once = builder().baseUrl(broken.url()).maxRetries(0).build();

            assertThatThrownBy(() -> once.apiClient().sendForNothing(request, RequestOptions.none()))
                    .isInstanceOfSatisfying(
                            ConnectionException.class,
                            e -> assertThat(e.attempts()).isEqualTo(1));
            return broken.connections();
        }
    }

    @Test
    void whatWasNeverSentIsRepeatedEvenIfItIsAPost() {
        server.close();
        ApiRequest post = ApiRequest.post("Op", "/x").build();

        assertThatThrownBy(() -> new KeylessClient(server.url()).client.sendForNothing(post, RequestOptions.none()))
                .isInstanceOfSatisfying(ConnectionException.class, e -> {
                    assertThat(e.wasSent()).isFalse();
                    assertThat(e.attempts()).isEqualTo(3);
                    assertThat(e.operationId()).contains("Op");
                });
    }

    /** With three attempts each, the API would get 30 requests. */
    @Test
    void anOutageIsNotMadeWorse() {
        client = builder().retryPolicy(QUICK.withBudget(3)).build();
        for (int i = 0; i < 30; i++) {
            server.answer(503, "");
        }

        for (int i = 0; i < 10; i++) {
            WidgetService service = i % 2 == 0
                    ? client.widgets()
                    : client.withOptions(RequestOptions.builder().maxRetries(2).build())
                            .widgets();
            assertThatThrownBy(() -> service.fetch("S", "WD1")).isInstanceOf(ServerException.class);
        }

        assertThat(server.requests()).hasSize(13);
    }

    @Test
    void whenTheOutageIsOverRepetitionsAreThereAgain() {
        client = builder().retryPolicy(QUICK.withBudget(1)).build();
        server.answer(503, "").answer(503, "");
        assertThatThrownBy(() -> client.widgets().fetch("S", "WD1")).isInstanceOf(ServerException.class);
        for (int i = 0; i < 10; i++) {
            server.answer(200, "{}");
            client.widgets().fetch("S", "WD1");
        }

        for (int i = 0; i < 3; i++) {
            server.answer(503, "").answer(200, "{}");
            client.widgets().fetch("S", "WD1");
        }

        assertThat(server.requests()).hasSize(18);
    }

    @Test
    void retryAfterIsWaitedFor() {
        server.answer(429, "", "Retry-After", "1").answer(200, "{}");
        long before = System.nanoTime();

        client.widgets().fetch("S", "WD1");

        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(10));
    }

    @Test
    void anInterruptEndsThePauseBetweenAttempts() throws Exception {
        server.answer(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "30");
            exchange.sendResponseHeaders(429, -1);
        });
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            assertThatThrownBy(() -> client.widgets().fetch("S", "WD1"))
                    .isInstanceOf(SdkException.class)
                    .hasMessage("FetchWidget was interrupted between attempts");
            interrupted.complete(Thread.currentThread().isInterrupted());
        });
        caller.start();
        while (Stream.of(caller.getStackTrace())
                .noneMatch(frame -> frame.getMethodName().equals("sleep"))) {
            Thread.sleep(10);
        }
        caller.interrupt();

        assertThat(interrupted.get(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aBlankIdempotencyKeyProtectsNothing() {
        for (String blank : List.of("", " ")) {
            assertThatThrownBy(() -> RequestOptions.builder().idempotencyKey(blank))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("idempotencyKey is blank: leave it out to have one made");
        }
        server.answer(503, "").answer(201, "{}");
        RequestOptions options =
                RequestOptions.builder().header("Idempotency-Token", "").build();

        client.widgets().create("S", PARAMS, options);

        assertThat(server.requests())
                .extracting(request -> request.header("Idempotency-Token"))
                .doesNotContain("")
                .hasSize(2);
    }
}
