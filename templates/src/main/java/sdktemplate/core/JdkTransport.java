package sdktemplate.core;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.internal.ArrivingBody;
import sdktemplate.core.internal.BodyStream;
import sdktemplate.core.internal.BodylessRequest;
import sdktemplate.core.internal.CallFuture;
import sdktemplate.core.internal.CallsUnderWay;
import sdktemplate.core.internal.ConcurrencyLimits;
import sdktemplate.core.internal.Exchange;
import sdktemplate.core.internal.JdkResponseHandler;
import sdktemplate.core.internal.NoContent;
import sdktemplate.core.internal.ProxyCredentials;
import sdktemplate.core.internal.ProxyRefusal;
import sdktemplate.core.internal.Timers;

/**
 * Sends requests with the JDK's HTTP client, as a client does unless it is told otherwise. It speaks HTTP/1.1, or
 * HTTP/2 where {@link Builder#httpVersion} asks for it. It follows no redirects.
 *
 * <pre>{@code
 * HttpTransport transport = JdkTransport.builder()
 *         .connectTimeout(Duration.ofSeconds(2))
 *         .proxy(ProxySelector.of(new InetSocketAddress("proxy.example.com", 3128)))
 *         .build();
 * }</pre>
 *
 * <p>Some of what the JDK's client does can't be changed here. Where a connection ends before the first byte of a
 * response, it sends GET and HEAD once more by itself, unknown to {@link RetryPolicy} and listeners; only
 * {@code -Djdk.httpclient.redirects.retrylimit=1} stops that, for all of the JVM. Where the header fields of a response
 * make no sense, it leaves the connection open until the server closes it; on JDK 17, {@link #close()} does not close
 * it either.
 *
 * <p>Its threads are daemons: they keep no program alive. But a JVM that ends waits 0.3 seconds for a thread that sits
 * in native code, as one of them does: {@link #close()} before the end of {@code main} saves them.
 */
public final class JdkTransport implements HttpTransport {
    private final HttpClient client;
    private final ThreadGroup threads = new ThreadGroup("http");
    private final CallsUnderWay calls = new CallsUnderWay(threads::interrupt);
    private final ConcurrencyLimits limits = new ConcurrencyLimits();
    private final int maxResponseBytes;
    private final @Nullable ProxyCredentials proxyCredentials;

    private JdkTransport(Builder builder) {
        // Until JDK 21 nothing closes the JDK's client but the interruption of its thread, which belongs to the group
        // of the thread that made the client.
        this.client = CompletableFuture.supplyAsync(builder.http::build, task -> new Thread(threads, task).start())
                .join();
        this.maxResponseBytes = builder.maxResponseBytes;
        this.proxyCredentials = builder.proxyCredentials;
    }

    /** {@return a builder with the usual settings} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public HttpResponse send(HttpRequest request) {
        Exchange exchange = new Exchange(request, executor());
        java.net.http.HttpRequest.Builder http = builder(request);
        if (!calls.begin()) {
            throw CallsUnderWay.refused(request);
        }
        ConcurrencyLimits.Place place = limits.enter(request.url());
        try {
            while (true) {
                exchange.await(place.turn());
                try {
                    // The JDK's own timeout ends with the header fields: for the rest, the caller itself waits no
                    // longer than it may.
                    return exchange.await(exchange.begin(() -> send(http, exchange, place)));
                } catch (ConnectionException e) {
                    if (!exchange.isRefused(e) || !place.waitForNext()) {
                        throw e;
                    }
                }
            }
        } finally {
            end(place);
        }
    }

    private void end(ConcurrencyLimits.Place place) {
        place.leave();
        calls.end();
    }

    /** On the caller's own thread: an asynchronous call passes through those of three others, at twice the price. */
    private CompletableFuture<HttpResponse> send(
            java.net.http.HttpRequest.Builder http, Exchange exchange, ConcurrencyLimits.Place place)
            throws IOException, InterruptedException {
        Duration limit = Duration.ofNanos(Math.max(1, exchange.remaining()));
        CompletableFuture<Boolean> givenUp = new CompletableFuture<>();
        JdkResponseHandler handler = new JdkResponseHandler(exchange, calls, place, maxResponseBytes);
        try {
            java.net.http.HttpResponse<CompletableFuture<HttpResponse>> response = client.send(
                    BodylessRequest.unlessAnticipated(http.timeout(limit).build()),
                    ArrivingBody.handler(handler, givenUp));
            if (response.body() == null) {
                // A proxy wants credentials before it makes a connection: the JDK gives its status alone.
                throw new ProxyRefusal(response.statusCode());
            }
            return response.body();
        } catch (IOException | InterruptedException e) {
            // The answer may have begun at that very moment, and then the JDK takes the exchange for done.
            givenUp.complete(true);
            HttpResponse none = NoContent.of(e);
            if (none != null) {
                return CompletableFuture.completedFuture(none);
            }
            throw e;
        }
    }

