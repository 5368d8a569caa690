package dev.burin.twilio.verify;

import static dev.burin.twilio.verify.testing.VerifyApi.IDENTITY;
import static dev.burin.twilio.verify.testing.VerifyApi.SERVICE;
import static dev.burin.twilio.verify.testing.VerifyApi.fetch;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.burin.twilio.verify.core.CallEvent;
import dev.burin.twilio.verify.core.ConnectionException;
import dev.burin.twilio.verify.core.HttpTransport;
import dev.burin.twilio.verify.core.JdkTransport;
import dev.burin.twilio.verify.core.JsonValue;
import dev.burin.twilio.verify.core.RateLimitException;
import dev.burin.twilio.verify.core.RequestOptions;
import dev.burin.twilio.verify.core.RetryPolicy;
import dev.burin.twilio.verify.core.ServerException;
import dev.burin.twilio.verify.core.TimeoutException;
import dev.burin.twilio.verify.service.entity.EntityCreateParams;
import dev.burin.twilio.verify.testing.VerifyApi;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sdktemplate.testing.TestServer.Received;

/** What every SDK must be able to do, a test each, named for it: how clients are set up, and how they call. */
@Timeout(30)
class ClientRowsTest {
    private static final String TOKEN = "I-Twilio-Idempotency-Token";

    private final VerifyApi api = VerifyApi.start();

    @AfterEach
    void stop() {
        api.close();
    }

    private static Duration timeOf(Runnable action) {
        long before = System.nanoTime();
        action.run();
        return Duration.ofNanos(System.nanoTime() - before);
    }

    /** Made once, shared by threads, never changed: what is derived from it leaves it as it was. */
    @Test
    void clientValue() {
        VerifyClient client = api.client();
        List<CompletableFuture<String>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            api.answer("FetchEntity", 200);
        }
        client.withOptions(RequestOptions.builder().header("X-Tenant", "other").build());

        for (int i = 0; i < 8; i++) {
            calls.add(CompletableFuture.supplyAsync(() -> fetch(client).identity()));
        }

