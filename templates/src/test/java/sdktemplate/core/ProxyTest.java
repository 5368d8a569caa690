package sdktemplate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import sdktemplate.core.internal.ApiClient;
import sdktemplate.core.internal.ApiRequest;
import sdktemplate.testing.Http2Server;
import sdktemplate.testing.ProxyServer;
import sdktemplate.testing.TestServer;

/** Calls through a proxy: what it refuses was not sent, and its credentials are for nobody else. */
@Timeout(60)
class ProxyTest {
    /** {@code user:secret}. */
    private static final String CREDENTIALS = "Basic dXNlcjpzZWNyZXQ=";

    private static final ApiRequest POST =
            ApiRequest.post("Op", "/x").text("text/plain", "body").build();

    @TempDir
    static Path folder;

    private enum Kind {
        JDK {
            @Override
            HttpTransport transport(ProxyServer proxy, SSLContext context, String password) {
                JdkTransport.Builder builder = JdkTransport.builder()
                        .httpVersion(HttpClient.Version.HTTP_1_1)
                        .proxy(ProxySelector.of(proxy.address()))
                        .sslContext(context);
                return (password.isEmpty() ? builder : builder.proxyCredentials("user", password)).build();
            }
        },
        URL_CONNECTION {
            @Override
            HttpTransport transport(ProxyServer proxy, SSLContext context, String password) {
                UrlConnectionTransport.Builder builder = UrlConnectionTransport.builder()
                        .proxy(new Proxy(Proxy.Type.HTTP, proxy.address()))
                        .sslContext(context);
                return (password.isEmpty() ? builder : builder.proxyCredentials("user", password)).build();
            }
        };

        /** Without credentials if there is no password. */
        abstract HttpTransport transport(ProxyServer proxy, SSLContext context, String password);
    }

    private static ApiClient client(String url, HttpTransport transport) {
        KeylessClient client = new KeylessClient(
                url,
                builder -> builder.transport(transport)
                        .timeout(Duration.ofSeconds(20))
                        .retryPolicy(RetryPolicy.standard().withDelays(Duration.ofMillis(1), Duration.ofMillis(1))));
        return client.client;
    }

