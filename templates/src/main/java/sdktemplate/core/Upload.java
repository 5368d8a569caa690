package sdktemplate.core;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.internal.ProgressBody;

/**
 * Bytes to send: a file, an array or a stream, with the file name and the media type that go with them. Nothing is read
 * before it is sent. A call that carries a stream is not repeated once the stream was read.
 *
 * <pre>{@code
 * Upload photo = Upload.of(Path.of("tallinn.png"))
 *         .withContentType("image/png")
 *         .withProgress((bytes, total) -> System.out.println(bytes + " of " + total));
 * }</pre>
 */
public final class Upload {
    private final RequestBody content;
    private final @Nullable String fileName;
    private final @Nullable String contentType;

    private Upload(RequestBody content, @Nullable String fileName, @Nullable String contentType) {
        this.content = content;
        this.fileName = fileName;
        this.contentType = contentType;
    }

    /**
     * {@return a file, sent by its own name}
     *
     * @param file the file, which must stay as it is until it is sent
     * @throws UncheckedIOException if there is no such file
     */
    public static Upload of(Path file) {
        return new Upload(RequestBody.of(file), Objects.toString(file.getFileName(), null), null);
    }

    /**
     * {@return bytes in memory}
     *
     * @param bytes the bytes; not copied
     */
    public static Upload of(byte[] bytes) {
        return new Upload(RequestBody.of(bytes), null, null);
    }

    /**
     * {@return what a stream holds, of whatever length}
     *
     * @param stream the stream, which is read once, and closed then
     */
    public static Upload of(InputStream stream) {
        return new Upload(RequestBody.of(stream), null, null);
    }

    /**
     * {@return what a stream holds, whose length is announced}
     *
     * @param stream the stream, which is read once, and closed then
     * @param length how many bytes it has; if that is wrong, the call fails
     * @throws IllegalArgumentException if that is negative
     */
    public static Upload of(InputStream stream, long length) {
        return new Upload(RequestBody.of(stream, length), null, null);
    }

    /**
     * {@return the same bytes, of which somebody is told how many were given to the transport}
     *
     * @param listener is told of these bytes, also where they are one of several parts; from 0 on again when the call
     *     is repeated
     */
    public Upload withProgress(ProgressListener listener) {
        return new Upload(new ProgressBody(content, listener), fileName, contentType);
    }

    /**
     * {@return the same bytes by another file name}
     *
     * @param name the name, without a path
     */
    public Upload withFileName(String name) {
        return new Upload(content, Objects.requireNonNull(name, "name"), contentType);
    }

    /**
     * {@return the same bytes as another media type}
     *
     * @param type the media type, {@code image/png}
     */
    public Upload withContentType(String type) {
        return new Upload(content, fileName, Objects.requireNonNull(type, "type"));
    }

    /** {@return the bytes} */
    public RequestBody content() {
        return content;
    }

    /** {@return the file's name, if it has one} */
    public Optional<String> fileName() {
        return Optional.ofNullable(fileName);
    }

    /** {@return the media type, if it was set; else that which the API's description names is sent} */
    public Optional<String> contentType() {
        return Optional.ofNullable(contentType);
    }

    /** {@return name and size; the content can be personal} */
    @Override
    public String toString() {
        return "Upload[" + (fileName == null ? "" : fileName + ", ")
                + (content.length() < 0 ? "a stream" : content.length() + " bytes") + "]";
    }
}
