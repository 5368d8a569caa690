package dev.burin.twilio.verify.operations;

import static dev.burin.twilio.verify.testing.VerifyApi.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.twilio.verify.AsyncVerifyClient;
import dev.burin.twilio.verify.VerifyClient;
import dev.burin.twilio.verify.core.RequestOptions;
import dev.burin.twilio.verify.model.Webhook;
import dev.burin.twilio.verify.model.WebhookMethod;
import dev.burin.twilio.verify.model.WebhookStatus;
import dev.burin.twilio.verify.model.WebhookVersion;
import dev.burin.twilio.verify.service.webhook.AsyncWebhookPage;
import dev.burin.twilio.verify.service.webhook.AsyncWebhookService;
import dev.burin.twilio.verify.service.webhook.WebhookCreateParams;
import dev.burin.twilio.verify.service.webhook.WebhookListParams;
import dev.burin.twilio.verify.service.webhook.WebhookPage;
import dev.burin.twilio.verify.service.webhook.WebhookService;
import dev.burin.twilio.verify.service.webhook.WebhookUpdateParams;
import java.util.List;

class WebhooksTest implements OperationTests {
    private static final RequestOptions NONE = RequestOptions.none();

    private static final String PATH = "/v2/Services/" + SERVICE + "/Webhooks";
    private static final String SID = "YWa7c982437232112ebdde1fd8cea36329";
    private static final String URL = "https://hooks.harborbank.example/verify?from=twilio&v=2";

    private static WebhookService webhooks(VerifyClient client) {
        return client.services().webhooks();
    }

    private static AsyncWebhookService webhooks(AsyncVerifyClient client) {
        return client.services().webhooks();
    }

    @Override
    public List<Call<?>> calls() {
        return List.of(create(), list(), fetch(), update(), delete());
    }

    private static Call<Webhook> create() {
        WebhookCreateParams params = WebhookCreateParams.builder()
                .eventTypes(List.of("factor.verified", "challenge.approved"))
                .friendlyName("Sign-in audit")
                .webhookUrl(URL)
                .status(WebhookStatus.ENABLED)
                .version(WebhookVersion.V2)
                .build();
        return Wire.of("CreateWebhook", PATH)
                .form("FriendlyName", "Sign-in audit")
                .form("EventTypes", "factor.verified")
                .form("EventTypes", "challenge.approved")
                .form("WebhookUrl", URL)
                .form("Status", "enabled")
                .form("Version", "v2")
                .answered(201)
                .gives(
                        client -> webhooks(client).create(SERVICE, params),
                        client -> webhooks(client).createWithResponse(SERVICE, params, NONE))
                .with(webhook -> {
                    assertThat(webhook.eventTypes())
                            .containsExactly("factor.verified", "challenge.approved", "challenge.denied");
                    assertThat(webhook.webhookMethod()).isEqualTo(WebhookMethod.POST);
                });
    }

    private static Call<Listed<Webhook>> list() {
        WebhookListParams params = WebhookListParams.builder()
                .pageSize(2)
                .page(1)
                .pageToken("PT/1+2 &=")
                .build();
        return Wire.of("ListWebhook", PATH)
                .queryForPage()
                .givesPage(
                        client -> webhooks(client).list(SERVICE, params),
                        WebhookPage::meta,
                        client -> webhooks(client).listWithResponse(SERVICE, params, NONE),
                        AsyncWebhookPage::meta);
    }

    private static Call<Webhook> fetch() {
        return Wire.of("FetchWebhook", PATH + "/" + SID)
                .gives(
                        client -> webhooks(client).fetch(SERVICE, SID),
                        client -> webhooks(client).fetchWithResponse(SERVICE, SID, NONE))
                .with(webhook -> assertThat(webhook.version()).isEqualTo(WebhookVersion.V2));
    }

    private static Call<Webhook> update() {
        WebhookUpdateParams params = WebhookUpdateParams.builder()
                .friendlyName("Sign-in audit")
                .eventTypes(List.of("*"))
                .webhookUrl(URL)
                .status(WebhookStatus.DISABLED)
                .version(WebhookVersion.V1)
                .build();
        return Wire.of("UpdateWebhook", PATH + "/" + SID)
                .form("FriendlyName", "Sign-in audit")
                .form("EventTypes", "*")
                .form("WebhookUrl", URL)
                .form("Status", "disabled")
                .form("Version", "v1")
                .gives(
                        client -> webhooks(client).update(SERVICE, SID, params),
                        client -> webhooks(client).updateWithResponse(SERVICE, SID, params, NONE))
                .with(webhook -> assertThat(webhook.status()).isEqualTo(WebhookStatus.DISABLED));
    }

    private static Call<?> delete() {
        return Wire.of("DeleteWebhook", PATH + "/" + SID)
                .answered(204)
                .givesNothing(
                        client -> webhooks(client).delete(SERVICE, SID),
                        client -> webhooks(client).deleteWithResponse(SERVICE, SID, NONE));
    }
}
