package sdktemplate.core.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.DecodeException;
import sdktemplate.core.HttpRequest;
import sdktemplate.core.HttpResponse;
import sdktemplate.core.SdkException;

/**
 * Undoes what {@code Content-Encoding} says was done to a body (RFC 9110, section 8.4): gzip, whether a caller asked
 * for it with {@code Accept-Encoding} or a server sends it to everybody. The header fields stay as they came.
 *
 * @param limit how many bytes a body that is held in memory may have: few bytes can unpack to very many
 */
record ContentEncoding(int limit) {
    /**
     * The answer with its body as it was meant.
     *
     * @throws DecodeException if the encoding is another one, or the body is not in it
     * @throws SdkException if there is more than the limit
     */
    HttpResponse undo(HttpRequest request, HttpResponse response) {
        String encoding = response.headers().first("Content-Encoding").orElse("identity");
        boolean empty = !response.isStreamed() && response.body().length == 0;
        if (empty || encoding.equalsIgnoreCase("identity")) {
            return response;
        }
        if (!encoding.equalsIgnoreCase("gzip") && !encoding.equalsIgnoreCase("x-gzip")) {
            throw new DecodeException("the body is encoded as " + encoding + ", which nobody asked for");
        }
        return response.isStreamed()
                ? response.withStream(new Gunzipped(response.stream()))
                : response.withBody(unpack(request, response));
    }

    private byte[] unpack(HttpRequest request, HttpResponse response) {
        byte[] bytes;
        try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            bytes = stream.readNBytes(limit);
            if (stream.read() < 0) {
                return bytes;
            }
        } catch (IOException e) {
            throw new DecodeException("the body is not gzip, as its Content-Encoding says", null);
        }
        throw new SdkException(
                request.asAttempt(response.attempts(), request.timeout()),
                ": an answer of more than " + limit + " bytes",
                null);
    }

    /** Begins when the first byte is wanted: to begin is to read, and to wait for the network. */
    private static final class Gunzipped extends PieceStream {
        private final InputStream packed;
        private @Nullable InputStream stream;

        private Gunzipped(InputStream packed) {
            this.packed = packed;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (stream == null) {
                stream = new GZIPInputStream(packed);
            }
            return stream.read(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            packed.close();
        }
    }
}
