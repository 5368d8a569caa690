package sdktemplate.core.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** A stream that must have as many bytes as were announced. */
public final class ExactStream extends ReadThroughStream {
    private long missing;

    /**
     * Nothing was read yet.
     *
     * @param stream where the bytes come from
     * @param length how many there have to be
     */
    public ExactStream(InputStream stream, long length) {
        super(stream);
        this.missing = length;
    }

    /**
     * {@inheritDoc}
     *
     * @throws EOFException if it ends early
     * @throws IOException if it does not end where it should
     */
    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        if (read < 0 && missing > 0) {
            throw new EOFException("it ended " + missing + " bytes early");
        }
        missing -= Math.max(0, read);
        if (missing < 0) {
            throw new IOException("it has more bytes than were announced");
        }
        return read;
    }
}
