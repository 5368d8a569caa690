package sdktemplate.core;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.internal.PercentEncoding;
import sdktemplate.core.internal.Redirects;

/** A request as a transport sends it. Immutable, but for a body that can be read only once. */
public final class HttpRequest {
    private final Operation operation;
    private final URI url;
    private final Headers headers;
    private final @Nullable RequestBody body;
    private final Duration timeout;
    private final boolean streamed;
    private final @Nullable Duration idleTimeout;
    private final int attempt;
    private final long callId;
    private final @Nullable Redirects redirects;

    /**
     * Describes a first attempt.
     *
     * @param operation what it does; its method is the request's
     * @param url where it goes
     * @param headers its header fields
     * @param body its body, if any
     * @param timeout how long the whole exchange may take, up to the last byte of the answer
     * @throws IllegalArgumentException if a header field is not ASCII
     */
    public HttpRequest(Operation operation, URI url, Headers headers, @Nullable RequestBody body, Duration timeout) {
        this(operation, url, headers.checkedToSend(), body, timeout, false, null, 1, 0, null);
    }

    private HttpRequest(
            Operation operation,
            URI url,
            Headers headers,
            @Nullable RequestBody body,
            Duration timeout,
            boolean streamed,
            @Nullable Duration idleTimeout,
            int attempt,
            long callId,
            @Nullable Redirects redirects) {
        this.operation = operation;
        this.url = url;
        this.headers = headers;
        this.body = body;
        this.timeout = timeout;
        this.streamed = streamed;
        this.idleTimeout = idleTimeout;
        this.attempt = attempt;
        this.callId = callId;
        this.redirects = redirects;
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

    /**
     * {@return how long the whole exchange may take, up to the last byte of the answer; if there is an
     * {@link #idleTimeout()}, up to where a successful answer's body begins}
     */
    public Duration timeout() {
        return timeout;
    }

    /**
     * {@return the same request to another place}
     *
     * @param other where it goes
     */
    public HttpRequest withUrl(URI other) {
        return new HttpRequest(
                operation, other, headers, body, timeout, streamed, idleTimeout, attempt, callId, redirects);
    }

    /**
     * {@return the same request with one more query parameter}
     *
     * @param name its name
     * @param value its value
     */
    public HttpRequest withQuery(String name, String value) {
        char separator = url.getRawQuery() == null ? '?' : '&';
        return withUrl(URI.create(
                url.toString() + separator + PercentEncoding.encode(name) + '=' + PercentEncoding.encode(value)));
    }

    /**
     * {@return the same request with another body}
     *
     * @param other its body
     */
    public HttpRequest withBody(RequestBody other) {
        return new HttpRequest(
                operation, url, headers, other, timeout, streamed, idleTimeout, attempt, callId, redirects);
    }

    /**
     * {@return the same request with other header fields}
     *
     * @param others all its header fields
     * @throws IllegalArgumentException if one is not ASCII
     */
    public HttpRequest withHeaders(Headers others) {
        return new HttpRequest(
                operation,
                url,
                others.checkedToSend(),
                body,
                timeout,
                streamed,
                idleTimeout,
                attempt,
                callId,
                redirects);
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
        return new HttpRequest(operation, url, headers, body, timeout, true, idleTimeout, attempt, callId, redirects);
    }

    /**
     * {@return how long the body of a successful answer may be silent, where that is handed over as it arrives and may
     * take as long as it likes; {@code null} where the timeout covers it too}
     */
    public @Nullable Duration idleTimeout() {
        return idleTimeout;
    }

    /**
     * {@return the same request, with a successful answer's body handed over as it arrives, however long it takes}
     *
     * @param idle how long it may be silent
     */
    public HttpRequest asStreamed(Duration idle) {
        return new HttpRequest(operation, url, headers, body, timeout, true, idle, attempt, callId, redirects);
    }

    /** {@return which attempt of a call it is, from 1 on} */
    public int attempt() {
        return attempt;
    }

    /** {@return what all attempts of a call have in common with its events: see {@link CallEvent#callId}} */
    public long callId() {
        return callId;
    }

    /**
     * {@return the same request as part of a call}
     *
     * @param id what all attempts of the call have in common with its events
     */
    public HttpRequest ofCall(long id) {
        return new HttpRequest(operation, url, headers, body, timeout, streamed, idleTimeout, attempt, id, redirects);
    }

    /** {@return which redirects are followed, {@code null} for none} */
    @SuppressWarnings("exports") // only calls set them
    public @Nullable Redirects redirects() {
        return redirects;
    }

    /**
     * {@return the same request, whose redirects are followed}
     *
     * @param followed which redirects are followed
     */
    @SuppressWarnings("exports") // only calls set them
    public HttpRequest following(Redirects followed) {
        return new HttpRequest(
                operation, url, headers, body, timeout, streamed, idleTimeout, attempt, callId, followed);
    }

    /**
     * {@return the same request as one of several attempts}
     *
     * @param number which attempt of a call it is, from 1 on
     * @param limit how long the exchange may take this time, up to the last byte of the answer
     */
    public HttpRequest asAttempt(int number, Duration limit) {
        return new HttpRequest(operation, url, headers, body, limit, streamed, idleTimeout, number, callId, redirects);
    }

    /** {@return method and path without any value} */
    @Override
    public String toString() {
        return operation.id() + ": " + operation.method() + " " + operation.path();
    }
}
