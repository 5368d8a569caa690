package dev.burin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.burin.model.Coverage.Degradation;
import dev.burin.spec.SpecReader;
import dev.burin.testing.FixtureProgram;
import dev.burin.testing.GeneratedSdk;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import sdktemplate.testing.TestServer;

/** Values of every kind of schema are read as what they are, and written back. */
class SchemasTest {
    @Test
    void valuesOfEverySchemaSurviveTheRoundTrip() throws Exception {
        String everything = Files.readString(Path.of("src/test/resources/programs/schemas.json"));
        try (TestServer server = TestServer.start()) {
            server.answer(200, everything).answer(200, "{}");
            assertThat(FixtureProgram.run("Schemas", server.url()))
                    .containsExactly(
                            "-1 4294967295 18446744073709551615 18446744073709551615 4294967296",
                            "[1.5, 2.5] OfString[value=a] OfLong[value=1] 1 {\"x-a\":1,\"y-a\":\"b\"} ShapesBeside[a=b]",
                            "false A VALUE_1E3 <|endoftext|> Y",
                            "n 1 o",
                            "1 [a] {}",
                            "2 0 {\"a\":[{},{\"b\":[]}]}");
            ObjectMapper json = new ObjectMapper();
            assertThat(json.readTree(server.requests().get(1).body())).isEqualTo(json.readTree(everything));
        }
    }

    @Test
    void whatNoTypeHoldsIsNoted() {
        assertThat(new SpecReader(GeneratedSdk.options("golden"))
                        .read(GeneratedSdk.fixture("schemas"))
                        .coverage()
                        .degraded())
                .extracting(Degradation::pointer)
                .map(pointer -> pointer.substring(pointer.lastIndexOf('/') + 1))
                .containsExactlyInAnyOrder(
                        "objects",
                        "never",
                        "tuple",
                        "patterns",
                        "beside",
                        "mixed",
                        "mixedMap",
                        "composed",
                        "odd",
                        "strange",
                        "depending",
                        "text",
                        "number",
                        "whole",
                        "flag",
                        "list",
                        "file",
                        "made");
    }

    @Test
    void beforeOpenApi31AReferenceIsAllThereIs() throws Exception {
        Path spec = Files.createTempFile("siblings", ".yaml");
        try {
            Files.writeString(
                    spec,
                    Files.readString(GeneratedSdk.fixture("schemas")).replace("openapi: 3.1.0", "openapi: 3.0.3"));
            assertThat(new SpecReader(GeneratedSdk.options("golden"))
                            .read(spec)
                            .coverage()
                            .degraded())
                    .contains(new Degradation(
                            "/components/schemas/Wider",
                            "what stands beside a reference, which OpenAPI 3.0 ignores; left out"));
        } finally {
            Files.delete(spec);
        }
    }
}
