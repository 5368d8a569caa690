package sdktemplate.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sdktemplate.core.internal.ApiRequest;
import sdktemplate.sample.SampleClient;
import sdktemplate.sample.Widget;
import sdktemplate.testing.RawServer;
import sdktemplate.testing.TestServer;

/**
 * Code of the user's may wait: it never runs on the JVM's only thread for timers, on which it would wait for ever, and
 * everything else with it.
 */
@Timeout(60)
class TimersTest {
    private static final ApiRequest TOKEN_CALL =
            ApiRequest.get("Op", "/x").security("token").build();

    private static final RequestOptions BRIEF =
            RequestOptions.builder().timeout(Duration.ofMillis(200)).build();

    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        server = TestServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    static List<Supplier<HttpTransport>> transports() {
        return List.of(
                () -> JdkTransport.builder().build(),
                () -> JdkTransport.builder()
                        .executor(Executors.newCachedThreadPool(TimersTest::named))
                        .build(),
                () -> UrlConnectionTransport.builder().build());
    }

    private static Thread named(Runnable task) {
        Thread thread = new Thread(task, "chosen");
        thread.setDaemon(true);
        return thread;
    }

    private static SampleClient.Builder client(String url, HttpTransport transport) {
        return SampleClient.builder()
                .baseUrl(url)
                .transport(transport)
                .timeout(Duration.ofSeconds(20))
                .retryPolicy(RetryPolicy.standard().withDelays(Duration.ofMillis(1), Duration.ofMillis(1)));
    }

    /** Waits for a timer of the JVM. */
    private static void waitForATimer() {
        try {
            Object unused = new CompletableFuture<Boolean>()
                    .completeOnTimeout(true, 1, TimeUnit.MILLISECONDS)
                    .get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new AssertionError("The timers of the JVM are held up on " + Thread.currentThread(), e);
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void theCallbackOfACallThatTookTooLongCanMakeAnother(Supplier<HttpTransport> transport) throws Exception {
        server.answer(503, "", "Retry-After", "1").answer(200, "{\"sid\":\"WD1\"}");
        HttpTransport shared = transport.get();
        SampleClient busy = client(server.url(), shared).basicAuth("u", "p").build();
        try (RawServer silent = RawServer.stallingAfter("")) {
            SampleClient client =
                    client(silent.url(), shared).basicAuth("u", "p").build();
            CompletableFuture<Widget> second = client.asyncWidgets()
                    .fetchWithResponse("S", "WD1", BRIEF)
                    .handle((response, failure) -> {
                        waitForATimer();
                        return busy.widgets().fetch("S", "WD1");
                    });

            assertThat(second.get(30, TimeUnit.SECONDS).sid()).isEqualTo("WD1");
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void whatTakesPartInARepeatedAttemptCanWait(Supplier<HttpTransport> transport) throws Exception {
        server.answer(503, "").answer(503, "").answer(200, "{\"sid\":\"WD1\"}");
        List<String> waited = new CopyOnWriteArrayList<>();
        SampleClient client = client(server.url(), transport.get())
                .token(Credential.supplied(() -> {
                    waitForATimer();
                    waited.add("credential");
                    return Credential.bearer("t");
                }))
                .interceptor(Interceptor.ofRequests(request -> {
                    waitForATimer();
                    waited.add("interceptor");
                    return request;
                }))
                .listener(event -> {
                    if (event.kind() == CallEvent.Kind.ATTEMPT) {
                        waitForATimer();
                        waited.add("listener");
                    }
                })
                .build();

        client.apiClient().sendForTextAsync(TOKEN_CALL, RequestOptions.none()).get(30, TimeUnit.SECONDS);

        assertThat(waited)
                .containsExactly(
                        "listener",
                        "interceptor",
                        "credential",
                        "listener",
                        "interceptor",
                        "credential",
                        "listener",
                        "interceptor",
                        "credential");
    }

    @Test
    void aWaitForATokenThatTookTooLongEndsOnAThreadThatCanWait() throws Exception {
        try (RawServer silent = RawServer.stallingAfter("")) {
            SampleClient client = client(server.url(), JdkTransport.builder().build())
                    .token(ClientCredentials.of(silent.url() + "/token", "id", "secret"))
                    .build();
            CompletableFuture<Boolean> waited = client.apiClient()
                    .sendForTextAsync(TOKEN_CALL, BRIEF)
                    .handle((response, failure) -> {
                        waitForATimer();
                        return response == null;
                    });

            assertThat(waited.get(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void anExecutorThatIsGivenRunsWhatFollowsAPauseAndATimeout() throws Exception {
        ExecutorService chosen = Executors.newCachedThreadPool(TimersTest::named);
        SampleClient.Builder builder = client(
                        server.url(), JdkTransport.builder().executor(chosen).build())
                .basicAuth("u", "p");
        Set<String> threads = ConcurrentHashMap.newKeySet();
        server.answer(503, "").answer(200, "{}");
        builder.interceptor(Interceptor.ofRequests(request -> {
            if (request.attempt() > 1) {
                threads.add(Thread.currentThread().getName());
            }
            return request;
        }));

        builder.build().asyncWidgets().fetch("S", "WD1").get(30, TimeUnit.SECONDS);

        assertThat(threads).containsExactly("chosen");
    }
}
