package dev.burin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.model.Coverage;
import dev.burin.model.SdkModel;
import dev.burin.spec.SpecReader;
import dev.burin.testing.FixtureProgram;
import dev.burin.testing.GeneratedSdk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sdktemplate.testing.TestServer;

/** How an SDK proves who calls. */
class SecurityTest {
    @Test
    void everyWayToAuthenticateIsThereAndOnlyWhatIsWantedIsSent() throws Exception {
        try (TestServer server = TestServer.start()) {
            for (int i = 0; i < 7; i++) {
                server.answer(204, "");
            }
            server.answer(200, "{\"access_token\": \"f1\"}").answer(204, "").answer(204, "");
            for (int i = 0; i < 5; i++) {
                server.answer(204, "");
            }
            server.answer(401, "").answer(200, "{\"access_token\": \"f2\"}").answer(401, "");

            assertThat(FixtureProgram.run("Security", server.url()))
                    .containsExactly(
                            "getRivals needs credentials: call tokenBearerToken(token) [environment: SECURITY_TOKEN] and"
                                    + " headerKeyApiKey(key) [environment: SECURITY_API_KEY], or basicAuth(username,"
                                    + " password) [environment: SECURITY_USERNAME and SECURITY_PASSWORD] and"
                                    + " headerKeyApiKey(key) [environment: SECURITY_API_KEY] on the client's builder",
                            "getKeys needs credentials: call queryKeyApiKey(key) [environment: SECURITY_QUERYKEY_API_KEY]"
                                    + " and headerKeyApiKey(key) [environment: SECURITY_API_KEY] and"
                                    + " cookieKeyApiKey(key) [environment: SECURITY_COOKIEKEY_API_KEY] on the client's"
                                    + " builder",
                            "getBasic needs credentials: call basicAuth(username, password) [environment:"
                                    + " SECURITY_USERNAME and SECURITY_PASSWORD] on the client's builder",
                            "getBoth needs credentials: call headerKeyApiKey(key) [environment: SECURITY_API_KEY] and"
                                    + " cookieKeyApiKey(key) [environment: SECURITY_COOKIEKEY_API_KEY] on the client's"
                                    + " builder",
                            "getEither needs credentials: call queryKeyApiKey(key) [environment:"
                                    + " SECURITY_QUERYKEY_API_KEY], or fetchedBearerToken(token) or"
                                    + " fetchedBearerToken(clientId, clientSecret) [environment:"
                                    + " SECURITY_FETCHED_TOKEN, or SECURITY_FETCHED_CLIENT_ID and"
                                    + " SECURITY_FETCHED_CLIENT_SECRET] on the client's builder",
                            "getEither failed with status 401");
            assertThat(server.requests().stream()
                            .map(request -> request.target() + " " + request.header("Authorization") + " "
                                    + request.header("X-Key") + " " + request.header("Cookie")))
                    .containsExactly(
                            "/none null null null",
                            "/optional null null null",
                            "/tls null null null",
                            "/preferred null null null",
                            "/basic Basic dTpw null null",
                            "/optional Bearer t null null",
                            "/both null h session=c",
                            "/token Basic aWQ6c2VjcmV0 null null",
                            "/either Bearer f1 null null",
                            "/digest Digest of /digest null null",
                            "/preferred Bearer t null null",
                            "/rivals Bearer t h null",
                            "/rivals Basic dTpw h null",
                            "/keys?Key=other&key=q null h session=c",
                            "/keys?key=mine null h null",
                            "/either Bearer f1 null null",
                            "/token Basic aWQ6c2VjcmV0 null null",
                            "/either Bearer f2 null null");
        }
    }

    @Test
    void whatOneRequestCantHoldAndWhatACredentialSendsIsNoted() {
        Coverage coverage = new SpecReader(GeneratedSdk.options("golden"))
                .read(GeneratedSdk.fixture("security"))
                .coverage();

        assertThat(coverage.degraded())
                .contains(new Coverage.Degradation(
                        "/paths/~1rivals/get/security/0",
                        "token and basic at once, for which a request has one header authorization; one of them is"
                                + " sent"));
        assertThat(coverage.filtered())
                .containsExactlyInAnyOrder(
                        new Coverage.Filtering(
                                "/paths/~1keys/parameters/0", "the security scheme queryKey, which sends it"),
                        new Coverage.Filtering(
                                "/paths/~1keys/get/parameters/0", "the security scheme headerKey, which sends it"),
                        new Coverage.Filtering(
                                "/paths/~1keys/get/parameters/1", "the security scheme cookieKey, which sends it"));
    }

    @Test
    void schemesThatWantOnePlaceAreNeverSentAtOnce(@TempDir Path folder) throws Exception {
        Path spec = folder.resolve("rivals.yaml");
        Files.writeString(spec, """
                openapi: 3.1.0
                info: {title: Rivals, version: '1'}
                security: [{a: [], b: [], c: [], d: []}, {e: [], f: []}]
                paths: {/x: {get: {responses: {'204': {description: Done.}}}}}
                components:
                  securitySchemes:
                    a: {type: oauth2, flows: {}}
                    b: {type: apiKey, in: header, name: AUTHORIZATION}
                    c: {type: apiKey, in: query, name: key}
                    d: {type: apiKey, in: query, name: key}
                    e: {type: apiKey, in: cookie, name: key}
                    f: {type: apiKey, in: query, name: Key}
                """);
        SdkModel sdk = new SpecReader(GeneratedSdk.options("golden")).read(spec);

        assertThat(sdk.services().get(0).operations().get(0).security())
                .containsExactly(
                        List.of("a", "c"), List.of("a", "d"), List.of("b", "c"), List.of("b", "d"), List.of("e", "f"));
    }
}
