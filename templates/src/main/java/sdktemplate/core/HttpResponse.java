package sdktemplate.core;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.internal.MediaType;

/** An answer as a transport received it, whatever its status. Immutable, but for the bytes, which nobody may change. */
public final class HttpResponse {
    /** How many bytes of a body are kept with an exception. */
    public static final int MAX_KEPT_BYTES = 1024 * 1024;

    private final int statusCode;
    private final Headers headers;
    private final byte[] body;
    private final @Nullable InputStream stream;
    private final int attempts;

    /**
     * Describes the answer to a first attempt.
     *
     * @param statusCode the HTTP status
     * @param headers its header fields
     * @param body its body, empty if it has none
     */
    public HttpResponse(int statusCode, Headers headers, byte[] body) {
        this(statusCode, headers, body, null, 1);
    }

    /**
     * Describes the answer to a first attempt whose body is still to come.
     *
     * @param statusCode the HTTP status
     * @param headers its header fields
     * @param stream its body
     */
    public HttpResponse(int statusCode, Headers headers, InputStream stream) {
        this(statusCode, headers, new byte[0], stream, 1);
    }

    private HttpResponse(int statusCode, Headers headers, byte[] body, @Nullable InputStream stream, int attempts) {
        this.statusCode = statusCode;
        this.headers = headers;
        this.body = body;
        this.stream = stream;
        this.attempts = attempts;
    }

    /** {@return the HTTP status} */
    public int statusCode() {
        return statusCode;
    }

    /** {@return its header fields} */
    public Headers headers() {
        return headers;
    }

    /** {@return its body, empty if it has none or one that is still to come} */
    public byte[] body() {
        return body;
    }

    /** {@return its body as it comes, to be read once and closed} */
    public InputStream stream() {
        return stream == null ? new ByteArrayInputStream(body) : stream;
    }

    /** {@return whether its body is still to come} */
    public boolean isStreamed() {
        return stream != null;
    }

    /** Lets go of a body that is still to come and that nobody wants. */
    public void discard() {
        try {
            stream().close();
        } catch (IOException e) {
            // The connection is gone, which is what closing is for.
        }
    }

    /** {@return how often the request was sent until this came back} */
    public int attempts() {
        return attempts;
    }

    /**
     * {@return the same answer}
     *
     * @param number how often the request was sent until it came back
     */
    public HttpResponse withAttempts(int number) {
        return new HttpResponse(statusCode, headers, body, stream, number);
    }

    /**
     * {@return the same answer with another body}
     *
     * @param other the body
     */
    public HttpResponse withBody(byte[] other) {
        return new HttpResponse(statusCode, headers, other, null, attempts);
    }

    /** {@return the same answer with as many bytes of its body as are kept with an exception: the first MiB} */
    public HttpResponse beginning() {
        return body.length > MAX_KEPT_BYTES ? withBody(Arrays.copyOf(body, MAX_KEPT_BYTES)) : this;
    }

    /**
     * {@return the same answer with another body that is still to come}
     *
     * @param other the body
     */
    public HttpResponse withStream(InputStream other) {
        return new HttpResponse(statusCode, headers, new byte[0], other, attempts);
    }

    /** {@return the body as text, in the character set that its {@code Content-Type} names, else in UTF-8} */
    public String text() {
        return new String(body, MediaType.charset(headers.first("Content-Type").orElse("")));
    }

    @Override
    public String toString() {
        return "HttpResponse[" + statusCode + ", " + (stream == null ? body.length + " bytes" : "a stream") + "]";
    }
}
