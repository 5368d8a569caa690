package dev.burin.twilio.verify.testing;

import static dev.burin.twilio.verify.testing.VerifySpec.VERIFY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.twilio.verify.AsyncVerifyClient;
import dev.burin.twilio.verify.VerifyClient;
import dev.burin.twilio.verify.core.JsonValue;
import dev.burin.twilio.verify.core.RetryPolicy;
import dev.burin.twilio.verify.model.Entity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import sdktemplate.testing.TestServer;
import sdktemplate.testing.TestServer.Answer;
import sdktemplate.testing.TestServer.Received;

/** The API, played by an HTTP server on loopback, and a client for it. */
public final class VerifyApi implements AutoCloseable {
    /** What most examples in the spec are about. */
    public static final String ACCOUNT = "AC4f0ba190d9a9551b5d378044300734f3";

    public static final String TOKEN = "3a5f1f0e-not-a-real-token";
    public static final String SERVICE = "VA8fd4373477a3ba68b6b6a9ad2c7e82c0";
    public static final String IDENTITY = "customer-5821";
    public static final String FACTOR = "YF59b539ee935f9b2b596c8b22140d46d9";
    public static final String CHALLENGE = "YCb93856ce3bc44c4a9b9e930fa107d678";

    private final TestServer server;
    private final VerifyClient client;

    private VerifyApi(TestServer server) {
        this.server = server;
        this.client = builder().build();
    }

    public static VerifyApi start() {
        try {
            return new VerifyApi(TestServer.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A builder that knows where the server is, who calls, and not to wait long before it tries again. */
    public VerifyClient.Builder builder() {
        return VerifyClient.builder()
                .baseUrl(server.url())
                .basicAuth(ACCOUNT, TOKEN)
                .retryPolicy(RetryPolicy.standard().withDelays(Duration.ofMillis(1), Duration.ofMillis(2)));
    }

    public VerifyClient client() {
        return client;
    }

    public AsyncVerifyClient async() {
        return client.async();
    }

    public String url() {
        return server.url();
    }

    /** Prepares the spec's example of an answer. */
    public VerifyApi answer(String operationId, int status) {
        JsonValue example = VERIFY.answer(operationId, status);
        return example instanceof JsonValue.JsonNull
                ? answer(status, "", "Twilio-Request-Id", "RQ1")
                : answer(status, example.toString(), "Content-Type", "application/json", "Twilio-Request-Id", "RQ1");
    }

    /** Prepares an answer; headers as name and value in turn. */
    public VerifyApi answer(int status, String body, String... headers) {
        server.answer(status, body, headers);
        return this;
    }

    /** Prepares an answer. */
    public VerifyApi answer(Answer answer) {
        server.answer(answer);
        return this;
    }

    /** A call that says little, for tests of how calls are made. */
    public static Entity fetch(VerifyClient client) {
        return client.services().entities().fetch(SERVICE, IDENTITY);
    }

    /** All that was received. */
    public List<Received> requests() {
        return server.requests();
    }

    /** What was received, path and query of each. */
    public List<String> targets() {
        return requests().stream().map(Received::target).toList();
    }

    /** What was received, if that is one request. */
    public Received request() {
        assertThat(requests()).hasSize(1);
        return requests().get(0);
    }

    @Override
    public void close() {
        server.close();
    }
}
