package dev.burin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.model.Coverage.Degradation;
import dev.burin.spec.SpecReader;
import dev.burin.testing.FixtureProgram;
import dev.burin.testing.GeneratedSdk;
import org.junit.jupiter.api.Test;
import sdktemplate.testing.TestServer;

/** What references lead to is there, wherever it stands. */
class ReferencesTest {
    @Test
    void whatReferencesLeadToIsReadAndSent() throws Exception {
        String order = "{\"customer\":{\"orders\":[{\"status\":\"closed\"}]},\"money\":{\"amount\":1.10},"
                + "\"part\":{\"number\":3},\"tree\":{\"children\":[{\"value\":\"leaf\"}]}}";
        try (TestServer server = TestServer.start()) {
            server.answer(200, order).answer(200, order).answer(204, "");
            assertThat(FixtureProgram.run("References", server.url())).containsExactly("true 1.10", "leaf 3");
            assertThat(server.requests())
                    .extracting(request -> (request.method() + " " + request.target() + " " + request.body()).strip())
                    .containsExactly("GET /orders/7?dry=true", "POST /orders?page_size=3 " + order, "DELETE /orders/7");
        }
    }

    @Test
    void whatLeadsNowhereIsNoted() {
        String order = "/components/schemas/Order/properties/";
        assertThat(new SpecReader(GeneratedSdk.options("golden"))
                        .read(GeneratedSdk.fixture("references"))
                        .coverage()
                        .degraded())
                .containsExactlyInAnyOrder(
                        new Degradation(
                                order + "gone",
                                "the reference references/absent.yaml#/Gone leads nowhere; any JSON value instead"),
                        new Degradation(
                                order + "loop",
                                "references round in a circle, or more than 64 deep; any JSON value instead"),
                        new Degradation(
                                "/components/schemas/Loop",
                                "references round in a circle, or more than 64 deep; any JSON value instead"),
                        new Degradation(
                                "references/tree.json#/$defs/node/properties/children/items",
                                "a $dynamicRef that means another schema where others refer to this one; always this"
                                        + " one"),
                        new Degradation(
                                "/paths/~1orders/post/parameters/1",
                                "the reference #/components/parameters/absent leads nowhere; left out"),
                        new Degradation(
                                "/paths/~1orders/post/responses/400",
                                "the reference #/components/responses/round leads round in a circle; left out"));
    }
}
