package sdktemplate.core;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A request as a transport sends it. Immutable, but for a body that can be read only once. */
public final class HttpRequest {
    private final Operation operation;
    private final URI url;
    private final Headers headers;
    private final @Nullable RequestBody body;
    private final Duration timeout;
    private final boolean streamed;

    /**
     * Describes a request.
     *
     * @param operation what it does; its method is the request's
     * @param url where it goes
     * @param headers its header fields
     * @param body its body, if any
     * @param timeout how long the whole exchange may take, up to the last byte of the answer
     */
    public HttpRequest(Operation operation, URI url, Headers headers, @Nullable RequestBody body, Duration timeout) {
        this(operation, url, headers, body, timeout, false);
    }

    private HttpRequest(
            Operation operation,
            URI url,
            Headers headers,
            @Nullable RequestBody body,
            Duration timeout,
            boolean streamed) {
        this.operation = operation;
        this.url = url;
        this.headers = headers;
        this.body = body;
        this.timeout = timeout;
        this.streamed = streamed;
    }

    /** {@return what it does} */
    public Operation operation() {
        return operation;
    }

    /** {@return the HTTP method} */
    public String method() {
        return operation.method();
    }

    /** {@return where it goes} */
    public URI url() {
        return url;
    }

    /** {@return its header fields} */
    public Headers headers() {
        return headers;
    }

    /** {@return its body, {@code null} if it has none} */
    public @Nullable RequestBody body() {
        return body;
    }

    /** {@return how long the whole exchange may take, up to the last byte of the answer} */
    public Duration timeout() {
        return timeout;
    }

    /**
     * {@return the same request to another place}
     *
     * @param other where it goes
     */
    public HttpRequest withUrl(URI other) {
        return new HttpRequest(operation, other, headers, body, timeout, streamed);
    }

    /**
     * {@return the same request with other header fields}
     *
     * @param others all its header fields
     */
    public HttpRequest withHeaders(Headers others) {
        return new HttpRequest(operation, url, others, body, timeout, streamed);
    }

    /**
     * {@return whether the body of a successful answer is handed over as it arrives}
     *
     * <p>A transport may ignore it, and hand over a body that it holds.
     */
    public boolean isStreamed() {
        return streamed;
    }

    /** {@return the same request, with a successful answer's body handed over as it arrives} */
    public HttpRequest asStreamed() {
        return new HttpRequest(operation, url, headers, body, timeout, true);
    }

    /** {@return method and path without any value} */
    @Override
    public String toString() {
        return operation.id() + ": " + operation.method() + " " + operation.path();
    }
}
