package dev.burin.twilio.verify.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.burin.twilio.verify.VerifyClient;
import dev.burin.twilio.verify.core.ConnectionException;
import dev.burin.twilio.verify.core.Download;
import dev.burin.twilio.verify.core.Headers;
import dev.burin.twilio.verify.core.HttpRequest;
import dev.burin.twilio.verify.core.HttpResponse;
import dev.burin.twilio.verify.core.HttpTransport;
import dev.burin.twilio.verify.core.Operation;
import dev.burin.twilio.verify.core.RequestBody;
import dev.burin.twilio.verify.core.SdkException;
import dev.burin.twilio.verify.core.TimeoutException;
import dev.burin.twilio.verify.model.Challenge;
import dev.burin.twilio.verify.testing.VerifyApi;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import sdktemplate.testing.RawServer;
import sdktemplate.testing.TestServer.Received;

/** What all transports do alike: the same tests for each. */
@ParameterizedClass
@EnumSource
@Timeout(60)
class TransportTest {
    private static final Duration BRIEFLY = Duration.ofMillis(700);
    private static final String HALF = "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\nfirst";

    private final Transports kind;
    private final HttpTransport transport;
    private final VerifyApi api = VerifyApi.start();

    TransportTest(Transports kind) {
        this.kind = kind;
        this.transport = kind.open();
    }

    @AfterEach
    void stop() {
        transport.close();
        api.close();
    }

    private static HttpRequest request(String method, String url, @Nullable RequestBody body, Duration timeout) {
        Operation operation = new Operation("DoIt", method, "/x", List.of());
        Headers headers = Headers.builder().set("X-Own", "as it is").build();
        return new HttpRequest(operation, URI.create(url + "/x?a=b%2Fc"), headers, body, timeout);
    }

    private HttpRequest get() {
        return request("GET", api.url(), null, Duration.ofSeconds(30));
    }

    private HttpRequest post(RequestBody body) {
        return request("POST", api.url(), body, Duration.ofSeconds(30));
    }

