package sdktemplate.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sdktemplate.core.internal.ApiClient;
import sdktemplate.core.internal.ApiRequest;
import sdktemplate.sample.SampleClient;
import sdktemplate.sample.Widget;
import sdktemplate.testing.FaultyServer;

/**
 * Many calls of many threads to a server that fails one time in a hundred, before or after it has done what it was
 * asked. Its ledger says that nothing was lost, and nothing done twice that may not be.
 */
@Tag("soak")
class SoakTest {
    private static final int THREADS = 32;
    private static final int CALLS_OF_EACH = 1_250;
    private static final int KINDS = 6;

    private static final RetryPolicy QUICK =
            RetryPolicy.standard().withMaxRetries(5).withDelays(Duration.ofMillis(1), Duration.ofMillis(5));

    static List<Supplier<HttpTransport>> transports() {
        return List.of(
                () -> JdkTransport.builder().build(),
                () -> UrlConnectionTransport.builder().build());
    }

    @ParameterizedTest
    @MethodSource("transports")
    @Timeout(300)
    void nothingIsLostOrDoneTwiceAndNothingStaysOpen(Supplier<HttpTransport> made) throws Exception {
        Set<Thread> others = threads();
        try (FaultyServer server = FaultyServer.start(11)) {
            HttpTransport transport = made.get();
            Caller caller = new Caller(server, transport);
            ExecutorService pool = Executors.newFixedThreadPool(THREADS);
            List<Future<?>> threads = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                threads.add(pool.submit(() -> caller.makeCalls(thread)));
            }
            for (Future<?> thread : threads) {
                Object unused = thread.get(290, TimeUnit.SECONDS);
            }
            pool.shutdown();

            assertThat(server.open()).isLessThanOrEqualTo(2 * THREADS);
            assertThat(server.ledger().calls()).isGreaterThan(THREADS * CALLS_OF_EACH * 99 / 100);
            assertThat(server.ledger().faults()).hasSizeBetween(100, THREADS * CALLS_OF_EACH / 50);

            transport.close();
            if (transport instanceof JdkTransport) {
                awaitNone(server, others);
            }
        }
    }

    private static void awaitNone(FaultyServer server, Set<Thread> others) throws InterruptedException {
        while (server.open() > 0 || !others.containsAll(threads())) {
            Thread.sleep(20);
        }
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("HttpClient-.*SelectorManager|http-url-connection"))
                .collect(Collectors.toSet());
    }

    /** Makes calls of all kinds in turn, each with a name of its own that the server gives back. */
    private static final class Caller {
        private final FaultyServer server;
        private final SampleClient protectedByKeys;
        private final ApiClient unprotected;

        private Caller(FaultyServer server, HttpTransport transport) {
            this.server = server;
            this.protectedByKeys = SampleClient.builder()
                    .baseUrl(server.url())
                    .basicAuth("u", "p")
                    .transport(transport)
                    .attemptTimeout(Duration.ofSeconds(2))
                    .retryPolicy(QUICK)
                    .build();
            this.unprotected = new KeylessClient(
                            server.url(),
                            builder -> builder.transport(transport)
                                    .attemptTimeout(Duration.ofSeconds(2))
                                    .retryPolicy(QUICK))
                    .client;
        }

        private void makeCalls(int thread) {
            for (int i = 0; i < CALLS_OF_EACH; i++) {
                String call = thread + "-" + i;
                RequestOptions options =
                        RequestOptions.builder().header("Call", call).build();
                if (i % KINDS < 2) {
                    makeUnprotected(call, i % KINDS == 0, options);
                } else {
                    Widget widget = makeRepeatable(i % KINDS, options);

                    assertThat(widget.sid()).isEqualTo(call);
                    assertThat(server.ledger().effects(call)).isPositive();
                }
            }
        }

        private Widget makeRepeatable(int kind, RequestOptions options) {
            ApiClient client = protectedByKeys.apiClient();
            return switch (kind) {
                case 2 ->
                    client.send(ApiRequest.get("Op", "/x").build(), Widget::readFrom, options)
                            .body();
                case 3 ->
                    client.sendAsync(ApiRequest.get("Op", "/x").build(), Widget::readFrom, options)
                            .join()
                            .body();
                case 4 ->
                    client.send(
                                    ApiRequest.put("Op", "/x")
                                            .text("text/plain", "a")
                                            .build(),
                                    Widget::readFrom,
                                    options)
                            .body();
                default ->
                    client.send(
                                    ApiRequest.post("Op", "/x")
                                            .text("text/plain", "a")
                                            .build(),
                                    Widget::readFrom,
                                    options)
                            .body();
            };
        }

        /** Only what had no effect may be done again, and only then may a call fail without one. */
        private void makeUnprotected(String call, boolean async, RequestOptions options) {
            ApiRequest post =
                    ApiRequest.post("Op", "/x").text("text/plain", "a").build();
            try {
                ApiResponse<Widget> response = async
                        ? unprotected.sendAsync(post, Widget::readFrom, options).join()
                        : unprotected.send(post, Widget::readFrom, options);

                assertThat(response.body().sid()).isEqualTo(call);
                assertThat(server.ledger().effects(call)).isEqualTo(1);
            } catch (RuntimeException e) {
                Throwable failure = e instanceof java.util.concurrent.CompletionException ? e.getCause() : e;
                boolean withoutEffect = failure instanceof ServerException
                        || (failure instanceof ConnectionException connection && !connection.wasSent());

                assertThat(failure).isInstanceOf(SdkException.class);
                assertThat(server.ledger().effects(call)).isBetween(0, withoutEffect ? 0 : 1);
            }
        }
    }
}
