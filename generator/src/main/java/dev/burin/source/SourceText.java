package dev.burin.source;

import dev.burin.InvalidInputException;
import dev.burin.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The text of a file.
 *
 * @param file its path, as the user named it
 * @param content what it holds, without a byte order mark
 */
record SourceText(String file, String content) {
    /**
     * The largest file that is read, in bytes: several times the largest public API, and less than would fill a heap.
     */
    static final int MAX_BYTES = 64 * 1024 * 1024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Reads UTF-8, or UTF-16 where a byte order mark says so. */
    static SourceText read(Path path) {
        String file = path.toString();
        byte[] bytes = bytes(path, file);
        Charset charset = charset(bytes);
        try {
            String content = decoded(bytes, charset);
            boolean marked = !content.isEmpty() && content.charAt(0) == BYTE_ORDER_MARK;
            return new SourceText(file, marked ? content.substring(1) : content);
        } catch (CharacterCodingException e) {
            throw problem(file, Optional.empty(), "the file is not " + charset + " text", "Save it as UTF-8");
        }
    }

    /** A problem of the text itself: it can't be read on. */
    InvalidInputException fault(String pointer, int line, String cause, String cure) {
        return new InvalidInputException(List.of(new Problem(file, pointer, Optional.of(line), cause, cure)));
    }

    private static byte[] bytes(Path path, String file) {
        if (!Files.isRegularFile(path)) {
            throw problem(file, Optional.empty(), "there is no such file", "Check the path");
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                String cause = "the file is larger than " + MAX_BYTES / (1024 * 1024) + " MiB";
                throw problem(
                        file, Optional.empty(), cause, "Split the document, or leave out what the SDK doesn't need");
            }
            return bytes;
        } catch (IOException e) {
            throw problem(file, Optional.empty(), "the file can't be read: " + e, "Make it readable");
        }
    }

    /**
     * Refuses what is malformed. The strict decoder is slow, and only needed where the quick one replaced something.
     */
    private static String decoded(byte[] bytes, Charset charset) throws CharacterCodingException {
        String content = new String(bytes, charset);
        return content.indexOf('\uFFFD') < 0
                ? content
                : charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return StandardCharsets.UTF_8;
    }

    private static InvalidInputException problem(String file, Optional<Integer> line, String cause, String cure) {
        return new InvalidInputException(List.of(new Problem(file, "", line, cause, cure)));
    }
}
