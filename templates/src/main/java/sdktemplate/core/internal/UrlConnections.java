package sdktemplate.core.internal;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.HttpRequest;
import sdktemplate.core.RequestBody;

/**
 * Prepares connections for requests. All settings are those of one connection: what holds for the whole JVM is others'.
 *
 * @param connectTimeout how long making a connection may take
 * @param maxResponseBytes how large an answer may be
 * @param proxy where requests go through, if not where the JVM says
 * @param proxyCredentials prove to the proxy who calls, if it wants to know
 * @param sslContext keys and certificates, if not the JVM's
 */
public record UrlConnections(
        Duration connectTimeout,
        int maxResponseBytes,
        @Nullable Proxy proxy,
        @Nullable ProxyCredentials proxyCredentials,
        @Nullable SSLContext sslContext) {
    /** What {@link HttpURLConnection} leaves out without a word. */
    private static final Set<String> DROPPED = Set.of(
            "access-control-request-headers",
            "access-control-request-method",
            "connection",
            "content-length",
            "content-transfer-encoding",
            "host",
            "keep-alive",
            "origin",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "via");

    /**
     * Refuses what such a connection can't send, or would send as something else.
     *
     * @param request what to send
     * @throws UnsupportedOperationException if it can't be sent
     */
    public static void check(HttpRequest request) {
        String method = request.method();
        RequestBody body = request.body();
        if (method.equals("PATCH") || method.equals("CONNECT")) {
            throw cannotSend(request, method);
        }
        // With a body, GET would become POST.
        if (body != null && (method.equals("GET") || method.equals("TRACE"))) {
            throw cannotSend(request, "a body with " + method);
        }
        if (request.headers().first("Proxy-Authorization").isPresent()) {
            throw new UnsupportedOperationException(request.operation().id()
                    + ": HttpURLConnection would send Proxy-Authorization to the API's server:"
                    + " use proxyCredentials of the transport's builder");
        }
        for (String name : request.headers().asMap().keySet()) {
            if (DROPPED.contains(name.toLowerCase(Locale.ROOT))) {
                throw cannotSend(request, "the header field " + name);
            }
        }
    }

    private static UnsupportedOperationException cannotSend(HttpRequest request, String what) {
        return new UnsupportedOperationException(request.operation().id() + ": HttpURLConnection can't send " + what
                + ". Build the client with a JdkTransport");
    }

    /** A connection that is not made yet. */
    HttpURLConnection open(Exchange exchange) throws IOException {
        HttpRequest request = exchange.request();
        URL url = request.url().toURL();
        Proxy through = proxy(url);
        HttpURLConnection connection =
                (HttpURLConnection) (through == null ? url.openConnection() : url.openConnection(through));
        if (proxyCredentials != null) {
            authorize(connection, through, proxyCredentials);
        }
        if (sslContext != null && connection instanceof HttpsURLConnection secure) {
            secure.setSSLSocketFactory(sslContext.getSocketFactory());
        }
        connection.setInstanceFollowRedirects(false);
        connection.setRequestMethod(request.method());
        connection.setConnectTimeout(millis(connectTimeout));
        // An answer that has begun keeps this limit, and the exchange has its own until then.
        Duration idle = request.idleTimeout();
        Duration limit = request.timeout();
        connection.setReadTimeout(millis(idle != null && idle.compareTo(limit) > 0 ? idle : limit));
        for (Map.Entry<String, List<String>> header : request.headers().asMap().entrySet()) {
            for (String value : header.getValue()) {
                connection.addRequestProperty(header.getKey(), value);
            }
        }
        announceBody(connection, request);
        return connection;
    }

    /** What requests go through; null where the JVM decides, which is to be known where credentials depend on it. */
    private @Nullable Proxy proxy(URL url) {
        ProxySelector selector = ProxySelector.getDefault();
        return proxy != null || proxyCredentials == null || selector == null
                ? proxy
                : selector.select(URI.create(url.toString())).get(0);
    }

    /**
     * With {@code https} the proxy is asked for a connection first, and may ask back. With {@code http} it gets the
     * request itself, and a body that is streamed could not be sent again.
     */
    private static void authorize(HttpURLConnection connection, @Nullable Proxy through, ProxyCredentials credentials) {
        connection.setAuthenticator(credentials.authenticator());
        boolean forwards = through != null
                && through.type() == Proxy.Type.HTTP
                && connection.getURL().getProtocol().equalsIgnoreCase("http");
        if (forwards) {
            connection.setRequestProperty("Proxy-Authorization", credentials.header());
        }
    }

    /** Streams it: what the JDK holds in memory it would also send again by itself, a POST too. */
    private static void announceBody(HttpURLConnection connection, HttpRequest request) {
        RequestBody body = request.body();
        if (body != null) {
            connection.setDoOutput(true);
            if (body.length() < 0) {
                connection.setChunkedStreamingMode(0);
            } else {
                connection.setFixedLengthStreamingMode(body.length());
            }
        } else if (request.method().equals("POST") || request.method().equals("PUT")) {
            // RFC 9110, section 8.6: a length of 0 says that there is none.
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(0);
        }
        if (connection.getDoOutput() && !request.method().equals("PUT")) {
            typeBody(connection);
        }
    }

    /** Else the JDK would announce a form. There is no way to have it announce nothing. */
    private static void typeBody(HttpURLConnection connection) {
        if (connection.getRequestProperty("Content-Type") == null) {
            connection.setRequestProperty("Content-Type", "application/octet-stream");
        }
    }

    private static int millis(Duration limit) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, limit.toMillis()));
    }
}
