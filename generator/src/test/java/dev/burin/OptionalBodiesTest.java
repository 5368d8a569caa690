package dev.burin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.spec.SpecReader;
import dev.burin.testing.FixtureProgram;
import dev.burin.testing.GeneratedSdk;
import java.util.List;
import org.junit.jupiter.api.Test;
import sdktemplate.testing.TestServer;
import sdktemplate.testing.TestServer.Received;

/** What an SDK sends for bodies that may be left out, and what it makes of required properties. */
class OptionalBodiesTest {
    @Test
    void aBodyIsSentWithAllThatItMustHaveOrNotAtAll() throws Exception {
        try (TestServer server = TestServer.start()) {
            for (int i = 0; i < 7; i++) {
                server.answer(204, "");
            }
            assertThat(FixtureProgram.run("OptionalBodies", server.url()))
                    .containsExactly(
                            "createOrder: the body may be left out, but has to have all of [item] if it is sent",
                            "The API left out \"kind\", which it describes as required");
            List<Received> sent = server.requests();
            assertThat(sent)
                    .extracting(request -> request.method() + " " + request.target() + " "
                            + String.valueOf(request.header("Content-Type")).replaceFirst("; boundary=.*", ""))
                    .containsExactly(
                            "POST /orders null",
                            "POST /orders?dry=true null",
                            "POST /orders application/json",
                            "PUT /orders null",
                            "PUT /orders application/x-www-form-urlencoded",
                            "PATCH /orders?day=today null",
                            "PATCH /orders?day=today multipart/form-data");
            assertThat(sent.get(2).body()).isEqualTo("{\"item\":\"tea\",\"note\":\"hot\"}");
            assertThat(sent.get(4).body()).isEqualTo("item=tea&count=2");
            assertThat(sent.get(6).body()).contains("name=\"item\"\r\n\r\ntea\r\n");
        }
    }

    @Test
    void aRequiredPropertyThatNothingDescribesIsReported() {
        String without = " that properties does not describe; without a field of its own";
        assertThat(new SpecReader(GeneratedSdk.options("golden"))
                        .read(GeneratedSdk.fixture("optional_bodies"))
                        .coverage()
                        .degraded())
                .extracting(degradation -> degradation.pointer() + " " + degradation.what())
                .containsExactlyInAnyOrder(
                        "/components/schemas/Order a required property Count" + without,
                        "/components/schemas/Parcel a required property weight" + without);
    }
}