    @ParameterizedTest
    @CsvSource({
        "JDK, 407 Proxy Authentication Required",
        "JDK, 302 Found",
        "JDK, 403 Forbidden",
        "JDK, 502 Bad Gateway",
        "JDK, 503 Service Unavailable",
        "URL_CONNECTION, 407 Proxy Authentication Required",
        "URL_CONNECTION, 302 Found",
        "URL_CONNECTION, 403 Forbidden",
        "URL_CONNECTION, 502 Bad Gateway",
        "URL_CONNECTION, 503 Service Unavailable"
    })
    void whatAProxyRefusesToConnectWasNotSent(Kind kind, String status) throws Exception {
        try (Http2Server origin = Http2Server.closingConnectionsAfter(folder, 10);
                ProxyServer proxy = ProxyServer.refusing(status)) {
            ApiClient client = client(origin.url(), kind.transport(proxy, origin.context(), ""));
            String message = "Op: no connection to " + origin.url().substring("https://".length())
                    + ": the proxy refused it with status " + status.substring(0, 3);

            assertThatThrownBy(() -> client.sendForNothing(POST, RequestOptions.none()))
                    .isInstanceOfSatisfying(ConnectionException.class, e -> {
                        assertThat(e.wasSent()).isFalse();
                        assertThat(e.attempts()).isEqualTo(3);
                    })
                    .hasMessageStartingWith(message);
            assertThatThrownBy(() -> client.sendForNothingAsync(POST, RequestOptions.none())
                            .join())
                    .cause()
                    .isInstanceOfSatisfying(
                            ConnectionException.class,
                            e -> assertThat(e.wasSent()).isFalse())
                    .hasMessageStartingWith(message);
            assertThat(origin.requests()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aProxyThatWantsCredentialsToConnectGetsThemAndTheOriginDoesNot(Kind kind) throws Exception {
        try (Http2Server origin = Http2Server.closingConnectionsAfter(folder, 10);
                ProxyServer proxy = ProxyServer.wanting(CREDENTIALS)) {
            ApiClient client = client(origin.url(), kind.transport(proxy, origin.context(), "secret"));

            client.sendForNothing(POST, RequestOptions.none());
            client.sendForNothingAsync(POST, RequestOptions.none()).join();

            assertThat(proxy.requests()).isNotEmpty().last().asString().endsWith(" as " + CREDENTIALS);
            assertThat(origin.headers())
                    .contains("POST /x HTTP/1.1")
                    .noneMatch(line -> line.startsWith("Proxy-"))
                    .noneMatch(line -> line.contains("dXNlcjpzZWNyZXQ="));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void wrongCredentialsAreRefusedAndNotShown(Kind kind) throws Exception {
        try (Http2Server origin = Http2Server.closingConnectionsAfter(folder, 10);
                ProxyServer proxy = ProxyServer.wanting(CREDENTIALS)) {
            ApiClient client = client(origin.url(), kind.transport(proxy, origin.context(), "hunter2"));

            assertThatThrownBy(() -> client.sendForNothing(POST, RequestOptions.none()))
                    .isInstanceOf(ConnectionException.class)
                    .hasMessageContaining("status 407")
                    .hasMessageNotContaining("hunter2");
            assertThat(origin.requests()).isZero();
        }
    }

    /** The proxy itself gets such a request, with a body that could not be sent again. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void aProxyThatForwardsGetsItsCredentialsWithTheRequest(Kind kind) throws Exception {
        try (ProxyServer proxy = ProxyServer.wanting(CREDENTIALS)) {
            ApiClient client = client("http://api.example", kind.transport(proxy, SSLContext.getDefault(), "secret"));

            client.sendForNothing(upload(), RequestOptions.none());

            assertThat(proxy.requests()).isEqualTo(List.of("POST http://api.example/x HTTP/1.1 as " + CREDENTIALS));
        }
    }

    private static ApiRequest upload() {
        return ApiRequest.post("Op", "/x")
                .upload(
                        "text/plain",
                        Upload.of(new ByteArrayInputStream("body".getBytes(StandardCharsets.US_ASCII)), 4))
                .build();
    }

    @Test
    void withoutAProxyNobodyGetsItsCredentials() throws Exception {
        try (TestServer origin = TestServer.start()) {
            for (HttpTransport transport : List.of(
                    JdkTransport.builder().proxyCredentials("user", "secret").build(),
                    JdkTransport.builder()
                            .proxy(ProxySelector.of(null))
                            .proxyCredentials("user", "secret")
                            .build(),
                    UrlConnectionTransport.builder()
                            .proxyCredentials("user", "secret")
                            .build(),
                    UrlConnectionTransport.builder()
                            .proxy(Proxy.NO_PROXY)
                            .proxyCredentials("user", "secret")
                            .build())) {
                origin.answer(401, "", "WWW-Authenticate", "Basic realm=\"api\"");

                assertThatThrownBy(() -> client(origin.url(), transport).sendForNothing(POST, RequestOptions.none()))
                        .isInstanceOf(AuthenticationException.class);
                assertThat(origin.requests()).last().satisfies(request -> {
                    assertThat(request.header("Proxy-Authorization")).isNull();
                    assertThat(request.header("Authorization")).isNull();
                });
            }
            assertThat(origin.requests()).hasSize(4);
        }
    }

    @Test
    void httpUrlConnectionRefusesAFieldThatItWouldSendToTheOrigin() throws Exception {
        try (TestServer origin = TestServer.start()) {
            ApiClient client =
                    client(origin.url(), UrlConnectionTransport.builder().build());
            RequestOptions options = RequestOptions.builder()
                    .header("Proxy-Authorization", CREDENTIALS)
                    .build();

            assertThatThrownBy(() -> client.sendForNothing(POST, options))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessageContaining("proxyCredentials");
            assertThat(origin.requests()).isEmpty();
        }
    }

    @Test
    void aUserNameHasNoColon() {
        assertThatThrownBy(() -> JdkTransport.builder().proxyCredentials("a:b", "c"))
                .hasMessage("A user name can't hold a colon");
        assertThatThrownBy(() -> UrlConnectionTransport.builder().proxyCredentials("a:b", "c"))
                .hasMessage("A user name can't hold a colon");
    }
}
