package dev.burin.twilio.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.burin.twilio.verify.core.Headers;
import dev.burin.twilio.verify.core.WebhookValidator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A user's server that takes what Twilio sends. The signatures were made by another implementation. */
@Timeout(30)
class WebhookTest {
    /** Where the world sees the server: it stands behind a proxy. */
    private static final String PUBLIC = "https://shop.example";

    private final WebhookValidator validator = VerifyClient.webhookValidator("token-1");
    private final HttpClient twilio = HttpClient.newHttpClient();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean valid = validator.isValid(
                    PUBLIC + exchange.getRequestURI(),
                    Headers.of(exchange.getRequestHeaders()),
                    exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(valid ? 204 : 403, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private int send(String target, String signature, String mediaType, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + target))
                .header("X-Twilio-Signature", signature)
                .header("Content-Type", mediaType)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return twilio.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    @Test
    void aFormThatTwilioSignedIsItsOwn() throws Exception {
        String target = "/hooks?order=7&kind=a%20b";
        String form = "To=%2B3725550101&CallSid=CA1&Digits=12+34&from=%C3%BC%26%3D";
        String type = "application/x-www-form-urlencoded";

        assertThat(send(target, "rF0Feb4E/ErxDKBvAQE/ZOr5dqM=", type, form)).isEqualTo(204);
        assertThat(send(target, "rF0Feb4E/ErxDKBvAQE/ZOr5dqM=", type, form + "0"))
                .isEqualTo(403);
    }

    @Test
    void aJsonBodyThatTwilioSignedIsItsOwn() throws Exception {
        String target = "/hooks?bodySHA256=848f2e0ab4f74fc4107f7b22b293037ae7b31a61a8e1725f0056b8c98b622385";
        String json = "{\"sid\":\"VE1\",\"status\":\"approved ✓\"}";

        assertThat(send(target, "Aw3I3dqxpykswXGTqaIlm6eH0L0=", "application/json", json))
                .isEqualTo(204);
        assertThat(send(target, "Aw3I3dqxpykswXGTqaIlm6eH0L0=", "application/json", json.replace("VE1", "VE2")))
                .isEqualTo(403);
    }
}
