package sdktemplate.core.internal;

import java.io.IOException;
import java.io.InputStream;
import sdktemplate.core.ProgressListener;

/** A stream that tells how far it was read. */
public final class ProgressStream extends ReadThroughStream {
    private final ProgressListener listener;
    private final long total;
    private long count;

    /**
     * Tells that nothing was read yet.
     *
     * @param stream where the bytes come from
     * @param listener is told
     * @param total how many bytes there are; -1 if nobody knows
     */
    public ProgressStream(InputStream stream, ProgressListener listener, long total) {
        super(stream);
        this.listener = listener;
        this.total = total;
        listener.progressed(0, total);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        if (read > 0) {
            count += read;
            listener.progressed(count, total);
        }
        return read;
    }
}
