package dev.burin.twilio.verify.operations;

import static dev.burin.twilio.verify.testing.VerifyApi.IDENTITY;
import static dev.burin.twilio.verify.testing.VerifyApi.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.twilio.verify.core.RequestOptions;
import dev.burin.twilio.verify.model.Entity;
import dev.burin.twilio.verify.service.entity.AsyncEntityPage;
import dev.burin.twilio.verify.service.entity.EntityCreateParams;
import dev.burin.twilio.verify.service.entity.EntityListParams;
import dev.burin.twilio.verify.service.entity.EntityPage;
import java.util.List;

class EntitiesTest implements OperationTests {
    private static final RequestOptions NONE = RequestOptions.none();

    private static final String PATH = "/v2/Services/" + SERVICE + "/Entities";

    @Override
    public List<Call<?>> calls() {
        return List.of(create(), list(), fetch(), delete());
    }

    private static Call<Entity> create() {
        EntityCreateParams params =
                EntityCreateParams.builder().identity(IDENTITY).build();
        return Wire.of("CreateEntity", PATH)
                .form("Identity", IDENTITY)
                .answered(201)
                .gives(
                        client -> client.services().entities().create(SERVICE, params),
                        client -> client.services().entities().createWithResponse(SERVICE, params, NONE))
                .with(entity -> assertThat(entity.links()).containsOnlyKeys("factors", "new_factors", "challenges"));
    }

    private static Call<Listed<Entity>> list() {
        EntityListParams params = EntityListParams.builder()
                .pageSize(2)
                .page(1)
                .pageToken("PT/1+2 &=")
                .build();
        return Wire.of("ListEntity", PATH)
                .queryForPage()
                .givesPage(
                        client -> client.services().entities().list(SERVICE, params),
                        EntityPage::meta,
                        client -> client.services().entities().listWithResponse(SERVICE, params, NONE),
                        AsyncEntityPage::meta);
    }

    private static Call<Entity> fetch() {
        return Wire.of("FetchEntity", PATH + "/customer-5821")
                .gives(
                        client -> client.services().entities().fetch(SERVICE, IDENTITY),
                        client -> client.services().entities().fetchWithResponse(SERVICE, IDENTITY, NONE))
                .with(entity -> {
                    assertThat(entity.identity()).isEqualTo(IDENTITY);
                    assertThat(entity.dateCreated()).isEqualTo("2026-02-03T14:05:10Z");
                });
    }

    private static Call<?> delete() {
        return Wire.of("DeleteEntity", PATH + "/customer-5821")
                .answered(204)
                .givesNothing(
                        client -> client.services().entities().delete(SERVICE, IDENTITY),
                        client -> client.services().entities().deleteWithResponse(SERVICE, IDENTITY, NONE));
    }
}
