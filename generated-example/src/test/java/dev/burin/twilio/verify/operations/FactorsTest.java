package dev.burin.twilio.verify.operations;

import static dev.burin.twilio.verify.testing.VerifyApi.FACTOR;
import static dev.burin.twilio.verify.testing.VerifyApi.IDENTITY;
import static dev.burin.twilio.verify.testing.VerifyApi.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.twilio.verify.AsyncVerifyClient;
import dev.burin.twilio.verify.VerifyClient;
import dev.burin.twilio.verify.core.JsonValue;
import dev.burin.twilio.verify.core.RequestOptions;
import dev.burin.twilio.verify.model.Factor;
import dev.burin.twilio.verify.model.FactorStatus;
import dev.burin.twilio.verify.model.FactorTotpAlgorithm;
import dev.burin.twilio.verify.model.NewFactor;
import dev.burin.twilio.verify.model.NewFactorNotificationPlatform;
import dev.burin.twilio.verify.model.NewFactorStatus;
import dev.burin.twilio.verify.model.NewFactorTotpAlgorithm;
import dev.burin.twilio.verify.model.NewFactorType;
import dev.burin.twilio.verify.service.entity.factor.AsyncFactorPage;
import dev.burin.twilio.verify.service.entity.factor.AsyncFactorService;
import dev.burin.twilio.verify.service.entity.factor.FactorCreateParams;
import dev.burin.twilio.verify.service.entity.factor.FactorListParams;
import dev.burin.twilio.verify.service.entity.factor.FactorPage;
import dev.burin.twilio.verify.service.entity.factor.FactorService;
import dev.burin.twilio.verify.service.entity.factor.FactorUpdateParams;
import java.util.List;

class FactorsTest implements OperationTests {
    private static final RequestOptions NONE = RequestOptions.none();

    private static final String PATH = "/v2/Services/" + SERVICE + "/Entities/customer-5821/Factors";

    private static FactorService factors(VerifyClient client) {
        return client.services().entities().factors();
    }

    private static AsyncFactorService factors(AsyncVerifyClient client) {
        return client.services().entities().factors();
    }

    @Override
    public List<Call<?>> calls() {
        return List.of(create(), list(), fetch(), update(), delete());
    }

    private static Call<NewFactor> create() {
        FactorCreateParams params = FactorCreateParams.builder()
                .factorType(NewFactorType.TOTP)
                .friendlyName("Maren")
                .bindingAlg("ES256")
                .bindingPublicKey("MFkwEwYHKoZIzj0CAQYI+/=")
                .bindingSecret("MFZXK4TFOQQGS3TQNRUWG2LUOMQHG5DS")
                .configAppId("example.harborbank.app")
                .configNotificationPlatform(NewFactorNotificationPlatform.FCM)
                .configNotificationToken("fcm:token")
                .configSdkVersion("3.1.0")
                .configAlg(NewFactorTotpAlgorithm.SHA256)
                .configCodeLength(6)
                .configTimeStep(30)
                .configSkew(1)
                .metadata(JsonValue.parse("{\"os\": \"Linux\"}"))
                .build();
        return Wire.of("CreateNewFactor", PATH)
                .form("FriendlyName", "Maren")
                .form("FactorType", "totp")
                .form("Binding.Alg", "ES256")
                .form("Binding.PublicKey", "MFkwEwYHKoZIzj0CAQYI+/=")
                .form("Binding.Secret", "MFZXK4TFOQQGS3TQNRUWG2LUOMQHG5DS")
                .form("Config.AppId", "example.harborbank.app")
                .form("Config.NotificationPlatform", "fcm")
                .form("Config.NotificationToken", "fcm:token")
                .form("Config.SdkVersion", "3.1.0")
                .form("Config.Alg", "sha256")
                .form("Config.CodeLength", "6")
                .form("Config.TimeStep", "30")
                .form("Config.Skew", "1")
                .form("Metadata", "{\"os\":\"Linux\"}")
                .answered(201)
                .gives(
                        client -> factors(client).create(SERVICE, IDENTITY, params),
                        client -> factors(client).createWithResponse(SERVICE, IDENTITY, params, NONE))
                .with(factor -> {
                    assertThat(factor.factorType()).isEqualTo(NewFactorType.TOTP);
                    assertThat(factor.status()).isEqualTo(NewFactorStatus.UNVERIFIED);
                    assertThat(factor.binding()).isInstanceOf(JsonValue.JsonObject.class);
                });
    }

    private static Call<Listed<Factor>> list() {
        FactorListParams params = FactorListParams.builder()
                .pageSize(2)
                .page(1)
                .pageToken("PT/1+2 &=")
                .build();
        return Wire.of("ListFactor", PATH)
                .queryForPage()
                .givesPage(
                        client -> factors(client).list(SERVICE, IDENTITY, params),
                        FactorPage::meta,
                        client -> factors(client).listWithResponse(SERVICE, IDENTITY, params, NONE),
                        AsyncFactorPage::meta);
    }

    private static Call<Factor> fetch() {
        return Wire.of("FetchFactor", PATH + "/" + FACTOR)
                .gives(
                        client -> factors(client).fetch(SERVICE, IDENTITY, FACTOR),
                        client -> factors(client).fetchWithResponse(SERVICE, IDENTITY, FACTOR, NONE))
                .with(factor -> {
                    assertThat(factor.sid()).isEqualTo(FACTOR);
                    assertThat(factor.status()).isEqualTo(FactorStatus.VERIFIED);
                });
    }

    private static Call<Factor> update() {
        FactorUpdateParams params = FactorUpdateParams.builder()
                .authPayload("774120")
                .friendlyName("Maren's new phone")
                .configNotificationPlatform("apn")
                .configNotificationToken("apn token")
                .configSdkVersion("3.2.0")
                .configAlg(FactorTotpAlgorithm.SHA512)
                .configCodeLength(8)
                .configTimeStep(60)
                .configSkew(2)
                .build();
        return Wire.of("UpdateFactor", PATH + "/" + FACTOR)
                .form("AuthPayload", "774120")
                .form("FriendlyName", "Maren's new phone")
                .form("Config.NotificationPlatform", "apn")
                .form("Config.NotificationToken", "apn token")
                .form("Config.SdkVersion", "3.2.0")
                .form("Config.Alg", "sha512")
                .form("Config.CodeLength", "8")
                .form("Config.TimeStep", "60")
                .form("Config.Skew", "2")
                .gives(
                        client -> factors(client).update(SERVICE, IDENTITY, FACTOR, params),
                        client -> factors(client).updateWithResponse(SERVICE, IDENTITY, FACTOR, params, NONE))
                .with(factor -> assertThat(factor.friendlyName()).isEqualTo("Maren's new phone"));
    }

    private static Call<?> delete() {
        return Wire.of("DeleteFactor", PATH + "/" + FACTOR)
                .answered(204)
                .givesNothing(
                        client -> factors(client).delete(SERVICE, IDENTITY, FACTOR),
                        client -> factors(client).deleteWithResponse(SERVICE, IDENTITY, FACTOR, NONE));
    }
}
