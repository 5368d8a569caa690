package dev.burin.twilio.verify.operations;

import static dev.burin.twilio.verify.testing.VerifyApi.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.twilio.verify.AsyncVerifyClient;
import dev.burin.twilio.verify.VerifyClient;
import dev.burin.twilio.verify.core.RequestOptions;
import dev.burin.twilio.verify.model.MessagingConfiguration;
import dev.burin.twilio.verify.service.messagingconfiguration.AsyncMessagingConfigurationPage;
import dev.burin.twilio.verify.service.messagingconfiguration.AsyncMessagingConfigurationService;
import dev.burin.twilio.verify.service.messagingconfiguration.MessagingConfigurationCreateParams;
import dev.burin.twilio.verify.service.messagingconfiguration.MessagingConfigurationListParams;
import dev.burin.twilio.verify.service.messagingconfiguration.MessagingConfigurationPage;
import dev.burin.twilio.verify.service.messagingconfiguration.MessagingConfigurationService;
import dev.burin.twilio.verify.service.messagingconfiguration.MessagingConfigurationUpdateParams;
import java.util.List;

class MessagingConfigurationsTest implements OperationTests {
    private static final RequestOptions NONE = RequestOptions.none();

    private static final String PATH = "/v2/Services/" + SERVICE + "/MessagingConfigurations";
    private static final String MESSAGING_SERVICE = "MG46f65cfa333edd6049adc848e8ff5966";

    private static MessagingConfigurationService configurations(VerifyClient client) {
        return client.services().messagingConfigurations();
    }

    private static AsyncMessagingConfigurationService configurations(AsyncVerifyClient client) {
        return client.services().messagingConfigurations();
    }

    @Override
    public List<Call<?>> calls() {
        return List.of(create(), list(), fetch(), update(), delete());
    }

    private static Call<MessagingConfiguration> create() {
        MessagingConfigurationCreateParams params = MessagingConfigurationCreateParams.builder()
                .country("EE")
                .messagingServiceSid(MESSAGING_SERVICE)
                .build();
        return Wire.of("CreateMessagingConfiguration", PATH)
                .form("Country", "EE")
                .form("MessagingServiceSid", MESSAGING_SERVICE)
                .answered(201)
                .gives(
                        client -> configurations(client).create(SERVICE, params),
                        client -> configurations(client).createWithResponse(SERVICE, params, NONE));
    }

    private static Call<Listed<MessagingConfiguration>> list() {
        MessagingConfigurationListParams params = MessagingConfigurationListParams.builder()
                .pageSize(2)
                .page(1)
                .pageToken("PT/1+2 &=")
                .build();
        return Wire.of("ListMessagingConfiguration", PATH)
                .queryForPage()
                .givesPage(
                        client -> configurations(client).list(SERVICE, params),
                        MessagingConfigurationPage::meta,
                        client -> configurations(client).listWithResponse(SERVICE, params, NONE),
                        AsyncMessagingConfigurationPage::meta);
    }

    private static Call<MessagingConfiguration> fetch() {
        return Wire.of("FetchMessagingConfiguration", PATH + "/EE")
                .gives(
                        client -> configurations(client).fetch(SERVICE, "EE"),
                        client -> configurations(client).fetchWithResponse(SERVICE, "EE", NONE))
                .with(configuration -> assertThat(configuration.country()).isEqualTo("EE"));
    }

    private static Call<MessagingConfiguration> update() {
        String other = "MGa3a01a48782bafa59b539b39023f6b4a";
        MessagingConfigurationUpdateParams params = MessagingConfigurationUpdateParams.builder()
                .messagingServiceSid(other)
                .build();
        return Wire.of("UpdateMessagingConfiguration", PATH + "/EE")
                .form("MessagingServiceSid", other)
                .gives(
                        client -> configurations(client).update(SERVICE, "EE", params),
                        client -> configurations(client).updateWithResponse(SERVICE, "EE", params, NONE))
                .with(configuration ->
                        assertThat(configuration.messagingServiceSid()).isEqualTo(other));
    }

    private static Call<?> delete() {
        return Wire.of("DeleteMessagingConfiguration", PATH + "/EE")
                .answered(204)
                .givesNothing(
                        client -> configurations(client).delete(SERVICE, "EE"),
                        client -> configurations(client).deleteWithResponse(SERVICE, "EE", NONE));
    }
}
