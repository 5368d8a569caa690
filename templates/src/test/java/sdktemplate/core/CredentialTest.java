package sdktemplate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sdktemplate.core.internal.ApiRequest;
import sdktemplate.sample.SampleClient;
import sdktemplate.testing.TestServer;
import sdktemplate.testing.TestServer.Received;

class CredentialTest {
    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        server = TestServer.start();
        server.answer(200, "{}");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private SampleClient.Builder builder() {
        return SampleClient.builder().baseUrl(server.url());
    }

    @Test
    void aCallWithoutItsCredentialsFailsBeforeTheNetworkAndNamesThem() {
        SampleClient client = builder().key("k").build();

        assertThatThrownBy(() -> client.widgets().fetch("S", "WD1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("FetchWidget needs credentials: call basicAuth(username, password) [environment:"
                        + " SAMPLE_USERNAME and SAMPLE_PASSWORD], or token(token) on the client's builder");
        assertThatThrownBy(() -> client.asyncWidgets().fetch("S", "WD1").join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void theFirstAlternativeThatIsConfiguredIsUsedWhole() {
        builder().key("k&1").token("t").build().widgets().fetch("S", "WD1");

        Received request = server.requests().get(0);
        assertThat(request.target()).isEqualTo("/v1/Shops/S/Widgets/WD1?api%20key=k%261");
        assertThat(request.header("Authorization")).isEqualTo("Bearer t");
    }

    @Test
    void noMoreIsSentThanTheAlternativeWants() {
        builder().basicAuth("u", "p").key("k").token("t").build().widgets().fetch("S", "WD1");

        Received request = server.requests().get(0);
        assertThat(request.target()).isEqualTo("/v1/Shops/S/Widgets/WD1");
        assertThat(request.header("Authorization")).isEqualTo("Basic dTpw");
    }

    @Test
    void anOperationThatWantsNoCredentialsGetsNone() {
        ApiRequest request = ApiRequest.get("Op", "/x").build();
        builder().basicAuth("u", "p").build().apiClient().sendForNothing(request, RequestOptions.none());

        assertThat(server.requests().get(0).header("Authorization")).isNull();
    }

    @Test
    void anOperationThatCanDoWithoutCredentialsDoes() {
        ApiRequest request =
                ApiRequest.get("Op", "/x").security("basic").security().build();
        builder().build().apiClient().sendForNothing(request, RequestOptions.none());

        assertThat(server.requests().get(0).header("Authorization")).isNull();
    }

    /** Nothing before something ({@code security: [{}, {token: []}]}) does not mean nothing always. */
    @Test
    void optionalCredentialsAreSentWhereTheyAreConfiguredWhateverTheOrder() {
        server.answer(200, "{}").answer(200, "{}").answer(200, "{}");
        ApiRequest request = ApiRequest.get("Op", "/x")
                .security()
                .security("basic", "key")
                .security("token")
                .build();
        for (SampleClient.Builder builder : List.of(
                builder(),
                builder().key("k"),
                builder().key("k").token("t"),
                builder().key("k").token("t").basicAuth("u", "p"))) {
            builder.build().apiClient().sendForNothing(request, RequestOptions.none());
        }

        assertThat(server.requests().stream().map(r -> r.target() + " " + r.header("Authorization")))
                .containsExactly("/x null", "/x null", "/x Bearer t", "/x?api%20key=k Basic dTpw");
    }

    @Test
    void aKeyIsSentOnceWhereACallHasAnotherOneOfItsName() {
        server.answer(200, "{}").answer(200, "{}");
        ApiRequest asked = ApiRequest.get("Op", "/x")
                .security("key")
                .query("a", 1)
                .query("api key", "other")
                .query("b", 2)
                .build();
        SampleClient client = builder().key("k").build();
        RequestOptions options = RequestOptions.builder()
                .query("api key", "more")
                .query("c", "3")
                .build();
        client.apiClient().sendForNothing(asked, options);
        // A next page's URL that has the key, encoded in another way.
        RequestOptions page = RequestOptions.builder()
                .pageToken("!/x?api+key=k&page=2&API%20KEY=u")
                .build();
        client.apiClient().sendForNothing(asked.from(page), page);

        assertThat(server.requests().stream().map(Received::target))
                .containsExactly("/x?a=1&b=2&c=3&api%20key=k", "/x?page=2&API%20KEY=u&api%20key=k");
        HttpRequest http = new HttpRequest(
                new Operation("Op", "GET", "/x", List.of()),
                URI.create(server.url()),
                Headers.builder()
                        .set("Cookie", "a=1; k%20y=old; b=2")
                        .set("x-key", "old")
                        .build(),
                null,
                Duration.ofSeconds(1));
        assertThat(Credential.apiKeyInCookie("k y", "n")
                        .authorize(http)
                        .headers()
                        .all("Cookie"))
                .containsExactly("a=1; b=2; k%20y=n");
        assertThat(Credential.apiKeyInHeader("X-Key", "n")
                        .authorize(http)
                        .headers()
                        .all("X-Key"))
                .containsExactly("n");
    }

    @Test
    void aKeyInACookieIsSentWithOtherCookies() {
        ApiRequest request =
                ApiRequest.get("Op", "/x").cookie("a", "1;2").cookie("b", 3).build();
        HttpRequest http = new HttpRequest(
                new Operation("Op", "GET", "/x", List.of()),
                URI.create(server.url()),
                Headers.builder().set("Cookie", "a=1").build(),
                null,
                Duration.ofSeconds(1));
        builder().build().apiClient().sendForNothing(request, RequestOptions.none());

        assertThat(server.requests().get(0).header("Cookie")).isEqualTo("a=1%3B2; b=3");
        assertThat(Credential.apiKeyInCookie("key", "k 1")
                        .authorize(http)
                        .headers()
                        .all("Cookie"))
                .containsExactly("a=1; key=k%201");
    }

    @Test
    void redirectsLeadToNobodyElse() throws IOException {
        try (TestServer other = TestServer.start();
                TestServer redirecting = TestServer.start()) {
            redirecting.answer(307, "", "Location", other.url() + "/steal");
            other.answer(200, "{}");
            SampleClient client = SampleClient.builder()
                    .baseUrl(redirecting.url())
                    .basicAuth("u", "p")
                    .build();

            client.widgets().fetch("S", "WD1");
            assertThat(redirecting.requests().get(0).header("Authorization")).isNotNull();
            assertThat(other.requests().get(0).header("Authorization")).isNull();
        }
    }

    @Test
    void credentialsThatCouldForgeHeadersAreRefused() {
        assertThatThrownBy(() -> Credential.bearer("secret\r\nX: 1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> Credential.basic("a:b", "secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void nothingPrintsACredential() {
        HttpRequest request = new HttpRequest(
                new Operation("Op", "GET", "/x/{id}", List.of()),
                URI.create("https://x/x/secret"),
                Headers.builder().set("Authorization", "secret").build(),
                RequestBody.of("secret".getBytes(StandardCharsets.UTF_8)),
                Duration.ofSeconds(1));

        assertThat(request).hasToString("Op: GET /x/{id}");
        assertThat(Credential.bearer("secret").toString()).doesNotContain("secret");
    }

    /** APIs like to say which key they do not know. */
    @Test
    void anErrorDoesNotShowTheCredentialsThatItRepeats() throws IOException {
        String key = "key/with signs";
        String said = "Not known: " + key + ", key%2Fwith%20signs, a-bearer-token, a-password, Ym9iOmEtcGFzc3dvcmQ=";
        for (SampleClient client : List.of(
                builder().key(key).token("a-bearer-token").build(),
                builder().basicAuth("bob", "a-password").build())) {
            try (TestServer api = TestServer.start()) {
                api.answer(401, "{\"message\": \"" + said + "\"}");
                RequestOptions there =
                        RequestOptions.builder().baseUrl(api.url()).build();

                assertThatThrownBy(() -> client.widgets().fetch("S", "WD1", there))
                        .isInstanceOfSatisfying(AuthenticationException.class, e -> {
                            String sent = String.valueOf(api.requests().get(0).header("Authorization"));
                            String[] own = sent.startsWith("Basic")
                                    ? new String[] {"a-password", "Ym9iOmEtcGFzc3dvcmQ="}
                                    : new String[] {key, "a-bearer-token"};
                            assertThat(e.getMessage()).contains("Not known: ").doesNotContain(own);
                            assertThat(e.rawBody()).doesNotContain(own);
                        });
            }
        }
    }

    @Test
    void aCredentialThatOnlyLooksLikeAPasswordIsHiddenToo() throws IOException {
        try (TestServer api = TestServer.start()) {
            api.answer(401, "{\"message\": \"Not known: my own word!\"}");
            SampleClient client = SampleClient.builder()
                    .baseUrl(api.url())
                    .key("k")
                    .token(Credential.apiKeyInHeader("Authorization", "Basic my own word!"))
                    .build();

            assertThatThrownBy(() -> client.widgets().fetch("S", "WD1"))
                    .isInstanceOf(AuthenticationException.class)
                    .hasMessage("FetchWidget failed with status 401: Not known: ***");
        }
    }

    @Test
    void whatACredentialThrowsEndsTheCallAndLeavesNobodyWaiting() throws IOException {
        Credential broken = new Credential() {
            @Override
            public HttpRequest authorize(HttpRequest request) {
                return request;
            }

            @Override
            public boolean renew(HttpRequest refused) {
                throw new IllegalStateException("the vault is closed");
            }
        };
        try (TestServer api = TestServer.start()) {
            api.answer(401, "").answer(401, "");
            SampleClient client = SampleClient.builder()
                    .baseUrl(api.url())
                    .key("k")
                    .token(broken)
                    .build();

            assertThatThrownBy(() -> client.widgets().fetch("S", "WD1")).hasMessage("the vault is closed");
            assertThatThrownBy(() -> client.asyncWidgets().fetch("S", "WD1").get(10, TimeUnit.SECONDS))
                    .hasRootCauseMessage("the vault is closed");
        }
    }
}
