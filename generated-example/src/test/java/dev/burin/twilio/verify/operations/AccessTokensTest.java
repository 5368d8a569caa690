package dev.burin.twilio.verify.operations;

import static dev.burin.twilio.verify.testing.VerifyApi.IDENTITY;
import static dev.burin.twilio.verify.testing.VerifyApi.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.twilio.verify.core.RequestOptions;
import dev.burin.twilio.verify.model.AccessToken;
import dev.burin.twilio.verify.model.AccessTokenFactorType;
import dev.burin.twilio.verify.service.accesstoken.AccessTokenCreateParams;
import java.util.List;

class AccessTokensTest implements OperationTests {
    private static final RequestOptions NONE = RequestOptions.none();

    private static final String PATH = "/v2/Services/" + SERVICE + "/AccessTokens";
    private static final String SID = "YKd58c65b9a9e6731e1a5ee04acf443e88";

    @Override
    public List<Call<?>> calls() {
        return List.of(create(200), create(201), fetch());
    }

    /** The API may say that it made a token, or give one that there is: the same method, the same type. */
    private static Call<AccessToken> create(int status) {
        AccessTokenCreateParams params = AccessTokenCreateParams.builder()
                .factorType(AccessTokenFactorType.PUSH)
                .identity(IDENTITY)
                .factorFriendlyName("Maren's phone")
                .ttl(120)
                .build();
        return Wire.of("CreateAccessToken", PATH)
                .form("Identity", IDENTITY)
                .form("FactorType", "push")
                .form("FactorFriendlyName", "Maren's phone")
                .form("Ttl", "120")
                .answered(status)
                .gives(
                        client -> client.services().accessTokens().create(SERVICE, params),
                        client -> client.services().accessTokens().createWithResponse(SERVICE, params, NONE))
                .with(token -> {
                    assertThat(token.token()).startsWith("eyJhbGciOiJkaXIi");
                    assertThat(token.ttl()).isEqualTo(120);
                });
    }

    private static Call<AccessToken> fetch() {
        return Wire.of("FetchAccessToken", PATH + "/" + SID)
                .gives(
                        client -> client.services().accessTokens().fetch(SERVICE, SID),
                        client -> client.services().accessTokens().fetchWithResponse(SERVICE, SID, NONE))
                .with(token -> assertThat(token.sid()).isEqualTo(SID));
    }
}