    private static RequestBody text(String text) {
        return RequestBody.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aClientWorksOverIt() throws Exception {
        api.answer("CreateChallenge", 201).answer("FetchChallenge", 200);
        VerifyClient client = api.builder().transport(transport).build();

        Challenge created = client.services()
                .entities()
                .challenges()
                .create(VerifyApi.SERVICE, VerifyApi.IDENTITY, p -> p.factorSid(VerifyApi.FACTOR));
        CompletableFuture<Challenge> fetched = client.async()
                .services()
                .entities()
                .challenges()
                .fetch(VerifyApi.SERVICE, VerifyApi.IDENTITY, VerifyApi.CHALLENGE);

        assertThat(created.sid()).isEqualTo(fetched.get(30, TimeUnit.SECONDS).sid());
        assertThat(api.requests()).extracting(Received::method).containsExactly("POST", "GET");
        assertThat(api.requests().get(0).body()).isEqualTo("FactorSid=" + VerifyApi.FACTOR);
        assertThat(api.requests().get(0).header("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(api.requests().get(0).header("Authorization")).startsWith("Basic ");
        assertThat(api.requests().get(0).header("User-Agent")).startsWith("twilio-verify/");
    }

    @Test
    void methodsFieldsAndBodiesArriveAsTheyAre() {
        for (String method : List.of("GET", "HEAD", "DELETE", "OPTIONS", "POST", "PUT")) {
            api.answer(200, method.equals("HEAD") ? "" : "answer", "X-Theirs", "1", "X-Theirs", "2");
            HttpResponse response = transport.send(request(method, api.url(), null, Duration.ofSeconds(30)));
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().all("x-theirs")).containsExactly("1", "2");
            assertThat(response.text()).isEqualTo(method.equals("HEAD") ? "" : "answer");
        }
        for (String method : List.of("DELETE", "OPTIONS", "POST", "PUT")) {
            api.answer(200, "");
            transport.send(request(method, api.url(), text("böse"), Duration.ofSeconds(30)));
        }

        List<Received> received = api.requests();
        assertThat(received)
                .extracting(Received::method)
                .containsExactly("GET", "HEAD", "DELETE", "OPTIONS", "POST", "PUT", "DELETE", "OPTIONS", "POST", "PUT");
        assertThat(received).extracting(Received::target).containsOnly("/x?a=b%2Fc");
        assertThat(received).extracting(r -> r.header("X-Own")).containsOnly("as it is");
        assertThat(received.subList(0, 6)).extracting(Received::body).containsOnly("");
        assertThat(received.subList(6, 10)).extracting(Received::body).containsOnly("böse");
        assertThat(received.subList(4, 6))
                .extracting(r -> r.header("Content-Length"))
                .containsOnly("0");
    }

    @Test
    void patchIsSentOrRefusedWithACure() {
        api.answer(200, "done");
        HttpRequest patch = request("PATCH", api.url(), text("change"), Duration.ofSeconds(30));

        if (kind == Transports.URL_CONNECTION) {
            String why = "DoIt: HttpURLConnection can't send PATCH. Build the client with a JdkTransport";
            assertThatThrownBy(() -> transport.send(patch))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessage(why);
            assertThatThrownBy(() -> transport.sendAsync(patch).get())
                    .hasCauseInstanceOf(UnsupportedOperationException.class);
            assertThat(api.requests()).isEmpty();
        } else {
            assertThat(transport.send(patch).text()).isEqualTo("done");
            assertThat(api.request().method()).isEqualTo("PATCH");
            assertThat(api.request().body()).isEqualTo("change");
        }
    }

    @Test
    void anAnswerOfAnyStatusIsAnAnswer() {
        List<Integer> statuses = List.of(200, 201, 202, 204, 301, 304, 400, 401, 403, 404, 409, 429, 500, 503);
        for (int status : statuses) {
            String body = status == 204 || status == 304 ? "" : "is " + status;
            api.answer(status, body);
            HttpResponse response = transport.send(get());
            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(response.text()).isEqualTo(body);
        }
        api.answer(401, "who?");
        HttpResponse refused = transport.send(post(text("upload")));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.text()).isEqualTo(kind == Transports.URL_CONNECTION ? "" : "who?");
        assertThat(api.requests()).hasSize(statuses.size() + 1);
    }

    @Test
    void noRedirectIsFollowed() {
        for (int status : List.of(301, 302, 303, 307, 308)) {
            api.answer(status, "", "Location", api.url() + "/elsewhere");
            assertThat(transport.send(get()).statusCode()).isEqualTo(status);
            api.answer(status, "", "Location", api.url() + "/elsewhere");
            assertThat(transport.send(post(text("body"))).statusCode()).isEqualTo(status);
        }
        assertThat(api.targets()).hasSize(10).containsOnly("/x?a=b%2Fc");
    }

    @Test
    void connectionsAreUsedAgain() {
        Set<Integer> ports = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < 5; i++) {
            int status = i == 3 ? 404 : 200;
            api.answer(exchange -> {
                ports.add(exchange.getRemoteAddress().getPort());
                exchange.sendResponseHeaders(status, 6);
                exchange.getResponseBody().write("answer".getBytes(StandardCharsets.US_ASCII));
            });
            assertThat(transport.send(i % 2 == 0 ? get() : post(text("body"))).text())
                    .isEqualTo("answer");
        }
        assertThat(ports).hasSize(1);
    }

    @Test
    void bodiesOfAnyLengthStreamUp() throws Exception {
        byte[] large = "0123456789".repeat(200_000).getBytes(StandardCharsets.US_ASCII);
        for (RequestBody body : List.of(RequestBody.of(large), RequestBody.of(new ByteArrayInputStream(large)))) {
            api.answer(200, "");
            assertThat(transport.send(post(body)).statusCode()).isEqualTo(200);
            api.answer(200, "");
        }
        assertThat(transport
                        .sendAsync(post(RequestBody.of(new ByteArrayInputStream(large))))
                        .get(30, TimeUnit.SECONDS)
                        .statusCode())
                .isEqualTo(200);
        assertThat(api.requests()).hasSize(3).extracting(r -> r.body().length()).containsOnly(large.length);
        assertThat(api.requests().get(0).header("Content-Length")).isEqualTo("2000000");
        assertThat(api.requests().get(1).header("Transfer-Encoding")).isEqualTo("chunked");
    }

