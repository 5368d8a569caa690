package dev.burin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.model.Coverage;
import dev.burin.model.Coverage.Degradation;
import dev.burin.model.SdkModel;
import dev.burin.model.TypeModel;
import dev.burin.spec.SpecReader;
import dev.burin.testing.FixtureProgram;
import dev.burin.testing.GeneratedSdk;
import org.junit.jupiter.api.Test;

/** The fixture's requests that an API sends: models of payloads, and a word about the rest. */
class WebhooksTest {
    private static final String RECEIVER = "the SDK, which has models of payloads and leaves receiving them to you";

    private final SdkModel sdk =
            new SpecReader(GeneratedSdk.options("golden.webhooks")).read(GeneratedSdk.fixture("webhooks"));

    @Test
    void everyJsonPayloadIsAModel() {
        assertThat(sdk.types())
                .extracting(TypeModel::id)
                .extracting(id -> id.pointer().replaceAll(".*/(webhooks|callbacks|requestBodies)/", ""))
                .containsExactly(
                        "/components/schemas/Order",
                        "order.shipped/post/requestBody/content/application~1json/schema",
                        "order.shipped/post/requestBody/content/application~1json/schema/properties/carrier",
                        "order.shipped/post/requestBody/content/application~1json/schema/properties/carrier"
                                + "/properties/speed",
                        "order.shipped/post/responses/200/content/application~1json/schema",
                        "order.shipped/post/responses/410/content/application~1json/schema",
                        "Loss/content/application~1json/schema",
                        "onPaid/{$request.body#~1notify}/post/requestBody/content/application~1json/schema",
                        "Refund/{$request.body#~1refund}/post/requestBody/content/application~1json/schema/items");
    }

    @Test
    void payloadsAreReadAndWrittenBack() throws Exception {
        String received =
                "{\"id\":7,\"carrier\":{\"name\":\"Kuller\",\"speed\":\"fast\"},\"order\":{\"what\":\"cog\"}}";
        assertThat(FixtureProgram.run("Webhooks", received)).containsExactly(received, "{\"seen\":true}", "2.5", "sea");
    }

    @Test
    void whatIsNoPayloadIsFilteredAndWhatIsNoJsonDegraded() {
        assertThat(sdk.coverage().filtered())
                .containsExactlyInAnyOrder(
                        new Coverage.Filtering("/webhooks/order.shipped/parameters", RECEIVER),
                        new Coverage.Filtering("/webhooks/order.shipped/parameters/0", RECEIVER),
                        new Coverage.Filtering("/webhooks/order.shipped/post/responses/200/headers", RECEIVER),
                        new Coverage.Filtering("/webhooks/order.shipped/post/responses/200/headers/X-Seen", RECEIVER));
        assertThat(sdk.coverage().degraded())
                .containsExactly(new Degradation(
                        "/webhooks/orderPrinted/post/requestBody/content", "a payload that is no JSON; left out"));
    }
}
