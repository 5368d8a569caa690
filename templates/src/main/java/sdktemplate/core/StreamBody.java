package sdktemplate.core;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;

/** The bytes of a stream, which are there once. */
final class StreamBody implements RequestBody {
    private final InputStream stream;
    private final AtomicBoolean spent = new AtomicBoolean();

    StreamBody(InputStream stream) {
        this.stream = stream;
    }

    @Override
    public long length() {
        return -1;
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
        return stream;
    }
}
