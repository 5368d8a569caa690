package dev.burin.twilio.verify.operations;

import static dev.burin.twilio.verify.testing.VerifyApi.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.twilio.verify.core.JsonValue;
import dev.burin.twilio.verify.core.RequestOptions;
import dev.burin.twilio.verify.model.Verification;
import dev.burin.twilio.verify.model.VerificationChannel;
import dev.burin.twilio.verify.model.VerificationRiskCheck;
import dev.burin.twilio.verify.model.VerificationStatus;
import dev.burin.twilio.verify.service.verification.VerificationCreateParams;
import dev.burin.twilio.verify.service.verification.VerificationUpdateParams;
import java.util.List;

class VerificationsTest implements OperationTests {
    private static final RequestOptions NONE = RequestOptions.none();

    private static final String PATH = "/v2/Services/" + SERVICE + "/Verifications";
    private static final String SID = "VEeb9864c9be3a00f6f11cf35cba979e6a";

    @Override
    public List<Call<?>> calls() {
        return List.of(create(), fetch(), update());
    }

    @SuppressWarnings("deprecation") // The API still takes customMessage
    private static Call<Verification> create() {
        VerificationCreateParams params = VerificationCreateParams.builder()
                .channel("sms")
                .to("+14155550142")
                .locale("en")
                .templateSid("HJ414a10f244b90b8a1d34407d1fbc2426")
                .templateCustomSubstitutions("{\"name\":\"Maren\"}")
                .customFriendlyName("Harbor Bank")
                .customCode("318204")
                .customMessage("Tere tulemast, õnn kaasa")
                .sendDigits("ww12#")
                .appHash("FA+9qCX9VSu")
                .amount("48.20 EUR")
                .payee("Bluebird Books")
                .rateLimits(JsonValue.parse("{\"end_user_ip\": \"203.0.113.24\"}"))
                .channelConfiguration("{\"from\":\"it@harborbank.example\"}")
                .deviceIp("203.0.113.24")
                .enableSnaClientToken(true)
                .riskCheck(VerificationRiskCheck.DISABLE)
                .tags("{\"campaign\":\"spring\"}")
                .build();
        return Wire.of("CreateVerification", PATH)
                .form("To", "+14155550142")
                .form("Channel", "sms")
                .form("Locale", "en")
                .form("TemplateSid", "HJ414a10f244b90b8a1d34407d1fbc2426")
                .form("TemplateCustomSubstitutions", "{\"name\":\"Maren\"}")
                .form("CustomFriendlyName", "Harbor Bank")
                .form("CustomCode", "318204")
                .form("CustomMessage", "Tere tulemast, õnn kaasa")
                .form("SendDigits", "ww12#")
                .form("AppHash", "FA+9qCX9VSu")
                .form("Amount", "48.20 EUR")
                .form("Payee", "Bluebird Books")
                .form("RateLimits", "{\"end_user_ip\":\"203.0.113.24\"}")
                .form("ChannelConfiguration", "{\"from\":\"it@harborbank.example\"}")
                .form("DeviceIp", "203.0.113.24")
                .form("EnableSnaClientToken", "true")
                .form("RiskCheck", "disable")
                .form("Tags", "{\"campaign\":\"spring\"}")
                .answered(201)
                .gives(
                        client -> client.services().verifications().create(SERVICE, params),
                        client -> client.services().verifications().createWithResponse(SERVICE, params, NONE))
                .with(verification -> {
                    assertThat(verification.to()).isEqualTo("+14155550142");
                    assertThat(verification.channel()).isEqualTo(VerificationChannel.SMS);
                    assertThat(verification.status()).isEqualTo("pending");
                    assertThat(verification.valid()).isFalse();
                });
    }

    private static Call<Verification> fetch() {
        return Wire.of("FetchVerification", PATH + "/" + SID)
                .gives(
                        client -> client.services().verifications().fetch(SERVICE, SID),
                        client -> client.services().verifications().fetchWithResponse(SERVICE, SID, NONE))
                .with(verification -> assertThat(verification.channel()).isEqualTo(VerificationChannel.SNA));
    }

    private static Call<Verification> update() {
        VerificationUpdateParams params = VerificationUpdateParams.builder()
                .status(VerificationStatus.CANCELED)
                .build();
        return Wire.of("UpdateVerification", PATH + "/" + SID)
                .form("Status", "canceled")
                .gives(
                        client -> client.services().verifications().update(SERVICE, SID, params),
                        client -> client.services().verifications().updateWithResponse(SERVICE, SID, params, NONE))
                .with(verification -> assertThat(verification.status()).isEqualTo("canceled"));
    }
}
