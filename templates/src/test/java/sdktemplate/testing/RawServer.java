package sdktemplate.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on loopback that misbehaves below HTTP: sends a text and then nothing more, hangs up, or tears the line. */
public final class RawServer implements AutoCloseable {
    /** What the server does when it has sent its text. */
    private enum End {
        WAIT,
        HANG_UP,
        RESET,
        DRIP
    }

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
        return start(text, End.WAIT);
    }

    /** Sends the text when a request has come, and hangs up. */
    public static RawServer hangingUpAfter(String text) throws IOException {
        return start(text, End.HANG_UP);
    }

    /** Sends the text when a request has come, and resets the connection. */
    public static RawServer resettingAfter(String text) throws IOException {
        return start(text, End.RESET);
    }

    /** Sends the text when a request has come, and then a space every ten milliseconds until the client leaves. */
    public static RawServer drippingAfter(String text) throws IOException {
        return start(text, End.DRIP);
    }

    private static RawServer start(String text, End end) throws IOException {
        RawServer server = new RawServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        server.threads.execute(() -> server.accept(text, end));
        return server;
    }

    private void accept(String text, End end) {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connections.incrementAndGet();
                threads.execute(() -> serve(connection, text, end));
            } catch (IOException e) {
                // Closed: the test is over.
                return;
            }
        }
    }

    private void serve(Socket connection, String text, End end) {
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
            switch (end) {
                case WAIT -> left.complete(in.read() < 0);
                case RESET -> connection.setSoLinger(true, 0);
                case DRIP -> drip(connection.getOutputStream());
                case HANG_UP -> {}
            }
        } catch (IOException e) {
            // A reset is a way to leave.
            left.complete(true);
        }
    }

    private static void drip(OutputStream out) throws IOException {
        try {
            while (true) {
                out.write(' ');
                out.flush();
                Thread.sleep(10);
            }
        } catch (InterruptedException e) {
            // Closed: the test is over.
            Thread.currentThread().interrupt();
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
