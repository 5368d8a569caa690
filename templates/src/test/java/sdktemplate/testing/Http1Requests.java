package sdktemplate.testing;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The requests that come over one HTTP/1.1 connection; no body of theirs is chunked. */
public final class Http1Requests {
    private final InputStream in;
    private final List<String> header = new ArrayList<>();

    public Http1Requests(InputStream in) {
        this.in = in;
    }

    /** Reads the next request line and its header fields, if there is another request. */
    public boolean readHeader() throws IOException {
        header.clear();
        StringBuilder line = new StringBuilder();
        while (true) {
            int next = in.read();
            if (next < 0) {
                return false;
            } else if (next == '\n' && line.isEmpty()) {
                return true;
            } else if (next == '\n') {
                header.add(line.toString());
                line.setLength(0);
            } else if (next != '\r') {
                line.append((char) next);
            }
        }
    }

    /** The request line and the header fields, as they came. */
    public List<String> header() {
        return List.copyOf(header);
    }

    /** The value of a header field; nothing where it is missing. */
    public String field(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        for (String line : header) {
            if (line.toLowerCase(Locale.ROOT).startsWith(start)) {
                return line.substring(start.length()).strip();
            }
        }
        return "";
    }

    public byte[] readBody() throws IOException {
        int length = field("Content-Length").isEmpty() ? 0 : Integer.parseInt(field("Content-Length"));
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("a body of " + body.length + " bytes in place of " + length);
        }
        return body;
    }
}
