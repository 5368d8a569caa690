package dev.burin.twilio.verify.operations;

import static dev.burin.twilio.verify.testing.VerifyApi.IDENTITY;
import static dev.burin.twilio.verify.testing.VerifyApi.SERVICE;
import static dev.burin.twilio.verify.testing.VerifySpec.VERIFY;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.twilio.verify.core.JsonValue.JsonObject;
import dev.burin.twilio.verify.core.JsonValue.JsonString;
import dev.burin.twilio.verify.core.RequestOptions;
import dev.burin.twilio.verify.service.passkey.approvechallenge.ApproveChallengeUpdateParams;
import dev.burin.twilio.verify.service.passkey.approvechallenge.ApproveChallengeUpdateParamsAuthenticatorAttachment;
import dev.burin.twilio.verify.service.passkey.approvechallenge.ApproveChallengeUpdateParamsResponse;
import dev.burin.twilio.verify.service.passkey.approvechallenge.ApproveChallengeUpdateParamsType;
import dev.burin.twilio.verify.service.passkey.approvechallenge.ApproveChallengeUpdateResponse;
import dev.burin.twilio.verify.service.passkey.approvechallenge.ApproveChallengeUpdateResponseStatus;
import dev.burin.twilio.verify.service.passkey.challenge.ChallengeCreateParams;
import dev.burin.twilio.verify.service.passkey.challenge.ChallengeCreateResponse;
import dev.burin.twilio.verify.service.passkey.challenge.ChallengeCreateResponseFactorType;
import dev.burin.twilio.verify.service.passkey.factor.FactorCreateParams;
import dev.burin.twilio.verify.service.passkey.factor.FactorCreateParamsConfig;
import dev.burin.twilio.verify.service.passkey.factor.FactorCreateParamsConfigAuthenticatorAttachment;
import dev.burin.twilio.verify.service.passkey.factor.FactorCreateParamsConfigDiscoverableCredentials;
import dev.burin.twilio.verify.service.passkey.factor.FactorCreateParamsConfigRelyingParty;
import dev.burin.twilio.verify.service.passkey.factor.FactorCreateParamsConfigUserVerification;
import dev.burin.twilio.verify.service.passkey.factor.FactorCreateResponse;
import dev.burin.twilio.verify.service.passkey.verifyfactor.VerifyFactorUpdateParams;
import dev.burin.twilio.verify.service.passkey.verifyfactor.VerifyFactorUpdateParamsAuthenticatorAttachment;
import dev.burin.twilio.verify.service.passkey.verifyfactor.VerifyFactorUpdateParamsResponse;
import dev.burin.twilio.verify.service.passkey.verifyfactor.VerifyFactorUpdateParamsResponseTransportsItem;
import dev.burin.twilio.verify.service.passkey.verifyfactor.VerifyFactorUpdateParamsType;
import dev.burin.twilio.verify.service.passkey.verifyfactor.VerifyFactorUpdateResponse;
import dev.burin.twilio.verify.service.passkey.verifyfactor.VerifyFactorUpdateResponseStatus;
import java.util.List;

class PasskeysTest implements OperationTests {
    private static final RequestOptions NONE = RequestOptions.none();

    private static final String PATH = "/v2/Services/" + SERVICE + "/Passkeys";
    private static final String KEY = "2i9YJ8LSnHlPgKsZ-Z-LOIJA2l4j25_g";

    @Override
    public List<Call<?>> calls() {
        return List.of(createFactor(), verifyFactor(), createChallenge(), approveChallenge());
    }

    /** The one part of the API that takes JSON; the body is the spec's own example. */
    private static Wire json(String operationId, String path) {
        return Wire.of(operationId, PATH + path).json(VERIFY.request(operationId));
    }

    /** Some of what a browser's authenticator made: a long text in the body's {@code response}. */
    private static String proof(String operationId, String property) {
        JsonObject response =
                (JsonObject) requireNonNull(VERIFY.request(operationId).get("response"));
        return ((JsonString) requireNonNull(response.get(property))).value();
    }

