package dev.burin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.model.Coverage.Degradation;
import dev.burin.spec.SpecReader;
import dev.burin.testing.FixtureProgram;
import dev.burin.testing.GeneratedSdk;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import sdktemplate.testing.TestServer;

/** What an SDK puts on the wire for each way that OpenAPI has to write a parameter. */
class ParameterStylesTest {
    @Test
    void everyStyleIsOnTheWireAsTheTableSays() throws Exception {
        try (TestServer server = TestServer.start()) {
            for (int i = 0; i < 9; i++) {
                server.answer(204, "");
            }
            FixtureProgram.run("ParameterStyles", server.url());
            List<TestServer.Received> sent = server.requests();
            assertThat(sent.stream().limit(5).map(TestServer.Received::target))
                    .containsExactly(
                            "/simple/a%2Fb/blue,a%2Cb/R,100,G,200/R=100,G=200",
                            "/label/.a%2Fb/.blue,a%2Cb/.blue.a%2Cb/.R,100,G,200/.R=100.G=200",
                            "/matrix/;text/;list=blue,a%2Cb/;each=blue;each=a%2Cb/;flat=R,100,G,200/;R=100;G=200",
                            "/query?each=blue&each=a%2Cb&list=blue,a%2Cb&spaced=blue%20a%2Cb&piped=blue%7Ca%2Cb"
                                    + "&flat=R,100,G,200&R=100&G=200&spaced-rgb=R%20100%20G%20200"
                                    + "&piped-rgb=R%7C100%7CG%7C200&deep%5Bbase%5D%5BR%5D=100&deep%5Bbase%5D%5BG%5D=200"
                                    + "&deep%5Bsince%5D=2026-03-01T09%3A30%3A00Z&deep%5Bnames%5D=blue"
                                    + "&deep%5Bnames%5D=a%2Cb&free%5Ba%5D%5Bb%5D%5Bc%5D=1&x%20y=1"
                                    + "&reserved=/a?b=c%26d&anything=true",
                            "/content/%7B%22R%22%3A100%2C%22G%22%3A200%7D?query=%5B%222026-03-01%22%5D&text=%22x%22"
                                    + "&open=%5Bnull%5D&plain=y");
            assertThat(sent.get(4).header("X-Rgb")).isEqualTo("{\"R\":100,\"G\":200}");
            TestServer.Received head = sent.get(5);
            assertThat(head.target()).isEqualTo("/head/7?shared=s&id=q");
            assertThat(head.header("X-Mode")).isEqualTo("fast");
            assertThat(head.header("id")).isEqualTo("h");
            assertThat(head.header("X-Flat")).isEqualTo("R,100,G,200");
            assertThat(head.header("X-Exploded")).isEqualTo("R=100,G=200");
            assertThat(head.header("X-List")).isEqualTo("blue,a,b");
            assertThat(head.header("Cookie")).isEqualTo("id=c; list=blue,a%2Cb; each=blue; each=a%2Cb; R=100; G=200");
            assertThat(sent.get(6).target())
                    .isEqualTo("/undefined/blue,a%2Cb?spaced=blue&spaced=a%2Cb&piped=p&deep=blue&deep=a%2Cb"
                            + "&lists=%5B%22blue%22%2C%22a%2Cb%22%5D");
            assertThat(URLDecoder.decode(sent.get(7).body(), StandardCharsets.UTF_8))
                    .isEqualTo("name=a b&each=blue&each=a,b&piped=blue|a,b&rgb={\"R\":100,\"G\":200}"
                            + "&rgbs={\"R\":100,\"G\":200}&deep[base][R]=100&deep[base][G]=200"
                            + "&deep[since]=2026-03-01T09:30:00Z&deep[names]=blue&deep[names]=a,b&R=100&G=200"
                            + "&json=[\"blue\",\"a,b\"]&tags={\"k\":\"v\"}");
            String date = "Sun%2C%2001%20Mar%202026%2009%3A30%3A00%20%2B0000";
            assertThat(sent.get(8).target()).isEqualTo("/dates?at=" + date + "&each=" + date + "&by%5Bc%5D=" + date);
            assertThat(sent.get(8).body()).isEqualTo("d=" + date.replace("%20", "+"));
        }
    }

    @Test
    void whatTheTableLeavesUndefinedIsNoted() {
        String undefined = "/paths/~1undefined~1{form}/get/parameters/";
        assertThat(new SpecReader(GeneratedSdk.options("golden"))
                        .read(GeneratedSdk.fixture("parameter_styles"))
                        .coverage()
                        .degraded())
                .containsExactlyInAnyOrder(
                        new Degradation(
                                "/paths/~1query/get/parameters/9",
                                "a list in a deepObject, which OpenAPI does not define; its name is repeated for each"
                                        + " item"),
                        new Degradation(
                                "/paths/~1forms/post/requestBody/content/application~1x-www-form-urlencoded/encoding/deep",
                                "a list in a deepObject, which OpenAPI does not define; its name is repeated for each"
                                        + " item"),
                        new Degradation(
                                undefined + 0,
                                "the style form, which OpenAPI does not define here (path); sent as simple"),
                        new Degradation(undefined + 1, "the style spaceDelimited with explode; sent as form"),
                        new Degradation(undefined + 2, "the style pipeDelimited of a single value; sent as form"),
                        new Degradation(undefined + 3, "the style deepObject of what is no object; sent as form"),
                        new Degradation(
                                undefined + 4,
                                "values in values, which OpenAPI defines in no style; each is sent as JSON text"),
                        new Degradation(
                                undefined + 5,
                                "the style deepObject, which OpenAPI does not define here (header); sent as simple"));
    }
}
