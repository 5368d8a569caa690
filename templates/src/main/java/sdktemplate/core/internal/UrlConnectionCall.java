package sdktemplate.core.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
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
        } catch (Throwable e) {
            // An Error too: whoever waits would wait for a thread that is gone.
            completeExceptionally(
                    e instanceof StackOverflowError ? new IOException("interim responses without end", e) : e);
            if (connection != null) {
                connection.disconnect();
            }
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
        ResponseHead head = ResponseHead.of(connection);
        InputStream bytes = head.status() < 400 ? connection.getInputStream() : connection.getErrorStream();
        if (head.isInterim()) {
            // JDKs before 20 take one for the response, and the response for its body.
            InputStream rest = new BufferedInputStream(bytes);
            head = ResponseHead.readFinal(rest);
            bytes = head.isChunked() ? new ChunkedBody(rest) : rest;
        }
        asking = null;
        boolean isStreamed = exchange.isStreamed(head.status());
        InputStream body = new AnswerBody(connection, head, bytes, exchange, isStreamed ? () -> false : this::isDone);
        if (isStreamed) {
            return new HttpResponse(
                    head.status(), head.headers(), calls.with(new RelayedStream(body, exchange, executor)));
        }
        try (body) {
            return new HttpResponse(head.status(), head.headers(), bytes(body));
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
