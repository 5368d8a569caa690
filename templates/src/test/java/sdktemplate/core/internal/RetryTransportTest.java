package sdktemplate.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import sdktemplate.core.Headers;
import sdktemplate.core.HttpRequest;
import sdktemplate.core.HttpResponse;
import sdktemplate.core.JdkTransport;
import sdktemplate.core.Operation;
import sdktemplate.core.RetryPolicy;
import sdktemplate.testing.TestServer;

class RetryTransportTest {
    @Test
    void cancellingDuringThePauseBetweenAttemptsEndsThePauseAndTheCall() throws Exception {
        try (TestServer server = TestServer.start()) {
            server.answer(503, "").answer(200, "");
            CompletableFuture<Duration> asked = new CompletableFuture<>();
            CompletableFuture<Boolean> pause = new CompletableFuture<>();
            Operation operation = new Operation("Op", "GET", "/x", List.of());
            RetryTransport transport = new RetryTransport(
                    JdkTransport.builder().build(),
                    new Retries(
                            new Backoff(RetryPolicy.standard(), InstantSource.system(), () -> 0.5),
                            new RetryBudget(1),
                            null),
                    null,
                    new CallEvents(List.of(), SdkInfo.named("sdk", "1").build(), operation),
                    delay -> {
                        asked.complete(delay);
                        return pause;
                    });

            CompletableFuture<HttpResponse> call = transport.sendAsync(new HttpRequest(
                    operation, URI.create(server.url() + "/x"), Headers.empty(), null, Duration.ofSeconds(5)));
            assertThat(asked.get(10, TimeUnit.SECONDS)).isEqualTo(Duration.ofMillis(250));
            assertThat(call.cancel(true)).isTrue();

            // The callback that the pause was made in may still be running.
            assertThat(pause.handle((done, failure) -> pause.isCancelled()).get(10, TimeUnit.SECONDS))
                    .isTrue();
            assertThat(server.requests()).hasSize(1);
        }
    }
}
