package dev.burin.twilio.verify;

import static dev.burin.twilio.verify.testing.VerifyApi.FACTOR;
import static dev.burin.twilio.verify.testing.VerifyApi.IDENTITY;
import static dev.burin.twilio.verify.testing.VerifyApi.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.burin.twilio.verify.core.ApiResponse;
import dev.burin.twilio.verify.core.RateLimitException;
import dev.burin.twilio.verify.core.RequestOptions;
import dev.burin.twilio.verify.core.ServerException;
import dev.burin.twilio.verify.core.TimeoutException;
import dev.burin.twilio.verify.model.Entity;
import dev.burin.twilio.verify.service.entity.EntityCreateParams;
import dev.burin.twilio.verify.service.entity.challenge.ChallengeCreateParams;
import dev.burin.twilio.verify.testing.VerifyApi;
import java.io.OutputStream;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sdktemplate.testing.TestServer.Received;

/** What fails in passing is tried again; what takes too long is given up. */
@Timeout(30)
class RetryTest {
    private static final String TOKEN_HEADER = "I-Twilio-Idempotency-Token";

    private final VerifyApi api = VerifyApi.start();

    @AfterEach
    void stop() {
        api.close();
    }

    private ApiResponse<Entity> fetch(RequestOptions options) {
        return api.client().services().entities().fetchWithResponse(SERVICE, IDENTITY, options);
    }

    private static Duration timeOf(Runnable action) {
        long before = System.nanoTime();
        action.run();
        return Duration.ofNanos(System.nanoTime() - before);
    }

    @Test
    void anOverloadedServerIsAskedAgain() {
        api.answer(503, "").answer("FetchEntity", 200);

        ApiResponse<Entity> response = fetch(RequestOptions.none());

        assertThat(response.body().identity()).isEqualTo(IDENTITY);
        assertThat(response.attempts()).isEqualTo(2);
        assertThat(api.requests()).hasSize(2);
    }

    @Test
    void asyncCallsAreRepeatedToo() {
        api.answer(503, "").answer(429, "").answer("FetchEntity", 200);

        ApiResponse<Entity> response = api.async()
                .services()
                .entities()
                .fetchWithResponse(SERVICE, IDENTITY, RequestOptions.none())
                .join();

        assertThat(response.attempts()).isEqualTo(3);
    }

    @Test
    void retryAfterInSecondsIsWaitedFor() {
        api.answer(429, "", "Retry-After", "1").answer("FetchEntity", 200);

        assertThat(timeOf(() -> fetch(RequestOptions.none()))).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(api.requests()).hasSize(2);
    }

    @Test
    void retryAfterAsADateIsWaitedFor() {
        // Dates in HTTP have whole seconds: this is one to two seconds from now.
        ZonedDateTime later = ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(2);
        api.answer(429, "", "Retry-After", DateTimeFormatter.RFC_1123_DATE_TIME.format(later))
                .answer("FetchEntity", 200);

        assertThat(timeOf(() -> fetch(RequestOptions.none()))).isGreaterThanOrEqualTo(Duration.ofMillis(900));
        assertThat(api.requests()).hasSize(2);
    }

    @Test
    void aPostIsRepeatedWithTheSameTokenAndTheSameForm() {
        api.answer(503, "").answer(504, "").answer("CreateChallenge", 201).answer("CreateChallenge", 201);
        ChallengeCreateParams params = ChallengeCreateParams.builder()
                .factorSid(FACTOR)
                .detailsMessage("Pay?")
                .build();

        api.client().services().entities().challenges().create(SERVICE, IDENTITY, params);
        api.client().services().entities().challenges().create(SERVICE, IDENTITY, params);

        String token = api.requests().get(0).header(TOKEN_HEADER);
        assertThat(token).isNotEmpty();
        assertThat(api.requests().subList(0, 3))
                .extracting(request -> request.header(TOKEN_HEADER))
                .containsOnly(token);
        assertThat(api.requests().get(3).header(TOKEN_HEADER)).isNotEqualTo(token);
        assertThat(api.requests())
                .extracting(Received::body)
                .containsOnly("FactorSid=" + FACTOR + "&Details.Message=Pay%3F");
    }

    @Test
    void aTokenOfYourOwnIsSent() {
        api.answer("CreateEntity", 201);

        api.client()
                .services()
                .entities()
                .createWithResponse(
                        SERVICE,
                        EntityCreateParams.builder().identity(IDENTITY).build(),
                        RequestOptions.builder().idempotencyKey("order-17").build());

        assertThat(api.request().header(TOKEN_HEADER)).isEqualTo("order-17");
    }

    @Test
    void nothingIsRepeatedWhereNoneAreAllowed() {
        api.answer(503, "").answer(429, "{}");

        assertThatThrownBy(() -> fetch(RequestOptions.builder().maxRetries(0).build()))
                .isInstanceOf(ServerException.class);
        assertThat(api.requests()).hasSize(1);

        VerifyClient client = api.builder().maxRetries(0).build();
        assertThatThrownBy(() -> client.services().entities().fetch(SERVICE, IDENTITY))
                .isInstanceOf(RateLimitException.class);
        assertThat(api.requests()).hasSize(2);
    }

    @Test
    void whatKeepsFailingFailsInTheEnd() {
        api.answer(503, "").answer(503, "").answer(503, "");

        assertThatThrownBy(() -> fetch(RequestOptions.none()))
                .isInstanceOfSatisfying(
                        ServerException.class, e -> assertThat(e.attempts()).isEqualTo(3));
        assertThat(api.requests()).hasSize(3);
    }

    @Test
    void aBodyThatStallsEndsTheCallInTime() {
        RequestOptions options = RequestOptions.builder()
                .timeout(Duration.ofMillis(300))
                .maxRetries(0)
                .build();

        assertStalls(() -> assertThatThrownBy(() -> fetch(options))
                .isInstanceOf(TimeoutException.class)
                .hasMessage("FetchEntity took longer than 300 ms"));
        assertStalls(() -> assertThatThrownBy(() -> api.async()
                        .services()
                        .entities()
                        .fetch(SERVICE, IDENTITY, options)
                        .get(10, TimeUnit.SECONDS))
                .hasCauseInstanceOf(TimeoutException.class));
    }

    /** Lets an answer stall in the middle of its body for as long as the action lasts. */
    private void assertStalls(Supplier<?> action) {
        CompletableFuture<Boolean> over = new CompletableFuture<>();
        api.answer(exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 100);
            OutputStream body = exchange.getResponseBody();
            body.write('{');
            body.flush();
            over.join();
        });
        try {
            assertThat(timeOf(action::get)).isBetween(Duration.ofMillis(300), Duration.ofSeconds(8));
        } finally {
            over.complete(true);
        }
    }
}