    @Test
    void aBodyThatCanNotBeReadIsNoFaultOfTheConnection() {
        RequestBody unreadable = new RequestBody() {
            @Override
            public long length() {
                return 5;
            }

            @Override
            public InputStream open() throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatThrownBy(() -> transport.send(post(unreadable)))
                .isExactlyInstanceOf(SdkException.class)
                .hasMessage("DoIt: what was to be sent can't be read");
    }

    @Test
    void bodiesStreamDownAsTheyArrive() throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        api.answer(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("first".getBytes(StandardCharsets.US_ASCII));
            exchange.getResponseBody().flush();
            try {
                assertThat(read.await(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            exchange.getResponseBody().write("second".getBytes(StandardCharsets.US_ASCII));
        });

        try (InputStream stream = transport.send(get().asStreamed()).stream()) {
            byte[] first = new byte[5];
            assertThat(stream.readNBytes(first, 0, 5)).isEqualTo(5);
            assertThat(first).asString().isEqualTo("first");
            read.countDown();
            assertThat(stream.readAllBytes()).asString().isEqualTo("second");
            assertThat(stream.read()).isEqualTo(-1);
        }

        String large = "x".repeat(3_000_000);
        api.answer(200, large);
        assertThat(transport.send(get().asStreamed()).stream().readAllBytes()).hasSize(large.length());
    }

    @Test
    void aStreamThatStallsEndsInTimeAndOneThatBreaksIsTold() throws Exception {
        try (RawServer stalling = RawServer.stallingAfter(HALF)) {
            HttpRequest request = request("GET", stalling.url(), null, BRIEFLY).asStreamed();
            Download download = new Download(request, transport.send(request));
            assertThatThrownBy(download::bytes).isInstanceOf(TimeoutException.class);
            assertThat(stalling.left().get(20, TimeUnit.SECONDS)).isTrue();
        }
        try (RawServer broken = RawServer.hangingUpAfter(HALF)) {
            HttpRequest request =
                    request("GET", broken.url(), null, Duration.ofSeconds(30)).asStreamed();
            Download download = new Download(request, transport.send(request));
            assertThatThrownBy(download::bytes).isInstanceOf(ConnectionException.class);
        }
    }

    @Test
    void aStreamMayTakeLongerThanItsTimeoutButNotBeSilent() throws Exception {
        String endless = "HTTP/1.1 200 OK\r\n\r\nfirst";
        try (RawServer dripping = RawServer.drippingAfter(endless)) {
            HttpRequest request = request("GET", dripping.url(), null, BRIEFLY).asStreamed(Duration.ofSeconds(20));
            try (InputStream stream = transport.send(request).stream()) {
                assertThat(stream.readNBytes(150)).hasSize(150);
            }
        }
        try (RawServer stalling = RawServer.stallingAfter(endless)) {
            HttpRequest request = request("GET", stalling.url(), null, BRIEFLY).asStreamed(Duration.ofMillis(300));
            HttpResponse response = transport.send(request);
            InputStream stream = response.stream();
            assertThat(stream.readNBytes(new byte[5], 0, 5)).isEqualTo(5);
            assertThatThrownBy(stream::read).isInstanceOfAny(HttpTimeoutException.class, InterruptedIOException.class);
            response.discard();
        }
    }

    @Test
    void whatStallsAnywhereEndsInTimeAndSoDoesItsConnection() throws Exception {
        for (String start : List.of("", "HTTP/1.1 200 OK\r\n", HALF)) {
            try (RawServer stalling = RawServer.stallingAfter(start)) {
                HttpRequest request = request("GET", stalling.url(), null, BRIEFLY);
                long before = System.nanoTime();
                assertThatThrownBy(() -> transport.send(request)).isInstanceOf(TimeoutException.class);
                assertThat(Duration.ofNanos(System.nanoTime() - before)).isBetween(BRIEFLY, Duration.ofSeconds(10));
                assertThat(stalling.left().get(20, TimeUnit.SECONDS)).isTrue();
            }
            try (RawServer stalling = RawServer.stallingAfter(start)) {
                HttpRequest request = request("GET", stalling.url(), null, BRIEFLY);
                assertThatThrownBy(() -> transport.sendAsync(request).get(10, TimeUnit.SECONDS))
                        .hasCauseInstanceOf(TimeoutException.class);
                assertThat(stalling.left().get(20, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    @Test
    void aBodyThatDripsEndsInTime() {
        CompletableFuture<Boolean> over = new CompletableFuture<>();
        api.answer(exchange -> {
            exchange.sendResponseHeaders(200, 10_000);
            for (int i = 0; i < 1_000 && !over.isDone(); i++) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                LockSupport.parkNanos(20_000_000);
            }
        });

        assertThatThrownBy(() -> transport.send(request("GET", api.url(), null, BRIEFLY)))
                .isInstanceOf(TimeoutException.class);
        over.complete(true);
    }

    @Test
    void anAnswerThatIsCutShortIsABrokenConnection() throws Exception {
        List<String> starts =
                List.of("", HALF, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n20\r\nfirst", "HTTP/1.1 200");
        for (String start : starts) {
            try (RawServer broken = RawServer.hangingUpAfter(start)) {
                HttpRequest request = request("POST", broken.url(), text("body"), Duration.ofSeconds(30));
                assertThatThrownBy(() -> transport.send(request)).isInstanceOf(ConnectionException.class);
                assertThat(broken.connections()).isEqualTo(1);
            }
        }
        int nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }
        HttpRequest request = request("GET", "http://127.0.0.1:" + nobody, null, Duration.ofSeconds(30));
        assertThatThrownBy(() -> transport.send(request)).isInstanceOf(ConnectionException.class);
        assertThatThrownBy(() -> transport.sendAsync(request).get(10, TimeUnit.SECONDS))
                .hasCauseInstanceOf(ConnectionException.class);
    }

    @Test
    void cancellingEndsTheExchange() throws Exception {
        try (RawServer stalling = RawServer.stallingAfter("")) {
            CompletableFuture<HttpResponse> call =
                    transport.sendAsync(request("GET", stalling.url(), null, Duration.ofSeconds(50)));
            assertThat(stalling.asked().get(10, TimeUnit.SECONDS)).isTrue();
            assertThat(call.cancel(true)).isTrue();
            assertThat(stalling.left().get(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void anInterruptEndsTheExchange() throws Exception {
        try (RawServer stalling = RawServer.stallingAfter("")) {
            HttpRequest request = request("GET", stalling.url(), null, Duration.ofSeconds(50));
            CompletableFuture<HttpResponse> outcome = new CompletableFuture<>();
            Thread caller = new Thread(() -> {
                try {
                    outcome.complete(transport.send(request));
                } catch (SdkException e) {
                    outcome.completeExceptionally(
                            Thread.currentThread().isInterrupted() ? e : new AssertionError("the flag is lost", e));
                }
            });
            caller.start();
            assertThat(stalling.asked().get(10, TimeUnit.SECONDS)).isTrue();
            caller.interrupt();
            assertThatThrownBy(() -> outcome.get(10, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isExactlyInstanceOf(SdkException.class)
                    .hasMessage("DoIt was interrupted");
            assertThat(stalling.left().get(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void manyThreadsShareIt() {
        for (int i = 0; i < 100; i++) {
            api.answer(200, "answer");
        }
        List<CompletableFuture<HttpResponse>> calls = Stream.generate(() -> transport.sendAsync(post(text("body"))))
                .limit(100)
                .toList();
        assertThat(calls)
                .allSatisfy(call ->
                        assertThat(call.get(30, TimeUnit.SECONDS).text()).isEqualTo("answer"));
    }
}
