package sdktemplate.core.internal;

import java.io.IOException;
import java.io.InputStream;
import sdktemplate.core.RequestBody;

/** A request's body while it is sent, opened when the first byte is wanted. */
public final class BodyStream extends PieceStream {
    private final RequestBody body;
    private InputStream stream = InputStream.nullInputStream();
    private boolean opened;

    /**
     * Opens nothing yet.
     *
     * @param body what is sent
     */
    public BodyStream(RequestBody body) {
        this.body = body;
    }

    /** What can't be read of a body, which is not the connection's fault. */
    static final class UnreadableException extends IOException {
        private static final long serialVersionUID = 1L;

        UnreadableException(Exception cause) {
            super(cause);
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            if (!opened) {
                opened = true;
                stream = body.open();
            }
            return stream.read(bytes, offset, length);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableException(e);
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
