package sdktemplate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sdktemplate.testing.RawServer;
import sdktemplate.testing.TestServer;
import sdktemplate.testing.TestServer.Received;

/** What {@link java.net.HttpURLConnection} takes for a response, and is none. */
@Timeout(60)
class UrlConnectionTransportTest {
    private final UrlConnectionTransport transport =
            UrlConnectionTransport.builder().build();

    @AfterEach
    void stop() {
        transport.close();
    }

    private static HttpRequest request(String method, String url, @Nullable RequestBody body) {
        Operation operation = new Operation("Op", method, "/x", List.of());
        return new HttpRequest(operation, URI.create(url + "/x"), Headers.empty(), body, Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\n",
                "HTTP/1.1 200 OK\r\nContent-Len",
                "HTTP/1.1 200 OK\r\nContent-Length:",
                "HTTP/1.1 200 OK\r\nContent-Type: text/pl",
                "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 1",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n",
                "HTTP/1.1 204 No Content\r\nX-Fie",
                "HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n",
                "HTTP/1.1 2"
            })
    void aResponseThatEndsWithinItsHeaderIsABrokenConnection(String start, @TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "before");
        try (RawServer broken = RawServer.hangingUpAfter(start)) {
            assertThatThrownBy(() -> transport.send(request("DELETE", broken.url(), null)))
                    .isInstanceOf(ConnectionException.class);
            assertThatThrownBy(() -> {
                        HttpRequest get = request("GET", broken.url(), null).asStreamed();
                        new Download(get, transport.send(get)).saveTo(file);
                    })
                    .isInstanceOf(ConnectionException.class);
        }
        assertThat(file).hasContent("before");
    }

    @Test
    void aServerThatSaysThatItClosesMaySendNothing() throws Exception {
        for (String whole : List.of("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", "HTTP/1.0 200 OK\r\n\r\n")) {
            try (RawServer closing = RawServer.hangingUpAfter(whole)) {
                assertThat(transport
                                .send(request("DELETE", closing.url(), null))
                                .body())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Connection: close\r\n"})
    void bytesPastTheLengthAreNobodys(String more) throws Exception {
        String two = "HTTP/1.1 200 OK\r\n" + more + "Content-Length: 2\r\n\r\nhi";
        String forged = "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nforged";
        try (RawServer generous = RawServer.stallingAfter(two + forged)) {
            for (int i = 1; i <= 3; i++) {
                assertThat(transport.send(request("GET", generous.url(), null)).text())
                        .isEqualTo("hi");
                assertThat(generous.connections()).isEqualTo(i);
            }
            HttpRequest streamed = request("GET", generous.url(), null).asStreamed();
            assertThat(new Download(streamed, transport.send(streamed)).bytes())
                    .asString()
                    .isEqualTo("hi");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2\r\nContent-Length: 3", "2, 3", "-2", "0x2", "two"})
    void aLengthThatMakesNoSenseIsABrokenConnection(String length) throws Exception {
        try (RawServer server =
                RawServer.stallingAfter("HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\nhi!")) {
            assertThatThrownBy(() -> transport.send(request("GET", server.url(), null)))
                    .isInstanceOf(ConnectionException.class);
        }
    }

    /** The JDK calls itself for each of them, until its stack is full. */
    @Test
    void interimResponsesWithoutEndAreABrokenConnection() throws Exception {
        byte[] interim = "HTTP/1.1 100 Continue\r\n\r\n".repeat(100).getBytes(StandardCharsets.US_ASCII);
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread endless = new Thread(() -> {
                try {
                    while (true) {
                        flood(server, interim);
                    }
                } catch (IOException e) {
                    // Closed: the test is over.
                    return;
                }
            });
            endless.start();
            HttpRequest post =
                    request("POST", "http://127.0.0.1:" + server.getLocalPort(), RequestBody.of(new byte[] {1}));
            assertThatThrownBy(() -> transport.send(post)).isInstanceOf(ConnectionException.class);
            assertThatThrownBy(() -> transport.sendAsync(post).get(25, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(ConnectionException.class);
        }
    }

    private static void flood(ServerSocket server, byte[] bytes) throws IOException {
        try (Socket connection = server.accept()) {
            OutputStream out = connection.getOutputStream();
            while (true) {
                out.write(bytes);
            }
        } catch (IOException e) {
            if (server.isClosed()) {
                throw e;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 2\r\n\r\nhi",
                "Transfer-Encoding: chunked\r\n\r\n1\r\nh\r\n1;x=y\r\ni\r\n0\r\nTrailer: t\r\n\r\n",
                "Connection: close\r\n\r\nhi"
            })
    void interimResponsesAreNotTheResponse(String rest) throws Exception {
        String interim = "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n";
        try (RawServer hinting = RawServer.hangingUpAfter(interim + "HTTP/1.1 201 Created\r\nX-A: 1\r\n" + rest)) {
            for (int i = 0; i < 2; i++) {
                HttpResponse response = transport.send(request("GET", hinting.url(), null));
                assertThat(response.statusCode()).isEqualTo(201);
                assertThat(response.text()).isEqualTo("hi");
                assertThat(response.headers().all("X-A")).containsExactly("1");
                assertThat(response.headers().all("Link")).isEmpty();
            }
            HttpRequest streamed = request("GET", hinting.url(), null).asStreamed();
            assertThat(new Download(streamed, transport.send(streamed)).bytes())
                    .asString()
                    .isEqualTo("hi");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 3\r\n\r\nhi",
                "Transfer-Encoding: chunked\r\n\r\n3\r\nhi",
                "Transfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n",
                "Transfer-Encoding: chunked\r\n\r\n1\r\nhi\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\nzz\r\n"
            })
    void whatBreaksOffBehindAnInterimResponseIsABrokenConnection(String rest) throws Exception {
        try (RawServer broken =
                RawServer.hangingUpAfter("HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\n" + rest)) {
            assertThatThrownBy(() -> transport.send(request("GET", broken.url(), null)))
                    .isInstanceOf(ConnectionException.class);
        }
    }

    @Test
    void cancellingEndsAResponseWhoseBodyHasBegun() throws Exception {
        try (RawServer dripping = RawServer.drippingAfter("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\nfirst")) {
            CompletableFuture<HttpResponse> call = transport.sendAsync(request("GET", dripping.url(), null));
            assertThat(dripping.asked().get(10, TimeUnit.SECONDS)).isTrue();
            // So that the body has begun here too; if not, the test is that of another case.
            Thread.sleep(300);

            assertThat(call.cancel(true)).isTrue();
            assertThat(dripping.left().get(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whatHasNoBodyIsNotAnnouncedAsAForm() throws Exception {
        try (TestServer server = TestServer.start()) {
            for (String method : List.of("GET", "HEAD", "DELETE", "OPTIONS", "PUT", "POST")) {
                server.answer(200, "");
                transport.send(request(method, server.url(), null));
            }
            server.answer(200, "");
            transport.send(request("POST", server.url(), RequestBody.of(new byte[] {1})));

            List<Received> received = server.requests();
            assertThat(received)
                    .extracting(asked -> asked.header("Content-Length"))
                    .containsExactly(null, null, null, null, "0", "0", "1");
            // A POST can't be without: RFC 9110, section 8.3, takes that for the type of what has none.
            assertThat(received)
                    .extracting(asked -> asked.header("Content-Type"))
                    .containsExactly(
                            null, null, null, null, null, "application/octet-stream", "application/octet-stream");
        }
    }
}
