package sdktemplate.testing;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** An HTTP/2 server on loopback that gives every request the same answer (RFC 9113). */
public final class Http2Server implements AutoCloseable {
    private static final String PASSWORD = "changeit";
    private static final int PREFACE = 24;
    private static final byte DATA = 0;
    private static final byte HEADERS = 1;
    private static final byte RST_STREAM = 3;
    private static final int REFUSED_STREAM = 7;
    private static final byte[] SETTINGS = {0, 0, 0, 4, 0, 0, 0, 0, 0};
    /** Tells the client to go: no stream was looked at; no error (section 6.8). */
    private static final byte[] GOAWAY = {0, 0, 8, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    /** Status 200, from the static table; content-length (28), of one digit (RFC 7541, sections 6.1 and 6.2.2). */
    private static final byte[] FIELDS = {(byte) 0x88, 0x0f, 28 - 15, 1};

    private static final byte END_HEADERS = 4;
    private static final byte END_STREAM = 1;

    private final SSLContext context;
    private final SSLServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger requests = new AtomicInteger();
    private final Answer answer;

    /** What is sent when the header fields of a request have come. */
    private interface Answer {
        /** The frames of the answer to a stream, which has four bytes. */
        byte[] to(byte[] stream);
    }

    private Http2Server(SSLContext context, Answer answer) throws IOException {
        this.context = context;
        this.answer = answer;
        this.socket = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {"h2"});
        socket.setSSLParameters(parameters);
        threads.execute(this::accept);
    }

    /** Tells every client to go. Its certificate is made in the folder. */
    public static Http2Server sayingGo(Path folder) throws Exception {
        return new Http2Server(certified(folder), stream -> GOAWAY);
    }

    /** Says of every request that it did not look at it: REFUSED_STREAM (section 8.7). */
    public static Http2Server refusing(Path folder) throws Exception {
        return new Http2Server(
                certified(folder),
                stream -> ByteBuffer.allocate(9 + 4)
                        .put(new byte[] {0, 0, 4, RST_STREAM, 0})
                        .put(stream)
                        .putInt(REFUSED_STREAM)
                        .array());
    }

    /** Announces an answer of so many bytes, less than ten, and sends that text. */
    public static Http2Server announcing(Path folder, int length, String text) throws Exception {
        byte[] body = text.getBytes(StandardCharsets.US_ASCII);
        return new Http2Server(
                certified(folder),
                stream -> ByteBuffer.allocate(2 * 9 + FIELDS.length + 1 + body.length)
                        .put(new byte[] {0, 0, (byte) (FIELDS.length + 1), HEADERS, END_HEADERS})
                        .put(stream)
                        .put(FIELDS)
                        .put((byte) ('0' + length))
                        .put(new byte[] {0, 0, (byte) body.length, DATA, END_STREAM})
                        .put(stream)
                        .put(body)
                        .array());
    }

    private static SSLContext certified(Path folder) throws Exception {
        Path file = folder.resolve("server.p12");
        if (!Files.exists(file)) {
            makeKey(file);
        }
        return context(file);
    }

    private static void makeKey(Path file) throws IOException, InterruptedException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "server",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().readAllBytes();
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool made no certificate");
        }
    }

    private static SSLContext context(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                SSLSocket connection = (SSLSocket) socket.accept();
                threads.execute(() -> serve(connection));
            } catch (IOException e) {
                // Closed: the test is over.
                return;
            }
        }
    }

    private void serve(SSLSocket connection) {
        try (connection) {
            DataInputStream in = new DataInputStream(connection.getInputStream());
            OutputStream out = connection.getOutputStream();
            in.readFully(new byte[PREFACE]);
            out.write(SETTINGS);
            out.flush();
            while (true) {
                int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
                int type = in.readUnsignedByte();
                in.readByte();
                byte[] stream = in.readNBytes(4);
                in.readFully(new byte[length]);
                if (type == HEADERS) {
                    requests.incrementAndGet();
                    byte[] frames = answer.to(stream);
                    out.write(frames);
                    out.flush();
                    if (frames == GOAWAY) {
                        return;
                    }
                }
            }
        } catch (IOException e) {
            // The client has gone, as it was told.
            return;
        }
    }

    public String url() {
        return "https://127.0.0.1:" + socket.getLocalPort();
    }

    /** What a client needs to trust the server. */
    public SSLContext context() {
        return context;
    }

    public int requests() {
        return requests.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
