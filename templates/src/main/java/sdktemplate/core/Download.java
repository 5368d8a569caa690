package sdktemplate.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An answer's bytes as they arrive. They come once, hold a connection until the last one is read, and must be there
 * within the call's timeout. Close it when you are done, best with {@code try}; {@link #bytes()} and {@link #saveTo} do
 * so themselves.
 */
public final class Download implements AutoCloseable {
    private final Headers headers;
    private final InputStream stream;

    /**
     * Hands over an answer's body.
     *
     * @param response the answer
     */
    public Download(HttpResponse response) {
        this.headers = response.headers();
        this.stream = response.stream();
    }

    /** {@return the media type that the API says it has, {@code image/png}} */
    public Optional<String> contentType() {
        return headers.first("Content-Type");
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
     * @throws ConnectionException if the connection breaks
     * @throws TimeoutException if it takes longer than the call may
     */
    public byte[] bytes() {
        try (this) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /**
     * Writes all bytes to a file. A download that breaks leaves there what has come.
     *
     * @param file the file, which is replaced if it exists
     * @return the file
     * @throws ConnectionException if the connection breaks
     * @throws TimeoutException if it takes longer than the call may
     * @throws UncheckedIOException if the file can't be written
     */
    public Path saveTo(Path file) {
        try (this;
                OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[16 * 1024];
            for (int count = read(buffer); count >= 0; count = read(buffer)) {
                out.write(buffer, 0, count);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int read(byte[] buffer) {
        try {
            return stream.read(buffer);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private static SdkException failure(IOException e) {
        return e instanceof HttpTimeoutException || e instanceof InterruptedIOException
                ? new TimeoutException("The download took longer than the call may", e)
                : new ConnectionException("The connection broke before the download was complete", e);
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
