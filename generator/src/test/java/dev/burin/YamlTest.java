package dev.burin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.testing.FixtureProgram;
import org.junit.jupiter.api.Test;
import sdktemplate.testing.TestServer;

/** A document that uses all that YAML has, and JSON hasn't, means what it says. */
class YamlTest {
    @Test
    void anchorsAndWordsMeanWhatTheySay() throws Exception {
        try (TestServer server = TestServer.start()) {
            server.answer(204, "").answer(204, "");
            assertThat(FixtureProgram.run("Yaml", server.url())).containsExactly("VALUE_012");
            assertThat(server.requests().get(0).target()).isEqualTo("/switches?on=1");
            assertThat(server.requests().get(0).header("off")).isEqualTo("2");
            assertThat(server.requests().get(1).body())
                    .isEqualTo("{\"yes\":3,\"2026-03-01\":\"d\",\"state\":\"012\","
                            + "\"huge\":100000000000000000000000000000,\"vast\":1e+300,\"name\":\"n\",\"no\":false}");
        }
    }
}
