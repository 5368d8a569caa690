package sdktemplate.core.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.DecodeException;
import sdktemplate.core.Headers;
import sdktemplate.core.HttpRequest;
import sdktemplate.core.HttpResponse;
import sdktemplate.core.SdkException;
import sdktemplate.core.TimeoutException;

/**
 * Undoes what {@code Content-Encoding} says was done to a body (RFC 9110, section 8.4): gzip, whether a caller asked
 * for it with {@code Accept-Encoding} or a server sends it to everybody. The header fields stay as they came.
 *
 * @param limit how many bytes a body that is held in memory may have: few bytes can unpack to very many
 */
public record ContentEncoding(int limit) {
    /** Each gzip around a gzip multiplies what a few bytes can unpack to, and nobody has a use for it. */
    private static final int MAX_CODINGS = 3;

    /** The response with its body unpacked, within the request's timeout from now on. */
    HttpResponse undo(HttpRequest request, HttpResponse response) {
        return undo(request, response, Deadline.in(request.timeout()));
    }

    /**
     * The response with its body unpacked.
     *
     * @throws DecodeException if the encoding is another one, or the body is not in it
     * @throws SdkException if there is more than the limit
     * @throws TimeoutException if unpacking takes longer than the call may
     */
    HttpResponse undo(HttpRequest request, HttpResponse response, Deadline deadline) {
        int codings = codings(response);
        if (codings == 0) {
            return response;
        }
        if (response.isStreamed()) {
            // A stream that may take as long as it likes has a limit for each read, which the packed one keeps.
            return response.withStream(
                    unpacked(response.stream(), codings, request.idleTimeout() == null ? deadline : null));
        }
        HttpRequest attempt = request.asAttempt(response.attempts(), request.timeout());
        byte[] bytes = unpack(attempt, response, codings, deadline, limit + 1L);
        if (bytes.length > limit) {
            throw new SdkException(attempt, ": an answer of more than " + limit + " bytes", null);
        }
        return response.withBody(bytes);
    }

    /**
     * The response with the first bytes of its body unpacked, as many as the limit allows.
     *
     * @throws DecodeException if the encoding is another one, or the body is not in it
     * @throws TimeoutException if unpacking takes longer than the call may
     */
    HttpResponse undoBeginning(HttpRequest request, HttpResponse response, Deadline deadline) {
        int codings = codings(response);
        return codings == 0
                ? response
                : response.withBody(unpack(
                        request.asAttempt(response.attempts(), request.timeout()), response, codings, deadline, limit));
    }

    /**
     * {@return whether a body is sent in other bytes than those that are meant}
     *
     * @param headers the response's header fields
     */
    public static boolean isPacked(Headers headers) {
        return !names(headers).isEmpty();
    }

    /** How many times the body is gzip. An empty body is in no encoding at all. */
    private static int codings(HttpResponse response) {
        boolean empty = !response.isStreamed() && response.body().length == 0;
        List<String> names = empty ? List.of() : names(response.headers());
        for (String name : names) {
            if (!name.equals("gzip") && !name.equals("x-gzip")) {
                throw new DecodeException("the body is encoded as " + name + ", which nobody asked for");
            }
        }
        if (names.size() > MAX_CODINGS) {
            throw new DecodeException("the body is encoded " + names.size() + " times");
        }
        return names.size();
    }

    /** A list (RFC 9110, section 5.6.1), of one field or several, in which elements may be empty. */
    private static List<String> names(Headers headers) {
        List<String> names = new ArrayList<>();
        for (String field : headers.all("Content-Encoding")) {
            for (String element : field.split(",", -1)) {
                String name = element.strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !name.equals("identity")) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static InputStream unpacked(InputStream packed, int codings, @Nullable Deadline deadline) {
        InputStream stream = packed;
        for (int i = 0; i < codings; i++) {
            stream = new GzipStream(stream, deadline);
        }
        return stream;
    }

    private static byte[] unpack(
            HttpRequest attempt, HttpResponse response, int codings, Deadline deadline, long most) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 * 1024];
        try (InputStream stream = unpacked(new ByteArrayInputStream(response.body()), codings, deadline)) {
            int count = 0;
            while (count >= 0 && bytes.size() < most) {
                bytes.write(buffer, 0, count);
                count = stream.read(buffer, 0, (int) Math.min(buffer.length, most - bytes.size()));
            }
            return bytes.toByteArray();
        } catch (HttpTimeoutException e) {
            throw new TimeoutException(attempt, e);
        } catch (IOException e) {
            throw new DecodeException("the body is not gzip, as its Content-Encoding says", null);
        }
    }
}
