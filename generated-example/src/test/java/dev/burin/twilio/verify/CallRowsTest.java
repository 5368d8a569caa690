package dev.burin.twilio.verify;

import static dev.burin.twilio.verify.testing.VerifyApi.FACTOR;
import static dev.burin.twilio.verify.testing.VerifyApi.IDENTITY;
import static dev.burin.twilio.verify.testing.VerifyApi.SERVICE;
import static dev.burin.twilio.verify.testing.VerifyApi.fetch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.burin.twilio.verify.core.ApiException;
import dev.burin.twilio.verify.core.ApiResponse;
import dev.burin.twilio.verify.core.CallEvent;
import dev.burin.twilio.verify.core.Headers;
import dev.burin.twilio.verify.core.RequestOptions;
import dev.burin.twilio.verify.core.WebhookValidator;
import dev.burin.twilio.verify.core.testing.Answer;
import dev.burin.twilio.verify.core.testing.ScriptedServer;
import dev.burin.twilio.verify.model.Challenge;
import dev.burin.twilio.verify.model.Entity;
import dev.burin.twilio.verify.service.entity.challenge.ChallengePage;
import dev.burin.twilio.verify.testing.VerifyApi;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sdktemplate.testing.TestServer.Received;

/** What every SDK must be able to do, a test each, named for it: what is sent, and what becomes of what comes back. */
@Timeout(30)
class CallRowsTest {
    private static final String LIST = "/v2/Services/" + SERVICE + "/Entities/" + IDENTITY + "/Challenges";

    private final VerifyApi api = VerifyApi.start();

    @AfterEach
    void stop() {
        api.close();
    }

    /** One for all attempts of a call, another for the next call. */
    @Test
    void idempotencyToken() {
        api.answer(503, "").answer("CreateEntity", 201).answer("CreateEntity", 201);

        for (int i = 0; i < 2; i++) {
            api.client().services().entities().create(SERVICE, p -> p.identity(IDENTITY));
        }

        List<String> tokens = api.requests().stream()
                .map(request -> request.header("I-Twilio-Idempotency-Token"))
                .toList();
        assertThat(tokens.get(0)).hasSizeGreaterThan(20).isEqualTo(tokens.get(1));
        assertThat(tokens.get(2)).hasSizeGreaterThan(20).isNotEqualTo(tokens.get(0));
    }

    @Test
    void formAndJsonBodies() {
        api.answer("CreateChallenge", 201).answer("CreateChallengePasskeys", 201);

        api.client()
                .services()
                .entities()
                .challenges()
                .create(SERVICE, IDENTITY, p -> p.factorSid(FACTOR).detailsMessage("Ça va? & more"));
        api.client().services().passkeys().challenges().create(SERVICE, p -> p.identity(IDENTITY));

        Received form = api.requests().get(0);
        assertThat(form.header("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(form.body()).isEqualTo("FactorSid=" + FACTOR + "&Details.Message=%C3%87a+va%3F+%26+more");
        Received json = api.requests().get(1);
        assertThat(json.header("Content-Type")).isEqualTo("application/json");
        assertThat(json.body()).isEqualTo("{\"identity\":\"" + IDENTITY + "\"}");
    }

    /** Prepares two pages, the first of which names the usual host. */
    private void pages() {
        String next = "https://verify.twilio.com" + LIST + "?PageToken=PT2";
        api.answer(200, "{\"challenges\":[{\"sid\":\"YC1\"}],\"meta\":{\"next_page_url\":\"" + next + "\"}}")
                .answer(200, "{\"challenges\":[{\"sid\":\"YC2\"}],\"meta\":{\"next_page_url\":null}}");
    }

    @Test
    void page() {
        pages();

        ChallengePage first = api.client().services().entities().challenges().list(SERVICE, IDENTITY);
        assertThat(first.items()).extracting(Challenge::sid).containsExactly("YC1");
        assertThat(first.hasNextPage()).isTrue();
        assertThat(api.targets()).containsExactly(LIST);

        ChallengePage second = first.nextPage();
        assertThat(second.items()).extracting(Challenge::sid).containsExactly("YC2");
        assertThat(second.hasNextPage()).isFalse();
    }

    /** Each page is fetched when its first item is wanted. */
    @Test
    void stream() {
        pages();

        Stream<Challenge> all = api.client().services().entities().challenges().stream(SERVICE, IDENTITY);
        assertThat(all.map(Challenge::sid)
                        .peek(sid -> assertThat(api.requests()).hasSize(sid.equals("YC1") ? 1 : 2)))
                .containsExactly("YC1", "YC2");
        assertThat(api.targets()).containsExactly(LIST, LIST + "?PageToken=PT2");
    }

    @Test
    void rawResponse() {
        api.answer(503, "").answer("FetchEntity", 200);

        ApiResponse<Entity> response =
                api.client().services().entities().fetchWithResponse(SERVICE, IDENTITY, RequestOptions.none());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().first("content-type")).contains("application/json");
        assertThat(response.requestId()).contains("RQ1");
        assertThat(response.attempts()).isEqualTo(2);
        assertThat(response.body().identity()).isEqualTo(IDENTITY);
    }

    @Test
    void noContent204() {
        api.answer(204, "").answer(204, "");

        api.client().services().entities().delete(SERVICE, IDENTITY);
        ApiResponse<Void> response =
                api.client().services().entities().deleteWithResponse(SERVICE, IDENTITY, RequestOptions.none());

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.body()).isNull();
    }

