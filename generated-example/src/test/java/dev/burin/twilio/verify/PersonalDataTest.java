package dev.burin.twilio.verify;

import static dev.burin.twilio.verify.testing.VerifyApi.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.burin.twilio.verify.attempt.AttemptListParams;
import dev.burin.twilio.verify.core.ConnectionException;
import dev.burin.twilio.verify.core.DecodeException;
import dev.burin.twilio.verify.core.JsonValue;
import dev.burin.twilio.verify.core.JsonValue.JsonObject;
import dev.burin.twilio.verify.core.NotFoundException;
import dev.burin.twilio.verify.core.SdkException;
import dev.burin.twilio.verify.testing.ModelExample;
import dev.burin.twilio.verify.testing.ModelExamples;
import dev.burin.twilio.verify.testing.VerifyApi;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What tells about a person goes to the API and to the program, and never into a log by accident. */
class PersonalDataTest {
    private static final String SECRET = "maren@harborbank.example";

    private static boolean isPersonal(JsonObject property) {
        return property.get("x-twilio") instanceof JsonObject mark && mark.get("pii") != null;
    }

    static Stream<ModelExample> modelsOfPersons() {
        return ModelExamples.all()
                .filter(example -> example.properties().values().stream().anyMatch(PersonalDataTest::isPersonal));
    }

    @ParameterizedTest
    @MethodSource("modelsOfPersons")
    void modelsHideItInTheirText(ModelExample example) {
        JsonObject personal = example.with(JsonValue.of(SECRET), PersonalDataTest::isPersonal);
        long marked = example.properties().values().stream()
                .filter(PersonalDataTest::isPersonal)
                .count();

        assertThat(example.read(personal).toString())
                .startsWith(example + "[")
                .doesNotContain(SECRET)
                .satisfies(text -> assertThat(text.split("=[*]{3}", -1)).hasSize((int) marked + 1));
    }

    @Test
    void thereAreModelsOfPersons() {
        assertThat(modelsOfPersons()).hasSize(13);
    }

    @Test
    void paramsHideItInTheirText() {
        AttemptListParams params =
                AttemptListParams.builder().channelDataTo(SECRET).country("EE").build();

        assertThat(params).hasToString("AttemptListParams[channelDataTo=***, country=EE]");
    }

    @Test
    void pathValuesStayOutOfErrors() {
        try (VerifyApi api = VerifyApi.start()) {
            api.answer(404, "{\"code\":20404,\"message\":\"not found\"}");
            assertHidden(NotFoundException.class, api.client());

            api.answer(200, "{\"identity\":{\"email\":\"" + SECRET + "\"}}");
            assertHidden(DecodeException.class, api.client());

            api.answer(200, "{\"identity\":\"" + SECRET + "\", oops");
            assertHidden(DecodeException.class, api.client());
        }
        VerifyClient unreachable = VerifyClient.builder()
                .baseUrl("http://127.0.0.1:1")
                .basicAuth("AC", "t")
                .maxRetries(0)
                .build();
        assertHidden(ConnectionException.class, unreachable);
    }

    /** What a call fails with, with all its causes, as a log would show it. */
    private static void assertHidden(Class<? extends SdkException> type, VerifyClient client) {
        Throwable failure = catchThrowable(() -> client.services().entities().fetch(SERVICE, SECRET));
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));

        assertThat(failure).isInstanceOf(type).hasMessageStartingWith("FetchEntity");
        assertThat(trace.toString()).doesNotContain("maren").doesNotContain("harborbank");
    }
}
