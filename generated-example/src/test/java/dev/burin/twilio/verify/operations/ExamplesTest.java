package dev.burin.twilio.verify.operations;

import static dev.burin.twilio.verify.testing.VerifyApi.ACCOUNT;
import static dev.burin.twilio.verify.testing.VerifyApi.CHALLENGE;
import static dev.burin.twilio.verify.testing.VerifyApi.IDENTITY;
import static dev.burin.twilio.verify.testing.VerifyApi.SERVICE;
import static dev.burin.twilio.verify.testing.VerifyApi.TOKEN;
import static dev.burin.twilio.verify.testing.VerifySpec.VERIFY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.twilio.verify.VerifyClient;
import dev.burin.twilio.verify.VerifyExamples;
import dev.burin.twilio.verify.core.JsonValue;
import dev.burin.twilio.verify.core.testing.ReceivedRequest;
import dev.burin.twilio.verify.core.testing.ScriptedServer;
import dev.burin.twilio.verify.core.testing.ScriptedTransport;
import dev.burin.twilio.verify.model.ChallengeStatus;
import dev.burin.twilio.verify.service.entity.challenge.ChallengeExamples;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Fakes of the API answer every operation with the example that the spec has of it. */
class ExamplesTest {
    private static final Set<Call<?>> FIRST_SUCCESSES = CoverageTest.calls()
            .filter(call -> VERIFY.successes(call.wire().operationId()).stream()
                    .sorted()
                    .findFirst()
                    .orElseThrow()
                    .equals(call.wire().status()))
            .collect(Collectors.toSet());

    private static VerifyClient.Builder client() {
        return VerifyClient.builder().basicAuth(ACCOUNT, TOKEN);
    }

    private static <T> void assertGivesTheExample(Call<T> call, VerifyClient client) {
        String operation = call.wire().operationId();
        T answer = call.blocking().apply(client);
        assertThat(call.json().apply(answer))
                .as(operation)
                .isEqualTo(onlyPage(VERIFY.answer(operation, call.wire().status())));
    }

    /** A fake's list has one page: nothing leads to others. */
    private static JsonValue onlyPage(JsonValue example) {
        return JsonValue.parse(
                example.toString().replaceAll("\"(next|previous)_page_url\":\"[^\"]*\"", "\"$1_page_url\":null"));
    }

    @Test
    void aTransportAnswersAll57Operations() {
        ScriptedTransport api = VerifyExamples.transport();
        VerifyClient client = client().transport(api).build();
        FIRST_SUCCESSES.forEach(call -> assertGivesTheExample(call, client));
        assertThat(FIRST_SUCCESSES)
                .extracting(call -> call.wire().operationId())
                .containsAll(VERIFY.operationIds());
    }

    @Test
    void aServerOnLoopbackAnswersAll57Operations() {
        try (ScriptedServer api = VerifyExamples.server();
                VerifyClient client = client().baseUrl(api.url()).build()) {
            FIRST_SUCCESSES.forEach(call -> assertGivesTheExample(call, client));
            assertThat(api.requests()).hasSameSizeAs(FIRST_SUCCESSES);
        }
    }

    @Test
    void anExampleIsChangedForATest() {
        try (ScriptedServer api = VerifyExamples.server();
                VerifyClient client = client().baseUrl(api.url()).build()) {
            api.on(
                    "GET /v2/Services/{ServiceSid}/Entities/{Identity}/Challenges/{Sid}",
                    ChallengeExamples.fetch(),
                    ChallengeExamples.fetch().with("status", JsonValue.of("denied")));

            assertThat(Stream.of(fetchedStatus(client), fetchedStatus(client)))
                    .containsExactly(ChallengeStatus.APPROVED, ChallengeStatus.DENIED);
            assertThat(api.requests()).extracting(ReceivedRequest::method).containsExactly("GET", "GET");
        }
    }

    private static @Nullable ChallengeStatus fetchedStatus(VerifyClient client) {
        return client.services()
                .entities()
                .challenges()
                .fetch(SERVICE, IDENTITY, CHALLENGE)
                .status();
    }
}
