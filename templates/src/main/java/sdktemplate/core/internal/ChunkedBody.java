package sdktemplate.core.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The bytes that are sent in chunks (RFC 9112, section 7.1). */
final class ChunkedBody extends ReadThroughStream {
    /** How many bytes of a chunk are still to come. */
    private long missing;

    private boolean begun;
    private boolean ended;

    /** Reads nothing yet. */
    ChunkedBody(InputStream stream) {
        super(stream);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length > 0 && missing == 0 && !ended) {
            beginChunk();
        }
        if (ended) {
            return -1;
        }
        int count = in.read(bytes, offset, (int) Math.min(length, missing));
        if (count < 0) {
            throw new EOFException("the response ended within a chunk");
        }
        missing -= count;
        return count;
    }

    private void beginChunk() throws IOException {
        if (begun && !ResponseHead.line(in).isEmpty()) {
            throw new IOException("a chunk is longer than it says");
        }
        begun = true;
        String size = ResponseHead.line(in).split(";", 2)[0].strip();
        if (!size.matches("[0-9a-fA-F]{1,15}")) {
            throw new IOException("the length of a chunk is no number");
        }
        missing = Long.parseLong(size, 16);
        if (missing == 0) {
            ended = true;
            String trailer = ResponseHead.line(in);
            while (!trailer.isEmpty()) {
                trailer = ResponseHead.line(in);
            }
        }
    }
}