        assertThat(calls).allSatisfy(call -> assertThat(call.join()).isEqualTo(IDENTITY));
        assertThat(api.requests())
                .hasSize(8)
                .allSatisfy(request -> assertThat(request.header("X-Tenant")).isNull());
    }

    /** A call's options, then those of the derived client, then the builder's, then what is preset. */
    @Test
    void configPrecedence() {
        for (int i = 0; i < 4; i++) {
            api.answer("FetchEntity", 200);
        }
        RequestOptions ofCall =
                RequestOptions.builder().header("X-Level", "call").build();
        VerifyClient built = api.builder().header("X-Level", "builder").build();
        VerifyClient derived = built.withOptions(
                RequestOptions.builder().header("X-Level", "derived").build());

        fetch(api.client());
        fetch(built);
        fetch(derived);
        derived.services().entities().fetch(SERVICE, IDENTITY, ofCall);

        assertThat(api.requests())
                .extracting(request -> request.header("X-Level"))
                .containsExactly(null, "builder", "derived", "call");
    }

    /** An account, a subaccount with its own token, and an API key, side by side over the same connections. */
    @Test
    void subaccountAndApiKeyAuth() {
        HttpTransport shared = JdkTransport.builder().build();
        Map<String, String> secrets = new LinkedHashMap<>();
        secrets.put(VerifyApi.ACCOUNT, VerifyApi.TOKEN);
        secrets.put("AC00000000000000000000000000000002", "the token of the subaccount");
        secrets.put("SK00000000000000000000000000000001", "the secret of the key");

        secrets.forEach((sid, secret) -> {
            api.answer("FetchEntity", 200);
            fetch(api.builder().transport(shared).basicAuth(sid, secret).build());
        });

        assertThat(api.requests())
                .extracting(request -> String.valueOf(request.header("Authorization")))
                .extracting(header -> new String(Base64.getDecoder().decode(header.substring(6)), UTF_8))
                .containsExactlyElementsOf(secrets.entrySet().stream()
                        .map(each -> each.getKey() + ":" + each.getValue())
                        .toList());
    }

    /** A region alone is reached by its usual edge: the proxy is told which host is wanted. */
    @Test
    void regionAndEdge() throws IOException {
        VerifyServer region = VerifyServer.regional().withRegion(VerifyServer.Region.IE1);
        for (Map.Entry<VerifyServer, String> wanted : Map.of(
                        region,
                        "verify.dublin.ie1.twilio.com",
                        region.withEdge("frankfurt"),
                        "verify.frankfurt.ie1.twilio.com")
                .entrySet()) {
            try (ServerSocket proxy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                CompletableFuture<String> asked = CompletableFuture.supplyAsync(() -> firstLine(proxy));
                VerifyClient client = VerifyClient.builder()
                        .server(wanted.getKey())
                        .basicAuth(VerifyApi.ACCOUNT, VerifyApi.TOKEN)
                        .maxRetries(0)
                        .transport(JdkTransport.builder()
                                .proxy(ProxySelector.of((InetSocketAddress) proxy.getLocalSocketAddress()))
                                .build())
                        .build();

                assertThatThrownBy(() -> fetch(client)).isInstanceOf(ConnectionException.class);
                assertThat(asked.join()).isEqualTo("CONNECT " + wanted.getValue() + ":443 HTTP/1.1");
            }
        }
    }

    /** The first line that comes, which is refused. */
    private static String firstLine(ServerSocket server) {
        try (Socket connection = server.accept()) {
            String line = new BufferedReader(new InputStreamReader(connection.getInputStream(), UTF_8)).readLine();
            connection.getOutputStream().write("HTTP/1.1 502 No\r\nContent-Length: 0\r\n\r\n".getBytes(UTF_8));
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of an attempt, which is repeated, and of the call, which is not. */
    @Test
    void timeouts() {
        CompletableFuture<Boolean> over = new CompletableFuture<>();
        for (int i = 0; i < 3; i++) {
            api.answer(exchange -> over.join());
        }
        VerifyClient client = api.builder()
                .connectTimeout(Duration.ofSeconds(2))
                .attemptTimeout(Duration.ofMillis(200))
                .timeout(Duration.ofMillis(500))
                .maxRetries(10)
                .build();

        try {
            assertThat(timeOf(() -> assertThatThrownBy(() -> fetch(client))
                            .isInstanceOf(TimeoutException.class)
                            .hasMessageStartingWith("FetchEntity took longer than 500 ms, after ")))
                    .isBetween(Duration.ofMillis(500), Duration.ofSeconds(5));
        } finally {
            over.complete(true);
        }
        assertThat(api.requests()).hasSizeGreaterThan(1);
    }

    /** Calls that follow each other share a connection, also those of a derived client: the server sees one port. */
    @Test
    void pool() {
        Set<Integer> ports = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < 3; i++) {
            api.answer(exchange -> {
                ports.add(exchange.getRemoteAddress().getPort());
                exchange.sendResponseHeaders(200, 2);
                exchange.getResponseBody().write(new byte[] {'{', '}'});
            });
        }

        fetch(api.client());
        fetch(api.client());
        fetch(api.client().withOptions(RequestOptions.builder().maxRetries(1).build()));

        assertThat(ports).hasSize(1);
    }

    /** As many as the policy allows, after the statuses that it names, and no more than the budget has. */
    @Test
    void retries() {
        for (int i = 0; i < 7; i++) {
            api.answer(500, "");
        }
        VerifyClient client = api.builder()
                .retryPolicy(RetryPolicy.standard()
                        .withStatuses(Set.of(500))
                        .withMaxRetries(3)
                        .withDelays(Duration.ofMillis(1), Duration.ofMillis(1))
                        .withBudget(4))
                .build();

        assertThatThrownBy(() -> fetch(client))
                .isInstanceOfSatisfying(
                        ServerException.class, e -> assertThat(e.attempts()).isEqualTo(4));
        assertThatThrownBy(() -> fetch(client))
                .isInstanceOfSatisfying(
                        ServerException.class, e -> assertThat(e.attempts()).isEqualTo(2));
        assertThat(api.requests()).hasSize(6);
    }

    @Test
    void retryAfter() {
        api.answer(429, "{}", "Retry-After", "1").answer("FetchEntity", 200).answer(429, "{}", "Retry-After", "3600");

        assertThat(timeOf(() -> fetch(api.client()))).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(10));
        RequestOptions once = RequestOptions.builder().maxRetries(0).build();
        assertThatThrownBy(() -> fetch(api.client().withOptions(once)))
                .isInstanceOfSatisfying(
                        RateLimitException.class,
                        e -> assertThat(e.retryAfter()).contains(Duration.ofHours(1)));
    }

    /** Pauses are drawn from between nothing and a limit that doubles up to a cap. */
    @Test
    void backoff() {
        List<Duration> pauses = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 5; i++) {
            api.answer(503, "");
        }
        VerifyClient client = api.builder()
                .maxRetries(4)
                .retryPolicy(RetryPolicy.standard()
                        .withMaxRetries(4)
                        .withDelays(Duration.ofMillis(10), Duration.ofMillis(25)))
                .listener(event -> {
                    if (event.kind() == CallEvent.Kind.RETRY) {
                        pauses.add(event.pause());
                    }
                })
                .build();

        assertThatThrownBy(() -> fetch(client)).isInstanceOf(ServerException.class);

        assertThat(pauses).hasSize(4).doesNotHaveDuplicates();
        assertThat(pauses.get(0)).isLessThan(Duration.ofMillis(10));
        assertThat(pauses.get(1)).isLessThan(Duration.ofMillis(20));
        assertThat(pauses).allMatch(pause -> pause.compareTo(Duration.ofMillis(25)) < 0);
    }

    @Test
    void perRequestOptions() {
        api.answer("CreateEntity", 201);
        RequestOptions options = RequestOptions.builder()
                .timeout(Duration.ofSeconds(5))
                .attemptTimeout(Duration.ofSeconds(2))
                .maxRetries(0)
                .header("X-Correlation-Id", "c1")
                .query("Beta", "on")
                .bodyField("NewField", JsonValue.of("a b"))
                .idempotencyKey("order-17")
                .baseUrl(api.url() + "/proxy")
                .build();

        VerifyClient.builder()
                .basicAuth(VerifyApi.ACCOUNT, VerifyApi.TOKEN)
                .build()
                .services()
                .entities()
                .create(SERVICE, EntityCreateParams.builder().identity(IDENTITY).build(), options);

        Received request = api.request();
        assertThat(request.target()).isEqualTo("/proxy/v2/Services/" + SERVICE + "/Entities?Beta=on");
        assertThat(request.body()).isEqualTo("Identity=" + IDENTITY + "&NewField=a+b");
        assertThat(request.header("X-Correlation-Id")).isEqualTo("c1");
        assertThat(request.header(TOKEN)).isEqualTo("order-17");
    }
}
