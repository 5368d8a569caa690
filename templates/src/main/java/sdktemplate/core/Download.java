package sdktemplate.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import sdktemplate.core.internal.ContentEncoding;
import sdktemplate.core.internal.ProgressStream;
import sdktemplate.core.internal.Success;

/**
 * An answer's bytes as they arrive. They come once, hold a connection until the last one is read, and must be there
 * within the call's timeout. Close it when you are done, best with {@code try}; {@link #bytes()} and {@link #saveTo} do
 * so themselves.
 *
 * <pre>{@code
 * client.photos().fetch(id).withProgress((bytes, total) -> bar.show(bytes, total)).saveTo(Path.of("tallinn.png"));
 * }</pre>
 */
public final class Download implements AutoCloseable {
    private final Success answer;
    private InputStream stream;

    /**
     * Hands over an answer's body.
     *
     * @param request what was sent
     * @param response the answer
     */
    public Download(HttpRequest request, HttpResponse response) {
        this.answer = new Success(request, response, null);
        this.stream = response.stream();
    }

    /**
     * Tells somebody how many bytes have come. The total is known where the API announces it, and packs nothing.
     *
     * @param listener is told
     * @return this
     */
    public Download withProgress(ProgressListener listener) {
        stream = new ProgressStream(stream, listener, length().orElse(-1));
        return this;
    }

    /** {@return how many bytes there are, where the API announces that; empty where it packs them} */
    public OptionalLong length() {
        Headers headers = headers();
        return ContentEncoding.isPacked(headers) ? OptionalLong.empty() : headers.contentLength();
    }

    private Headers headers() {
        return answer.response().headers();
    }

    /** {@return the media type that the API says it has, {@code image/png}} */
    public Optional<String> contentType() {
        return headers().first("Content-Type");
    }

    /**
     * {@return the bytes, to be read once}
     *
     * <p>What goes wrong while they come is an {@link IOException}; if that is time, a {@link HttpTimeoutException} or,
     * as other transports may say it, an {@link InterruptedIOException}.
     */
    public InputStream inputStream() {
        return stream;
    }

    /**
     * {@return all bytes; memory is the limit}
     *
     * @throws ConnectionException if the connection breaks, or fewer bytes come than were announced
     * @throws TimeoutException if it takes longer than the call may
     * @throws DecodeException if the bytes are packed, but not as the API says
     */
    public byte[] bytes() {
        try (this) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw answer.failure(e);
        }
    }

    /**
     * Writes all bytes to a file. They go to a file of another name beside it, which takes its place when all have
     * come: whatever goes wrong, what was there before stays as it was, and nothing else is left.
     *
     * @param file the file, which is replaced if it exists
     * @return the file
     * @throws ConnectionException if the connection breaks, or fewer bytes come than were announced
     * @throws TimeoutException if it takes longer than the call may
     * @throws DecodeException if the bytes are packed, but not as the API says
     * @throws UncheckedIOException if the file can't be written
     */
    public Path saveTo(Path file) {
        try (this) {
            Path target = Files.exists(file) ? file.toRealPath() : file;
            Path partial = target.resolveSibling("." + UUID.randomUUID() + ".part");
            try {
                copyTo(partial);
                Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(partial);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copyTo(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[16 * 1024];
            for (int count = read(buffer); count >= 0; count = read(buffer)) {
                out.write(buffer, 0, count);
            }
        }
    }

    private int read(byte[] buffer) {
        try {
            return stream.read(buffer);
        } catch (IOException e) {
            throw answer.failure(e);
        }
    }

    /** Frees the connection, whether or not all bytes were read. */
    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            // The connection is gone, which is what closing is for.
        }
    }

    @Override
    public String toString() {
        return "Download" + contentType().map(type -> "[" + type + "]").orElse("");
    }
}
