package sdktemplate.core.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import sdktemplate.core.ConnectionException;
import sdktemplate.core.HttpRequest;
import sdktemplate.core.HttpResponse;
import sdktemplate.core.HttpTransport;
import sdktemplate.core.RequestBody;
import sdktemplate.core.TimeoutException;

/**
 * A transport that sends nothing and gives the answers that a test prepares, by operation.
 *
 * <pre>{@code
 * ScriptedTransport api = new ScriptedTransport()
 *         .on("FetchWidget", Answer.rateLimited(Duration.ZERO), Answer.json(200, "{\"sid\": \"WD1\"}"));
 * }</pre>
 *
 * <p>What is above it, such as credentials and retries, works as it always does. A timeout is one at once.
 */
public final class ScriptedTransport implements HttpTransport, ApiDouble {
    private final Script script = new Script();
    private final List<ReceivedRequest> requests = new CopyOnWriteArrayList<>();

    /** Starts without answers. */
    public ScriptedTransport() {}

    /**
     * Prepares the answers to an operation, in place of others.
     *
     * @param operationId the operation's id in the API's description: {@code FetchWidget}
     * @param first the first answer
     * @param others what comes after it, in turn; the last one is given from then on
     * @return this
     */
    public ScriptedTransport on(String operationId, Answer first, Answer... others) {
        script.put(operationId, first, others);
        return this;
    }

    @Override
    public void prepare(String operationId, String methodAndPath, Answer answer) {
        on(operationId, answer);
    }

    /** {@return all requests, in their order} */
    public List<ReceivedRequest> requests() {
        return List.copyOf(requests);
    }

    @Override
    public HttpResponse send(HttpRequest request) {
        ReceivedRequest received = received(request);
        requests.add(received);
        Answer prepared = script.next(request.operation().id());
        if (prepared == null) {
            throw new IllegalStateException("No answer to " + request + ": prepare one by on(\""
                    + request.operation().id() + "\", …)");
        }
        Answer answer = prepared.to(received);
        return switch (answer.kind()) {
            case WHOLE -> new HttpResponse(answer.status(), answer.headers(), answer.body());
            case TRUNCATED, RESET -> throw ConnectionException.broken(request, null);
            case TIMEOUT -> throw new TimeoutException(request, null);
        };
    }

    @Override
    public CompletableFuture<HttpResponse> sendAsync(HttpRequest request) {
        try {
            return CompletableFuture.completedFuture(send(request));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static ReceivedRequest received(HttpRequest request) {
        URI url = request.url();
        String target = url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
        return ReceivedRequest.of(request.method(), target, request.headers(), bytes(request));
    }

    private static byte[] bytes(HttpRequest request) {
        RequestBody body = request.body();
        if (body == null) {
            return new byte[0];
        }
        try (InputStream in = body.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("What was to be sent can't be read", e);
        }
    }
}
