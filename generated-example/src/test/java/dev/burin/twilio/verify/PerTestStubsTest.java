package dev.burin.twilio.verify;

import static dev.burin.twilio.verify.testing.VerifyApi.ACCOUNT;
import static dev.burin.twilio.verify.testing.VerifyApi.CHALLENGE;
import static dev.burin.twilio.verify.testing.VerifyApi.FACTOR;
import static dev.burin.twilio.verify.testing.VerifyApi.IDENTITY;
import static dev.burin.twilio.verify.testing.VerifyApi.SERVICE;
import static dev.burin.twilio.verify.testing.VerifyApi.TOKEN;
import static dev.burin.twilio.verify.testing.VerifySpec.VERIFY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.burin.twilio.verify.core.ApiResponse;
import dev.burin.twilio.verify.core.ConnectionException;
import dev.burin.twilio.verify.core.HttpTransport;
import dev.burin.twilio.verify.core.JdkTransport;
import dev.burin.twilio.verify.core.JsonValue;
import dev.burin.twilio.verify.core.RequestOptions;
import dev.burin.twilio.verify.core.RetryPolicy;
import dev.burin.twilio.verify.core.ServerException;
import dev.burin.twilio.verify.core.TimeoutException;
import dev.burin.twilio.verify.core.UrlConnectionTransport;
import dev.burin.twilio.verify.core.testing.Answer;
import dev.burin.twilio.verify.core.testing.ReceivedRequest;
import dev.burin.twilio.verify.core.testing.ScriptedServer;
import dev.burin.twilio.verify.core.testing.ScriptedTransport;
import dev.burin.twilio.verify.model.Challenge;
import dev.burin.twilio.verify.model.ChallengeStatus;
import dev.burin.twilio.verify.service.entity.challenge.ChallengeService;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Per-test stubs: a test of a program that uses the SDK prepares answers, and no other test sees them. */
@Timeout(60)
class PerTestStubsTest {
    private static final String FETCH = "GET /v2/Services/{ServiceSid}/Entities/{Identity}/Challenges/{Sid}";
    private static final String LIST = "GET /v2/Services/{ServiceSid}/Entities/{Identity}/Challenges";
    private static final Answer EXAMPLE =
            Answer.json(200, VERIFY.answer("FetchChallenge", 200).toString());
    private static final RequestOptions ONCE =
            RequestOptions.builder().maxRetries(0).build();
    private static final RequestOptions BRIEFLY = RequestOptions.builder()
            .timeout(Duration.ofMillis(500))
            .maxRetries(0)
            .build();

    private static VerifyClient.Builder builder() {
        return VerifyClient.builder()
                .basicAuth(ACCOUNT, TOKEN)
                .retryPolicy(RetryPolicy.standard().withDelays(Duration.ofMillis(1), Duration.ofMillis(2)));
    }

    private static ChallengeService challenges(HttpTransport transport) {
        return builder().transport(transport).build().services().entities().challenges();
    }

    private static ChallengeService challenges(ScriptedServer server, HttpTransport transport) {
        VerifyClient client =
                builder().baseUrl(server.url()).transport(transport).build();
        return client.services().entities().challenges();
    }

    private static List<HttpTransport> transports() {
        return List.of(
                JdkTransport.builder().build(), UrlConnectionTransport.builder().build());
    }

    @Test
    void aTransportAnswersByOperationAndKeepsWhatItWasAsked() {
        ScriptedTransport api = new ScriptedTransport()
                .on("CreateChallenge", Answer.json(201, "{\"sid\": \"YC1\", \"status\": \"pending\"}"))
                .on("FetchChallenge", EXAMPLE);

        Challenge created = challenges(api).create(SERVICE, IDENTITY, p -> p.factorSid(FACTOR));
        Challenge fetched = challenges(api).fetch(SERVICE, IDENTITY, CHALLENGE);

        assertThat(created.status()).isEqualTo(ChallengeStatus.PENDING);
        assertThat(fetched.sid()).isEqualTo(CHALLENGE);
        assertThat(api.requests()).hasSize(2);
        ReceivedRequest request = api.requests().get(0);
        assertThat(request).hasToString("POST /v2/Services/" + SERVICE + "/Entities/" + IDENTITY + "/Challenges");
        assertThat(request.body()).isEqualTo("FactorSid=" + FACTOR);
        assertThat(request.headers().first("Authorization")).isPresent();
        assertThatThrownBy(() -> challenges(api).list(SERVICE, IDENTITY))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("on(\"ListChallenge\"");
    }

