package dev.burin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.model.Coverage.Degradation;
import dev.burin.spec.SpecReader;
import dev.burin.testing.FixtureProgram;
import dev.burin.testing.GeneratedSdk;
import java.util.List;
import org.junit.jupiter.api.Test;
import sdktemplate.testing.TestServer;
import sdktemplate.testing.TestServer.Received;

/** What an SDK puts on the wire for bodies with files, and for those of several media types. */
class MultipartTest {
    @Test
    void filesGoOutWithWhatBelongsToThem() throws Exception {
        try (TestServer server = TestServer.start()) {
            for (int i = 0; i < 10; i++) {
                server.answer(204, "");
            }
            FixtureProgram.run("Multipart", server.url());
            List<Received> sent = server.requests();
            assertThat(sent)
                    .extracting(request -> request.method() + " " + request.target() + " "
                            + String.valueOf(request.header("Content-Type")).replaceFirst("; boundary=.*", ""))
                    .containsExactly(
                            "POST /photos multipart/form-data",
                            "PUT /photos/7 image/png",
                            "DELETE /photos/7 null",
                            "DELETE /photos/7 application/json",
                            "POST /documents multipart/form-data",
                            "POST /documents null",
                            "POST /orders application/xml",
                            "POST /places application/vnd.place+json",
                            "POST /mail multipart/related",
                            "POST /folders multipart/form-data");
            assertThat(parts(sent.get(0)))
                    .containsExactly(
                            "form-data; name=\"photo\"; filename=\"tallinn.png\"|image/png|picture",
                            "form-data; name=\"more\"; filename=\"more\"|application/octet-stream|one",
                            "form-data; name=\"more\"; filename=\"2.png\"|application/octet-stream|two",
                            "form-data; name=\"preview\"; filename=\"preview\"|image/gif|small",
                            "form-data; name=\"title\"|Tallinn",
                            "form-data; name=\"tags\"|a",
                            "form-data; name=\"tags\"|b",
                            "form-data; name=\"joined\"|a,b",
                            "form-data; name=\"place\"|application/json|{\"lat\":59.4}",
                            "form-data; name=\"places\"|application/vnd.place+json|{\"lat\":59.4}",
                            "form-data; name=\"deep[lat]\"|59.4",
                            "form-data; name=\"labels\"|application/json|{\"k\":\"v\"}",
                            "form-data; name=\"table\"|text/csv|1,2",
                            "form-data; name=\"taken\"|2026-03-01T09:30:00Z");
            assertThat(sent.get(1).body()).isEqualTo("png");
            assertThat(sent.get(3).body()).isEqualTo("{\"reason\":\"blurred\"}");
            assertThat(parts(sent.get(4))).containsExactly("form-data; name=\"name\"|n");
            assertThat(sent.get(6).body()).isEqualTo("<order/>");
            assertThat(sent.get(7).body()).isEqualTo("{\"lat\":59.4}");
            assertThat(parts(sent.get(8)))
                    .containsExactly("application/json|{\"lat\":59.4}", "application/octet-stream|attached");
            assertThat(parts(sent.get(9))).isEmpty();
            assertThat(sent.get(9).body()).matches("--[0-9a-f-]+--\r\n");
        }
    }

    /** Each part as its header fields' values and its content. */
    private static List<String> parts(Received request) {
        String boundary = String.valueOf(request.header("Content-Type")).replaceFirst(".*; boundary=", "");
        String[] parts = request.body().split("(\r\n)?--" + boundary + "(--)?\r\n", -1);
        return List.of(parts).subList(1, parts.length - 1).stream()
                .map(part -> part.replaceAll("Content-[\\w]+: ", "")
                        .replaceAll("(\r\n)+", "|")
                        .replaceFirst("^\\|", ""))
                .toList();
    }

    @Test
    void whatIsSentAsLessIsNoted() {
        String photo = "/paths/~1photos/post/requestBody/content/multipart~1form-data/encoding/photo/headers";
        assertThat(new SpecReader(GeneratedSdk.options("golden"))
                        .read(GeneratedSdk.fixture("multipart"))
                        .coverage()
                        .degraded())
                .containsExactlyInAnyOrder(
                        new Degradation(photo, "headers of a part; left out"),
                        new Degradation(
                                "/paths/~1orders/post/requestBody/content/application~1xml",
                                "XML; its text, to be written by the caller"));
    }
}
