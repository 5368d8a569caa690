package sdktemplate.core.internal;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
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
 * @param sslContext keys and certificates, if not the JVM's
 */
public record UrlConnections(
        Duration connectTimeout,
        int maxResponseBytes,
        @Nullable Proxy proxy,
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
        HttpURLConnection connection =
                (HttpURLConnection) (proxy == null ? url.openConnection() : url.openConnection(proxy));
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
