package dev.burin.twilio.verify;

import static dev.burin.twilio.verify.testing.VerifyApi.ACCOUNT;
import static dev.burin.twilio.verify.testing.VerifyApi.CHALLENGE;
import static dev.burin.twilio.verify.testing.VerifyApi.FACTOR;
import static dev.burin.twilio.verify.testing.VerifyApi.IDENTITY;
import static dev.burin.twilio.verify.testing.VerifyApi.SERVICE;
import static dev.burin.twilio.verify.testing.VerifyApi.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.burin.twilio.verify.testing.VerifyApi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sdktemplate.testing.TestServer.Received;

/** Runs the quickstart as a reader of the README would: as a program of its own, with an environment. */
@Timeout(60)
class ChallengeQuickstartTest {
    private static final String PENDING = "{\"challenges\":[{\"sid\":\"YC9\",\"status\":\"pending\","
            + "\"expiration_date\":\"2026-03-01T09:35:00Z\"}],\"meta\":{\"next_page_url\":null}}";

    @Test
    void itCreatesAChallengeAndListsWhatIsPending() throws Exception {
        try (VerifyApi api = VerifyApi.start()) {
            api.answer("CreateChallenge", 201).answer(200, PENDING);

            Program program = Program.run(api.url(), ACCOUNT, TOKEN, SERVICE, IDENTITY, FACTOR);

            assertThat(program.output())
                    .isEqualToIgnoringNewLines("Created " + CHALLENGE + ", pending\nWaiting for an answer:\n"
                            + "  YC9 until 2026-03-01T09:35Z\n");
            assertThat(program.exitValue()).isZero();
            String path = "/v2/Services/" + SERVICE + "/Entities/customer-5821/Challenges";
            assertThat(api.requests())
                    .extracting(Received::method, Received::target, Received::body)
                    .containsExactly(
                            tuple("POST", path, "FactorSid=" + FACTOR + "&Details.Message=Sign+in+from+Tallinn%3F"),
                            tuple("GET", path + "?Status=pending", ""));
            String basic = Base64.getEncoder().encodeToString((ACCOUNT + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
            assertThat(api.requests().get(0).header("Authorization")).isEqualTo("Basic " + basic);
        }
    }

    @Test
    void withoutCredentialsItSaysWhichVariablesItWants() throws Exception {
        Program program = Program.run("http://127.0.0.1:1", ACCOUNT, "", SERVICE, IDENTITY, FACTOR);

        assertThat(program.output())
                .contains("No credentials in the environment: set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN");
        assertThat(program.exitValue()).isNotZero();
    }

    @Test
    void withoutArgumentsItSaysWhatItTakes() throws Exception {
        Program program = Program.run("http://127.0.0.1:1", ACCOUNT, TOKEN);

        assertThat(program.output()).startsWith("Usage: ChallengeQuickstart SERVICE_SID IDENTITY FACTOR_SID");
        assertThat(program.exitValue()).isEqualTo(2);
    }

    /** What a run of the quickstart left behind. */
    private record Program(int exitValue, String output) {
        static Program run(String baseUrl, String accountSid, String authToken, String... arguments)
                throws IOException, InterruptedException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    ChallengeQuickstart.class.getName()));
            command.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("TWILIO_ACCOUNT_SID", accountSid);
            builder.environment().put("TWILIO_AUTH_TOKEN", authToken);
            builder.environment().put("VERIFY_BASE_URL", baseUrl);
            Process process = builder.start();
            try {
                String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
                return new Program(process.exitValue(), output);
            } finally {
                process.destroyForcibly();
            }
        }
    }
}
