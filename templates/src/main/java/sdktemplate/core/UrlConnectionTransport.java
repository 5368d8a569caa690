package sdktemplate.core;

import java.net.Proxy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.internal.CallFuture;
import sdktemplate.core.internal.CallsUnderWay;
import sdktemplate.core.internal.Exchange;
import sdktemplate.core.internal.ProxyCredentials;
import sdktemplate.core.internal.UrlConnectionCall;
import sdktemplate.core.internal.UrlConnections;

/**
 * Sends requests with {@link java.net.HttpURLConnection}, for command-line tools and serverless functions: the first
 * call in a new JVM takes half of the time that it takes with a {@link JdkTransport}. It follows no redirects.
 *
 * <pre>{@code
 * HttpTransport transport = UrlConnectionTransport.builder()
 *         .connectTimeout(Duration.ofSeconds(2))
 *         .build();
 * }</pre>
 *
 * <p>What it can't do, a {@link JdkTransport} can: send {@code PATCH}, a body with {@code GET} or {@code TRACE}, or
 * header fields such as {@code Host} and {@code Origin} (each is an {@link UnsupportedOperationException}); speak
 * HTTP/2; send a {@code POST} without a {@code Content-Type}, which is {@code application/octet-stream} where the
 * request has none; and give the body of a 401 that answers a request with a body. A request without one is sent again,
 * once, if a connection that was kept open turns out to be closed.
 *
 * <p>Each call takes a thread, so that it ends in time, and when its caller is interrupted or cancels it. Where it is
 * the answer's body that stalls, the connection itself is let go up to one timeout later.
 *
 * <p>A response that ends within its header is a {@link ConnectionException} where a line of it is no field, or where
 * it has neither a length nor a body nor says {@code Connection: close}. Where a status or method has no body, as 204
 * and {@code HEAD}, a header that ends between its lines can't be told from a whole one.
 */
public final class UrlConnectionTransport implements HttpTransport {
    private final UrlConnections connections;
    private final Executor executor;
    private final CallsUnderWay calls;

    private UrlConnectionTransport(Builder builder) {
        this.connections = new UrlConnections(
                builder.connectTimeout,
                builder.maxResponseBytes,
                builder.proxy,
                builder.proxyCredentials,
                builder.sslContext);
        if (builder.executor == null) {
            ExecutorService own = Executors.newCachedThreadPool(UrlConnectionTransport::daemon);
            this.executor = own;
            this.calls = new CallsUnderWay(own::shutdown);
        } else {
            this.executor = builder.executor;
            this.calls = new CallsUnderWay(() -> {});
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "http-url-connection");
        thread.setDaemon(true);
        return thread;
    }

    /** {@return a builder with the usual settings} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public HttpResponse send(HttpRequest request) {
        Exchange exchange = new Exchange(request, executor);
        return exchange.await(start(exchange));
    }

    @Override
    public CompletableFuture<HttpResponse> sendAsync(HttpRequest request) {
        Exchange exchange = new Exchange(request, executor);
        try {
            return exchange.limit(start(exchange));
        } catch (UnsupportedOperationException | SdkException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private CompletableFuture<HttpResponse> start(Exchange exchange) {
        UrlConnections.check(exchange.request());
        if (!calls.begin()) {
            throw CallsUnderWay.refused(exchange.request());
        }
        UrlConnectionCall call = new UrlConnectionCall(exchange, connections, executor, calls);
        CallFuture.whenDone(call, (response, failure) -> calls.end());
        call.start();
        return call;
    }

    @Override
    public Executor executor() {
        return executor;
    }

    /** Ends its own threads when no call is under way any more. Later calls fail. */
    @Override
    public void close() {
        calls.close();
    }

    /** Collects how requests are sent. */
    public static final class Builder {
        private Duration connectTimeout = Duration.ofSeconds(10);
        private int maxResponseBytes = 64 * 1024 * 1024;
        private @Nullable Proxy proxy;
        private @Nullable ProxyCredentials proxyCredentials;
        private @Nullable SSLContext sslContext;
        private @Nullable Executor executor;

        private Builder() {}

        /**
         * Limits how long making a connection may take.
         *
         * @param limit the time; 10 seconds if nothing is said
         * @return this
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder connectTimeout(Duration limit) {
            connectTimeout = Checks.positive("connectTimeout", limit);
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
         * @param address the proxy; the JVM's own choice for each URL if nothing is said
         * @return this
         */
        public Builder proxy(Proxy address) {
            proxy = address;
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
            sslContext = context;
            return this;
        }

        /**
         * Says which threads make the calls.
         *
         * @param threads runs each call, for as long as it takes; never closed. Threads of its own, as many as it
         *     needs, if nothing is said
         * @return this
         */
        public Builder executor(Executor threads) {
            executor = threads;
            return this;
        }

        /** {@return the transport} */
        public UrlConnectionTransport build() {
            return new UrlConnectionTransport(this);
        }
    }
}