    @Test
    void errorStructWithRetryable() {
        String body = "{\"code\":20429,\"message\":\"Too many requests for " + IDENTITY
                + "\",\"more_info\":\"https://www.twilio.com/docs/errors/20429\",\"status\":429}";
        api.answer(429, body, "Twilio-Request-Id", "RQ7").answer(404, "{\"code\":20404}");
        VerifyClient client = api.builder().maxRetries(0).build();

        ApiException busy = catchThrowableOfType(ApiException.class, () -> fetch(client));
        ApiException missing = catchThrowableOfType(ApiException.class, () -> fetch(client));

        assertThat(busy.operationId()).contains("FetchEntity");
        assertThat(busy.statusCode()).isEqualTo(429);
        assertThat(busy.code()).contains("20429");
        assertThat(busy.apiMessage()).contains("Too many requests for " + IDENTITY);
        assertThat(busy.moreInfo()).contains("https://www.twilio.com/docs/errors/20429");
        assertThat(busy.requestId()).contains("RQ7");
        assertThat(busy.attempts()).isEqualTo(1);
        assertThat(busy.isRetryable()).isTrue();
        assertThat(busy)
                .hasMessage("FetchEntity failed with status 429: Too many requests for *** (code 20429), request RQ7");
        assertThat(missing.isRetryable()).isFalse();
    }

    /** Start, retry, stop and failure; each attempt is an event, too. */
    @Test
    void telemetryWithFourEvents() {
        List<CallEvent> events = new CopyOnWriteArrayList<>();
        VerifyClient client = api.builder().listener(events::add).build();
        api.answer(503, "").answer("FetchEntity", 200).answer(404, "{}", "Twilio-Request-Id", "RQ2");

        fetch(client);
        assertThatThrownBy(() -> fetch(client)).isInstanceOf(ApiException.class);

        assertThat(events)
                .extracting(CallEvent::kind)
                .containsExactly(
                        CallEvent.Kind.START,
                        CallEvent.Kind.ATTEMPT,
                        CallEvent.Kind.RETRY,
                        CallEvent.Kind.ATTEMPT,
                        CallEvent.Kind.STOP,
                        CallEvent.Kind.START,
                        CallEvent.Kind.ATTEMPT,
                        CallEvent.Kind.FAILURE);
        assertThat(events).allSatisfy(event -> {
            assertThat(event.operation().id()).isEqualTo("FetchEntity");
            assertThat(event.operation().path()).isEqualTo("/v2/Services/{ServiceSid}/Entities/{Identity}");
            assertThat(event.toString()).doesNotContain(IDENTITY);
        });
        CallEvent stop = events.get(4);
        assertThat(stop.statusCode()).isEqualTo(200);
        assertThat(stop.attempts()).isEqualTo(2);
        assertThat(stop.requestId()).isEqualTo("RQ1");
        assertThat(stop.elapsed()).isPositive();
        assertThat(events.get(7).statusCode()).isEqualTo(404);
        assertThat(events.get(7).requestId()).isEqualTo("RQ2");
    }

    /** Two tests with a server each: what one prepares, and what it is asked, the other does not see. */
    @Test
    void perTestStubs() {
        String fetch = "GET /v2/Services/{ServiceSid}/Entities/{Identity}";
        try (ScriptedServer one = ScriptedServer.start();
                ScriptedServer other = ScriptedServer.start()) {
            one.on(fetch, Answer.json(200, "{\"identity\": \"one\"}"));
            other.on(fetch, Answer.json(200, "{\"identity\": \"other\"}"));

            assertThat(fetch(api.builder().baseUrl(other.url()).build()).identity())
                    .isEqualTo("other");
            assertThat(fetch(api.builder().baseUrl(one.url()).build()).identity())
                    .isEqualTo("one");
            assertThat(one.requests()).hasSize(1);
            assertThat(other.requests()).hasSize(1);
        }
    }

    /** The signatures were made by another implementation. Over a socket it is done in {@link WebhookTest}. */
    @Test
    void webhookCheckForFormAndJson() {
        WebhookValidator validator = VerifyClient.webhookValidator("token-1");
        byte[] form = "To=%2B3725550101&CallSid=CA1&Digits=12+34&from=%C3%BC%26%3D".getBytes(StandardCharsets.UTF_8);
        byte[] json = "{\"sid\":\"VE1\",\"status\":\"approved ✓\"}".getBytes(StandardCharsets.UTF_8);
        Headers ofForm = signed("rF0Feb4E/ErxDKBvAQE/ZOr5dqM=", "application/x-www-form-urlencoded");
        Headers ofJson = signed("Aw3I3dqxpykswXGTqaIlm6eH0L0=", "application/json");
        String hooks = "https://shop.example/hooks";
        String hash = "?bodySHA256=848f2e0ab4f74fc4107f7b22b293037ae7b31a61a8e1725f0056b8c98b622385";

        assertThat(validator.isValid(hooks + "?order=7&kind=a%20b", ofForm, form))
                .isTrue();
        assertThat(validator.isValid(hooks + "?order=8&kind=a%20b", ofForm, form))
                .isFalse();
        assertThat(validator.isValid(hooks + hash, ofJson, json)).isTrue();
        assertThat(validator.isValid(hooks + hash, ofJson, form)).isFalse();
    }

    private static Headers signed(String signature, String mediaType) {
        return Headers.of(Map.of("X-Twilio-Signature", List.of(signature), "Content-Type", List.of(mediaType)));
    }
}
