package sdktemplate.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sdktemplate.core.internal.ApiRequest;
import sdktemplate.sample.SampleClient;
import sdktemplate.testing.RawServer;
import sdktemplate.testing.TestServer;
import sdktemplate.testing.TestServer.Received;

/** Requests and responses that have no body, and say so or not. */
@Timeout(30)
class EmptyBodiesTest {
    private static final ApiRequest DELETE = ApiRequest.delete("Op", "/x").build();

    private static SampleClient client(String url, HttpTransport transport) {
        return SampleClient.builder().baseUrl(url).transport(transport).build();
    }

    /** RFC 9112, section 6.3: whatever it announces, it ends with its header. A DELETE was made three times. */
    @ParameterizedTest
    @MethodSource("sdktemplate.core.EventStreamTest#transports")
    void noContentEndsWithItsHeaderWhateverItAnnounces(HttpTransport transport) throws Exception {
        try (transport) {
            for (String announced : List.of(
                    "Transfer-Encoding: chunked\r\n\r\n",
                    "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                    "Content-Length: 5\r\n\r\n",
                    "Content-Length: 0\r\n\r\n",
                    "\r\n")) {
                String response = "HTTP/1.1 204 No Content\r\n" + announced;
                for (RawServer server :
                        List.of(RawServer.hangingUpAfter(response), RawServer.stallingAfter(response))) {
                    try (server) {
                        SampleClient client = client(server.url(), transport);
                        ApiResponse<Void> deleted = client.apiClient().sendForNothing(DELETE, RequestOptions.none());
                        assertThat(deleted.statusCode()).isEqualTo(204);
                        assertThat(deleted.attempts()).isEqualTo(1);
                        assertThat(server.connections()).isEqualTo(1);
                    }
                }
                try (RawServer server = RawServer.hangingUpAfter(response)) {
                    assertThat(client(server.url(), transport)
                                    .apiClient()
                                    .sendForNothingAsync(DELETE, RequestOptions.none())
                                    .get(10, TimeUnit.SECONDS)
                                    .attempts())
                            .isEqualTo(1);
                    assertThat(server.connections()).isEqualTo(1);
                }
            }
        }
    }

    /** RFC 9110, section 8.6. JDKs before 19 announce one all the same, whatever they are given. */
    @ParameterizedTest
    @MethodSource("sdktemplate.core.EventStreamTest#transports")
    void aLengthIsAnnouncedWhereTheMethodAnticipatesABody(HttpTransport transport) throws Exception {
        boolean always = transport instanceof JdkTransport && Runtime.version().feature() < 19;
        try (transport;
                TestServer server = TestServer.start()) {
            SampleClient client = client(server.url(), transport);
            List<ApiRequest> requests = List.of(
                    ApiRequest.get("Op", "/x").build(),
                    ApiRequest.head("Op", "/x").build(),
                    DELETE,
                    ApiRequest.options("Op", "/x").build(),
                    ApiRequest.post("Op", "/x").build(),
                    ApiRequest.put("Op", "/x").build());
            for (ApiRequest request : requests) {
                server.answer(200, "").answer(200, "");
                client.apiClient().sendForNothing(request, RequestOptions.none());
                client.apiClient()
                        .sendForNothingAsync(request, RequestOptions.none())
                        .get(10, TimeUnit.SECONDS);
            }

            List<Received> received = server.requests();
            assertThat(received).hasSize(12);
            assertThat(received.subList(0, 8))
                    .extracting(asked -> asked.header("Content-Length"))
                    .containsOnly(always ? "0" : null);
            assertThat(received.subList(8, 12))
                    .extracting(asked -> asked.header("Content-Length"))
                    .containsOnly("0");
        }
    }
}