    @Override
    public CompletableFuture<HttpResponse> sendAsync(HttpRequest request) {
        Exchange exchange = new Exchange(request, executor());
        java.net.http.HttpRequest http =
                BodylessRequest.unlessAnticipated(builder(request).build());
        if (!calls.begin()) {
            return CompletableFuture.failedFuture(CallsUnderWay.refused(request));
        }
        ConcurrencyLimits.Place place = limits.enter(request.url());
        CallFuture<HttpResponse> answer = new CallFuture<>();
        CallFuture.whenDone(answer, (response, failure) -> {
            if (answer.isCancelled()) {
                // The JDK's client is about to give up its stream, or its connection.
                CallFuture.whenDone(Timers.after(Duration.ofMillis(1), executor()), (elapsed, none) -> end(place));
            } else {
                end(place);
            }
        });
        sendAsync(http, exchange, place, answer);
        return exchange.limit(answer);
    }

    private void sendAsync(
            java.net.http.HttpRequest http,
            Exchange exchange,
            ConcurrencyLimits.Place place,
            CallFuture<HttpResponse> answer) {
        answer.then(place.turn(), (turn, cancelled) -> {
            if (cancelled != null) {
                answer.completeExceptionally(cancelled);
                return;
            }
            JdkResponseHandler handler = new JdkResponseHandler(exchange, calls, place, maxResponseBytes);
            answer.then(client.sendAsync(http, handler), (response, failure) -> {
                if (response != null) {
                    complete(answer, response);
                } else if (exchange.isRefused(failure) && place.waitForNext()) {
                    sendAsync(http, exchange, place, answer);
                } else {
                    answer.completeExceptionally(CallFuture.whyNone(failure));
                }
            });
        });
    }

    private static void complete(CallFuture<HttpResponse> answer, java.net.http.HttpResponse<HttpResponse> response) {
        HttpResponse body = response.body();
        if (body == null) {
            answer.completeExceptionally(new ProxyRefusal(response.statusCode()));
        } else if (!answer.complete(body)) {
            body.discard();
        }
    }

    private java.net.http.HttpRequest.Builder builder(HttpRequest request) {
        java.net.http.HttpRequest.Builder builder =
                java.net.http.HttpRequest.newBuilder(request.url()).method(request.method(), publisher(request.body()));
        for (Map.Entry<String, List<String>> header : request.headers().asMap().entrySet()) {
            for (String value : header.getValue()) {
                builder.header(header.getKey(), value);
            }
        }
        if (proxyCredentials != null) {
            // The JDK's client sends it to proxies alone, with CONNECT or with requests that they forward. Its own way,
            // an Authenticator, would fail each response of status 401.
            builder.setHeader("Proxy-Authorization", proxyCredentials.header());
        }
        return builder;
    }

