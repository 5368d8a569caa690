package sdktemplate.sample;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on loopback that misbehaves below HTTP: sends a text and then nothing more, or hangs up. */
public final class RawServer implements AutoCloseable {
    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CompletableFuture<Boolean> asked = new CompletableFuture<>();
    private final CompletableFuture<Boolean> left = new CompletableFuture<>();
    private final AtomicInteger connections = new AtomicInteger();

    private RawServer(ServerSocket socket) {
        this.socket = socket;
    }

    /** Sends the text when a request has come, and then waits until the client leaves. */
    public static RawServer stallingAfter(String text) throws IOException {
        return start(text, false);
    }

    /** Sends the text when a request has come, and hangs up. */
    public static RawServer hangingUpAfter(String text) throws IOException {
        return start(text, true);
    }

    private static RawServer start(String text, boolean hangUp) throws IOException {
        RawServer server = new RawServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        server.threads.execute(() -> server.accept(text, hangUp));
        return server;
    }

    private void accept(String text, boolean hangUp) {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connections.incrementAndGet();
                threads.execute(() -> serve(connection, text, hangUp));
            } catch (IOException e) {
                // Closed: the test is over.
                return;
            }
        }
    }

    private void serve(Socket connection, String text, boolean hangUp) {
        try (connection) {
            InputStream in = connection.getInputStream();
            int newlines = 0;
            while (newlines < 2) {
                int next = in.read();
                newlines = next == '\n' ? newlines + 1 : next == '\r' ? newlines : 0;
            }
            connection.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            connection.getOutputStream().flush();
            asked.complete(true);
            if (!hangUp) {
                int end = in.read();
                left.complete(end < 0);
            }
        } catch (IOException e) {
            // A reset is a way to leave.
            left.complete(true);
        }
    }

    public String url() {
        return "http://" + socket.getInetAddress().getHostAddress() + ":" + socket.getLocalPort();
    }

    /** Done when a request has come and the text was sent. */
    public CompletableFuture<Boolean> asked() {
        return asked;
    }

    /** Done when the client has closed its connection. */
    public CompletableFuture<Boolean> left() {
        return left;
    }

    public int connections() {
        return connections.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
