package dev.burin.twilio.verify.operations;

import static dev.burin.twilio.verify.testing.VerifyApi.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.twilio.verify.core.JsonValue;
import dev.burin.twilio.verify.core.RequestOptions;
import dev.burin.twilio.verify.model.Service;
import dev.burin.twilio.verify.service.AsyncServicePage;
import dev.burin.twilio.verify.service.ServiceCreateParams;
import dev.burin.twilio.verify.service.ServiceListParams;
import dev.burin.twilio.verify.service.ServicePage;
import dev.burin.twilio.verify.service.ServiceUpdateParams;
import java.util.List;

class ServicesTest implements OperationTests {
    private static final RequestOptions NONE = RequestOptions.none();

    private static final String PATH = "/v2/Services";

    @Override
    public List<Call<?>> calls() {
        return List.of(create(), list(), fetch(), update(), delete());
    }

    private static Call<Service> create() {
        ServiceCreateParams params = ServiceCreateParams.builder()
                .friendlyName("Harbor Bank")
                .codeLength(6)
                .customCodeEnabled(true)
                .lookupEnabled(true)
                .skipSmsToLandlines(false)
                .dtmfInputRequired(true)
                .ttsName("polly")
                .psd2Enabled(false)
                .doNotShareWarningEnabled(true)
                .defaultTemplateSid("HJ414a10f244b90b8a1d34407d1fbc2426")
                .pushApnCredentialSid("CR32de172205e7f045f89b38f0a883099b")
                .pushFcmCredentialSid("CR1b0d38bb4211eb53d225175cb6872ba4")
                .pushIncludeDate(false)
                .totpIssuer("Harbor Bank & Söhne")
                .totpTimeStep(30)
                .totpCodeLength(7)
                .totpSkew(0)
                .whatsappMsgServiceSid("MG46f65cfa333edd6049adc848e8ff5966")
                .whatsappFrom("whatsapp:+14155550100")
                .passkeysRelyingPartyId("harborbank.example")
                .passkeysRelyingPartyName("Harbor Bank")
                .passkeysRelyingPartyOrigins("https://a.example,https://b.example")
                .passkeysAuthenticatorAttachment("any")
                .passkeysDiscoverableCredentials("preferred")
                .passkeysUserVerification("required")
                .verifyEventSubscriptionEnabled(true)
                .build();
        return withAllSettings(Wire.of("CreateService", PATH))
                .answered(201)
                .gives(
                        client -> client.services().create(params),
                        client -> client.services().createWithResponse(params, NONE))
                .with(service -> {
                    assertThat(service.sid()).isEqualTo(SERVICE);
                    assertThat(service.codeLength()).isEqualTo(6);
                    assertThat(service.totp())
                            .isEqualTo(JsonValue.parse(
                                    "{\"issuer\":\"Harbor Bank\",\"time_step\":30,\"code_length\":6,\"skew\":1}"));
                });
    }

    private static Call<Listed<Service>> list() {
        ServiceListParams params = ServiceListParams.builder()
                .pageSize(2)
                .page(1)
                .pageToken("PT/1+2 &=")
                .build();
        return Wire.of("ListService", PATH)
                .queryForPage()
                .givesPage(
                        client -> client.services().list(params),
                        ServicePage::meta,
                        client -> client.services().listWithResponse(params, NONE),
                        AsyncServicePage::meta);
    }

    private static Call<Service> fetch() {
        return Wire.of("FetchService", PATH + "/" + SERVICE)
                .gives(
                        client -> client.services().fetch(SERVICE),
                        client -> client.services().fetchWithResponse(SERVICE, NONE))
                .with(service -> {
                    assertThat(service.lookupEnabled()).isTrue();
                    assertThat(service.links()).containsKeys("entities", "access_tokens", "webhooks");
                });
    }

    private static Call<Service> update() {
        ServiceUpdateParams params = ServiceUpdateParams.builder()
                .friendlyName("Harbor Bank")
                .codeLength(6)
                .customCodeEnabled(true)
                .lookupEnabled(true)
                .skipSmsToLandlines(false)
                .dtmfInputRequired(true)
                .ttsName("polly")
                .psd2Enabled(false)
                .doNotShareWarningEnabled(true)
                .defaultTemplateSid("HJ414a10f244b90b8a1d34407d1fbc2426")
                .pushApnCredentialSid("CR32de172205e7f045f89b38f0a883099b")
                .pushFcmCredentialSid("CR1b0d38bb4211eb53d225175cb6872ba4")
                .pushIncludeDate(false)
                .totpIssuer("Harbor Bank & Söhne")
                .totpTimeStep(30)
                .totpCodeLength(7)
                .totpSkew(0)
                .whatsappMsgServiceSid("MG46f65cfa333edd6049adc848e8ff5966")
                .whatsappFrom("whatsapp:+14155550100")
                .passkeysRelyingPartyId("harborbank.example")
                .passkeysRelyingPartyName("Harbor Bank")
                .passkeysRelyingPartyOrigins("https://a.example,https://b.example")
                .passkeysAuthenticatorAttachment("any")
                .passkeysDiscoverableCredentials("preferred")
                .passkeysUserVerification("required")
                .verifyEventSubscriptionEnabled(true)
                .build();
        return withAllSettings(Wire.of("UpdateService", PATH + "/" + SERVICE))
                .gives(
                        client -> client.services().update(SERVICE, params),
                        client -> client.services().updateWithResponse(SERVICE, params, NONE))
                .with(service -> assertThat(service.friendlyName()).isEqualTo("Harbor Bank Tallinn"));
    }

    private static Call<?> delete() {
        return Wire.of("DeleteService", PATH + "/" + SERVICE)
                .answered(204)
                .givesNothing(
                        client -> client.services().delete(SERVICE),
                        client -> client.services().deleteWithResponse(SERVICE, NONE));
    }

    /** What the settings of both params are called on the wire. */
    private static Wire withAllSettings(Wire wire) {
        return wire.form("FriendlyName", "Harbor Bank")
                .form("CodeLength", "6")
                .form("CustomCodeEnabled", "true")
                .form("LookupEnabled", "true")
                .form("SkipSmsToLandlines", "false")
                .form("DtmfInputRequired", "true")
                .form("TtsName", "polly")
                .form("Psd2Enabled", "false")
                .form("DoNotShareWarningEnabled", "true")
                .form("DefaultTemplateSid", "HJ414a10f244b90b8a1d34407d1fbc2426")
                .form("Push.ApnCredentialSid", "CR32de172205e7f045f89b38f0a883099b")
                .form("Push.FcmCredentialSid", "CR1b0d38bb4211eb53d225175cb6872ba4")
                .form("Push.IncludeDate", "false")
                .form("Totp.Issuer", "Harbor Bank & Söhne")
                .form("Totp.TimeStep", "30")
                .form("Totp.CodeLength", "7")
                .form("Totp.Skew", "0")
                .form("Whatsapp.MsgServiceSid", "MG46f65cfa333edd6049adc848e8ff5966")
                .form("Whatsapp.From", "whatsapp:+14155550100")
                .form("Passkeys.RelyingParty.Id", "harborbank.example")
                .form("Passkeys.RelyingParty.Name", "Harbor Bank")
                .form("Passkeys.RelyingParty.Origins", "https://a.example,https://b.example")
                .form("Passkeys.AuthenticatorAttachment", "any")
                .form("Passkeys.DiscoverableCredentials", "preferred")
                .form("Passkeys.UserVerification", "required")
                .form("VerifyEventSubscriptionEnabled", "true");
    }
}