    private static Call<FactorCreateResponse> createFactor() {
        FactorCreateParams params = FactorCreateParams.builder()
                .friendlyName("Maren's laptop")
                .identity(IDENTITY)
                .config(FactorCreateParamsConfig.builder()
                        .relyingParty(FactorCreateParamsConfigRelyingParty.builder()
                                .id("harborbank.example")
                                .name("Harbor Bank")
                                .origins(List.of("https://login.harborbank.example"))
                                .build())
                        .authenticatorAttachment(FactorCreateParamsConfigAuthenticatorAttachment.PLATFORM)
                        .discoverableCredentials(FactorCreateParamsConfigDiscoverableCredentials.PREFERRED)
                        .userVerification(FactorCreateParamsConfigUserVerification.REQUIRED)
                        .build())
                .build();
        return json("CreateNewFactorPasskey", "/Factors")
                .answered(201)
                .gives(
                        client -> client.services().passkeys().factors().create(SERVICE, params),
                        client -> client.services().passkeys().factors().createWithResponse(SERVICE, params, NONE))
                .with(factor -> assertThat(factor.binding()).isNull());
    }

    private static Call<VerifyFactorUpdateResponse> verifyFactor() {
        VerifyFactorUpdateParams params = VerifyFactorUpdateParams.builder()
                .response(VerifyFactorUpdateParamsResponse.builder()
                        .attestationObject(proof("UpdatePasskeysFactor", "attestationObject"))
                        .clientDataJson(proof("UpdatePasskeysFactor", "clientDataJSON"))
                        .transports(List.of(VerifyFactorUpdateParamsResponseTransportsItem.INTERNAL))
                        .build())
                .id(KEY)
                .rawId(KEY)
                .type(VerifyFactorUpdateParamsType.PUBLIC_KEY)
                .authenticatorAttachment(VerifyFactorUpdateParamsAuthenticatorAttachment.PLATFORM)
                .build();
        return json("UpdatePasskeysFactor", "/VerifyFactor")
                .gives(
                        client -> client.services().passkeys().verifyFactor().update(SERVICE, params),
                        client -> client.services().passkeys().verifyFactor().updateWithResponse(SERVICE, params, NONE))
                .with(factor -> assertThat(factor.status()).isEqualTo(VerifyFactorUpdateResponseStatus.VERIFIED));
    }

    private static Call<ChallengeCreateResponse> createChallenge() {
        ChallengeCreateParams params = ChallengeCreateParams.builder()
                .identity(IDENTITY)
                .factorSid("YF56e6d82ced3963adadb34e242c9ea954")
                .build();
        return json("CreateChallengePasskeys", "/Challenges")
                .answered(201)
                .gives(
                        client -> client.services().passkeys().challenges().create(SERVICE, params),
                        client -> client.services().passkeys().challenges().createWithResponse(SERVICE, params, NONE))
                .with(challenge ->
                        assertThat(challenge.factorType()).isEqualTo(ChallengeCreateResponseFactorType.PASSKEYS));
    }

    private static Call<ApproveChallengeUpdateResponse> approveChallenge() {
        ApproveChallengeUpdateParams params = ApproveChallengeUpdateParams.builder()
                .authenticatorAttachment(ApproveChallengeUpdateParamsAuthenticatorAttachment.PLATFORM)
                .id(KEY)
                .rawId(KEY)
                .response(ApproveChallengeUpdateParamsResponse.builder()
                        .authenticatorData(proof("UpdateChallengePasskeys", "authenticatorData"))
                        .clientDataJson(proof("UpdateChallengePasskeys", "clientDataJSON"))
                        .signature(proof("UpdateChallengePasskeys", "signature"))
                        .userHandle(proof("UpdateChallengePasskeys", "userHandle"))
                        .build())
                .type(ApproveChallengeUpdateParamsType.PUBLIC_KEY)
                .build();
        return json("UpdateChallengePasskeys", "/ApproveChallenge")
                .gives(
                        client ->
                                client.services().passkeys().approveChallenge().update(SERVICE, params),
                        client -> client.services()
                                .passkeys()
                                .approveChallenge()
                                .updateWithResponse(SERVICE, params, NONE))
                .with(challenge ->
                        assertThat(challenge.status()).isEqualTo(ApproveChallengeUpdateResponseStatus.APPROVED));
    }
}
