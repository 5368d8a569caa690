package dev.burin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.testing.FixtureProgram;
import org.junit.jupiter.api.Test;
import sdktemplate.testing.TestServer;

/** Which way properties go that go one way only. */
class ReadWriteOnlyTest {
    @Test
    void requestsLeaveOutWhatOnlyTheApiSets() throws Exception {
        try (TestServer server = TestServer.start()) {
            server.answer(200, "{\"id\": \"U1\", \"name\": \"Kai\", \"seen\": null}")
                    .answer(200, "{}")
                    .answer(204, "")
                    .answer(204, "");
            assertThat(FixtureProgram.run("ReadWriteOnly", server.url()))
                    .containsExactly(
                            "U1 null",
                            "{\"id\":\"U1\",\"name\":\"Kai\",\"password\":\"new\",\"address\":{\"id\":\"a\","
                                    + "\"verified\":true},\"seen\":null,\"id2\":2}");
            assertThat(server.requests())
                    .extracting(TestServer.Received::body)
                    .containsExactly(
                            "{\"name\":\"Kai\",\"password\":\"hush\"}",
                            "{\"name\":\"Kai\",\"password\":\"new\",\"address\":{\"id\":\"a\"},\"id2\":2}",
                            "{\"name\":\"n\",\"password\":\"p\"}",
                            "name=n&password=p&address=%7B%22id%22%3A%22a%22%7D");
        }
    }
}
