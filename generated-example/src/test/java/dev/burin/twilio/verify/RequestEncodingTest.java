package dev.burin.twilio.verify;

import static dev.burin.twilio.verify.testing.VerifyApi.CHALLENGE;
import static dev.burin.twilio.verify.testing.VerifyApi.FACTOR;
import static dev.burin.twilio.verify.testing.VerifyApi.IDENTITY;
import static dev.burin.twilio.verify.testing.VerifyApi.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.burin.twilio.verify.core.JsonValue;
import dev.burin.twilio.verify.model.ChallengeStatus;
import dev.burin.twilio.verify.service.entity.challenge.ChallengeCreateParams;
import dev.burin.twilio.verify.testing.Urlencoded;
import dev.burin.twilio.verify.testing.VerifyApi;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a program passes arrives at the API as it was passed, whatever is in it. */
@Timeout(30)
class RequestEncodingTest {
    private static final String ENTITIES = "/v2/Services/" + SERVICE + "/Entities/";

    private final VerifyApi api = VerifyApi.start();

    @AfterEach
    void stop() {
        api.close();
    }

    private List<Map.Entry<String, String>> formOf(UnaryOperator<ChallengeCreateParams.Builder> params) {
        api.answer("CreateChallenge", 201);
        api.client()
                .services()
                .entities()
                .challenges()
                .create(SERVICE, IDENTITY, p -> params.apply(p.factorSid(FACTOR)));
        return Urlencoded.form(api.request());
    }

    @ParameterizedTest
    @CsvSource({
        "customer-5821, customer-5821",
        "a/b, a%2Fb",
        "../Services, ..%2FServices",
        "50%, 50%25",
        "%2e%2e, %252e%252e",
        "Jürgen Möß, J%C3%BCrgen%20M%C3%B6%C3%9F",
        "a+b?c#d, a%2Bb%3Fc%23d",
        "..., ...",
        "~_.-, ~_.-",
        "😀, %F0%9F%98%80"
    })
    void aPathValueIsOneSegmentWhateverIsInIt(String identity, String encoded) {
        api.answer("FetchEntity", 200).answer("FetchChallenge", 200);

        api.client().services().entities().fetch(SERVICE, identity);
        api.client().services().entities().challenges().fetch(SERVICE, identity, CHALLENGE);

        assertThat(api.targets()).containsExactly(ENTITIES + encoded, ENTITIES + encoded + "/Challenges/" + CHALLENGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void aPathValueThatWouldLeadElsewhereIsRefusedBeforeAnythingIsSent(String identity) {
        assertThatThrownBy(() -> api.client().services().entities().delete(SERVICE, identity))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Identity is a part of the path and can't be \"" + identity + "\"");
        assertThatThrownBy(() -> api.async().services().entities().delete(SERVICE, identity))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(api.requests()).isEmpty();
    }

    @Test
    void onlyWhatWasSetIsSent() {
        assertThat(formOf(p -> p)).containsExactly(Map.entry("FactorSid", FACTOR));
    }

    @Test
    void anEmptyTextIsSentAsSuch() {
        assertThat(formOf(p -> p.detailsMessage("")))
                .containsExactly(Map.entry("FactorSid", FACTOR), Map.entry("Details.Message", ""));
    }

    @Test
    void aFormWithNothingSetIsAnEmptyForm() {
        api.answer("UpdateChallenge", 200);

        api.client().services().entities().challenges().update(SERVICE, IDENTITY, CHALLENGE);

        assertThat(api.request().header("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(api.request().body()).isEmpty();
    }

    @Test
    void fieldsKeepTheDotsInTheirNames() {
        api.answer("CreateChallenge", 201);

        api.client()
                .services()
                .entities()
                .challenges()
                .create(SERVICE, IDENTITY, p -> p.factorSid(FACTOR).detailsMessage("1 + 1 = 2 & ñ?"));

        assertThat(api.request().body())
                .isEqualTo("FactorSid=" + FACTOR + "&Details.Message=1+%2B+1+%3D+2+%26+%C3%B1%3F");
    }

    @Test
    void anArrayIsItsKeyAgainAndAgain() {
        JsonValue card = JsonValue.parse("{\"label\":\"Card\",\"value\":\"3310\"}");
        JsonValue place = JsonValue.parse("{\"label\":\"Place\",\"value\":\"Tallinn\"}");

        assertThat(formOf(p -> p.detailsFields(List.of(card, place)).addDetailsField("as it is")))
                .containsExactly(
                        Map.entry("FactorSid", FACTOR),
                        Map.entry("Details.Fields", card.toString()),
                        Map.entry("Details.Fields", place.toString()),
                        Map.entry("Details.Fields", "as it is"));
    }

    @Test
    void anyValueIsTextAsItIsOrJson() {
        assertThat(formOf(p -> p.hiddenDetails("{\"ip\": \"as typed\"}")))
                .contains(Map.entry("HiddenDetails", "{\"ip\": \"as typed\"}"));
    }

    @Test
    void anyValueMayBeJson() {
        JsonValue details = JsonValue.of(Map.of("ip", JsonValue.of("203.0.113.24")));

        assertThat(formOf(p -> p.hiddenDetails(details)))
                .contains(Map.entry("HiddenDetails", "{\"ip\":\"203.0.113.24\"}"));
    }

    @Test
    void momentsAreSentAsIso8601() {
        assertThat(formOf(p -> p.expirationDate(OffsetDateTime.parse("2026-03-01T11:35:00+02:00"))))
                .contains(Map.entry("ExpirationDate", "2026-03-01T11:35:00+02:00"));
    }

    @Test
    void aValueThatTheSdkDoesNotKnowCanBeSent() {
        api.answer("ListChallenge", 200);

        api.client()
                .services()
                .entities()
                .challenges()
                .list(SERVICE, IDENTITY, p -> p.status(ChallengeStatus.of("snoozed & more")));

        assertThat(Urlencoded.query(api.request())).containsExactly(Map.entry("Status", "snoozed & more"));
    }
}
