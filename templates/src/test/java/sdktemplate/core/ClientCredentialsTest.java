package sdktemplate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sdktemplate.core.internal.ApiClient;
import sdktemplate.core.internal.ApiRequest;
import sdktemplate.core.internal.TokenSource;
import sdktemplate.sample.SampleClient;
import sdktemplate.testing.TestServer;

class ClientCredentialsTest {
    private static final ApiRequest PING =
            ApiRequest.get("Ping", "/ping").security("token").build();

    private TestServer api;
    private TestServer auth;

    @BeforeEach
    void start() throws IOException {
        api = TestServer.start();
        auth = TestServer.start();
    }

    @AfterEach
    void stop() {
        api.close();
        auth.close();
    }

    private ClientCredentials credentials() {
        return ClientCredentials.of(auth.url() + "/token", "id&1", "s:cret");
    }

    private ApiClient client(Credential credential) {
        return SampleClient.builder()
                .baseUrl(api.url())
                .token(credential)
                .maxRetries(0)
                .build()
                .apiClient();
    }

    private void token(String text) {
        auth.answer(200, "{\"access_token\": \"" + text + "\", \"token_type\": \"Bearer\", \"expires_in\": 3600}");
    }

    private static void ping(ApiClient client) {
        client.sendForNothing(PING, RequestOptions.none());
    }

