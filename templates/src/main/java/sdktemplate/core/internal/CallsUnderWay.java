package sdktemplate.core.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import sdktemplate.core.HttpRequest;
import sdktemplate.core.SdkException;

/**
 * The calls that a transport works on. What they need of it ends with the last of them, once the transport is closed.
 */
public final class CallsUnderWay {
    private final Runnable end;
    private int count;
    private boolean closed;

    /**
     * Starts without a call.
     *
     * @param end what there is to do when the transport is closed and no call is left
     */
    public CallsUnderWay(Runnable end) {
        this.end = end;
    }

    /** {@return whether another call, which has to be {@linkplain #end ended}, may begin} */
    public synchronized boolean begin() {
        count += closed ? 0 : 1;
        return !closed;
    }

    /**
     * {@return what a call comes to that may not begin}
     *
     * @param request what was to be sent
     */
    public static SdkException refused(HttpRequest request) {
        return new SdkException(request, ": the transport is closed", null);
    }

    /** Ends a call. */
    public void end() {
        goOn(false);
    }

    /** Lets no other call begin. */
    public void close() {
        goOn(true);
    }

    private void goOn(boolean closing) {
        boolean over;
        synchronized (this) {
            count -= closing ? 0 : 1;
            closed |= closing;
            over = closed && count == 0;
        }
        if (over) {
            end.run();
        }
    }

    /**
     * {@return the body of an answer, which is part of a call that is under way until it ends or is closed}
     *
     * @param body the same
     */
    public InputStream with(InputStream body) {
        return with(body, () -> {});
    }

    /**
     * {@return the body of a response, which is part of a call that is under way until it ends or is closed}
     *
     * @param body the same
     * @param atEnd what there is to do then
     */
    InputStream with(InputStream body, Runnable atEnd) {
        synchronized (this) {
            count++;
        }
        return new Body(body, atEnd);
    }

    private final class Body extends ReadThroughStream {
        private final AtomicBoolean over = new AtomicBoolean();
        private final Runnable atEnd;

        private Body(InputStream body, Runnable atEnd) {
            super(body);
            this.atEnd = atEnd;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = -1;
            try {
                read = in.read(bytes, offset, length);
                return read;
            } finally {
                if (read < 0) {
                    over();
                }
            }
        }

        @Override
        public void close() throws IOException {
            try {
                in.close();
            } finally {
                over();
            }
        }

        private void over() {
            if (!over.getAndSet(true)) {
                atEnd.run();
                end();
            }
        }
    }
}
