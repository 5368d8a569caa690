package dev.burin.twilio.verify.operations;

import static dev.burin.twilio.verify.testing.VerifyApi.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.twilio.verify.core.RequestOptions;
import dev.burin.twilio.verify.model.VerificationCheck;
import dev.burin.twilio.verify.service.verificationcheck.VerificationCheckCreateParams;
import java.util.List;

class VerificationChecksTest implements OperationTests {
    private static final RequestOptions NONE = RequestOptions.none();

    private static final String VERIFICATION = "VEeb9864c9be3a00f6f11cf35cba979e6a";

    @Override
    public List<Call<?>> calls() {
        return List.of(
                create(201).with(check -> assertThat(check.valid()).isTrue()),
                create(200).with(check -> assertThat(check.valid()).isFalse()));
    }

    private static Call<VerificationCheck> create(int status) {
        VerificationCheckCreateParams params = VerificationCheckCreateParams.builder()
                .to("+14155550142")
                .verificationSid(VERIFICATION)
                .code("318204")
                .amount("48.20 EUR")
                .payee("Bluebird Books")
                .snaClientToken("sna-token")
                .build();
        return Wire.of("CreateVerificationCheck", "/v2/Services/" + SERVICE + "/VerificationCheck")
                .form("To", "+14155550142")
                .form("VerificationSid", VERIFICATION)
                .form("Code", "318204")
                .form("Amount", "48.20 EUR")
                .form("Payee", "Bluebird Books")
                .form("SnaClientToken", "sna-token")
                .answered(status)
                .gives(
                        client -> client.services().verificationCheck().create(SERVICE, params),
                        client -> client.services().verificationCheck().createWithResponse(SERVICE, params, NONE));
    }
}
