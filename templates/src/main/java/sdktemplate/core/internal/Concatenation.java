package sdktemplate.core.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import sdktemplate.core.RequestBody;

/** Bodies one after the other. Each is opened when its turn comes: many files need not be open at once. */
final class Concatenation implements RequestBody {
    private final List<RequestBody> bodies;

    Concatenation(List<RequestBody> bodies) {
        this.bodies = List.copyOf(bodies);
    }

    @Override
    public long length() {
        long sum = 0;
        for (RequestBody body : bodies) {
            if (body.length() < 0) {
                return -1;
            }
            sum += body.length();
        }
        return sum;
    }

    @Override
    public boolean isSpent() {
        return bodies.stream().anyMatch(RequestBody::isSpent);
    }

    @Override
    public InputStream open() {
        return new Stream(bodies.iterator());
    }

    private static final class Stream extends PieceStream {
        private final Iterator<RequestBody> rest;
        private InputStream current = InputStream.nullInputStream();

        private Stream(Iterator<RequestBody> rest) {
            this.rest = rest;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = current.read(bytes, offset, length);
            while (count < 0 && rest.hasNext()) {
                current.close();
                current = rest.next().open();
                count = current.read(bytes, offset, length);
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            current.close();
        }
    }
}
