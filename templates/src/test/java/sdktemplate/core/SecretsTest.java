package sdktemplate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sdktemplate.core.internal.ApiRequest;
import sdktemplate.sample.SampleClient;
import sdktemplate.testing.RawServer;
import sdktemplate.testing.TestServer;

/** APIs repeat what they were sent: nothing that proves who calls is shown then, however it is spelled. */
class SecretsTest {
    private static final String KEY = "söme/k\"ey+€ &x==";
    private static final ApiRequest PING =
            ApiRequest.get("Ping", "/ping").security("key", "token").build();
    private static final ApiRequest KEYLESS =
            ApiRequest.get("Ping", "/ping").security("token").build();

    /** The key as an API can have it, and what must not be there of it afterwards. */
    static Stream<byte[]> spellings() {
        String percent = URLEncoder.encode(KEY, StandardCharsets.UTF_8);
        return Stream.of(
                        KEY,
                        percent,
                        percent.toLowerCase(Locale.ROOT),
                        percent.replace("+", "%20"),
                        percent.replace("%", "%25"),
                        URLEncoder.encode("söme/k\"ey+", StandardCharsets.ISO_8859_1) + "€ &x==",
                        "s\\u00f6me\\/k\\\"ey+\\u20ac &x==",
                        "s\\u00F6me\\/k\\\"ey\\u002B\\u20AC \\u0026x\\u003D\\u003D",
                        "s\\\\u00f6me\\\\\\/k\\\\\\\"ey+\\\\u20ac &x==",
                        "s&#246;me&#x2F;k&quot;ey+&#8364; &amp;x==",
                        new String(KEY.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1),
                        "söme/k\"ey+€ &x")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    private static SampleClient client(String url) {
        return SampleClient.builder()
                .baseUrl(url)
                .key(KEY)
                .token("a-bearer/token==")
                .maxRetries(0)
                .build();
    }

    private static void ping(SampleClient client, ApiRequest request) {
        client.apiClient().sendForNothing(request, RequestOptions.none());
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void anErrorShowsNoKeyInAnySpelling(byte[] spelled) throws IOException {
        for (boolean packed : new boolean[] {false, true}) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            body.writeBytes("{\"message\":\"No [".getBytes(StandardCharsets.UTF_8));
            body.writeBytes(spelled);
            body.writeBytes("] here\"}".getBytes(StandardCharsets.UTF_8));
            ApiException e = refusal(body.toByteArray(), packed, "text/plain");

            assertThat(e.rawBody()).isEqualTo("{\"message\":\"No [***] here\"}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16", "UTF-16LE"})
    void anErrorInAnotherCharacterSetShowsNoKey(String charset) throws IOException {
        String key = KEY.replace("€", "");
        try (TestServer api = TestServer.start()) {
            api.answer(exchange -> {
                byte[] bytes =
                        ("{\"message\":\"No " + key.replace("\"", "\\\"") + "!\"}").getBytes(Charset.forName(charset));
                exchange.getResponseHeaders().add("Content-Type", "application/json; charset=" + charset);
                exchange.sendResponseHeaders(401, bytes.length);
                exchange.getResponseBody().write(bytes);
            });
            SampleClient client = SampleClient.builder()
                    .baseUrl(api.url())
                    .key(key)
                    .token("t")
                    .build();

            assertThat(catchThrowable(() -> ping(client, PING))).hasMessage("Ping failed with status 401: No ***!");
        }
    }

    private static ApiException refusal(byte[] body, boolean packed, String type) throws IOException {
        try (TestServer api = TestServer.start()) {
            api.answer(exchange -> {
                byte[] bytes = packed ? gzip(body) : body;
                exchange.getResponseHeaders().add("Content-Type", type);
                if (packed) {
                    exchange.getResponseHeaders().add("Content-Encoding", "gzip");
                }
                exchange.sendResponseHeaders(401, bytes.length);
                exchange.getResponseBody().write(bytes);
            });
            return catchThrowableOfType(ApiException.class, () -> ping(client(api.url()), PING));
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(packed)) {
            stream.write(bytes);
        }
        return packed.toByteArray();
    }

    @Test
    void headerFieldsShowNoKey() throws IOException {
        String percent = URLEncoder.encode(KEY, StandardCharsets.UTF_8);
        try (TestServer api = TestServer.start()) {
            api.answer(
                    404,
                    "",
                    "Location",
                    api.url() + "/ping?api%20key=" + percent + "&a=b",
                    "WWW-Authenticate",
                    "Bearer error_description=\"not a-bearer/token==\"",
                    "X-Other",
                    "kept");

            Headers headers = catchThrowableOfType(ApiException.class, () -> ping(client(api.url()), PING))
                    .headers();

            assertThat(headers.first("Location").orElseThrow()).endsWith("/ping?api%20key=***&a=b");
            assertThat(headers.first("X-Other")).contains("kept");
        }
    }

    /** A redirect is followed as it came, and shown without the key where it is not. */
    @Test
    void aRedirectIsFollowedThoughItsUrlHoldsTheKey() throws IOException {
        try (TestServer api = TestServer.start()) {
            api.answer(302, "", "Location", "/a-bearer%2Ftoken==/x?api%20key=old&t=a-bearer/token==")
                    .answer(204, "")
                    .answer(302, "", "Location", "/a-bearer%2Ftoken==/x");

            ping(client(api.url()), PING);
            ApiException e = catchThrowableOfType(
                    ApiException.class,
                    () -> client(api.url())
                            .apiClient()
                            .sendForNothing(
                                    PING,
                                    RequestOptions.builder().maxRedirects(0).build()));

            assertThat(api.requests().get(1).target())
                    .startsWith("/a-bearer%2Ftoken==/x?t=a-bearer/token==&api%20key=s%C3%B6me");
            assertThat(e.headers().first("Location")).contains("/***/x");
        }
    }

    @Test
    void aSecretWhereAKeptBodyEndsIsHiddenWhole() throws IOException {
        byte[] body = ("x".repeat(HttpResponse.MAX_KEPT_BYTES - 5) + "a-bearer/token==" + "y".repeat(100_000))
                .getBytes(StandardCharsets.UTF_8);
        for (boolean packed : new boolean[] {false, true}) {
            assertThat(refusal(body, packed, "text/plain").rawBody()).endsWith("xxx***yy");
        }
    }

    /** What the API repeats where a status line should be is in the message of an exception of the JDK. */
    @Test
    void causesShowNoKey() throws IOException {
        String broken = "HTTP/9.9 " + URLEncoder.encode(KEY, StandardCharsets.UTF_8) + " a-bearer/token==\r\n\r\n";
        try (RawServer api = RawServer.hangingUpAfter(broken);
                JdkTransport jdk = JdkTransport.builder().build();
                UrlConnectionTransport connection =
                        UrlConnectionTransport.builder().build()) {
            for (HttpTransport transport : List.of(jdk, connection, loud())) {
                SampleClient client = SampleClient.builder()
                        .baseUrl(api.url())
                        .key(KEY)
                        .token("a-bearer/token==")
                        .transport(transport)
                        .maxRetries(0)
                        .build();
                Throwable failure = catchThrowable(() -> ping(client, PING));
                Throwable later = catchThrowable(() -> client.apiClient()
                        .sendForNothingAsync(PING, RequestOptions.none())
                        .join());

                assertThat(failure).isInstanceOf(SdkException.class);
                assertThat(later).isInstanceOf(CompletionException.class).hasCauseInstanceOf(SdkException.class);
                assertThat(trace(failure) + trace(later))
                        .contains("Ping")
                        .doesNotContain("a-bearer/token")
                        .doesNotContain("s%C3%B6me");
            }
        }
    }

    @Test
    void theLogShowsNoSecret() throws IOException {
        List<String> lines = new CopyOnWriteArrayList<>();
        try (TestServer api = TestServer.start();
                TestServer auth = TestServer.start()) {
            api.answer(403, "{\"message\":\"not a-bearer%2Ftoken==\"}", "Content-Type", "application/json");
            auth.answer(401, "{\"error_description\":\"not the-secret\"}", "Content-Type", "application/json");
            SampleClient.Builder builder = SampleClient.builder()
                    .baseUrl(api.url())
                    .logger(new Log(lines))
                    .key(KEY)
                    .maxRetries(0);
            SampleClient refused = builder.token("a-bearer/token==").build();
            SampleClient tokenless = builder.token(ClientCredentials.of(auth.url(), "id", "the-secret"))
                    .build();
            assertThat(catchThrowable(() -> ping(refused, PING))).isInstanceOf(ApiException.class);
            assertThat(catchThrowable(() -> ping(tokenless, KEYLESS))).isInstanceOf(ApiException.class);

            assertThat(String.join("\n", lines))
                    .contains("not ***")
                    .contains("The token request failed with status 401: not ***")
                    .doesNotContain("a-bearer")
                    .doesNotContain("the-secret");
        }
    }

    /** Writes everything down. */
    private record Log(List<String> lines) implements System.Logger {
        @Override
        public String getName() {
            return "log";
        }

        @Override
        public boolean isLoggable(Level level) {
            return true;
        }

        @Override
        public void log(Level level, @Nullable ResourceBundle bundle, String message, @Nullable Throwable thrown) {
            lines.add(message + (thrown == null ? "" : trace(thrown)));
        }

        @Override
        public void log(Level level, @Nullable ResourceBundle bundle, String format, @Nullable Object... arguments) {
            lines.add(format);
        }
    }

    /** A transport of the caller's that says with what it failed. */
    private static HttpTransport loud() {
        return new HttpTransport() {
            @Override
            public HttpResponse send(HttpRequest request) {
                throw new IllegalStateException(
                        "at " + request.url(), new IOException(request.headers().asMap() + " refused"));
            }

            @Override
            public CompletableFuture<HttpResponse> sendAsync(HttpRequest request) {
                return CompletableFuture.failedFuture(ConnectionException.broken(
                        request,
                        new IOException(
                                "at " + request.url() + request.headers().asMap())));
            }
        };
    }

    @Test
    void aFailureThatShowsNothingStaysItself() throws IOException {
        IllegalStateException own = new IllegalStateException("the network is down");
        HttpTransport down = new HttpTransport() {
            @Override
            public HttpResponse send(HttpRequest request) {
                throw own;
            }

            @Override
            public CompletableFuture<HttpResponse> sendAsync(HttpRequest request) {
                throw own;
            }
        };
        SampleClient client = SampleClient.builder()
                .baseUrl("https://api.example")
                .key(KEY)
                .token("t")
                .transport(down)
                .build();

        assertThat(catchThrowable(() -> ping(client, PING))).isSameAs(own);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRefusedTokenRequestShowsNoSecret(boolean inBody) throws IOException {
        String secret = "pässword: 1/2";
        String form = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        String basic = Base64.getEncoder().encodeToString(("id:" + form).getBytes(StandardCharsets.US_ASCII));
        String body = "{\"error\":\"invalid_client\",\"error_description\":\"" + secret + "|" + form + "|" + basic
                + "|p\\u00e4ssword: 1\\/2|my-assertion\"}";
        try (TestServer auth = TestServer.start()) {
            auth.answer(401, body, "WWW-Authenticate", "Basic realm=\"" + basic + "\"");
            ClientCredentials plain =
                    ClientCredentials.of(auth.url(), "id", secret).withParameter("client_assertion", "my-assertion");
            SampleClient client = SampleClient.builder()
                    .baseUrl("https://api.example")
                    .token(inBody ? plain.withSecretInBody() : plain)
                    .maxRetries(0)
                    .build();

            ApiException e = catchThrowableOfType(ApiException.class, () -> ping(client, KEYLESS));

            String shown = inBody ? "***|***|" + basic + "|***|***" : "***|***|***|***|***";
            assertThat(e).hasMessage("The token request failed with status 401: " + shown + " (code invalid_client)");
            assertThat(e.rawBody() + trace(e) + (inBody ? "" : e.headers().asMap()))
                    .doesNotContain("ssword")
                    .doesNotContain("my-assertion")
                    .doesNotContain(inBody ? "none" : basic);
        }
    }

    /** The key of a next page's URL is one that the API repeats, too. */
    @Test
    void aKeyThatTheApiNamedInAUrlIsHidden() throws IOException {
        try (TestServer api = TestServer.start()) {
            api.answer(401, "{\"message\":\"No my-secret-key, no 12345678\"}");
            SampleClient client = SampleClient.builder()
                    .baseUrl(api.url())
                    .key("my-secret-key")
                    .token("t")
                    .build();
            RequestOptions page = RequestOptions.builder()
                    .pageToken("!/ping?filter=12345678&api%20key=my-secret-key")
                    .build();

            assertThat(catchThrowable(() -> ping(client, PING.from(page))))
                    .hasMessage("Ping failed with status 401: No ***, no 12345678");
            assertThat(api.requests().get(0).target()).isEqualTo("/ping?filter=12345678&api%20key=my-secret-key");
        }
    }

    @Test
    void aKeyOfNothingButSignsThatAreEscapedIsFoundInTime() throws IOException {
        String key = "\\%25".repeat(50);
        try (TestServer api = TestServer.start()) {
            api.answer(401, "\\".repeat(100_000) + "%25".repeat(100_000) + "\\%25".repeat(49));
            SampleClient client = SampleClient.builder()
                    .baseUrl(api.url())
                    .key(key)
                    .token("t")
                    .build();

            assertTimeoutPreemptively(
                    Duration.ofSeconds(60),
                    () -> assertThat(catchThrowable(() -> ping(client, PING)))
                            .hasMessage("Ping failed with status 401"));
        }
    }
}