    @Test
    void aTokenIsFetchedWhenItIsNeededAndKept() {
        token("t1");
        api.answer(200, "").answer(200, "");
        ApiClient client = client(credentials().withScopes("read", "write").withParameter("audience", "a b"));
        assertThat(auth.requests()).isEmpty();

        ping(client);
        ping(client);

        assertThat(api.requests()).extracting(r -> r.header("Authorization")).containsExactly("Bearer t1", "Bearer t1");
        assertThat(auth.requests()).singleElement().satisfies(request -> {
            assertThat(request.method() + " " + request.target()).isEqualTo("POST /token");
            assertThat(request.body()).isEqualTo("grant_type=client_credentials&audience=a+b&scope=read+write");
            assertThat(request.header("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
            // id%261:s%3Acret
            assertThat(request.header("Authorization")).isEqualTo("Basic aWQlMjYxOnMlM0FjcmV0");
        });
    }

    @Test
    void idAndSecretCanGoInTheBody() {
        token("t1");
        api.answer(200, "");
        ping(client(credentials().withSecretInBody()));

        assertThat(auth.requests().get(0).body())
                .isEqualTo("grant_type=client_credentials&client_id=id%261&client_secret=s%3Acret");
        assertThat(auth.requests().get(0).header("Authorization")).isNull();
    }

    @Test
    void manyThreadsShareOneTokenRequest() {
        auth.answer(exchange -> {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            byte[] body = "{\"access_token\": \"t1\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        });
        ApiClient client = client(credentials());
        List<CompletableFuture<?>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            api.answer(200, "").answer(200, "");
            calls.add(CompletableFuture.runAsync(() -> ping(client)));
            calls.add(client.sendForNothingAsync(PING, RequestOptions.none()));
        }
        calls.forEach(CompletableFuture::join);

        assertThat(auth.requests()).hasSize(1);
        assertThat(api.requests()).hasSize(16).allMatch(r -> "Bearer t1".equals(r.header("Authorization")));
    }

    @Test
    void aTokenThatTheApiRefusesIsFetchedAnewOnce() {
        token("t1");
        token("t2");
        token("t3");
        api.answer(401, "").answer(200, "").answer(401, "").answer(401, "");
        ApiClient client = client(credentials());

        ping(client);
        assertThatThrownBy(() ->
                        client.sendForNothingAsync(PING, RequestOptions.none()).join())
                .hasCauseInstanceOf(AuthenticationException.class);
        assertThat(api.requests())
                .extracting(r -> r.header("Authorization"))
                .containsExactly("Bearer t1", "Bearer t2", "Bearer t2", "Bearer t3");
    }

    @Test
    void aPlainTokenThatTheApiRefusesIsNotSentAgain() {
        api.answer(401, "");
        assertThatThrownBy(() -> ping(client(Credential.bearer("old")))).isInstanceOf(AuthenticationException.class);
        assertThat(api.requests()).hasSize(1);
    }

    @Test
    void theRefusalOfAnotherCredentialIsNoReasonForANewToken() {
        try (JdkTransport transport = JdkTransport.builder().build()) {
            Credential token = credentials().over(transport);
            assertThat(token.renew(request())).isFalse();
            assertThat(token.renew(Credential.basic("id", "secret").authorize(request())))
                    .isFalse();
            assertThat(token.renew(Credential.bearer("old").authorize(request())))
                    .isTrue();
        }
    }

    @Test
    void aTokenIsFetchedAgainShortlyBeforeItExpires() {
        auth.answer(200, "{\"access_token\": \"long\", \"expires_in\": 600}")
                .answer(200, "{\"access_token\": \"short\", \"expires_in\": \"30\"}")
                .answer(200, "{\"access_token\": \"last\"}");
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        HttpRequest request = new HttpRequest(
                new Operation("token", "POST", "/token", List.of()),
                URI.create(auth.url()),
                Headers.empty(),
                null,
                Duration.ofSeconds(9));
        TokenSource tokens =
                new TokenSource(JdkTransport.builder().build(), request, List.of(), Duration.ofSeconds(60), now::get);

        List<String> seen = new ArrayList<>();
        for (int second : new int[] {0, 539, 540, 554, 555, 1_000_000}) {
            now.set(Instant.ofEpochSecond(second));
            seen.add(second + " " + tokens.token(request));
        }
        assertThat(seen).containsExactly("0 long", "539 long", "540 short", "554 short", "555 last", "1000000 last");
    }

    @ParameterizedTest
    @CsvSource({
        "3600, 3540",
        "3600.9, 3540",
        "'\"3600.5\"', 3540",
        "3.6e3, 3540",
        "30.5, 15",
        "0, 0",
        "-5, 0",
        "-0.5, 0",
        "99999999999999999999, 1000000000",
        "soon, 1000000000",
        "null, 1000000000"
    })
    void aTokenLivesAsLongAsItSaysHoweverThatIsWritten(String expiresIn, long lastSecond) {
        String json = expiresIn.equals("soon") ? "\"soon\"" : expiresIn;
        auth.answer(200, "{\"access_token\": \"first\", \"expires_in\": " + json + "}");
        token("second");
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        TokenSource tokens = new TokenSource(
                JdkTransport.builder().build(), tokenRequest(), List.of(), Duration.ofSeconds(60), now::get);

        assertThat(tokens.token(tokenRequest())).isEqualTo("first");
        now.set(Instant.ofEpochSecond(lastSecond).minusMillis(lastSecond == 0 ? 0 : 1));
        assertThat(tokens.token(tokenRequest())).isEqualTo(lastSecond == 0 ? "second" : "first");
        now.set(Instant.ofEpochSecond(lastSecond + 1));
        assertThat(tokens.token(tokenRequest())).isEqualTo(lastSecond == 1_000_000_000 ? "first" : "second");
    }

    /**
     * Its life begins when it is asked for, by the one clock that is read here: what the server's says is no matter.
     */
    @Test
    void aTokensLifeIsCountedFromItsRequestByTheClientsOwnClock() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        auth.answer(exchange -> {
            now.set(Instant.ofEpochSecond(50));
            byte[] body = "{\"access_token\": \"first\", \"expires_in\": 600}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Date", "Sun, 06 Nov 1994 08:49:37 GMT");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        });
        token("second");
        token("third");
        TokenSource tokens = new TokenSource(
                JdkTransport.builder().build(), tokenRequest(), List.of(), Duration.ofSeconds(60), now::get);

        assertThat(tokens.token(tokenRequest())).isEqualTo("first");
        now.set(Instant.ofEpochSecond(539));
        assertThat(tokens.token(tokenRequest())).isEqualTo("first");
        now.set(Instant.ofEpochSecond(540));
        assertThat(tokens.token(tokenRequest())).isEqualTo("second");
        // A clock that is put back makes a token look fresh; the API refuses it, and it is fetched anew.
        now.set(Instant.EPOCH);
        tokens.discard("second");
        assertThat(tokens.token(tokenRequest())).isEqualTo("third");
    }

    private HttpRequest tokenRequest() {
        return new HttpRequest(
                new Operation("token", "POST", "/token", List.of()),
                URI.create(auth.url()),
                Headers.empty(),
                null,
                Duration.ofSeconds(9));
    }

    private static TestServer.Answer packed(int status, String text) {
        return exchange -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
                gzip.write(text.getBytes(StandardCharsets.UTF_8));
            }
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(status, bytes.size());
            bytes.writeTo(exchange.getResponseBody());
        };
    }

    @Test
    void aTokenCanComePacked() {
        auth.answer(packed(200, "{\"access_token\": \"t1\"}"))
                .answer(packed(400, "{\"error\": \"invalid_scope\", \"error_description\": \"not s:cret\"}"))
                .answer(200, "{}", "Content-Encoding", "br")
                .answer(200, "{}", "Content-Encoding", "gzip")
                .answer(400, "{}", "Content-Encoding", "br");
        api.answer(200, "");
        ping(client(credentials()));

        assertThat(api.requests()).extracting(r -> r.header("Authorization")).containsExactly("Bearer t1");
        assertThatThrownBy(() -> ping(client(credentials())))
                .hasMessage("The token request failed with status 400: not *** (code invalid_scope)");
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> ping(client(credentials())))
                    .isInstanceOf(DecodeException.class)
                    .hasMessageStartingWith("The token request's answer can't be read: ");
        }
        assertThatThrownBy(() -> ping(client(credentials())))
                .isInstanceOf(BadRequestException.class)
                .hasMessage("The token request failed with status 400");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|{'error': 'invalid_scope', 'error_description': 'No such scope'}|BadRequestException|The token"
                        + " request failed with status 400: No such scope (code invalid_scope)",
                "503|<html>|ServerException|The token request failed with status 503",
                "200|secret|DecodeException|The token request's answer is not JSON",
                "200|{'token': 'secret'}|DecodeException|The token request's answer has no access_token of the type"
                        + " bearer",
                "200|{'access_token': '', 'token_type': 'bearer'}|DecodeException|The token request's answer has no"
                        + " access_token of the type bearer",
                "200|{'access_token': {'secret': 1}}|DecodeException|The token request's answer has no access_token of"
                        + " the type bearer",
                "200|{'access_token': ' '}|DecodeException|The token request's answer has no access_token of the type"
                        + " bearer",
                "200|{'access_token': 'secret\\nX: 1'}|DecodeException|The token request's answer has an access_token"
                        + " with characters that no header field can hold",
                "200|{'access_token': 'secr\u00e9t'}|DecodeException|The token request's answer has an access_token"
                        + " with characters that no header field can hold",
                "200|{'access_token': 'secret', 'token_type': 'mac'}|DecodeException|The token request's answer has no"
                        + " access_token of the type bearer",
            })
    void whatGoesWrongIsSaidWithoutAnySecretAndTriedAgainWithTheNextCall(
            int status, String body, String type, String message) {
        auth.answer(status, body.replace('\'', '"'));
        ApiClient client = client(credentials());

        assertThatThrownBy(() -> ping(client))
                .hasMessage(message)
                .extracting(e -> e.getClass().getSimpleName())
                .isEqualTo(type);
        assertThat(api.requests()).isEmpty();

        token("t1");
        api.answer(200, "");
        ping(client);
        assertThat(api.requests()).hasSize(1);
    }

    @Test
    void nobodyWaitsForATokenLongerThanTheCallMayTake() {
        auth.answer(exchange -> {
            try {
                Thread.sleep(5_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        ApiClient client = client(credentials());
        RequestOptions brief =
                RequestOptions.builder().timeout(Duration.ofMillis(100)).build();

        assertThatThrownBy(() -> client.sendForNothing(PING, brief)).isInstanceOf(TimeoutException.class);
        assertThatThrownBy(() -> client.sendForNothingAsync(PING, brief).join())
                .hasCauseInstanceOf(TimeoutException.class);
        assertThat(auth.requests()).hasSize(1);
    }

    @Test
    void aSuppliedCredentialIsAskedForWithEveryAttempt() {
        AtomicReference<String> current = new AtomicReference<>("a");
        api.answer(200, "").answer(200, "");
        ApiClient client = client(Credential.supplied(() -> Credential.bearer(String.valueOf(current.get()))));

        ping(client);
        current.set("b");
        ping(client);

        assertThat(api.requests()).extracting(r -> r.header("Authorization")).containsExactly("Bearer a", "Bearer b");
    }

    @Test
    void aTokenUrlIsAnAbsoluteOneAndTheSecretIsNotPrinted() {
        for (String url : new String[] {"/token", "ftp://a/b", "mailto:x@y"}) {
            assertThatThrownBy(() -> ClientCredentials.of(url, "id", "secret"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(credentials().toString()).doesNotContain("s:cret").contains("/token");
        assertThatThrownBy(() -> credentials().authorize(request())).isInstanceOf(IllegalStateException.class);
    }

    private static HttpRequest request() {
        return new HttpRequest(
                new Operation("Op", "GET", "/", List.of()),
                URI.create("https://a.example"),
                Headers.empty(),
                null,
                Duration.ofSeconds(1));
    }

    private static TestServer.Answer after(int millis, int status, String body) {
        return exchange -> {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.sendResponseHeaders(status, body.length());
            exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
        };
    }

    /** A call's limit covers the token, a first try with one that is refused, another token, and another try. */
    @Test
    void theTimeForATokenIsTheCalls() {
        RequestOptions brief =
                RequestOptions.builder().timeout(Duration.ofMillis(600)).build();
        for (boolean refused : new boolean[] {false, true}) {
            for (int i = 0; i < 2; i++) {
                auth.answer(after(refused ? 0 : 400, 200, "{\"access_token\": \"t\"}"));
                if (refused) {
                    api.answer(after(400, 401, ""));
                    token("t2");
                }
                api.answer(after(5_000, 200, ""));
                ApiClient client = client(credentials());
                boolean sync = i == 0;
                long before = System.nanoTime();

                assertThatThrownBy(() -> {
                            if (sync) {
                                client.sendForNothing(PING, brief);
                            } else {
                                client.sendForNothingAsync(PING, brief).get(10, TimeUnit.SECONDS);
                            }
                        })
                        .hasMessageContaining("Ping took longer than 600 ms");
                assertThat(Duration.ofNanos(System.nanoTime() - before))
                        .isBetween(Duration.ofMillis(590), Duration.ofMillis(900));
            }
        }
    }

    @Test
    void aServerOfTokensThatIsInTroubleIsAskedAgain() {
        auth.answer(503, "");
        token("t1");
        api.answer(200, "");
        ApiClient client = SampleClient.builder()
                .baseUrl(api.url())
                .token(credentials())
                .retryPolicy(RetryPolicy.standard().withDelays(Duration.ofMillis(1), Duration.ofMillis(1)))
                .build()
                .apiClient();

        ping(client);

        assertThat(auth.requests()).hasSize(2);
        assertThat(api.requests()).hasSize(1);
    }

    @Test
    void aRefusalThatRepeatsTheSecretDoesNotShowIt() {
        auth.answer(400, "{\"error\": \"invalid_client\", \"error_description\": \"not s:cret\"}");

        assertThatThrownBy(() -> ping(client(credentials().withSecretInBody())))
                .hasMessage("The token request failed with status 400: not *** (code invalid_client)");
    }
}
