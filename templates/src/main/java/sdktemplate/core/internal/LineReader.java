package sdktemplate.core.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Cuts what arrives into lines, which end with CR, LF or both, and gives each one as soon as it has ended. They are in
 * UTF-8; bytes that are none become U+FFFD.
 */
final class LineReader {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream stream;
    private final int limit;
    private final byte[] buffer = new byte[8 * 1024];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    private int next;
    private int end;
    private boolean begun;
    /** Whether a line has just ended with CR: an LF that follows belongs to it, and nobody waits for that. */
    private boolean afterReturn;

    LineReader(InputStream stream, int limit) {
        this.stream = stream;
        this.limit = limit;
    }

    /** What has more bytes than the memory is to be filled with. */
    static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLongException(int limit) {
            super("an item of more than " + limit + " bytes");
        }
    }

    /** How many bytes a line, and what is made of lines, may have. */
    int limit() {
        return limit;
    }

    /**
     * The next line, also one that nothing ends but the stream; nothing where the stream has ended.
     *
     * @throws TooLongException if it is longer than the limit
     */
    @Nullable
    String next() throws IOException {
        while (fill()) {
            if (afterReturn && buffer[next] == '\n') {
                next++;
                afterReturn = false;
                continue;
            }
            afterReturn = false;
            int start = next;
            while (next < end && buffer[next] != '\n' && buffer[next] != '\r') {
                next++;
            }
            take(start, next - start);
            if (next < end) {
                afterReturn = buffer[next++] == '\r';
                return ended();
            }
        }
        return line.size() == 0 ? null : ended();
    }

    private boolean fill() throws IOException {
        if (next == end) {
            next = 0;
            end = Math.max(0, stream.read(buffer));
        }
        return next < end;
    }

    private void take(int start, int count) throws IOException {
        if (count > limit - line.size()) {
            throw new TooLongException(limit);
        }
        line.write(buffer, start, count);
    }

    private String ended() {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        boolean first = !begun;
        begun = true;
        return first && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
