package dev.burin.twilio.verify.operations;

import static dev.burin.twilio.verify.testing.VerifyApi.CHALLENGE;
import static dev.burin.twilio.verify.testing.VerifyApi.FACTOR;
import static dev.burin.twilio.verify.testing.VerifyApi.IDENTITY;
import static dev.burin.twilio.verify.testing.VerifyApi.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.twilio.verify.AsyncVerifyClient;
import dev.burin.twilio.verify.VerifyClient;
import dev.burin.twilio.verify.core.JsonValue;
import dev.burin.twilio.verify.core.RequestOptions;
import dev.burin.twilio.verify.model.Challenge;
import dev.burin.twilio.verify.model.ChallengeFactorType;
import dev.burin.twilio.verify.model.ChallengeOrder;
import dev.burin.twilio.verify.model.ChallengeReason;
import dev.burin.twilio.verify.model.ChallengeStatus;
import dev.burin.twilio.verify.model.Notification;
import dev.burin.twilio.verify.service.entity.challenge.AsyncChallengePage;
import dev.burin.twilio.verify.service.entity.challenge.AsyncChallengeService;
import dev.burin.twilio.verify.service.entity.challenge.ChallengeCreateParams;
import dev.burin.twilio.verify.service.entity.challenge.ChallengeListParams;
import dev.burin.twilio.verify.service.entity.challenge.ChallengePage;
import dev.burin.twilio.verify.service.entity.challenge.ChallengeService;
import dev.burin.twilio.verify.service.entity.challenge.ChallengeUpdateParams;
import dev.burin.twilio.verify.service.entity.challenge.notification.NotificationCreateParams;
import java.time.OffsetDateTime;
import java.util.List;

class ChallengesTest implements OperationTests {
    private static final String PATH = "/v2/Services/" + SERVICE + "/Entities/customer-5821/Challenges";
    private static final RequestOptions NONE = RequestOptions.none();

    private static ChallengeService challenges(VerifyClient client) {
        return client.services().entities().challenges();
    }

    private static AsyncChallengeService challenges(AsyncVerifyClient client) {
        return client.services().entities().challenges();
    }

    @Override
    public List<Call<?>> calls() {
        return List.of(create(), list(), fetch(), update(), notifyAgain());
    }

    private static Call<Challenge> create() {
        JsonValue card = JsonValue.parse("{\"label\": \"Card\", \"value\": \"ending in 3310\"}");
        ChallengeCreateParams params = ChallengeCreateParams.builder()
                .factorSid(FACTOR)
                .detailsMessage("Pay 48.20 EUR to Bluebird Books?")
                .addDetailsField(card)
                .addDetailsField("{\"label\":\"Place\",\"value\":\"Tallinn\"}")
                .hiddenDetails(JsonValue.parse("{\"order\": \"BB-20417\"}"))
                .expirationDate(OffsetDateTime.parse("2026-03-01T11:35:00.250+02:00"))
                .authPayload("774120")
                .build();
        return Wire.of("CreateChallenge", PATH)
                .form("FactorSid", FACTOR)
                .form("Details.Message", "Pay 48.20 EUR to Bluebird Books?")
                .form("Details.Fields", "{\"label\":\"Card\",\"value\":\"ending in 3310\"}")
                .form("Details.Fields", "{\"label\":\"Place\",\"value\":\"Tallinn\"}")
                .form("HiddenDetails", "{\"order\":\"BB-20417\"}")
                .form("ExpirationDate", "2026-03-01T11:35:00.250+02:00")
                .form("AuthPayload", "774120")
                .answered(201)
                .gives(
                        client -> challenges(client).create(SERVICE, IDENTITY, params),
                        client -> challenges(client).createWithResponse(SERVICE, IDENTITY, params, NONE))
                .with(challenge -> {
                    assertThat(challenge.sid()).isEqualTo(CHALLENGE);
                    assertThat(challenge.factorType()).isEqualTo(ChallengeFactorType.PUSH);
                    assertThat(challenge.status()).isEqualTo(ChallengeStatus.PENDING);
                    assertThat(challenge.hiddenDetails()).isEqualTo(JsonValue.parse("{\"order\":\"BB-20417\"}"));
                    assertThat(challenge.dateResponded()).isNull();
                });
    }

    private static Call<Listed<Challenge>> list() {
        ChallengeListParams params = ChallengeListParams.builder()
                .factorSid(FACTOR)
                .status(ChallengeStatus.APPROVED)
                .order(ChallengeOrder.DESC)
                .pageSize(2)
                .page(1)
                .pageToken("PT/1+2 &=")
                .build();
        return Wire.of("ListChallenge", PATH)
                .query("FactorSid", FACTOR)
                .query("Status", "approved")
                .query("Order", "desc")
                .queryForPage()
                .givesPage(
                        client -> challenges(client).list(SERVICE, IDENTITY, params),
                        ChallengePage::meta,
                        client -> challenges(client).listWithResponse(SERVICE, IDENTITY, params, NONE),
                        AsyncChallengePage::meta)
                .with(page ->
                        assertThat(page.items()).extracting(Challenge::sid).startsWith(CHALLENGE));
    }

    private static Call<Challenge> fetch() {
        return Wire.of("FetchChallenge", PATH + "/" + CHALLENGE)
                .gives(
                        client -> challenges(client).fetch(SERVICE, IDENTITY, CHALLENGE),
                        client -> challenges(client).fetchWithResponse(SERVICE, IDENTITY, CHALLENGE, NONE))
                .with(challenge -> {
                    assertThat(challenge.status()).isEqualTo(ChallengeStatus.APPROVED);
                    assertThat(challenge.respondedReason()).isEqualTo(ChallengeReason.NONE);
                    assertThat(challenge.links()).containsOnlyKeys("notifications");
                });
    }

    private static Call<Challenge> update() {
        ChallengeUpdateParams params = ChallengeUpdateParams.builder()
                .authPayload("774120")
                .metadata("{\"os\": \"Linux\"}")
                .build();
        return Wire.of("UpdateChallenge", PATH + "/" + CHALLENGE)
                .form("AuthPayload", "774120")
                .form("Metadata", "{\"os\": \"Linux\"}")
                .gives(
                        client -> challenges(client).update(SERVICE, IDENTITY, CHALLENGE, params),
                        client -> challenges(client).updateWithResponse(SERVICE, IDENTITY, CHALLENGE, params, NONE))
                .with(challenge -> assertThat(challenge.factorType()).isEqualTo(ChallengeFactorType.TOTP));
    }

    private static Call<Notification> notifyAgain() {
        NotificationCreateParams params =
                NotificationCreateParams.builder().ttl(180).build();
        return Wire.of("CreateNotification", PATH + "/" + CHALLENGE + "/Notifications")
                .form("Ttl", "180")
                .answered(201)
                .gives(
                        client -> challenges(client).notifications().create(SERVICE, IDENTITY, CHALLENGE, params),
                        client -> challenges(client)
                                .notifications()
                                .createWithResponse(SERVICE, IDENTITY, CHALLENGE, params, NONE))
                .with(notification -> {
                    assertThat(notification.ttl()).isEqualTo(180);
                    assertThat(notification.dateCreated()).isEqualTo("2026-03-01T09:31:00Z");
                });
    }
}
