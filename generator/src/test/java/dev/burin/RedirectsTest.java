package dev.burin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.model.Coverage.Degradation;
import dev.burin.spec.SpecReader;
import dev.burin.testing.FixtureProgram;
import dev.burin.testing.GeneratedSdk;
import org.junit.jupiter.api.Test;
import sdktemplate.testing.TestServer;

/** What an SDK makes of responses that are redirects. */
class RedirectsTest {
    @Test
    void whatARedirectLeadsToIsTheResult() throws Exception {
        try (TestServer api = TestServer.start();
                TestServer cdn = TestServer.start()) {
            api.answer(302, "", "Location", cdn.url() + "/file")
                    .answer(302, "", "Location", cdn.url() + "/archive")
                    .answer(302, "", "Location", cdn.url() + "/archive")
                    .answer(303, "", "Location", "/there");
            cdn.answer(200, "a file").answer(200, "an archive");
            assertThat(FixtureProgram.run("Redirects", api.url()))
                    .containsExactly(
                            "downloadFile 302",
                            "a file",
                            "downloadArchive 302",
                            "an archive",
                            "302 " + cdn.url() + "/archive",
                            "303 /there");
            assertThat(api.requests())
                    .hasSize(4)
                    .allSatisfy(request ->
                            assertThat(request.header("Authorization")).isEqualTo("Bearer a-token"));
            assertThat(cdn.requests())
                    .hasSize(2)
                    .allSatisfy(request ->
                            assertThat(request.header("Authorization")).isNull());
        }
    }

    @Test
    void thoseThatAreNotFollowedAreNoted() {
        String note = "a redirect as the answer; an ApiException, whose headers say where it leads";
        assertThat(new SpecReader(GeneratedSdk.options("golden"))
                        .read(GeneratedSdk.fixture("redirects"))
                        .coverage()
                        .degraded())
                .containsExactlyInAnyOrder(
                        new Degradation("/paths/~1files~1{id}/delete/responses/303", note),
                        new Degradation("/paths/~1files~1{id}~1archive/get/responses/304", note),
                        new Degradation("/paths/~1files~1{id}~1archive/post/responses/303", note));
    }
}
