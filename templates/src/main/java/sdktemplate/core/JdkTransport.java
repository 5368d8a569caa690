package sdktemplate.core;

import java.io.IOException;
import java.io.InputStream;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.internal.ArrivingBody;
import sdktemplate.core.internal.BodyStream;
import sdktemplate.core.internal.CallFuture;
import sdktemplate.core.internal.CallsUnderWay;
import sdktemplate.core.internal.ExactStream;
import sdktemplate.core.internal.Exchange;
import sdktemplate.core.internal.LimitedBody;

/**
 * Sends requests with the JDK's HTTP client, as a client does unless it is told otherwise. It speaks HTTP/2 with
 * servers that do, and follows no redirects.
 *
 * <pre>{@code
 * HttpTransport transport = JdkTransport.builder()
 *         .connectTimeout(Duration.ofSeconds(2))
 *         .proxy(ProxySelector.of(new InetSocketAddress("proxy.example.com", 3128)))
 *         .build();
 * }</pre>
 *
 * <p>Its threads are daemons: they keep no program alive. But a JVM that ends waits 0.3 seconds for a thread that sits
 * in native code, as one of them does: {@link #close()} before the end of {@code main} saves them.
 */
public final class JdkTransport implements HttpTransport {
    private final HttpClient client;
    private final ThreadGroup threads = new ThreadGroup("http");
    private final CallsUnderWay calls = new CallsUnderWay(threads::interrupt);
    private final boolean versionChosen;
    private final int maxResponseBytes;

    private JdkTransport(Builder builder) {
        // Until JDK 21 nothing closes the JDK's client but the interruption of its thread, which belongs to the group
        // of the thread that made the client.
        this.client = CompletableFuture.supplyAsync(builder.http::build, task -> new Thread(threads, task).start())
                .join();
        this.versionChosen = builder.versionChosen;
        this.maxResponseBytes = builder.maxResponseBytes;
    }

    /** {@return a builder with the usual settings} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public HttpResponse send(HttpRequest request) {
        Exchange exchange = new Exchange(request);
        java.net.http.HttpRequest.Builder http = builder(request);
        if (!calls.begin()) {
            throw CallsUnderWay.refused(request);
        }
        try {
            // The JDK's own timeout ends with the header fields: for the rest, the caller itself waits no longer than
            // it may.
            return exchange.await(exchange.begin(() -> ask(exchange, http)));
        } finally {
            calls.end();
        }
    }

    /** On the caller's own thread: an asynchronous call passes through those of three others, at twice the price. */
    private CompletableFuture<HttpResponse> ask(Exchange exchange, java.net.http.HttpRequest.Builder http)
            throws IOException, InterruptedException {
        Duration limit = Duration.ofNanos(Math.max(1, exchange.remaining()));
        CompletableFuture<Boolean> givenUp = new CompletableFuture<>();
        try {
            return client.send(
                            http.timeout(limit).build(), answer -> new ArrivingBody<>(body(exchange, answer), givenUp))
                    .body();
        } catch (IOException | InterruptedException e) {
            // The answer may have begun at that very moment, and then the JDK takes the exchange for done.
            givenUp.complete(true);
            throw e;
        }
    }

    @Override
    public CompletableFuture<HttpResponse> sendAsync(HttpRequest request) {
        Exchange exchange = new Exchange(request);
        java.net.http.HttpRequest http = builder(request).build();
        if (!calls.begin()) {
            return CompletableFuture.failedFuture(CallsUnderWay.refused(request));
        }
        CompletableFuture<java.net.http.HttpResponse<HttpResponse>> answer =
                client.sendAsync(http, begun -> body(exchange, begun));
        CallFuture.whenDone(answer, (response, failure) -> calls.end());
        return exchange.limit(answer, java.net.http.HttpResponse::body);
    }

    private java.net.http.HttpRequest.Builder builder(HttpRequest request) {
        java.net.http.HttpRequest.Builder builder =
                java.net.http.HttpRequest.newBuilder(request.url()).method(request.method(), publisher(request.body()));
        if (!versionChosen && "http".equalsIgnoreCase(request.url().getScheme())) {
            // Else each request asks the server to upgrade to HTTP/2, which upsets some of them.
            builder.version(HttpClient.Version.HTTP_1_1);
        }
        for (Map.Entry<String, List<String>> header : request.headers().asMap().entrySet()) {
            for (String value : header.getValue()) {
                builder.header(header.getKey(), value);
            }
        }
        return builder;
    }

    private BodySubscriber<HttpResponse> body(Exchange exchange, ResponseInfo answer) {
        int status = answer.statusCode();
        Headers headers = headers(answer);
        return exchange.isStreamed(status)
                ? BodySubscribers.mapping(
                        BodySubscribers.ofInputStream(),
                        stream ->
                                new HttpResponse(status, headers, exchange.inTime(calls.with(whole(stream, headers)))))
                : BodySubscribers.mapping(
                        new LimitedBody(maxResponseBytes), bytes -> new HttpResponse(status, headers, bytes));
    }

    /** Over HTTP/2 the status is among them, with a name that no field has. */
    private static Headers headers(ResponseInfo answer) {
        Map<String, List<String>> fields = new HashMap<>(answer.headers().map());
        fields.remove(":status");
        return Headers.of(fields);
    }

    /** The JDK compares the length with what came over HTTP/1.1 alone. */
    private static InputStream whole(InputStream stream, Headers headers) {
        OptionalLong length = headers.contentLength();
        return length.isPresent() ? new ExactStream(stream, length.getAsLong()) : stream;
    }

    private static BodyPublisher publisher(@Nullable RequestBody body) {
        if (body == null || body.length() == 0) {
            return BodyPublishers.noBody();
        }
        BodyPublisher stream = BodyPublishers.ofInputStream(() -> new BodyStream(body));
        return body.length() < 0 ? stream : BodyPublishers.fromPublisher(stream, body.length());
    }

    /** Closes all connections and ends all threads of its own when no call is under way any more. Later calls fail. */
    @Override
    public void close() {
        calls.close();
    }

    /** Collects how requests are sent. */
    public static final class Builder {
        private final HttpClient.Builder http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER);
        private boolean versionChosen;
        private int maxResponseBytes = 64 * 1024 * 1024;

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
         * @param executor runs what there is to do, also the callbacks of asynchronous calls; never closed. Threads of
         *     its own, as many as it needs, if nothing is said
         * @return this
         */
        public Builder executor(Executor executor) {
            http.executor(executor);
            return this;
        }

        /**
         * Says which version of HTTP to prefer.
         *
         * @param version the version; HTTP/2 on {@code https} and HTTP/1.1 on {@code http} if nothing is said
         * @return this
         */
        public Builder httpVersion(HttpClient.Version version) {
            http.version(version);
            versionChosen = true;
            return this;
        }

        /** {@return the transport} */
        public JdkTransport build() {
            return new JdkTransport(this);
        }
    }
}
