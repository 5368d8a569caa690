package sdktemplate.core.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The body of a response, which ends neither early nor late (RFC 9112, section 6.3): {@link HttpURLConnection} has no
 * objection to either.
 */
final class AnswerBody extends ReadThroughStream {
    private final HttpURLConnection connection;
    private final ResponseHead head;
    private final Exchange exchange;
    private final BooleanSupplier unwanted;
    /** How many bytes are still to come; negative if only the end tells. */
    private long missing;

    private boolean begun;
    private boolean ended;

    /**
     * Reads nothing yet.
     *
     * @param connection the connection, whose response has begun
     * @param head what begins the response
     * @param bytes the bytes that follow; null if the JDK dropped them
     * @param exchange until when the body has to be read
     * @param unwanted whether nobody waits for it any more
     * @throws IOException if its length makes no sense
     */
    AnswerBody(
            HttpURLConnection connection,
            ResponseHead head,
            @Nullable InputStream bytes,
            Exchange exchange,
            BooleanSupplier unwanted)
            throws IOException {
        super(bytes == null ? InputStream.nullInputStream() : bytes);
        this.connection = connection;
        this.head = head;
        this.exchange = exchange;
        this.unwanted = unwanted;
        long length = head.length();
        // What may announce a length and has no body (RFC 9110, section 8.6) ends with its header.
        boolean hasBody = bytes != null
                && !connection.getRequestMethod().equals("HEAD")
                && head.status() != HttpURLConnection.HTTP_NOT_MODIFIED
                && head.status() != HttpURLConnection.HTTP_NO_CONTENT;
        this.missing = !hasBody ? 0 : head.isChunked() ? -1 : length;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (unwanted.getAsBoolean()) {
            throw new IOException("nobody waits for the response any more");
        }
        if (exchange.patience() <= 0) {
            throw new SocketTimeoutException("the answer took longer than the call may");
        }
        if (missing == 0) {
            return length == 0 ? 0 : -1;
        }
        int count = in.read(bytes, offset, missing < 0 ? length : (int) Math.min(length, missing));
        begun |= count > 0;
        if (count < 0) {
            end();
        } else if (missing > 0) {
            missing -= count;
        }
        return count;
    }

    private void end() throws IOException {
        ended = true;
        if (missing > 0) {
            throw new IOException("the answer ended " + missing + " bytes early");
        }
        if (missing < 0 && !begun && !head.isChunked() && !head.endsConnection()) {
            // A server that has no length to give says that it will close the connection (RFC 9112, section 9.6).
            throw new IOException("the response ended within its header");
        }
    }

    /** Keeps the connection for the next request, if nothing of this answer is left in it. */
    @Override
    public void close() throws IOException {
        if (ended || (missing == 0 && !hasMore())) {
            in.close();
        } else {
            connection.disconnect();
        }
    }

    /** Whether bytes follow that do not belong to the response: none of them may be taken for the next one's. */
    private boolean hasMore() throws IOException {
        boolean isForbidden =
                head.status() == HttpURLConnection.HTTP_NO_CONTENT && (head.isChunked() || head.length() > 0);
        return isForbidden || in.available() > 0;
    }
}
