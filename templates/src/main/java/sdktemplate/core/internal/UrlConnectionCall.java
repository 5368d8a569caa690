package sdktemplate.core.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.Headers;
import sdktemplate.core.HttpResponse;
import sdktemplate.core.RequestBody;
import sdktemplate.core.SdkException;

/**
 * A request that a thread sends over a {@link HttpURLConnection}, and the answer to come. Cancelling it cuts it off.
 */
public final class UrlConnectionCall extends CompletableFuture<HttpResponse> {
    private final Exchange exchange;
    private final UrlConnections connections;
    private final Executor executor;
    private final CallsUnderWay calls;
    /** While it can be cut off from outside: once the answer's body is read, its reader holds a lock on it. */
    private volatile @Nullable HttpURLConnection asking;

    /**
     * Prepares to send a request.
     *
     * @param exchange what to send, and until when
     * @param connections prepares the connection
     * @param executor runs the call
     * @param calls the transport's calls, of which this is one
     */
    public UrlConnectionCall(Exchange exchange, UrlConnections connections, Executor executor, CallsUnderWay calls) {
        this.exchange = exchange;
        this.connections = connections;
        this.executor = executor;
        this.calls = calls;
    }

    /** Sends the request. */
    public void start() {
        execute(this::run);
    }

    private void execute(Runnable work) {
        try {
            executor.execute(work);
        } catch (RejectedExecutionException e) {
            completeExceptionally(new SdkException("the transport is closed", e));
        }
    }

    private void run() {
        HttpURLConnection connection = null;
        try {
            connection = connections.open(exchange);
            asking = connection;
            connect(connection);
            send(connection);
            HttpResponse response = answer(connection);
            if (!complete(response)) {
                response.stream().close();
            }
        } catch (IOException | RuntimeException e) {
            if (connection != null) {
                connection.disconnect();
            }
            completeExceptionally(e);
        }
    }

    private static void connect(HttpURLConnection connection) throws IOException {
        try {
            connection.connect();
        } catch (IOException e) {
            ConnectException failure = new ConnectException("no connection");
            failure.initCause(e);
            throw failure;
        }
    }

    private void send(HttpURLConnection connection) throws IOException {
        if (!connection.getDoOutput()) {
            return;
        }
        RequestBody body = exchange.request().body();
        try (InputStream in = body == null ? InputStream.nullInputStream() : new BodyStream(body);
                OutputStream out = connection.getOutputStream()) {
            in.transferTo(out);
        }
    }

    private HttpResponse answer(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        if (status < 0) {
            throw new IOException("the answer is not HTTP");
        }
        asking = null;
        Headers headers = headers(connection);
        InputStream body = new AnswerBody(connection, exchange);
        if (exchange.isStreamed(status)) {
            return new HttpResponse(status, headers, calls.with(new RelayedStream(body, exchange, executor)));
        }
        try (body) {
            return new HttpResponse(status, headers, bytes(body));
        }
    }

    private byte[] bytes(InputStream body) throws IOException {
        int limit = connections.maxResponseBytes();
        byte[] bytes = body.readNBytes(limit);
        if (bytes.length == limit && body.read() >= 0) {
            throw LimitedBody.tooLarge(limit);
        }
        return bytes;
    }

    /** In their order, which the connection's own map of them turns round. */
    private static Headers headers(HttpURLConnection connection) {
        Headers.Builder headers = Headers.builder();
        for (int i = 0; connection.getHeaderField(i) != null; i++) {
            // The status line is among them, without a name.
            if (connection.getHeaderFieldKey(i) != null) {
                headers.add(connection.getHeaderFieldKey(i), connection.getHeaderField(i));
            }
        }
        return headers.build();
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        HttpURLConnection connection = asking;
        if (connection != null) {
            // Closing a TLS connection can wait for what is being written.
            execute(connection::disconnect);
        }
        return cancelled;
    }
}