    private static BodyPublisher publisher(@Nullable RequestBody body) {
        if (body == null || body.length() == 0) {
            return BodyPublishers.noBody();
        }
        BodyPublisher stream = BodyPublishers.ofInputStream(() -> new BodyStream(body));
        return body.length() < 0 ? stream : BodyPublishers.fromPublisher(stream, body.length());
    }

    /** {@return the executor that the transport was built with, or else the JVM's pool for asynchronous work} */
    @Override
    public Executor executor() {
        return client.executor().orElseGet(HttpTransport.super::executor);
    }

    /** Closes all connections and ends all threads of its own when no call is under way any more. Later calls fail. */
    @Override
    public void close() {
        calls.close();
    }

    /** Collects how requests are sent. */
    public static final class Builder {
        private final HttpClient.Builder http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1);
        private int maxResponseBytes = 64 * 1024 * 1024;
        private @Nullable ProxyCredentials proxyCredentials;

        private Builder() {
            connectTimeout(Duration.ofSeconds(10));
        }

        /**
         * Limits how long making a connection may take.
         *
         * @param limit the time; 10 seconds if nothing is said
         * @return this
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder connectTimeout(Duration limit) {
            http.connectTimeout(Checks.positive("connectTimeout", limit));
            return this;
        }

        /**
         * Limits how large an answer may be.
         *
         * @param limit its bytes; 64 MiB if nothing is said
         * @return this
         * @throws IllegalArgumentException if it is negative
         */
        public Builder maxResponseBytes(int limit) {
            maxResponseBytes = Checks.notNegative("maxResponseBytes", limit);
            return this;
        }

        /**
         * Sends requests through a proxy.
         *
         * @param selector names the proxy for a URL; the JVM's own if nothing is said
         * @return this
         */
        public Builder proxy(ProxySelector selector) {
            http.proxy(selector);
            return this;
        }

        /**
         * Proves to the proxy who calls (RFC 7617). No other server is sent the credentials.
         *
         * <p>Unless it is told otherwise, a JVM sends none to a proxy that is to make a connection for {@code https}.
         * It has to be started with {@code -Djdk.http.auth.tunneling.disabledSchemes=}, where nothing follows the
         * equals sign; set later, the property may have no effect.
         *
         * @param username the name
         * @param password the password
         * @return this
         * @throws IllegalArgumentException if there is a colon in the name
         */
        public Builder proxyCredentials(String username, String password) {
            proxyCredentials = new ProxyCredentials(username, password);
            return this;
        }

        /**
         * Says which servers are trusted and which certificate the client shows.
         *
         * @param context the keys and certificates; the JVM's own if nothing is said
         * @return this
         */
        public Builder sslContext(SSLContext context) {
            http.sslContext(context);
            return this;
        }

        /**
         * Says which threads work for the transport.
         *
         * @param executor runs what there is to do, also the attempts of asynchronous calls after a pause; never
         *     closed. Threads of its own, as many as it needs, if nothing is said
         * @return this
         */
        public Builder executor(Executor executor) {
            http.executor(executor);
            return this;
        }

        /**
         * Says which version of HTTP to prefer.
         *
         * <p>When an HTTP/2 server closes a connection in order, as servers do after a number of requests, the JDK's
         * client fails requests on it. Before JDK 24 that is all that is in flight, also what the server has done; on
         * later ones it is the rare request that is sent at that very moment, which the server has not looked at. What
         * may be sent twice is retried, a POST without an idempotency key is not. Before JDK 21 the client also does
         * not see a response that comes before all of the request was sent, such as status 413, so that such a call
         * takes until its timeout.
         *
         * @param version the version; the default is HTTP/1.1
         * @return this
         */
        public Builder httpVersion(HttpClient.Version version) {
            http.version(version);
            return this;
        }

        /** {@return the transport} */
        public JdkTransport build() {
            return new JdkTransport(this);
        }
    }
}