    @Test
    void aTransportPlaysFaults() {
        ScriptedTransport api = new ScriptedTransport()
                .on("FetchChallenge", Answer.rateLimited(Duration.ZERO), Answer.reset(), EXAMPLE);
        ApiResponse<Challenge> response =
                challenges(api).fetchWithResponse(SERVICE, IDENTITY, CHALLENGE, RequestOptions.none());
        assertThat(response.attempts()).isEqualTo(3);

        api.on("FetchChallenge", Answer.timeout());
        assertThatThrownBy(() -> challenges(api).fetch(SERVICE, IDENTITY, CHALLENGE, ONCE))
                .isInstanceOf(TimeoutException.class);
        api.on("FetchChallenge", EXAMPLE.truncated());
        assertThatThrownBy(() -> challenges(api).fetch(SERVICE, IDENTITY, CHALLENGE, ONCE))
                .isInstanceOf(ConnectionException.class);
    }

    @Test
    void aServerAnswersByMethodAndPathAndKeepsWhatItWasAsked() {
        for (HttpTransport transport : transports()) {
            try (ScriptedServer server = ScriptedServer.start();
                    transport) {
                server.on(FETCH, EXAMPLE)
                        .on("POST /v2/Services/{ServiceSid}/Entities/{Identity}/Challenges", EXAMPLE.header("X", "1"));
                ChallengeService challenges = challenges(server, transport);

                challenges.create(SERVICE, IDENTITY, p -> p.factorSid(FACTOR).detailsMessage("Päris?"));
                assertThat(challenges.fetch(SERVICE, IDENTITY, CHALLENGE).sid()).isEqualTo(CHALLENGE);

                assertThat(server.requests())
                        .extracting(ReceivedRequest::method)
                        .containsExactly("POST", "GET");
                assertThat(server.requests().get(0).body())
                        .isEqualTo("FactorSid=" + FACTOR + "&Details.Message=P%C3%A4ris%3F");
                assertThatThrownBy(() -> challenges.list(SERVICE, IDENTITY))
                        .isInstanceOfSatisfying(
                                ServerException.class,
                                e -> assertThat(e.statusCode()).isEqualTo(501));
            }
        }
    }

    @Test
    void aServerPlaysFaults() {
        for (HttpTransport transport : transports()) {
            try (ScriptedServer server = ScriptedServer.start();
                    transport) {
                ChallengeService challenges = challenges(server, transport);

                server.on(FETCH, Answer.rateLimited(Duration.ofSeconds(1)), EXAMPLE);
                long before = System.nanoTime();
                assertThat(challenges
                                .fetchWithResponse(SERVICE, IDENTITY, CHALLENGE, RequestOptions.none())
                                .attempts())
                        .isEqualTo(2);
                assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofSeconds(1));

                server.on(FETCH, Answer.timeout());
                assertThatThrownBy(() -> challenges.fetch(SERVICE, IDENTITY, CHALLENGE, BRIEFLY))
                        .isInstanceOf(TimeoutException.class);

                server.on(FETCH, Answer.reset());
                assertThatThrownBy(() -> challenges.fetch(SERVICE, IDENTITY, CHALLENGE, ONCE))
                        .isInstanceOf(ConnectionException.class);

                Answer page =
                        Answer.json(200, VERIFY.answer("ListChallenge", 200).toString());
                server.on(LIST, page.truncated());
                assertThatThrownBy(() -> challenges.list(SERVICE, IDENTITY, p -> p))
                        .isInstanceOf(ConnectionException.class);

                server.on(FETCH, EXAMPLE.with("status", JsonValue.of("postponed")));
                Challenge unheardOf = challenges.fetch(SERVICE, IDENTITY, CHALLENGE);
                assertThat(unheardOf.status()).isEqualTo(ChallengeStatus.of("postponed"));
            }
        }
    }

    @Test
    void testsSideBySideDoNotSeeEachOther() {
        List<CompletableFuture<String>> tests = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    try (ScriptedServer server = ScriptedServer.start();
                            HttpTransport transport =
                                    UrlConnectionTransport.builder().build()) {
                        server.on(FETCH, EXAMPLE.with("sid", JsonValue.of("YC" + i)));
                        Challenge challenge = challenges(server, transport).fetch(SERVICE, IDENTITY, CHALLENGE);
                        return challenge.sid() + " of " + server.requests().size();
                    }
                }))
                .toList();

        assertThat(tests)
                .extracting(CompletableFuture::join)
                .containsExactlyElementsOf(
                        IntStream.range(0, 20).mapToObj(i -> "YC" + i + " of 1").toList());
    }

    @Test
    void anAnswerIsChangedAnywhere() {
        Answer answer = Answer.json(200, "{\"items\": [{\"a\": 1}, {\"a\": 2}]}");
        ScriptedTransport api =
                new ScriptedTransport().on("FetchChallenge", answer.with("items.1.a", JsonValue.of("x")));

        Challenge challenge = challenges(api).fetch(SERVICE, IDENTITY, CHALLENGE);

        assertThat(challenge.additionalProperties().get("items"))
                .isEqualTo(JsonValue.parse("[{\"a\": 1}, {\"a\": \"x\"}]"));
        assertThatThrownBy(() -> answer.with("items.2", JsonValue.ofNull()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The answer has nothing at 2 to be changed");
    }
}
