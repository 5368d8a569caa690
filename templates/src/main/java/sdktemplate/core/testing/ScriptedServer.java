package sdktemplate.core.testing;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An HTTP server on loopback, on a port of its own, that gives the answers that a test prepares, by method and path.
 *
 * <pre>{@code
 * try (ScriptedServer api = ScriptedServer.start()) {
 *     api.on("GET /v1/Shops/{Shop}/Widgets/{Sid}", Answer.reset(), Answer.json(200, "{\"sid\": \"WD1\"}"));
 *     WidgetClient client = WidgetClient.builder().baseUrl(api.url()).build();
 *     …
 * }
 * }</pre>
 *
 * <p>Of several paths that fit a request, the one counts that says most. What has no answer prepared is answered with
 * status 501. The server needs no module but {@code java.base}.
 */
public final class ScriptedServer implements ApiDouble, AutoCloseable {
    private final ServerSocket socket;
    private final Script script = new Script();
    private final List<ReceivedRequest> requests = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private ScriptedServer(ServerSocket socket) {
        this.socket = socket;
    }

    /**
     * {@return a server that is ready}
     *
     * @throws UncheckedIOException if there is no port for it
     */
    public static ScriptedServer start() {
        try {
            ScriptedServer server = new ScriptedServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            server.inBackground(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the base URL for a client} */
    public String url() {
        return "http://" + socket.getInetAddress().getHostAddress() + ":" + socket.getLocalPort();
    }

    /**
     * Prepares the answers to an operation, in place of others.
     *
     * @param methodAndPath the operation's method and path, with braces for what varies: {@code GET
     *     /v1/Shops/{Shop}/Widgets}
     * @param first the first answer
     * @param others what comes after it, in turn; the last one is given from then on
     * @return this
     */
    public ScriptedServer on(String methodAndPath, Answer first, Answer... others) {
        script.put(methodAndPath, first, others);
        return this;
    }

    @Override
    public void prepare(String operationId, String methodAndPath, Answer answer) {
        on(methodAndPath, answer);
    }

    /** {@return all requests, in their order} */
    public List<ReceivedRequest> requests() {
        return List.copyOf(requests);
    }

    private void inBackground(Runnable work) {
        Thread thread = new Thread(work, "scripted-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                open.add(connection);
                inBackground(() -> serve(connection));
            } catch (IOException e) {
                // Closed: the test is over.
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            ServerConnection http = new ServerConnection(connection);
            for (ReceivedRequest request = http.next(); request != null; request = http.next()) {
                requests.add(request);
                if (!http.give(answer(request), request.method())) {
                    return;
                }
            }
        } catch (IOException e) {
            // The client has gone, which is its right.
        } finally {
            open.remove(connection);
        }
    }

    private Answer answer(ReceivedRequest request) {
        String asked = request.method() + " " + request.target().split("\\?", 2)[0];
        return script.keys().stream()
                .map(RequestTemplate::new)
                .filter(template -> template.matches(asked))
                .max(Comparator.comparing(RequestTemplate::literals).thenComparing(RequestTemplate::text))
                .map(template -> script.next(template.text()))
                .map(answer -> answer.to(request))
                .orElseGet(() -> Answer.of(501));
    }

    /** Ends the server and all its connections. */
    @Override
    public void close() {
        closeQuietly(socket);
        open.forEach(ScriptedServer::closeQuietly);
    }

    private static void closeQuietly(Closeable closed) {
        try {
            closed.close();
        } catch (IOException e) {
            // It is of no use any more, closed or not.
        }
    }
}
