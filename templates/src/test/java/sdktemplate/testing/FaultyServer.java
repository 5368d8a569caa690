package sdktemplate.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An HTTP/1.1 server on loopback that does what it is asked, enters it in a ledger, and fails one time in a hundred.
 */
public final class FaultyServer implements AutoCloseable {
    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger open = new AtomicInteger();
    private final Ledger ledger = new Ledger();
    private final Random random;

    /** What happens to a request; what is not done yet when it happens has no effect. */
    private enum Fault {
        RESET_BEFORE,
        UNAVAILABLE,
        RESET_AFTER,
        HANG_UP_AFTER,
        HALF_A_HEADER,
        HALF_A_BODY,
        NO_MORE_ON_THIS_CONNECTION,
        SILENCE;

        private boolean isBeforeEffect() {
            return this == RESET_BEFORE || this == UNAVAILABLE;
        }
    }

    private FaultyServer(ServerSocket socket, long seed) {
        this.socket = socket;
        this.random = new Random(seed);
    }

    public static FaultyServer start(long seed) throws IOException {
        FaultyServer server = new FaultyServer(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), seed);
        server.threads.execute(server::accept);
        return server;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                threads.execute(() -> serve(connection));
            } catch (IOException e) {
                // Closed: the test is over.
                return;
            }
        }
    }

    private void serve(Socket connection) {
        open.incrementAndGet();
        try (connection) {
            connection.setTcpNoDelay(true);
            Http1Requests received = new Http1Requests(connection.getInputStream());
            boolean goesOn = true;
            while (goesOn && received.readHeader()) {
                received.readBody();
                goesOn = respond(connection, received);
            }
        } catch (IOException e) {
            // The client has gone.
            return;
        } finally {
            open.decrementAndGet();
        }
    }

    /** Whether another request may come over the connection. */
    private boolean respond(Socket connection, Http1Requests request) throws IOException {
        int drawn = random.nextInt(100 * Fault.values().length);
        if (drawn >= Fault.values().length) {
            enter(request);
            write(connection, ok(request, ""));
            return true;
        }
        Fault fault = Fault.values()[drawn];
        ledger.fault(fault + " " + request.header().get(0));
        if (!fault.isBeforeEffect()) {
            enter(request);
        }
        switch (fault) {
            case RESET_BEFORE, RESET_AFTER -> connection.setSoLinger(true, 0);
            case UNAVAILABLE -> write(connection, "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n");
            case HANG_UP_AFTER -> {}
            case HALF_A_HEADER -> write(connection, ok(request, "").substring(0, 60));
            case HALF_A_BODY -> write(connection, half(ok(request, "")));
            case NO_MORE_ON_THIS_CONNECTION -> write(connection, ok(request, "Connection: close\r\n"));
            case SILENCE -> {
                int unused = connection.getInputStream().read();
            }
        }
        return fault == Fault.UNAVAILABLE;
    }

    private void enter(Http1Requests request) {
        ledger.enter(request.field("Call"), request.field("Idempotency-Token"));
    }

    private static String ok(Http1Requests request, String field) {
        String body = "{\"sid\":\"" + request.field("Call") + "\"}";
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + field + "Content-Length: " + body.length()
                + "\r\n\r\n" + body;
    }

    private static String half(String response) {
        return response.substring(0, response.length() - 5);
    }

    private static void write(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    public String url() {
        return "http://" + socket.getInetAddress().getHostAddress() + ":" + socket.getLocalPort();
    }

    public Ledger ledger() {
        return ledger;
    }

    /** How many connections are open. */
    public int open() {
        return open.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
