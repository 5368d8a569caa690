package sdktemplate.core.internal;

import java.io.IOException;
import java.io.InputStream;

/** A stream that is read in pieces; a single byte is the smallest of them. */
abstract class PieceStream extends InputStream {
    @Override
    public abstract int read(byte[] bytes, int offset, int length) throws IOException;

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }
}
