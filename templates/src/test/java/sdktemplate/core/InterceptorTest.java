package sdktemplate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.System.Logger;
import java.time.Duration;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sdktemplate.sample.SampleClient;
import sdktemplate.sample.WidgetCreateParams;
import sdktemplate.testing.TestServer;

/** What takes part in attempts: interceptors, and the log, which is one. */
@Timeout(30)
class InterceptorTest {
    private static final WidgetCreateParams PARAMS =
            WidgetCreateParams.builder().name("Maren").build();

    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        server = TestServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private SampleClient.Builder builder() {
        return SampleClient.builder()
                .baseUrl(server.url())
                .basicAuth("user", "password")
                .header("X-Tenant", "tenant-secret")
                .retryPolicy(RetryPolicy.standard().withDelays(Duration.ofMillis(1), Duration.ofMillis(1)));
    }

    /** Notes what passes. */
    private record Notes(String name, List<String> lines) implements Interceptor {
        @Override
        public HttpTransport around(HttpTransport next) {
            return new HttpTransport() {
                @Override
                public HttpResponse send(HttpRequest request) {
                    lines.add(name + " " + request.attempt() + " "
                            + request.headers().first("Authorization").isPresent());
                    HttpResponse response = next.send(request);
                    lines.add(name + " " + response.statusCode());
                    return response;
                }

                @Override
                public CompletableFuture<HttpResponse> sendAsync(HttpRequest request) {
                    lines.add(name + " async");
                    return next.sendAsync(request);
                }
            };
        }
    }

    @Test
    void interceptorsSeeEachAttemptInTheirOrderAndNoCredentials() {
        server.answer(503, "").answer(200, "{}").answer(200, "{}");
        List<String> lines = new CopyOnWriteArrayList<>();
        SampleClient client = builder()
                .interceptor(new Notes("a", lines))
                .interceptor(new Notes("b", lines))
                .build();

        client.widgets().fetch("S", "WD1");
        client.asyncWidgets().fetch("S", "WD1").join();

        assertThat(lines)
                .containsExactly(
                        "a 1 false",
                        "b 1 false",
                        "b 503",
                        "a 503",
                        "a 2 false",
                        "b 2 false",
                        "b 200",
                        "a 200",
                        "a async",
                        "b async");
        assertThat(server.requests().get(0).header("Authorization")).startsWith("Basic ");
    }

    @Test
    void requestsCanBeChanged() {
        server.answer(200, "{}").answer(200, "{}");
        SampleClient client = builder()
                .interceptor(Interceptor.ofRequests(request -> request.withQuery("trace", "t1")
                        .withHeaders(request.headers().toBuilder()
                                .set("X-Trace", "t1")
                                .build())))
                .build();

        client.widgets().fetch("S", "WD1");
        client.asyncWidgets().fetch("S", "WD1").join();

        assertThat(server.requests())
                .extracting(request -> request.header("X-Trace"))
                .containsExactly("t1", "t1");
        assertThat(server.requests().get(1).target()).endsWith("?trace=t1");
    }

    /** Keeps what is logged. */
    private record Log(Level least, List<String> lines) implements Logger {
        @Override
        public String getName() {
            return "log";
        }

        @Override
        public boolean isLoggable(Level level) {
            return level.getSeverity() >= least.getSeverity();
        }

        @Override
        public void log(Level level, @Nullable ResourceBundle bundle, String message, @Nullable Throwable thrown) {
            lines.add(level + " " + message);
        }

        @Override
        public void log(Level level, @Nullable ResourceBundle bundle, String format, @Nullable Object... parameters) {
            lines.add(level + " " + format);
        }
    }

