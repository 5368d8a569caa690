package sdktemplate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sdktemplate.core.CallEvent.Kind;
import sdktemplate.core.internal.ApiRequest;
import sdktemplate.core.internal.ApiRequestBuilder;
import sdktemplate.sample.SampleClient;
import sdktemplate.testing.TestServer;
import sdktemplate.testing.TestServer.Received;

/** Which redirects are followed, and what goes where then. */
@Timeout(30)
class RedirectTest {
    private final List<CallEvent> events = new CopyOnWriteArrayList<>();
    private TestServer api;
    private TestServer cdn;
    private SampleClient client;

    @BeforeEach
    void start() throws IOException {
        api = TestServer.start();
        cdn = TestServer.start();
        client = builder().build();
    }

    @AfterEach
    void stop() {
        api.close();
        cdn.close();
    }

    private SampleClient.Builder builder() {
        return SampleClient.builder()
                .baseUrl(api.url())
                .basicAuth("u", "a-password")
                .header("X-Tenant", "t")
                .interceptor(Interceptor.ofRequests(request -> request.withHeaders(
                        request.headers().toBuilder().set("X-Traced", "1").build())))
                .retryPolicy(RetryPolicy.standard().withDelays(Duration.ofMillis(1), Duration.ofMillis(1)))
                .listener(events::add);
    }

    private static ApiRequestBuilder get() {
        return ApiRequest.get("Op", "/files/{id}").path("id", "1").security("basic");
    }

    private Download download(SampleClient from, RequestOptions options) {
        return from.apiClient()
                .sendForDownload(get().header("X-Parameter", "p").build(), options)
                .body();
    }

    @ParameterizedTest
    @MethodSource("sdktemplate.core.EventStreamTest#transports")
    void aDownloadFromAnotherOriginBringsItsFileAndLeavesCredentialsAtHome(
            HttpTransport transport, @TempDir Path folder) {
        RequestOptions options = RequestOptions.builder()
                .header("X-Own", "o")
                .header("Cookie", "session=1")
                .header("Range", "bytes=0-5")
                .query("beta", "1")
                .build();
        try (transport) {
            SampleClient over = builder().transport(transport).build();
            for (int status : List.of(301, 302, 303, 307, 308)) {
                api.answer(status, "moved", "Location", cdn.url() + "/signed?sig=a%2Fb+c");
                cdn.answer(200, "a file", "Content-Type", "image/png");
                assertThat(download(over, options).saveTo(folder.resolve("file")))
                        .hasContent("a file");
            }
        }

        assertThat(api.requests()).extracting(Received::target).containsOnly("/files/1?beta=1");
        assertThat(cdn.requests()).hasSize(5).extracting(Received::target).containsOnly("/signed?sig=a%2Fb+c");
        for (Received asked : api.requests()) {
            assertThat(asked.header("Authorization")).startsWith("Basic ");
            assertThat(asked.headers().keySet())
                    .contains("X-tenant", "X-own", "X-parameter", "X-traced", "Cookie", "Range");
        }
        for (Received asked : cdn.requests()) {
            assertThat(asked.header("Range")).isEqualTo("bytes=0-5");
            assertThat(asked.header("User-Agent")).startsWith("sample/");
            assertThat(asked.headers().keySet())
                    .doesNotContain(
                            "Authorization", "Cookie", "X-tenant", "X-own", "X-parameter", "X-traced", "Referer");
        }
    }

    @Test
    void atHomeEachRequestHasItsCredentialsAndFieldsAgain() throws Exception {
        ApiRequest request = ApiRequest.get("Op", "/a/b").security("key").build();
        SampleClient keyed = builder().key("a-secret-key").build();
        for (int i = 0; i < 2; i++) {
            api.answer(302, "", "Location", "c?x=1").answer(200, "text");
        }

        assertThat(keyed.apiClient().sendForText(request, RequestOptions.none()).body())
                .isEqualTo("text");
        assertThat(keyed.apiClient()
                        .sendForTextAsync(request, RequestOptions.none())
                        .get(10, TimeUnit.SECONDS)
                        .body())
                .isEqualTo("text");

        assertThat(api.requests())
                .extracting(Received::target)
                .containsExactly(
                        "/a/b?api%20key=a-secret-key",
                        "/a/c?x=1&api%20key=a-secret-key",
                        "/a/b?api%20key=a-secret-key",
                        "/a/c?x=1&api%20key=a-secret-key");
        assertThat(api.requests()).allSatisfy(asked -> {
            assertThat(asked.header("X-Tenant")).isEqualTo("t");
            assertThat(asked.header("X-Traced")).isEqualTo("1");
        });
    }

