package sdktemplate.testing;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The frames of one HTTP/2 connection (RFC 9113, section 6). Header fields of requests are not looked at. */
final class Http2Connection {
    private static final int PREFACE = 24;
    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    private static final int PING = 6;
    private static final int GOAWAY = 7;
    private static final int ACK = 1;
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;
    private static final short MAX_CONCURRENT_STREAMS = 3;

    private final Socket socket;
    private final OutputStream out;
    private final Http2Server server;
    private final Set<Integer> open = ConcurrentHashMap.newKeySet();
    /** How many requests have begun; only the thread that reads counts them. */
    private int begun;

    private volatile int lastStream = Integer.MAX_VALUE;

    Http2Connection(Socket socket, Http2Server server) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
        this.server = server;
    }

    /** Work that is put off. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    void serve(Http2Server.Behaviour behaviour, int maxStreams) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        in.readFully(new byte[PREFACE]);
        write(
                SETTINGS,
                0,
                0,
                ByteBuffer.allocate(6)
                        .putShort(MAX_CONCURRENT_STREAMS)
                        .putInt(maxStreams)
                        .array());
        while (true) {
            int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
            int type = in.readUnsignedByte();
            int flags = in.readUnsignedByte();
            int stream = in.readInt();
            byte[] content = in.readNBytes(length);
            if (type == SETTINGS && flags != ACK) {
                write(SETTINGS, ACK, 0, new byte[0]);
            } else if (type == PING && flags != ACK) {
                write(PING, ACK, 0, content);
            }
            if (type == RST_STREAM) {
                open.remove(stream);
            }
            if (type == HEADERS) {
                server.countRequest();
                open.add(stream);
                begun++;
                behaviour.begun(this, stream);
            }
            if ((type == HEADERS || type == DATA) && (flags & END_STREAM) != 0) {
                behaviour.ended(this, stream);
            }
        }
    }

    /** How many requests have begun and have no response yet. */
    int open() {
        return open.size();
    }

    /** How many requests have begun. For the thread that reads. */
    int begun() {
        return begun;
    }

    /** Responds, and announces so many bytes, less than ten, whatever the text has. */
    void respond(int stream, int status, int length, String text) throws IOException {
        if (!open.remove(stream)) {
            return;
        }
        server.countResponse();
        // Literal fields with names of the static table: :status (8) and content-length (28); RFC 7541, section 6.2.2.
        byte[] fields = {
            0x08,
            3,
            (byte) ('0' + status / 100),
            (byte) ('0' + status / 10 % 10),
            (byte) ('0' + status % 10),
            0x0f,
            28 - 15,
            1,
            (byte) ('0' + length)
        };
        synchronized (this) {
            write(HEADERS, text.isEmpty() ? END_HEADERS | END_STREAM : END_HEADERS, stream, fields);
            if (!text.isEmpty()) {
                write(DATA, END_STREAM, stream, text.getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    /** Begins a response with status 200, of which nothing more comes. */
    void begin(int stream) throws IOException {
        server.countResponse();
        write(HEADERS, END_HEADERS, stream, new byte[] {(byte) 0x88});
    }

    void reset(int stream, int code) throws IOException {
        open.remove(stream);
        write(RST_STREAM, 0, stream, ByteBuffer.allocate(4).putInt(code).array());
    }

    /** Takes no more requests; the last one that it has looked at is that one. */
    void goAway(int stream) throws IOException {
        lastStream = stream;
        write(GOAWAY, 0, 0, ByteBuffer.allocate(8).putInt(stream).putInt(0).array());
    }

    /**
     * Sends no more if all that it has looked at has its response. It goes on to read, as servers do: to close a socket
     * with bytes that nobody read takes back what was sent last.
     */
    void closeIfDone() throws IOException {
        if (open.stream().noneMatch(stream -> stream <= lastStream)) {
            socket.shutdownOutput();
        }
    }

    int lastStream() {
        return lastStream;
    }

    void close() throws IOException {
        socket.close();
    }

    void later(int milliseconds, Work work) {
        var unused = server.timer()
                .schedule(
                        () -> {
                            try {
                                work.run();
                            } catch (IOException e) {
                                // The client has gone.
                                return;
                            }
                        },
                        milliseconds,
                        TimeUnit.MILLISECONDS);
    }

    private synchronized void write(int type, int flags, int stream, byte[] content) throws IOException {
        out.write(ByteBuffer.allocate(9 + content.length)
                .putInt(content.length << 8 | type)
                .put((byte) flags)
                .putInt(stream)
                .put(content)
                .array());
        out.flush();
    }
}