    @Test
    void theLogHasALineForEachRequestAndAnswer() {
        server.answer(503, "").answer(201, "{}", "Request-Id", "RQ1");
        List<String> lines = new CopyOnWriteArrayList<>();

        builder()
                .logger(new Log(Logger.Level.DEBUG, lines))
                .build()
                .widgets()
                .create("secret-shop", PARAMS, RequestOptions.none());

        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).isEqualTo("DEBUG CreateWidget: POST /v1/Shops/{Shop}/Widgets");
        assertThat(lines.get(1)).matches("DEBUG CreateWidget answered with status 503 in \\d+ ms");
        assertThat(lines.get(2)).isEqualTo("DEBUG CreateWidget: POST /v1/Shops/{Shop}/Widgets, attempt 2");
        assertThat(lines.get(3)).matches("DEBUG CreateWidget answered with status 201 in \\d+ ms, request RQ1");
    }

    @Test
    void theFullLogHasHeadersAndBodiesWithoutSecrets() {
        server.answer(
                201,
                "{\"sid\":\"WD1\",\"name\":\"Maren\",\"extras\":[{\"name\":\"Maren\"}]}",
                "Content-Type",
                "application/json",
                "Set-Cookie",
                "session=tenant-secret",
                "Request-Id",
                "RQ1");
        server.answer(200, "{}").answer(200, "Maren", "Content-Type", "text/plain");
        List<String> lines = new CopyOnWriteArrayList<>();
        SampleClient client =
                builder().logger(new Log(Logger.Level.TRACE, lines)).build();

        client.widgets().create("secret-shop", PARAMS, RequestOptions.none());
        client.asyncWidgets().fetch("secret-shop", "secret-sid").join();
        client.widgets().delete("secret-shop", "secret-sid");

        assertThat(lines.get(0))
                .contains("\nContent-Type: application/x-www-form-urlencoded\n", "\nX-Tenant: ***\n")
                .endsWith("\nName=***");
        assertThat(lines.get(1))
                .contains("\nset-cookie: ***\n", "\nrequest-id: RQ1\n")
                .endsWith("\n{\"sid\":\"***\",\"name\":\"***\",\"extras\":[{\"name\":\"***\"}]}");
        assertThat(lines.get(5)).endsWith("\n(5 bytes)");
        assertThat(lines).hasSize(6).noneMatch(line -> line.matches("(?s).*(secret|Maren|password|Basic).*"));
    }

    @Test
    void whatIsNotLoggedCostsNothing() {
        server.answer(200, "{}");
        List<String> lines = new CopyOnWriteArrayList<>();

        builder().logger(new Log(Logger.Level.INFO, lines)).build().widgets().fetch("S", "WD1");

        assertThat(lines).isEmpty();
    }

    /** As it can be when a program ends and its log has ended before. */
    private static final class BrokenLog implements Logger {
        @Override
        public String getName() {
            return "broken";
        }

        @Override
        public boolean isLoggable(Level level) {
            return true;
        }

        @Override
        public void log(Level level, @Nullable ResourceBundle bundle, String message, @Nullable Throwable thrown) {
            throw new IllegalStateException(message);
        }

        @Override
        public void log(Level level, @Nullable ResourceBundle bundle, String format, @Nullable Object... parameters) {
            if (format.contains("answered")) {
                throw new IllegalStateException("the log is closed");
            }
        }
    }

    @Test
    void aLogThatFailsEndsTheCallAndLeavesNobodyWaiting() {
        server.answer(200, "{}").answer(200, "{}");
        SampleClient client = builder().logger(new BrokenLog()).build();

        assertThatThrownBy(() -> client.widgets().fetch("S", "WD1")).hasMessage("the log is closed");
        assertThatThrownBy(() -> client.asyncWidgets().fetch("S", "WD1").get(10, TimeUnit.SECONDS))
                .hasRootCauseMessage("the log is closed");
    }

    @Test
    void whatIsNoFormIsLoggedAsItCame() {
        server.answer(200, "{}=%zz&b", "Content-Type", "application/x-www-form-urlencoded");
        List<String> lines = new CopyOnWriteArrayList<>();
        SampleClient client =
                builder().logger(new Log(Logger.Level.TRACE, lines)).build();

        client.widgets().delete("S", "WD1");

        assertThat(lines.get(1)).endsWith("\n{}=%zz");
    }
}