    /** A host that was asked once could otherwise choose what the caller's credentials are used for. */
    @Test
    void fromAnotherOriginNoWayLeadsBackToTheCredentials() {
        api.answer(302, "", "Location", cdn.url() + "/x").answer(200, "home");
        cdn.answer(302, "", "Location", api.url() + "/y");

        assertThat(download(client, RequestOptions.none()).bytes()).asString().isEqualTo("home");
        assertThat(api.requests().get(1).target()).isEqualTo("/y");
        assertThat(api.requests().get(1).headers().keySet())
                .doesNotContain("Authorization", "X-tenant", "X-parameter", "X-traced");
    }

    @Test
    void eventsTellOfRedirectsWithinTheAttempt() {
        api.answer(503, "")
                .answer(302, "", "Location", cdn.url() + "/x", "Request-Id", "RQ1")
                .answer(302, "", "Location", "/y");
        cdn.answer(503, "");
        api.answer(200, "text");

        assertThat(client.apiClient()
                        .sendForTextAsync(get().build(), RequestOptions.none())
                        .join()
                        .attempts())
                .isEqualTo(3);
        assertThat(events)
                .extracting(CallEvent::kind)
                .containsExactly(
                        Kind.START,
                        Kind.ATTEMPT,
                        Kind.RETRY,
                        Kind.ATTEMPT,
                        Kind.REDIRECT,
                        Kind.RETRY,
                        Kind.ATTEMPT,
                        Kind.REDIRECT,
                        Kind.STOP);
        assertThat(events).extracting(CallEvent::attempts).containsExactly(0, 1, 1, 2, 2, 2, 3, 3, 3);
        assertThat(events.get(4).statusCode()).isEqualTo(302);
        assertThat(events.get(4).requestId()).isEqualTo("RQ1");
        assertThat(events.get(4)).asString().startsWith("Op REDIRECT, attempt 2, status 302, request RQ1");
    }

