package sdktemplate.core.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks gzip (RFC 1952): all members of it, in the order in which they follow each other. A stream without any byte
 * unpacks to nothing.
 *
 * <p>{@link java.util.zip.GZIPInputStream} looks for a second member only if {@link InputStream#available} promises
 * bytes, which a stream from the network often does not, and takes a member whose header breaks off for the end.
 */
final class GzipStream extends PieceStream {
    private static final int FIRST = 0x1f;
    private static final int SECOND = 0x8b;
    private static final int DEFLATE = 8;
    private static final int HEADER_CHECK = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xe0;

    private final InputStream packed;
    private final @Nullable Deadline deadline;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 check = new CRC32();
    private final byte[] buffer = new byte[8 * 1024];
    private int next;
    private int end;
    private boolean inMember;
    private boolean ended;

    /**
     * Reads nothing yet: to begin is to wait for the network.
     *
     * @param packed the packed bytes
     * @param deadline when unpacking has to be over, however little is packed, if ever
     */
    GzipStream(InputStream packed, @Nullable Deadline deadline) {
        this.packed = packed;
        this.deadline = deadline;
    }

    /**
     * {@inheritDoc}
     *
     * @throws EOFException if a member breaks off
     * @throws HttpTimeoutException if it takes too long
     * @throws ZipException if the bytes are not gzip, or something else follows a member
     * @throws IOException if they can't be read
     */
    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!ended) {
            if (deadline != null && deadline.isOver()) {
                throw new HttpTimeoutException("the answer took longer than the call may");
            }
            if (!inMember) {
                beginMember();
            } else {
                int count = inflate(bytes, offset, length);
                if (count > 0) {
                    check.update(bytes, offset, count);
                    return count;
                }
                if (inflater.finished()) {
                    endMember();
                }
            }
        }
        return -1;
    }

    private int inflate(byte[] bytes, int offset, int length) throws IOException {
        if (inflater.needsInput() && !inflater.finished()) {
            if (!fill()) {
                throw new EOFException("the gzip body breaks off");
            }
            inflater.setInput(buffer, next, end - next);
            next = end;
        }
        try {
            return inflater.inflate(bytes, offset, length);
        } catch (DataFormatException e) {
            throw failure("it can't be unpacked", e);
        }
    }

    /** Reads a member's header, if there is one. */
    private void beginMember() throws IOException {
        if (!fill()) {
            finish();
            return;
        }
        check.reset();
        if (headerByte() != FIRST || headerByte() != SECOND || headerByte() != DEFLATE) {
            throw failure("something else stands where a member should begin", null);
        }
        int flags = headerByte();
        if ((flags & RESERVED) != 0) {
            throw failure("its header has flags that do not exist", null);
        }
        skipHeader(6);
        if ((flags & EXTRA) != 0) {
            skipHeader(headerByte() | headerByte() << 8);
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CHECK) != 0) {
            int wanted = (int) check.getValue() & 0xffff;
            if ((headerByte() | headerByte() << 8) != wanted) {
                throw failure("its header's check sum is wrong", null);
            }
        }
        check.reset();
        inMember = true;
    }

    /** The check sum and the length, modulo 2^32, of what was packed. */
    private void endMember() throws IOException {
        next = end - inflater.getRemaining();
        long length = inflater.getBytesWritten() & 0xffff_ffffL;
        if (number() != check.getValue() || number() != length) {
            throw failure("its check sum or length is wrong", null);
        }
        inflater.reset();
        inMember = false;
    }

    private long number() throws IOException {
        long value = 0;
        for (int i = 0; i < 4; i++) {
            value |= (long) nextByte() << (8 * i);
        }
        return value;
    }

    private void skipHeader(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            headerByte();
        }
    }

    private void skipText() throws IOException {
        int character = headerByte();
        while (character != 0) {
            character = headerByte();
        }
    }

    private int headerByte() throws IOException {
        int value = nextByte();
        check.update(value);
        return value;
    }

    private int nextByte() throws IOException {
        if (!fill()) {
            throw new EOFException("the gzip body breaks off");
        }
        return buffer[next++] & 0xff;
    }

    /** Whether there are more packed bytes, for which it waits. */
    private boolean fill() throws IOException {
        while (next == end) {
            int count = packed.read(buffer, 0, buffer.length);
            if (count < 0) {
                return false;
            }
            next = 0;
            end = count;
        }
        return true;
    }

    private static ZipException failure(String why, @Nullable Exception cause) {
        ZipException failure = new ZipException(why);
        if (cause != null) {
            failure.initCause(cause);
        }
        return failure;
    }

    private void finish() {
        ended = true;
        inflater.end();
    }

    @Override
    public void close() throws IOException {
        packed.close();
    }
}
