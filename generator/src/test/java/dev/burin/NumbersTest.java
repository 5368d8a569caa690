package dev.burin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.testing.FixtureProgram;
import org.junit.jupiter.api.Test;
import sdktemplate.testing.TestServer;
import sdktemplate.testing.TestServer.Received;

/** Numbers on the wire: a whole one has no fraction, whatever Java holds it as (RFC 8785, section 3.2.2.3). */
class NumbersTest {
    @Test
    void wholeNumbersAreSentWithoutAFraction() throws Exception {
        try (TestServer server = TestServer.start()) {
            server.answer(200, "{\"depth\":24000,\"all\":[1,2.5],\"step\":24000,\"exact\":1.50,\"free\":7.0}")
                    .answer(200, "{}")
                    .answer(204, "");
            assertThat(FixtureProgram.run("Numbers", server.url()))
                    .containsExactly("24000.0 VALUE_24000 24000", "VALUE_1");

            assertThat(server.requests())
                    .extracting(Received::target)
                    .containsExactly(
                            "/depths/7?least=12345678901&between=1&between=2.5&step=24000&exact=1000"
                                    + "&filter=%7B%22depth%22%3A7%7D",
                            "/depths/0.1", "/readings");
            assertThat(server.requests().get(0).header("X-Ratio")).isEqualTo("3");
            assertThat(server.requests())
                    .extracting(Received::body)
                    .containsExactly(
                            "{\"depth\":12345678901,\"all\":[7,-1,0.25,1e+21,1e-7],\"byName\":{\"a\":24000},"
                                    + "\"step\":-1,\"either\":3,\"exact\":24000,\"free\":100}",
                            "{\"depth\":24000,\"all\":[1,2.5],\"step\":24000,\"exact\":1.50,\"free\":7.0}",
                            "value=7&values=24000&values=0.5&step=1&detail=%7B%22depth%22%3A24000%2C%22all%22%3A"
                                    + "%5B1%2C2.5%5D%2C%22step%22%3A24000%2C%22exact%22%3A1.50%2C%22free%22%3A7.0%7D");
        }
    }
}
