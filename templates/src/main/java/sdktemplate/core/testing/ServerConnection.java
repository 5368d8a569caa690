package sdktemplate.core.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.Headers;

/** HTTP/1.1 (RFC 9112) as a server speaks it over one connection, and as one that fails does. */
final class ServerConnection {
    private final Socket socket;
    private final InputStream in;

    ServerConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** The next request; nothing if the client has closed the connection. */
    @Nullable
    ReceivedRequest next() throws IOException {
        String start = line();
        if (start.isEmpty()) {
            return null;
        }
        String[] parts = start.split(" ", 3);
        Headers.Builder builder = Headers.builder();
        for (String field = line(); !field.isEmpty(); field = line()) {
            int colon = field.indexOf(':');
            builder.add(field.substring(0, colon), field.substring(colon + 1).strip());
        }
        Headers headers = builder.build();
        return ReceivedRequest.of(parts[0], parts[1], headers, body(headers));
    }

    private byte[] body(Headers headers) throws IOException {
        if (!headers.first("Transfer-Encoding").orElse("").equals("chunked")) {
            return in.readNBytes(
                    Integer.parseInt(headers.first("Content-Length").orElse("0")));
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
    }

    /** Without its end; empty at the end of all. */
    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(80);
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    /** Gives an answer, and tells whether there can be another one. */
    boolean give(Answer answer, String method) throws IOException {
        switch (answer.kind()) {
            case WHOLE -> {
                write(answer, method.equals("HEAD") ? 0 : answer.body().length);
                return true;
            }
            case TRUNCATED -> write(answer, answer.body().length / 2);
            // Closing without lingering resets a connection.
            case RESET -> socket.setSoLinger(true, 0);
            case TIMEOUT -> in.transferTo(OutputStream.nullOutputStream());
        }
        return false;
    }

    private void write(Answer answer, int length) throws IOException {
        StringBuilder head =
                new StringBuilder("HTTP/1.1 ").append(answer.status()).append(" -\r\n");
        answer.headers()
                .asMap()
                .forEach((name, values) -> values.forEach(
                        value -> head.append(name).append(": ").append(value).append("\r\n")));
        if (answer.status() != 204 && answer.status() != 304) {
            head.append("Content-Length: ").append(answer.body().length).append("\r\n");
        }
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        message.write(answer.body(), 0, length);
        message.writeTo(socket.getOutputStream());
        socket.getOutputStream().flush();
    }
}
