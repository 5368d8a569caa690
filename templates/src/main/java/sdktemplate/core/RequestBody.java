package sdktemplate.core;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What a request carries: bytes, from wherever they come. */
public interface RequestBody {
    /** {@return how many bytes there are; -1 if nobody knows before they are read} */
    long length();

    /** {@return whether bytes that can be read only once were read: the request can't be sent again} */
    default boolean isSpent() {
        return false;
    }

    /** {@return the bytes, where they are in memory; not to be changed} */
    default byte @Nullable [] inMemory() {
        return null;
    }

    /**
     * {@return the bytes from the first to the last}
     *
     * @throws IOException if they can't be read, or not again
     */
    InputStream open() throws IOException;

    /**
     * {@return bytes in memory}
     *
     * @param bytes the bytes; not copied
     */
    static RequestBody of(byte[] bytes) {
        return new RequestBody() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public byte[] inMemory() {
                return bytes;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }

    /**
     * {@return the bytes of a file, read when they are sent}
     *
     * @param file the file, which must stay as it is until then
     * @throws UncheckedIOException if there is no such file
     */
    static RequestBody of(Path file) {
        long length;
        try {
            length = Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("No file to send: " + file, e);
        }
        return new RequestBody() {
            @Override
            public long length() {
                return length;
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }
        };
    }

    /**
     * {@return the bytes of a stream, which is read once, and closed then}
     *
     * @param stream the stream
     */
    static RequestBody of(InputStream stream) {
        return new StreamBody(stream, -1);
    }

    /**
     * {@return the bytes of a stream, which is read once, and closed then}
     *
     * @param stream the stream
     * @param length how many bytes it has; if that is wrong, the call fails
     * @throws IllegalArgumentException if that is negative
     */
    static RequestBody of(InputStream stream, long length) {
        if (length < 0) {
            throw new IllegalArgumentException("length is negative: leave it out if you do not know it");
        }
        return new StreamBody(stream, length);
    }
}
