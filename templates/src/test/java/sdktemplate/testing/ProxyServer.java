package sdktemplate.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An HTTP proxy on loopback (RFC 9110, section 7.6): connects whoever asks, and responds itself with {@code {}} to what
 * it is to forward.
 */
public final class ProxyServer implements AutoCloseable {
    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final String refusal;
    private final String credentials;

    private ProxyServer(String refusal, String credentials) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.refusal = refusal;
        this.credentials = credentials;
        threads.execute(this::accept);
    }

    /** Responds to all with a status. */
    public static ProxyServer refusing(String status) throws IOException {
        return new ProxyServer(status, "-");
    }

    /** Wants the credentials, in the form of {@code Proxy-Authorization}. */
    public static ProxyServer wanting(String credentials) throws IOException {
        return new ProxyServer("407 Proxy Authentication Required", credentials);
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
        try (connection) {
            Http1Requests received = new Http1Requests(connection.getInputStream());
            while (received.readHeader()) {
                received.readBody();
                String line = received.header().get(0);
                String given = received.field("Proxy-Authorization");
                requests.add(given.isEmpty() ? line : line + " as " + given);
                boolean connect = line.startsWith("CONNECT ");
                if (!given.equals(credentials)) {
                    respond(connection, refusal, "Proxy-Authenticate: Basic realm=\"p\"\r\nContent-Length: 0\r\n");
                } else if (connect) {
                    respond(connection, "200 Connected", "");
                    tunnel(connection, Integer.parseInt(line.substring(line.indexOf(':') + 1, line.lastIndexOf(' '))));
                    return;
                } else {
                    respond(connection, "200 OK", "Content-Length: 2\r\n");
                    connection.getOutputStream().write("{}".getBytes(StandardCharsets.US_ASCII));
                }
            }
        } catch (IOException e) {
            // The client or the origin has gone.
            return;
        }
    }

    private static void respond(Socket connection, String status, String fields) throws IOException {
        String response = "HTTP/1.1 " + status + "\r\n" + fields + "\r\n";
        connection.getOutputStream().write(response.getBytes(StandardCharsets.US_ASCII));
    }

    private void tunnel(Socket client, int port) throws IOException {
        try (Socket origin = new Socket(InetAddress.getLoopbackAddress(), port)) {
            threads.execute(() -> copy(origin, client));
            copy(client, origin);
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            in.transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            // One of them has gone.
            return;
        }
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(socket.getInetAddress(), socket.getLocalPort());
    }

    /** The request lines, each with the credentials that came with it. */
    public List<String> requests() {
        return requests;
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
