package sdktemplate.core.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import org.jspecify.annotations.Nullable;

/** The body of an answer, which ends neither early nor late: {@link HttpURLConnection} has no objection to either. */
final class AnswerBody extends ReadThroughStream {
    private final HttpURLConnection connection;
    private final Exchange exchange;
    /** How many bytes are still to come; negative if only the end tells. */
    private long missing;

    private boolean ended;

    AnswerBody(HttpURLConnection connection, Exchange exchange) throws IOException {
        super(stream(connection));
        this.connection = connection;
        this.exchange = exchange;
        this.missing = hasBody(connection) ? connection.getContentLengthLong() : 0;
    }

    private static InputStream stream(HttpURLConnection connection) throws IOException {
        @Nullable
        InputStream stream =
                connection.getResponseCode() < 400 ? connection.getInputStream() : connection.getErrorStream();
        return stream == null ? InputStream.nullInputStream() : stream;
    }

    /** What announces a length and has no body (RFC 9110, section 8.6), or one that the JDK dropped. */
    private static boolean hasBody(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        return !connection.getRequestMethod().equals("HEAD")
                && status != 304
                && (status < 400 || connection.getErrorStream() != null);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (exchange.patience() <= 0) {
            throw new SocketTimeoutException("the answer took longer than the call may");
        }
        int count = in.read(bytes, offset, length);
        if (count < 0) {
            ended = true;
            if (missing > 0) {
                throw new IOException("the answer ended " + missing + " bytes early");
            }
        } else if (missing > 0) {
            missing -= count;
        }
        return count;
    }

    /** Keeps the connection for the next request, if nothing of this answer is left in it. */
    @Override
    public void close() throws IOException {
        if (ended || missing == 0) {
            in.close();
        } else {
            connection.disconnect();
        }
    }
}
