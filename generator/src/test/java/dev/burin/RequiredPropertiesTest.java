package dev.burin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.testing.FixtureProgram;
import dev.burin.testing.GeneratedSdk;
import dev.burin.testing.InMemoryCompiler;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sdktemplate.testing.TestServer;
import sdktemplate.testing.TestServer.Received;

/** What is required of an object, for whoever builds one and for whoever gets one. */
class RequiredPropertiesTest {
    @Test
    void whoeverLeavesSomethingOutIsNamed() throws Exception {
        try (TestServer server = TestServer.start()) {
            server.answer(200, "{\"kind\":\"pet\",\"weight\":null,\"tags\":null,\"nick\":\"R\",\"isTame\":true}")
                    .answer(200, "{}")
                    .answer(200, "{\"total\":2}")
                    .answer(204, "");
            assertThat(FixtureProgram.run("RequiredProperties", server.url()))
                    .containsExactly(
                            "IllegalStateException: \"id\" is not set: this object did not come from the API, and was"
                                    + " built without it",
                            "DecodeException: The API left out \"id\", which it describes as required",
                            "DecodeException: The API left out \"name\", which it describes as required",
                            "DecodeException: The API left out \"name\", which it describes as required",
                            "IllegalStateException: \"at\" is required, and not set",
                            "IllegalStateException: \"rows\" is required, and not set",
                            "DecodeException: The API left out \"rows\", which it describes as required",
                            "{\"total\":3}",
                            "IllegalStateException: \"stage\" is required, and not set");
            assertThat(server.requests())
                    .extracting(Received::body)
                    .containsExactly(
                            "{\"name\":\"Rex\",\"kind\":\"pet\",\"owner\":{\"email\":\"kai@example.com\"},\"age\":7,"
                                    + "\"weight\":3,\"chip\":null}",
                            "{\"kind\":\"pet\",\"nick\":null,\"extra\":null}",
                            "",
                            "{\"f01\":\"Rex\",\"f02\":\"2\",\"f03\":\"3\",\"f04\":\"4\",\"f05\":\"5\",\"f06\":\"6\","
                                    + "\"f07\":\"7\",\"f08\":\"8\",\"f09\":\"9\",\"f10\":\"10\",\"f11\":\"11\","
                                    + "\"f12\":\"12\",\"f13\":\"13\",\"f14\":\"14\",\"f15\":\"15\",\"f16\":\"16\","
                                    + "\"stage\":{\"name\":\"last\"}}");
            assertThat(server.requests().get(1).target()).isEqualTo("/pets");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pet.builder().build()",
                "Pet.builder().age(1).chip(\"C\").name(\"N\").build()",
                "Owner.builder().build()",
                "Point.builder().y(1).build()",
                "Pet.builder().age(1).chip(\"C\").name(null + \"\").owner(Owner.builder()).build()",
            })
    void whatIsSentWithoutSomethingRequiredDoesNotCompile(String code) {
        assertThat(compile(code)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pet.builder().age(1).chip(null).name(\"N\").owner(Owner.builder().email(\"E\").build()).build()",
                "Report.builder().total(1).rows(java.util.List.of()).build()",
                "Pet.builder().age(1).chip(null).name(\"N\").owner(Owner.builder().email(\"E\").build()).id(7)"
                        + ".weight(7).weight(null).seen(null)",
            })
    void whatHasEverythingCompiles(String code) {
        assertThat(compile(code)).isEmpty();
    }

    private static List<?> compile(String code) {
        List<GeneratedFile> files = new ArrayList<>(GeneratedSdk.of(
                GeneratedSdk.fixture("required_properties"), GeneratedSdk.fixtureOptions("required_properties")));
        files.add(new GeneratedFile("golden/required_properties/program/Use.java", """
                package golden.required_properties.program;

                import golden.required_properties.model.*;

                final class Use {
                    private final Object built = %s;
                }
                """.formatted(code)));
        return InMemoryCompiler.compile(files).diagnostics();
    }
}
