package dev.burin.twilio.verify.operations;

import static dev.burin.twilio.verify.testing.VerifyApi.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.twilio.verify.AsyncVerifyClient;
import dev.burin.twilio.verify.VerifyClient;
import dev.burin.twilio.verify.core.RequestOptions;
import dev.burin.twilio.verify.model.RateLimit;
import dev.burin.twilio.verify.service.ratelimit.AsyncRateLimitPage;
import dev.burin.twilio.verify.service.ratelimit.AsyncRateLimitService;
import dev.burin.twilio.verify.service.ratelimit.RateLimitCreateParams;
import dev.burin.twilio.verify.service.ratelimit.RateLimitListParams;
import dev.burin.twilio.verify.service.ratelimit.RateLimitPage;
import dev.burin.twilio.verify.service.ratelimit.RateLimitService;
import dev.burin.twilio.verify.service.ratelimit.RateLimitUpdateParams;
import java.util.List;

class RateLimitsTest implements OperationTests {
    private static final RequestOptions NONE = RequestOptions.none();

    private static final String PATH = "/v2/Services/" + SERVICE + "/RateLimits";
    private static final String SID = "RK2cc15a403402cc6a9f6b7ee33a7c46c5";

    private static RateLimitService rateLimits(VerifyClient client) {
        return client.services().rateLimits();
    }

    private static AsyncRateLimitService rateLimits(AsyncVerifyClient client) {
        return client.services().rateLimits();
    }

    @Override
    public List<Call<?>> calls() {
        return List.of(create(), list(), fetch(), update(), delete());
    }

    private static Call<RateLimit> create() {
        RateLimitCreateParams params = RateLimitCreateParams.builder()
                .uniqueName("end_user_ip")
                .description("Codes asked for from one IP address")
                .build();
        return Wire.of("CreateRateLimit", PATH)
                .form("UniqueName", "end_user_ip")
                .form("Description", "Codes asked for from one IP address")
                .answered(201)
                .gives(
                        client -> rateLimits(client).create(SERVICE, params),
                        client -> rateLimits(client).createWithResponse(SERVICE, params, NONE))
                .with(limit -> assertThat(limit.uniqueName()).isEqualTo("end_user_ip"));
    }

    private static Call<Listed<RateLimit>> list() {
        RateLimitListParams params = RateLimitListParams.builder()
                .pageSize(2)
                .page(1)
                .pageToken("PT/1+2 &=")
                .build();
        return Wire.of("ListRateLimit", PATH)
                .queryForPage()
                .givesPage(
                        client -> rateLimits(client).list(SERVICE, params),
                        RateLimitPage::meta,
                        client -> rateLimits(client).listWithResponse(SERVICE, params, NONE),
                        AsyncRateLimitPage::meta);
    }

    private static Call<RateLimit> fetch() {
        return Wire.of("FetchRateLimit", PATH + "/" + SID)
                .gives(
                        client -> rateLimits(client).fetch(SERVICE, SID),
                        client -> rateLimits(client).fetchWithResponse(SERVICE, SID, NONE));
    }

    private static Call<RateLimit> update() {
        RateLimitUpdateParams params =
                RateLimitUpdateParams.builder().description("Für eine Adresse").build();
        return Wire.of("UpdateRateLimit", PATH + "/" + SID)
                .form("Description", "Für eine Adresse")
                .gives(
                        client -> rateLimits(client).update(SERVICE, SID, params),
                        client -> rateLimits(client).updateWithResponse(SERVICE, SID, params, NONE))
                .with(limit -> assertThat(limit.description()).endsWith("IPv6 included"));
    }

    private static Call<?> delete() {
        return Wire.of("DeleteRateLimit", PATH + "/" + SID)
                .answered(204)
                .givesNothing(
                        client -> rateLimits(client).delete(SERVICE, SID),
                        client -> rateLimits(client).deleteWithResponse(SERVICE, SID, NONE));
    }
}
