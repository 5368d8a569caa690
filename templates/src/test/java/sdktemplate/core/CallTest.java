package sdktemplate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sdktemplate.core.internal.ApiRequest;
import sdktemplate.sample.OneCall;
import sdktemplate.sample.SampleClient;
import sdktemplate.sample.Widget;
import sdktemplate.sample.WidgetCreateParams;
import sdktemplate.testing.TestServer;
import sdktemplate.testing.TestServer.Received;

class CallTest {
    private static final String WIDGET = "{\"sid\":\"WD1\",\"name\":\"n\"}";

    private TestServer server;
    private SampleClient client;

    @BeforeEach
    void start() throws IOException {
        server = TestServer.start();
        client = SampleClient.builder()
                .baseUrl(server.url())
                .basicAuth("user", "pässword")
                .maxRetries(0)
                .userAgent("shop/1.4")
                .header("X-Default", "d")
                .build();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aFormIsSentWithCredentialsAndTheSdksName() {
        server.answer(201, WIDGET, "Request-Id", "RQ1");

        ApiResponse<Widget> response = client.widgets()
                .createWithResponse(
                        "Ä/b c",
                        WidgetCreateParams.builder()
                                .name("a b+c&d=é")
                                .hidden(JsonValue.parse("{\"a\":[1]}"))
                                .fields(List.of(JsonValue.of("x"), JsonValue.of(2)))
                                .expires(OffsetDateTime.parse("2026-03-01T09:30Z"))
                                .build(),
                        RequestOptions.none());

        Received request = server.requests().get(0);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.target()).isEqualTo("/v1/Shops/%C3%84%2Fb%20c/Widgets");
        assertThat(request.body())
                .isEqualTo("Name=a+b%2Bc%26d%3D%C3%A9&Hidden=%7B%22a%22%3A%5B1%5D%7D&Fields=%22x%22&Fields=2"
                        + "&Expires=2026-03-01T09%3A30%3A00Z");
        assertThat(request.header("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(request.header("Accept")).isEqualTo("application/json, */*;q=0.1");
        assertThat(request.header("X-Default")).isEqualTo("d");
        assertThat(request.header("User-Agent"))
                .isEqualTo("sample/2.0.0 burin java/" + System.getProperty("java.version") + " shop/1.4");
        assertThat(request.header("Authorization"))
                .isEqualTo("Basic "
                        + Base64.getEncoder().encodeToString("user:pässword".getBytes(StandardCharsets.UTF_8)));
        assertThat(request.header("Idempotency-Token")).hasSize(36);
        assertThat(request.header("Upgrade")).isNull();
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.requestId()).contains("RQ1");
        assertThat(response.attempts()).isEqualTo(1);
        assertThat(response.headers().first("request-id")).contains("RQ1");
        assertThat(response.body().sid()).isEqualTo("WD1");
    }

    @Test
    void jsonIsSent() {
        server.answer(200, WIDGET);

        client.widgets().replace("S", "WD1", Widget.builder().sid(null).size(3).build());

        Received request = server.requests().get(0);
        assertThat(request.method()).isEqualTo("PUT");
        assertThat(request.body()).isEqualTo("{\"size\":3,\"sid\":null}");
        assertThat(request.header("Content-Type")).isEqualTo("application/json");
        assertThat(request.header("Idempotency-Token")).isNull();
    }

    @Test
    void rareButValidDatesDoNotFailAResponse() {
        server.answer(
                200,
                "{\"name\":\"w\",\"date_created\":\"2016-12-31T23:59:60.12345678901Z\","
                        + "\"expires\":\"Sat, 31 Dec 2016 23:59:60 +0000\",\"day\":\"2016-12-31T00:00:00.0000000000Z\"}");

        Widget widget = client.widgets().replace("S", "WD1", Widget.builder().build());

        assertThat(widget.dateCreated()).isEqualTo(OffsetDateTime.parse("2016-12-31T23:59:59.123456789Z"));
        assertThat(widget.expires()).isEqualTo(OffsetDateTime.parse("2016-12-31T23:59:59Z"));
        assertThat(widget.day()).isEqualTo("2016-12-31");
    }

    @Test
    void anAnswerWithoutBodyIsNothing() {
        server.answer(204, "");

        assertThat(client.widgets()
                        .deleteWithResponse("S", "WD1", RequestOptions.none())
                        .statusCode())
                .isEqualTo(204);
        assertThat(server.requests().get(0).method()).isEqualTo("DELETE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void aPathValueThatWouldLeadElsewhereIsRefused(String value) {
        assertThatThrownBy(() -> client.widgets().fetch("S", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Sid");
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "POST", "DELETE", "OPTIONS", "PATCH"})
    void everyMethodCanHaveABody(String method) {
        server.answer(200, "Grüße");
        ApiRequest request = switch (method) {
            case "GET" -> ApiRequest.get("Op", "/x").text("text/plain", "é").build();
            case "PUT" -> ApiRequest.put("Op", "/x").text("text/plain", "é").build();
            case "POST" -> ApiRequest.post("Op", "/x").text("text/plain", "é").build();
            case "DELETE" ->
                ApiRequest.delete("Op", "/x").text("text/plain", "é").build();
            case "OPTIONS" ->
                ApiRequest.options("Op", "/x").text("text/plain", "é").build();
            default -> ApiRequest.patch("Op", "/x").text("text/plain", "é").build();
        };

        assertThat(client.apiClient()
                        .sendForText(request, RequestOptions.none())
                        .body())
                .isEqualTo("Grüße");
        assertThat(server.requests().get(0).method()).isEqualTo(method);
        assertThat(server.requests().get(0).body()).isEqualTo("é");
    }

    @Test
    void aHeadRequestGivesHeadersAlone() {
        server.answer(200, "", "X-Total", "7");

        ApiResponse<Void> response =
                client.apiClient().sendForNothing(ApiRequest.head("Op", "/x").build(), RequestOptions.none());

        assertThat(response.headers().first("X-Total")).contains("7");
        assertThat(server.requests().get(0).method()).isEqualTo("HEAD");
    }

    @Test
    void textIsReadInItsCharacterSetAndBytesAsTheyAre() {
        TestServer.Answer latin1 = exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/plain; charset=\"ISO-8859-1\"");
            exchange.sendResponseHeaders(200, 1);
            exchange.getResponseBody().write(0xe9);
        };
        server.answer(latin1).answer(latin1);
        ApiRequest request = ApiRequest.get("Op", "/x").build();

        assertThat(client.apiClient()
                        .sendForText(request, RequestOptions.none())
                        .body())
                .isEqualTo("é");
        assertThat(client.apiClient()
                        .sendForDownload(request, RequestOptions.none())
                        .body()
                        .bytes())
                .containsExactly(0xe9);
    }

    @Test
    void optionsOfACallReplaceWhatTheClientSends() {
        server.answer(201, WIDGET);
        RequestOptions options = RequestOptions.builder()
                .header("x-default", "mine")
                .header("X-More", "m")
                .idempotencyKey("key-1")
                .build();

        client.widgets().create("S", WidgetCreateParams.builder().name("n").build(), options);

        Received request = server.requests().get(0);
        assertThat(request.header("X-Default")).isEqualTo("mine");
        assertThat(request.header("X-More")).isEqualTo("m");
        assertThat(request.header("Idempotency-Token")).isEqualTo("key-1");
    }

    @Test
    void aBaseUrlCanHaveAPath() {
        server.answer(200, WIDGET);

        SampleClient.builder()
                .baseUrl(server.url() + "/proxy/")
                .basicAuth("u", "p")
                .build()
                .widgets()
                .fetch("S", "WD1");

        assertThat(server.requests().get(0).target()).isEqualTo("/proxy/v1/Shops/S/Widgets/WD1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://x", "//x", "x", "https://", "https://u:p@x", "https://x?a=1", "https://x#a", "https://x y"
            })
    void aBaseUrlThatIsNoServersIsRefused(String url) {
        SampleClient.Builder builder = SampleClient.builder().baseUrl(url);

        assertThatThrownBy(builder::build).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://bob:a-password@x", "https://bob:a-password@x y"})
    void aPasswordInABaseUrlIsNotShown(String url) {
        SampleClient.Builder builder = SampleClient.builder().baseUrl(url);

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageNotContaining("a-password");
    }

    /** The JDK's client has no such hosts; one that nobody can call is better refused where it is set. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://my_service:8080/v1",
                "http://bob:a-password@my_service:8080",
                "https://-api.example",
                "https://müller.example"
            })
    void aHostThatJavaCantCallIsRefusedByName(String url) {
        SampleClient.Builder builder = SampleClient.builder().baseUrl(url);

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "Not a host name that Java's HTTP clients take (letters, digits, hyphens; RFC" + " 1123): ")
                .hasMessageEndingWith(url.replaceFirst("^.*//(.*@)?", "").replaceFirst("/.*", ""))
                .hasMessageNotContaining("a-password");
    }

    /** It has no bytes in UTF-8: Java would send a question mark. */
    @ParameterizedTest
    @ValueSource(strings = {"a\ud83d", "\ude00b", "\ude00\ud83d", "\ud83dx"})
    void halfACharacterIsRefusedInUrlsAndForms(String text) {
        assertThatThrownBy(() -> client.widgets().fetch("S", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Not a text: half a character (a lone surrogate) at ");
        RequestOptions options = RequestOptions.builder().query("q", text).build();
        assertThatThrownBy(() -> client.widgets().fetch("S", "WD1", options))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> client.widgets().create("S", p -> p.name(text)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Credential.apiKeyInQuery("key", text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Credential.apiKeyInCookie("key", text)).isInstanceOf(IllegalArgumentException.class);
        assertThat(server.requests()).isEmpty();

        server.answer(200, WIDGET);
        client.widgets().fetch("S", "\ud83d\ude00");
        assertThat(server.requests().get(0).target()).endsWith("/%F0%9F%98%80");
    }

    @Test
    void anUnknownHostIsSaidToBeOne() {
        for (HttpTransport transport : List.of(
                JdkTransport.builder().build(), UrlConnectionTransport.builder().build())) {
            SampleClient nowhere = SampleClient.builder()
                    .baseUrl("http://nowhere.invalid:8080/v1")
                    .basicAuth("u", "p")
                    .transport(transport)
                    .maxRetries(0)
                    .build();
            String message =
                    "FetchWidget: the host of nowhere.invalid:8080 is not known: the name service has no address"
                            + " for it";

            assertThatThrownBy(() -> nowhere.widgets().fetch("S", "WD1"))
                    .isInstanceOfSatisfying(
                            ConnectionException.class,
                            e -> assertThat(e.wasSent()).isFalse())
                    .hasMessage(message);
            assertThatThrownBy(() -> nowhere.asyncWidgets().fetch("S", "WD1").get(60, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(ConnectionException.class)
                    .hasMessageEndingWith(message);
        }
    }

    /** A 200 is a success, whatever its body says; who knows better about an API says so in an interceptor. */
    @Test
    void anErrorInsideA200IsOneWhereAnInterceptorMakesItOne() {
        String error = "{\"ok\":false,\"message\":\"No such widget\"}";
        server.answer(200, error).answer(200, error);
        Interceptor strict = next -> new HttpTransport() {
            @Override
            public HttpResponse send(HttpRequest request) {
                return checked(next.send(request));
            }

            @Override
            public CompletableFuture<HttpResponse> sendAsync(HttpRequest request) {
                return next.sendAsync(request).thenApply(this::checked);
            }

            private HttpResponse checked(HttpResponse response) {
                return response.text().startsWith("{\"ok\":false")
                        ? new HttpResponse(422, response.headers(), response.body())
                        : response;
            }
        };
        SampleClient.Builder builder =
                SampleClient.builder().baseUrl(server.url()).basicAuth("u", "p");

        assertThat(builder.build().widgets().fetch("S", "WD1").additionalProperties())
                .containsKey("ok");
        SampleClient checking = builder.interceptor(strict).build();
        assertThatThrownBy(() -> checking.widgets().fetch("S", "WD1"))
                .isInstanceOf(UnprocessableEntityException.class)
                .hasMessage("FetchWidget failed with status 422: No such widget");
    }

    /** The JDK's clients would send a question mark, or two other characters. */
    @Test
    void aHeaderThatIsNotAsciiIsRefused() {
        RequestOptions options =
                RequestOptions.builder().header("X-City", "Pärnu").build();

        assertThatThrownBy(() -> client.widgets().fetch("S", "WD1", options))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Header X-City can't hold the character at 1");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void whoeverWantsNoLimitOfTimeSaysForEver() {
        Duration forEver = ChronoUnit.FOREVER.getDuration();
        SampleClient patient = SampleClient.builder()
                .baseUrl(server.url())
                .basicAuth("u", "p")
                .connectTimeout(forEver)
                .timeout(forEver)
                .attemptTimeout(forEver)
                .idleTimeout(forEver)
                .build();
        server.answer(200, "{}").answer(200, "{}");

        assertThat(patient.widgets().fetch("S", "WD1")).isNotNull();
        assertThat(patient.asyncWidgets().fetch("S", "WD1").join()).isNotNull();
    }

    @Test
    void aClientThatDoesNotKnowWhereTheApiIsIsNotBuilt() {
        assertThatThrownBy(() -> SampleClient.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("baseUrl");
    }

    @ParameterizedTest
    @CsvSource({
        "400, BadRequestException, false",
        "401, AuthenticationException, false",
        "403, PermissionDeniedException, false",
        "404, NotFoundException, false",
        "409, ConflictException, false",
        "418, ApiException, false",
        "422, UnprocessableEntityException, false",
        "429, RateLimitException, true",
        "300, ApiException, false",
        "500, ServerException, true",
        "503, ServerException, true"
    })
    void eachStatusHasItsException(int status, String type, boolean retryable) {
        server.answer(
                status,
                "{\"code\":20404,\"message\":\"No such widget\",\"more_info\":\"https://x/20404\",\"status\":1}",
                "Request-Id",
                "RQ1",
                "Location",
                "/elsewhere");

        ApiException e =
                catchThrowableOfType(ApiException.class, () -> client.widgets().fetch("secret-shop", "secret-sid"));

        assertThat(e.getClass().getSimpleName()).isEqualTo(type);
        assertThat(e)
                .hasMessage("FetchWidget failed with status " + status + ": No such widget (code 20404), request RQ1")
                .hasNoCause();
        assertThat(e.isRetryable()).isEqualTo(retryable);
        assertThat(e.statusCode()).isEqualTo(status);
        assertThat(e.operationId()).contains("FetchWidget");
        assertThat(e.code()).contains("20404");
        assertThat(e.apiMessage()).contains("No such widget");
        assertThat(e.moreInfo()).contains("https://x/20404");
        assertThat(e.requestId()).contains("RQ1");
        assertThat(e.rawBody()).contains("\"status\":1");
        assertThat(e.headers().first("location")).contains("/elsewhere");
        assertThat(e.attempts()).isEqualTo(1);
        assertThat(server.requests()).hasSize(1);
    }

    /** APIs like to say what was wrong with which value. */
    @Test
    void anErrorDoesNotShowWhatItRepeatsOfSensitiveValues() {
        server.answer(400, "{\"message\":\"Not a name: Maren Maat\"}").answer(404, "{\"message\":\"No a/b here\"}");

        BadRequestException refused = catchThrowableOfType(
                BadRequestException.class, () -> client.widgets().create("S", p -> p.name("Maren Maat")));
        NotFoundException missing = catchThrowableOfType(
                NotFoundException.class, () -> client.widgets().fetch("S", "a/b"));

        assertThat(refused).hasMessage("CreateWidget failed with status 400: Not a name: ***");
        assertThat(refused.apiMessage()).contains("Not a name: Maren Maat");
        assertThat(missing).hasMessage("FetchWidget failed with status 404: No *** here");
    }

    @Test
    void anErrorThatIsNoJsonIsKeptAsText() {
        server.answer(502, "<h1>Bad gateway</h1>");

        ApiException e =
                catchThrowableOfType(ApiException.class, () -> client.widgets().fetch("S", "WD1"));

        assertThat(e).hasMessage("FetchWidget failed with status 502");
        assertThat(e.rawBody()).isEqualTo("<h1>Bad gateway</h1>");
        assertThat(e.code()).isEmpty();
        assertThat(e.requestId()).isEmpty();
    }

    @Test
    void anAnswerThatIsNotAsDescribedNamesOperationAndPlace() {
        server.answer(200, "{\"sid\":{}}", "Request-Id", "RQ1").answer(200, "").answer(200, "null");

        assertThatThrownBy(() -> client.widgets().fetch("S", "WD1"))
                .isInstanceOf(DecodeException.class)
                .hasMessageContainingAll("FetchWidget", "200", "$.sid: wanted a string, found an object", "RQ1");
        assertThatThrownBy(() -> client.widgets().fetch("S", "WD1")).isInstanceOf(DecodeException.class);
        assertThatThrownBy(() -> client.widgets().fetch("S", "WD1")).isInstanceOf(DecodeException.class);
    }

    @Test
    void anAnswerThatIsTooLargeIsCutOff() {
        server.answer(200, "x".repeat(101)).answer(200, "x".repeat(100));
        ApiRequest request = ApiRequest.get("Op", "/x").build();
        SampleClient small = SampleClient.builder()
                .baseUrl(server.url())
                .maxResponseBytes(100)
                .build();

        assertThatThrownBy(() -> small.apiClient().sendForText(request, RequestOptions.none()))
                .isInstanceOf(SdkException.class)
                .hasMessage("Op: an answer of more than 100 bytes");
        assertThat(small.apiClient().sendForText(request, RequestOptions.none()).body())
                .hasSize(100);
    }

    @Test
    void anErrorCanBeSerialized() throws Exception {
        server.answer(404, "{\"code\":1}", "Request-Id", "RQ1");
        ApiException thrown =
                catchThrowableOfType(ApiException.class, () -> client.widgets().fetch("S", "WD1"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thrown);
        }

        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isInstanceOfSatisfying(NotFoundException.class, e -> {
                assertThat(e).hasMessage(thrown.getMessage());
                assertThat(e.requestId()).contains("RQ1");
                assertThat(e.headers()).isEqualTo(Headers.empty());
            });
        }
    }

    @Test
    void aNameThatIsNoTokenDoesNotBreakTheUserAgent() {
        server.answer(200, "");

        new KeylessClient(server.url())
                .client.sendForNothing(ApiRequest.get("Op", "/x").build(), RequestOptions.none());

        assertThat(server.requests().get(0).header("User-Agent")).startsWith("key-less/1.0 burin java/");
    }

    /** Threads of the transport that are no daemons would keep a finished program alive. */
    @Test
    void aProgramEndsWhenItsMainMethodDoes() throws Exception {
        server.answer(200, WIDGET);
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OneCall.class.getName(),
                        server.url())
                .redirectErrorStream(true)
                .start();

        try {
            assertThat(program.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("WD1");
            assertThat(program.exitValue()).isZero();
        } finally {
            program.destroyForcibly();
        }
    }
}
