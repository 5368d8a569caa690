package sdktemplate.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** A server on loopback that speaks HTTP/2 (RFC 9113), and HTTP/1.1 with clients that ask for that. */
public final class Http2Server implements AutoCloseable {
    private static final int REFUSED_STREAM = 7;

    private final SSLContext context;
    private final SSLServerSocket socket;
    private final ExecutorService connections = Executors.newCachedThreadPool();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger responses = new AtomicInteger();
    private final List<String> headers = new CopyOnWriteArrayList<>();
    private final Set<String> protocols = ConcurrentHashMap.newKeySet();
    private final int maxStreams;
    private final Behaviour behaviour;

    /** What the server does with a request. */
    interface Behaviour {
        /** When the header fields have come. */
        default void begun(Http2Connection connection, int stream) throws IOException {}

        /** When all has come. */
        default void ended(Http2Connection connection, int stream) throws IOException {}

        /** The response over HTTP/1.1, before the body is read. */
        default String http1(int requestsBefore) {
            return "HTTP/1.1 505 HTTP Version Not Supported\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        }
    }

    private Http2Server(SSLContext context, int maxStreams, Behaviour behaviour) throws IOException {
        this.context = context;
        this.maxStreams = maxStreams;
        this.behaviour = behaviour;
        this.socket = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {"h2", "http/1.1"});
        socket.setSSLParameters(parameters);
        connections.execute(this::accept);
    }

    /** Closes every connection at its first request, and says that it looked at none. Its key is kept in the folder. */
    public static Http2Server sayingGo(Path folder) throws Exception {
        return new Http2Server(TlsKey.in(folder), 100, new Behaviour() {
            @Override
            public void begun(Http2Connection connection, int stream) throws IOException {
                connection.goAway(0);
                connection.close();
            }
        });
    }

    /** Says of every request that it did not look at it: REFUSED_STREAM (section 8.7). */
    public static Http2Server refusing(Path folder) throws Exception {
        return new Http2Server(TlsKey.in(folder), 100, new Behaviour() {
            @Override
            public void begun(Http2Connection connection, int stream) throws IOException {
                connection.reset(stream, REFUSED_STREAM);
            }
        });
    }

    /** Announces a response of so many bytes, less than ten, and sends that text. */
    public static Http2Server announcing(Path folder, int length, String text) throws Exception {
        return new Http2Server(TlsKey.in(folder), 100, new Behaviour() {
            @Override
            public void begun(Http2Connection connection, int stream) throws IOException {
                connection.respond(stream, 200, length, text);
            }
        });
    }

    /** Responds with status 413 as soon as the header fields have come, and reads no more (section 8.1). */
    public static Http2Server refusingBodies(Path folder) throws Exception {
        return new Http2Server(TlsKey.in(folder), 100, new Behaviour() {
            @Override
            public void begun(Http2Connection connection, int stream) throws IOException {
                connection.respond(stream, 413, 0, "");
                connection.reset(stream, 0);
            }

            @Override
            public String http1(int requestsBefore) {
                return "HTTP/1.1 413 Content Too Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            }
        });
    }

    /**
     * Responds to so many requests of a connection, each after 5 ms, and does not look at later ones: closes it in
     * order (section 6.8), when the last of them has its response.
     */
    public static Http2Server closingConnectionsAfter(Path folder, int limit) throws Exception {
        return new Http2Server(TlsKey.in(folder), 100, new Behaviour() {
            @Override
            public void begun(Http2Connection connection, int stream) throws IOException {
                if (connection.begun() == limit) {
                    connection.goAway(stream);
                }
            }

            @Override
            public void ended(Http2Connection connection, int stream) {
                if (stream <= connection.lastStream()) {
                    connection.later(5, () -> {
                        connection.respond(stream, 200, 2, "{}");
                        if (connection.lastStream() < Integer.MAX_VALUE) {
                            connection.closeIfDone();
                        }
                    });
                }
            }

            @Override
            public String http1(int requestsBefore) {
                return "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n"
                        + (requestsBefore == limit - 1 ? "Connection: close\r\n" : "") + "\r\n{}";
            }
        });
    }

    /** Takes one request of a connection at a time, and begins a response whose body never ends. */
    public static Http2Server stalling(Path folder) throws Exception {
        return new Http2Server(TlsKey.in(folder), 1, new Behaviour() {
            @Override
            public void ended(Http2Connection connection, int stream) throws IOException {
                if (connection.open() > 1) {
                    connection.reset(stream, REFUSED_STREAM);
                } else {
                    connection.begin(stream);
                }
            }
        });
    }

    /** Takes so many requests of a connection at a time, each of which takes 20 ms, and refuses more. */
    public static Http2Server taking(Path folder, int atATime) throws Exception {
        return new Http2Server(TlsKey.in(folder), atATime, new Behaviour() {
            @Override
            public void ended(Http2Connection connection, int stream) throws IOException {
                if (connection.open() > atATime) {
                    connection.reset(stream, REFUSED_STREAM);
                } else {
                    connection.later(20, () -> connection.respond(stream, 200, 2, "{}"));
                }
            }
        });
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                SSLSocket connection = (SSLSocket) socket.accept();
                connections.execute(() -> serve(connection));
            } catch (IOException e) {
                // Closed: the test is over.
                return;
            }
        }
    }

    private void serve(SSLSocket accepted) {
        try (accepted) {
            accepted.startHandshake();
            protocols.add(accepted.getApplicationProtocol());
            if (accepted.getApplicationProtocol().equals("h2")) {
                new Http2Connection(accepted, this).serve(behaviour, maxStreams);
            } else {
                serveHttp1(accepted);
            }
        } catch (IOException | RejectedExecutionException e) {
            // The client has gone, or the test is over.
            return;
        }
    }

    private void serveHttp1(SSLSocket connection) throws IOException {
        Http1Requests received = new Http1Requests(connection.getInputStream());
        int before = 0;
        while (received.readHeader()) {
            requests.incrementAndGet();
            headers.addAll(received.header());
            String response = behaviour.http1(before);
            before++;
            responses.incrementAndGet();
            connection.getOutputStream().write(response.getBytes(StandardCharsets.US_ASCII));
            received.readBody();
            if (response.contains("Connection: close")) {
                return;
            }
        }
    }

    public String url() {
        return "https://127.0.0.1:" + socket.getLocalPort();
    }

    /** What a client needs to trust the server. */
    public SSLContext context() {
        return context;
    }

    void countRequest() {
        requests.incrementAndGet();
    }

    void countResponse() {
        responses.incrementAndGet();
    }

    ScheduledExecutorService timer() {
        return timer;
    }

    /** The requests of which the header fields have come. */
    public int requests() {
        return requests.get();
    }

    /** The requests that the server has done what they ask for, whether the client learns of it or not. */
    public int responses() {
        return responses.get();
    }

    /** What connections have spoken: {@code h2}, {@code http/1.1}, or nothing where the client did not say. */
    public Set<String> protocols() {
        return protocols;
    }

    /** The request lines and header fields that came over HTTP/1.1. */
    public List<String> headers() {
        return headers;
    }

    @Override
    public void close() throws IOException {
        socket.close();
        connections.shutdownNow();
        timer.shutdownNow();
    }
}
