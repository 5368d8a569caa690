package sdktemplate.core.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.Headers;

/**
 * Status line and header fields of a response (RFC 9112, sections 4 and 5).
 *
 * @param line the status line
 * @param status the status in it
 * @param headers the header fields
 */
record ResponseHead(String line, int status, Headers headers) {
    /** How long a status line or a field may be. */
    private static final int MAX_LINE = 64 * 1024;

    /** How many fields there may be. */
    private static final int MAX_FIELDS = 1000;

    /** What a connection has read, its fields in their order, which its own map of them turns round. */
    static ResponseHead of(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        if (status < 0) {
            throw new IOException("the answer is not HTTP");
        }
        Headers.Builder headers = Headers.builder();
        // The status line is the first of them, without a name.
        for (int i = 1; connection.getHeaderField(i) != null; i++) {
            String name = connection.getHeaderFieldKey(i);
            if (name == null) {
                throw new IOException("the response's header has a line that is no field");
            }
            headers.add(name, connection.getHeaderField(i));
        }
        return new ResponseHead(connection.getHeaderField(0), status, headers.build());
    }

    /**
     * Reads the final response that follows an interim one, and no byte of its body.
     *
     * @throws EOFException if it breaks off
     * @throws IOException if it is no response
     */
    static ResponseHead readFinal(InputStream stream) throws IOException {
        ResponseHead head = read(stream);
        while (head.isInterim()) {
            head = read(stream);
        }
        return head;
    }

    private static ResponseHead read(InputStream stream) throws IOException {
        String line = line(stream);
        if (!line.matches("HTTP/1\\.[0-9] [1-9][0-9]{2}( .*)?")) {
            throw new IOException("the answer is not HTTP");
        }
        Headers.Builder headers = Headers.builder();
        int count = 0;
        for (String field = line(stream); !field.isEmpty(); field = line(stream)) {
            int colon = field.indexOf(':');
            if (colon <= 0 || ++count > MAX_FIELDS) {
                throw new IOException("the response's header has a line that is no field, or too many");
            }
            headers.add(field.substring(0, colon), field.substring(colon + 1).strip());
        }
        return new ResponseHead(line, Integer.parseInt(line.substring(9, 12)), headers.build());
    }

    /** A line, which ends with LF or CRLF, without that. */
    static String line(InputStream stream) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = stream.read(); c != '\n'; c = stream.read()) {
            if (c < 0) {
                throw new EOFException("the response ended within its header");
            }
            if (line.length() == MAX_LINE) {
                throw new IOException("the response has a line of more than " + MAX_LINE + " bytes");
            }
            line.append((char) c);
        }
        int end = line.length();
        return end > 0 && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : line.toString();
    }

    /** Whether another response to the same request follows (RFC 9110, section 15.2). */
    boolean isInterim() {
        return status < 200;
    }

    boolean isChunked() {
        return headers.first("Transfer-Encoding").isPresent();
    }

    /** Whether the end of the connection can be the end of the body: else the server has to say that it closes it. */
    boolean endsConnection() {
        return line.startsWith("HTTP/1.0")
                || headers.all("Connection").stream()
                        .anyMatch(value -> value.strip().equalsIgnoreCase("close"));
    }

    /** How many bytes the body is announced to have; negative if nobody says. */
    long length() throws IOException {
        @Nullable String length = null;
        for (String field : headers.all("Content-Length")) {
            for (String value : field.split(",", -1)) {
                String each = value.strip();
                if (!each.matches("[0-9]{1,18}") || (length != null && !length.equals(each))) {
                    throw new IOException("the response's Content-Length makes no sense");
                }
                length = each;
            }
        }
        return length == null ? -1 : Long.parseLong(length);
    }
}
