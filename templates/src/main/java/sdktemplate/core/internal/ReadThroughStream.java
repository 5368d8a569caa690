package sdktemplate.core.internal;

import java.io.IOException;
import java.io.InputStream;

/**
 * A stream over another one that sees every byte that passes, however its reader asks: one by one, in pieces, or
 * skipping them. Nothing can be read twice.
 */
abstract class ReadThroughStream extends PieceStream {
    final InputStream in;

    ReadThroughStream(InputStream in) {
        this.in = in;
    }

    @Override
    public final int available() throws IOException {
        return in.available();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
