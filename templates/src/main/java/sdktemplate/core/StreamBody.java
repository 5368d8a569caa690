package sdktemplate.core;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import sdktemplate.core.internal.ExactStream;

/** The bytes of a stream, which are there once. */
final class StreamBody implements RequestBody {
    private final InputStream stream;
    private final long length;
    private final AtomicBoolean spent = new AtomicBoolean();

    /** With its length; -1 if nobody knows. */
    StreamBody(InputStream stream, long length) {
        this.stream = stream;
        this.length = length;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public boolean isSpent() {
        return spent.get();
    }

    @Override
    public InputStream open() throws IOException {
        if (spent.getAndSet(true)) {
            throw new IOException("A stream can be sent only once");
        }
        return length < 0 ? stream : new ExactStream(stream, length);
    }
}
