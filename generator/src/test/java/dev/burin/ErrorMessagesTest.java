package dev.burin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.testing.FixtureProgram;
import org.junit.jupiter.api.Test;
import sdktemplate.testing.TestServer;

/** What exceptions say in the API's own words, without any configuration. */
class ErrorMessagesTest {
    @Test
    void theErrorsOfADocumentSayWhatWentWrong() throws Exception {
        try (TestServer server = TestServer.start()) {
            server.answer(
                            404,
                            "{\"code\": 20404, \"message\": \"No such thing\", \"words\": {\"userText\": \"other\"}}")
                    .answer(
                            409,
                            "{\"title\": \"Conflict\", \"detail\": \"It is taken.\"}",
                            "Content-Type",
                            "application/problem+json")
                    .answer(
                            400,
                            "{\"id\": \"x\", \"response\": {\"result\": {\"resultCode\": \"R1\", \"a/b~text\": \"Too long\"}}}")
                    .answer(429, "{\"error\": \"E_LIMIT\", \"errorUrl\": \"https://x\", \"explanation\": \"Too many\"}")
                    .answer(500, "{\"requestId\": \"r1\", \"problem\": \"It broke\"}")
                    .answer(
                            400,
                            "[{\"what\": \"w\", \"errno\": 17, \"why_text\": \"First\"}, {\"why_text\": \"Second\"}]")
                    .answer(400, "{\"number\": 3, \"words\": {\"userText\": \"Say it again\"}}")
                    .answer(403, "{\"errors\": [{\"code\": \"E1\", \"message\": \"Not yours\"}]}");

            assertThat(FixtureProgram.run("ErrorMessages", server.url()))
                    .containsExactly(
                            "getUsual failed with status 404: No such thing (code 20404)",
                            "getProblem failed with status 409: It is taken.",
                            "getNested failed with status 400: Too long (code R1)",
                            "getNamed failed with status 429: Too many",
                            "getSingle failed with status 500: It broke",
                            "getList failed with status 400: First (code 17)",
                            "getUnion failed with status 400: Say it again",
                            "getUndeclared failed with status 403: Not yours (code E1)");
        }
    }
}