    @Test
    void howManyAreFollowedIsAnOptionOfClientAndCall() {
        for (int i = 0; i < 11; i++) {
            api.answer(302, "", "Location", "/again" + i);
        }
        assertNotFollowed(client, RequestOptions.none(), 11);

        SampleClient never = builder().maxRedirects(0).build();
        api.answer(302, "", "Location", "/x");
        assertNotFollowed(never, RequestOptions.none(), 12);
        api.answer(302, "", "Location", "/x").answer(200, "text");
        RequestOptions once = RequestOptions.builder().maxRedirects(1).build();
        assertThat(download(never, once).bytes()).asString().isEqualTo("text");
        api.answer(302, "", "Location", "/x");
        assertNotFollowed(client, once.toBuilder().maxRedirects(0).build(), 15);
        api.answer(302, "", "Location", "/x");
        assertNotFollowed(
                client.withOptions(RequestOptions.builder().maxRedirects(0).build()), RequestOptions.none(), 16);
        assertThatThrownBy(() -> builder().maxRedirects(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    private void assertNotFollowed(SampleClient from, RequestOptions options, int requests) {
        assertThatThrownBy(() -> download(from, options)).isInstanceOfSatisfying(ApiException.class, e -> {
            assertThat(e.statusCode()).isEqualTo(302);
            assertThat(e.headers().first("Location")).isPresent();
        });
        assertThat(api.requests()).hasSize(requests);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://127.0.0.1/x",
                "file:///etc/passwd",
                "https:x",
                "http://user:pw@127.0.0.1/",
                "http:///x",
                "http://a b/",
                "http://[::1"
            })
    void whatIsNoUrlToFollowIsNotFollowed(String location) {
        api.answer(302, "", "Location", location).answer(302, "");
        assertNotFollowed(client, RequestOptions.none(), 1);
    }

    @Test
    void neitherNoLocationNorTwoAreFollowed() {
        api.answer(302, "").answer(302, "", "Location", "/a", "Location", "/b").answer(304, "", "Location", "/a");
        for (int status : List.of(302, 302, 304)) {
            assertThatThrownBy(() -> download(client, RequestOptions.none()))
                    .isInstanceOfSatisfying(
                            ApiException.class, e -> assertThat(e.statusCode()).isEqualTo(status));
        }
        assertThat(api.requests()).hasSize(3);
    }

    /** RFC 3986, sections 5.2 and 5.4, and what servers send that is no URL. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "g?y        | /b/c/g?y",
                "?y         | /b/c/d?y",
                "``         | /b/c/d?q=1",
                "#s         | /b/c/d?q=1",
                "./g/.      | /b/c/g/",
                "../../../g | /g",
                "/./g/../h//i | /h//i",
                "g;x=1/../y | /b/c/y",
                "..         | /b/",
                "?y=/./z/.. | /b/c/d?y=/./z/..",
                "a b\\c      | /b/c/a%20b%5Cc",
                "{id}?a[]=^ | /b/c/%7Bid%7D?a[]=%5E",
                "a[1]       | /b/c/a%5B1%5D",
                "50%?x=%zz%41 | /b/c/50%25?x=%25zz%41"
            })
    void relativeReferencesAreResolvedAndWhatNoUrlMayHoldIsEscaped(String location, String target) {
        api.answer(302, "", "Location", location).answer(200, "");
        client.apiClient()
                .sendForNothing(ApiRequest.get("Op", "/b/c/d").query("q", 1).build(), RequestOptions.none());

        assertThat(api.requests().get(1).target()).isEqualTo(target);
    }

    @Test
    void theBytesOfAUrlInUtf8StayWhatTheyAre() {
        // The server writes a byte for each character.
        String latin1 = new String("/õ".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        api.answer(302, "", "Location", latin1).answer(200, "text");

        assertThat(download(client, RequestOptions.none()).bytes()).asString().isEqualTo("text");
        assertThat(api.requests().get(1).target()).isEqualTo("/%C3%B5");
    }

    @Test
    void nothingGoesFromHttpsToHttp() {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpTransport redirecting = new HttpTransport() {
            @Override
            public HttpResponse send(HttpRequest request) {
                asked.add(request.url() + " "
                        + request.headers().first("Authorization").isPresent());
                String location = asked.size() == 1 ? "https://api.example:443/y" : "HTTP://api.example/z";
                return new HttpResponse(302, Headers.of(Map.of("Location", List.of(location))), new byte[0]);
            }

            @Override
            public CompletableFuture<HttpResponse> sendAsync(HttpRequest request) {
                return CompletableFuture.completedFuture(send(request));
            }
        };
        SampleClient secure =
                builder().baseUrl("https://api.example").transport(redirecting).build();

        assertThatThrownBy(() -> download(secure, RequestOptions.none()))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        e -> assertThat(e.headers().first("Location")).contains("HTTP://api.example/z"));
        assertThat(asked).containsExactly("https://api.example/files/1 true", "https://api.example:443/y true");
    }

    @ParameterizedTest
    @MethodSource("sdktemplate.core.EventStreamTest#transports")
    void aBodyIsSentAgainByStatuses307And308AtHomeAlone(HttpTransport transport) {
        ApiRequest post = ApiRequest.post("Op", "/x")
                .json(JsonValue.of("body"))
                .security("basic")
                .build();
        try (transport) {
            SampleClient over = builder().transport(transport).build();
            for (int status : List.of(307, 308)) {
                api.answer(status, "", "Location", "/y").answer(200, "");
                over.apiClient().sendForNothing(post, RequestOptions.none());
                api.answer(status, "", "Location", cdn.url() + "/y");
                assertStatus(over, post, status);
            }
            for (int status : List.of(301, 302, 303)) {
                api.answer(status, "", "Location", "/y");
                assertStatus(over, post, status);
            }
            ApiRequest delete = ApiRequest.delete("Op", "/x").security("basic").build();
            api.answer(308, "", "Location", "/y").answer(204, "");
            over.apiClient().sendForNothing(delete, RequestOptions.none());
            api.answer(303, "", "Location", "/y").answer(307, "", "Location", cdn.url() + "/y");
            assertStatus(over, delete, 303);
            assertStatus(over, delete, 307);
        }

        assertThat(api.requests().subList(0, 9))
                .extracting(asked -> asked.method() + " " + asked.target() + " " + asked.body())
                .containsExactly(
                        "POST /x \"body\"",
                        "POST /y \"body\"",
                        "POST /x \"body\"",
                        "POST /x \"body\"",
                        "POST /y \"body\"",
                        "POST /x \"body\"",
                        "POST /x \"body\"",
                        "POST /x \"body\"",
                        "POST /x \"body\"");
        assertThat(api.requests()).hasSize(13);
        assertThat(cdn.requests()).isEmpty();
    }

    private static void assertStatus(SampleClient from, ApiRequest request, int status) {
        assertThatThrownBy(() -> from.apiClient().sendForNothing(request, RequestOptions.none()))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.statusCode()).isEqualTo(status));
    }

    @Test
    void aStreamThatWasReadIsNotSentAgain() {
        api.answer(307, "", "Location", "/y");
        ApiRequest put = ApiRequest.put("Op", "/x")
                .upload("text/plain", Upload.of(new ByteArrayInputStream(new byte[] {1, 2})))
                .build();

        assertStatus(client, put, 307);
        assertThat(api.requests()).hasSize(1);
    }

    @Test
    void allOfThemTogetherAreDoneInTime() {
        CompletableFuture<Boolean> over = new CompletableFuture<>();
        for (int i = 0; i < 10; i++) {
            api.answer(exchange -> {
                over.completeOnTimeout(true, 300, TimeUnit.MILLISECONDS).copy().join();
                exchange.getResponseHeaders().add("Location", "/x");
                exchange.sendResponseHeaders(302, -1);
            });
        }
        api.answer(exchange -> {
            CompletableFuture<Boolean> late = new CompletableFuture<>();
            late.completeOnTimeout(true, 5, TimeUnit.SECONDS).join();
            exchange.sendResponseHeaders(200, -1);
        });
        RequestOptions briefly =
                RequestOptions.builder().timeout(Duration.ofSeconds(2)).build();

        assertThatThrownBy(() -> download(client, briefly))
                .isInstanceOf(TimeoutException.class)
                .hasMessage("Op took longer than 2000 ms");
    }

    @Test
    void cancellingStopsTheRequestThatIsUnderWay() throws Exception {
        CompletableFuture<Boolean> asked = new CompletableFuture<>();
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        api.answer(302, "", "Location", cdn.url() + "/slow");
        cdn.answer(exchange -> {
            asked.complete(true);
            done.join();
        });
        CompletableFuture<String> call = client.apiClient()
                .sendForTextAsync(get().build(), RequestOptions.none())
                .thenApply(ApiResponse::body);
        assertThat(asked.get(10, TimeUnit.SECONDS)).isTrue();

        assertThat(call.cancel(true)).isTrue();
        done.complete(true);
        assertThat(events).extracting(CallEvent::kind).contains(Kind.REDIRECT, Kind.FAILURE);
    }

    /** A HEAD stays one, and one without a body has nothing to read. */
    @Test
    void headIsFollowedAsHead() {
        api.answer(302, "", "Location", cdn.url() + "/x");
        cdn.answer(200, "", "X-Size", "3");

        assertThat(client.apiClient()
                        .sendForNothing(
                                ApiRequest.head("Op", "/x").security("basic").build(), RequestOptions.none())
                        .headers()
                        .first("X-Size"))
                .contains("3");
        assertThat(cdn.requests().get(0).method()).isEqualTo("HEAD");
    }
}
