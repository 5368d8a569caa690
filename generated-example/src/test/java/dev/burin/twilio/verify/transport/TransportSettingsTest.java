package dev.burin.twilio.verify.transport;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.burin.twilio.verify.VerifyClient;
import dev.burin.twilio.verify.core.ConnectionException;
import dev.burin.twilio.verify.core.HttpTransport;
import dev.burin.twilio.verify.core.JdkTransport;
import dev.burin.twilio.verify.core.RequestOptions;
import dev.burin.twilio.verify.core.SdkException;
import dev.burin.twilio.verify.core.UrlConnectionTransport;
import dev.burin.twilio.verify.model.Entity;
import dev.burin.twilio.verify.testing.VerifyApi;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieHandler;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the SDK's own transports can be told, and what they leave behind. */
@Timeout(60)
class TransportSettingsTest {
    private static final RequestOptions ONCE =
            RequestOptions.builder().maxRetries(0).build();

    private final VerifyApi api = VerifyApi.start();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        api.close();
    }

    private String fetch(String baseUrl, HttpTransport transport) {
        try (VerifyClient client =
                api.builder().baseUrl(baseUrl).transport(transport).build()) {
            Entity entity = client.services().entities().fetch(VerifyApi.SERVICE, VerifyApi.IDENTITY, ONCE);
            return requireNonNull(entity.identity());
        }
    }

    @Test
    void requestsGoThroughAProxy() {
        InetSocketAddress address = new InetSocketAddress(
                InetAddress.getLoopbackAddress(), URI.create(api.url()).getPort());
        for (HttpTransport transport : List.of(
                JdkTransport.builder().proxy(ProxySelector.of(address)).build(),
                UrlConnectionTransport.builder()
                        .proxy(new Proxy(Proxy.Type.HTTP, address))
                        .build())) {
            api.answer("FetchEntity", 200);
            assertThat(fetch("http://verify.invalid", transport)).isEqualTo(VerifyApi.IDENTITY);
        }
        assertThat(api.targets())
                .hasSize(2)
                .allSatisfy(target -> assertThat(target).startsWith("http://verify.invalid/v2/Services/"));
    }

    @Test
    void anSslContextSaysWhoIsTrusted() throws Exception {
        SSLContext context = contextOfItsOwn();
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            byte[] body = "{\"identity\":\"me\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            String url = "https://localhost:" + server.getAddress().getPort();
            assertThat(fetch(url, JdkTransport.builder().sslContext(context).build()))
                    .isEqualTo("me");
            assertThat(fetch(
                            url,
                            UrlConnectionTransport.builder().sslContext(context).build()))
                    .isEqualTo("me");
            assertThatThrownBy(() -> fetch(url, JdkTransport.builder().build()))
                    .isInstanceOf(ConnectionException.class);
            assertThatThrownBy(() -> fetch(url, UrlConnectionTransport.builder().build()))
                    .isInstanceOf(ConnectionException.class);
        } finally {
            server.stop(0);
        }
    }

    /** A key for localhost, made for this test, and trust in it alone. */
    private SSLContext contextOfItsOwn() throws Exception {
        Path file = folder.resolve("key.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "localhost",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-keyalg",
                        "EC",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, "changeit".toCharArray());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    @Test
    void anExecutorDoesTheWork() throws Exception {
        Set<String> threads = ConcurrentHashMap.newKeySet();
        ExecutorService executor = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            threads.add(thread.getName());
            return thread;
        });
        for (HttpTransport transport : List.of(
                JdkTransport.builder().executor(executor).build(),
                UrlConnectionTransport.builder().executor(executor).build())) {
            int before = threads.size();
            api.answer("FetchEntity", 200);
            assertThat(fetch(api.url(), transport)).isEqualTo(VerifyApi.IDENTITY);
            assertThat(threads).hasSizeGreaterThanOrEqualTo(Math.max(1, before));
        }
        executor.shutdown();
        assertThat(executor.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aVersionOfHttpCanBePreferred() {
        api.answer("FetchEntity", 200).answer("FetchEntity", 200);

        fetch(api.url(), JdkTransport.builder().build());
        fetch(
                api.url(),
                JdkTransport.builder().httpVersion(HttpClient.Version.HTTP_2).build());

        assertThat(api.requests().get(0).header("Upgrade")).isNull();
        assertThat(api.requests().get(1).header("Upgrade")).isEqualTo("h2c");
    }

    @Test
    void anAnswerPastTheLimitIsRefused() {
        for (HttpTransport transport : List.of(
                JdkTransport.builder().maxResponseBytes(100).build(),
                UrlConnectionTransport.builder().maxResponseBytes(100).build())) {
            api.answer(200, "x".repeat(101));
            assertThatThrownBy(() -> fetch(api.url(), transport))
                    .isExactlyInstanceOf(SdkException.class)
                    .hasMessage("FetchEntity: an answer of more than 100 bytes");
        }
    }

    /** A thread that is left, waiting in native code, holds up the end of the whole JVM for 0.3 seconds. */
    @Test
    void closingTheClientEndsItsThreads() {
        api.answer("FetchEntity", 200);
        Set<Thread> others = httpThreads();
        VerifyClient client = api.builder().build();
        client.services().entities().fetch(VerifyApi.SERVICE, VerifyApi.IDENTITY);
        Set<Thread> threads = httpThreads();
        threads.removeAll(others);
        assertThat(threads).isNotEmpty();

        client.close();

        Thread selector = threads.stream()
                .filter(thread -> thread.getName().contains("Selector"))
                .findFirst()
                .orElseThrow();
        while (selector.isAlive()) {
            LockSupport.parkNanos(1_000_000); // or the timeout above ends the test
        }
        assertThatThrownBy(() -> client.services().entities().fetch(VerifyApi.SERVICE, VerifyApi.IDENTITY, ONCE))
                .hasMessage("FetchEntity: the transport is closed");
    }

    private static Set<Thread> httpThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("HttpClient"))
                .collect(Collectors.toSet());
    }

    @Test
    void aClosedUrlConnectionTransportSaysSo() {
        UrlConnectionTransport transport = UrlConnectionTransport.builder().build();
        transport.close();

        assertThatThrownBy(() -> fetch(api.url(), transport)).hasMessage("FetchEntity: the transport is closed");
    }

    @Test
    void nothingThatTheWholeJvmSharesIsChanged() throws IOException {
        HttpURLConnection fresh =
                (HttpURLConnection) URI.create(api.url()).toURL().openConnection();
        boolean follows = HttpURLConnection.getFollowRedirects();
        boolean caches = fresh.getDefaultUseCaches();
        Object verifier = HttpsURLConnection.getDefaultHostnameVerifier();
        Object proxies = ProxySelector.getDefault();
        Object properties = System.getProperties().clone();

        for (HttpTransport transport : List.of(
                JdkTransport.builder().build(), UrlConnectionTransport.builder().build())) {
            api.answer("FetchEntity", 200);
            fetch(api.url(), transport);
        }

        assertThat(HttpURLConnection.getFollowRedirects()).isEqualTo(follows);
        assertThat(fresh.getDefaultUseCaches()).isEqualTo(caches);
        assertThat(HttpsURLConnection.getDefaultHostnameVerifier()).isSameAs(verifier);
        assertThat(ProxySelector.getDefault()).isSameAs(proxies);
        assertThat(CookieHandler.getDefault()).isNull();
        assertThat(System.getProperties()).isEqualTo(properties);
    }
}
