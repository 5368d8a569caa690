package dev.burin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.testing.FixtureProgram;
import org.junit.jupiter.api.Test;
import sdktemplate.testing.TestServer;

/** How an SDK proves who calls. */
class SecurityTest {
    @Test
    void everyWayToAuthenticateIsThereAndOnlyWhatIsWantedIsSent() throws Exception {
        try (TestServer server = TestServer.start()) {
            for (int i = 0; i < 6; i++) {
                server.answer(204, "");
            }
            server.answer(200, "{\"access_token\": \"f1\"}").answer(204, "").answer(204, "");
            server.answer(401, "").answer(200, "{\"access_token\": \"f2\"}").answer(401, "");

            assertThat(FixtureProgram.run("Security", server.url()))
                    .containsExactly(
                            "getBasic needs credentials: configure basic on the client",
                            "getBoth needs credentials: configure headerKey and cookieKey on the client",
                            "getEither needs credentials: configure queryKey, or fetched on the client",
                            "getEither failed with status 401");
            assertThat(server.requests().stream()
                            .map(request -> request.target() + " " + request.header("Authorization") + " "
                                    + request.header("X-Key") + " " + request.header("Cookie")))
                    .containsExactly(
                            "/none null null null",
                            "/optional null null null",
                            "/tls null null null",
                            "/basic Basic dTpw null null",
                            "/optional Bearer t null null",
                            "/both null h session=c",
                            "/token Basic aWQ6c2VjcmV0 null null",
                            "/either Bearer f1 null null",
                            "/digest Digest of /digest null null",
                            "/either Bearer f1 null null",
                            "/token Basic aWQ6c2VjcmV0 null null",
                            "/either Bearer f2 null null");
        }
    }
}
