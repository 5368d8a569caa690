package dev.burin.source;

import dev.burin.InvalidInputException;
import dev.burin.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    /** As a path, where two slashes became one. */
    private static final Pattern URL = Pattern.compile("(?i)(?:^|/)https?:/");

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Reads UTF-8, UTF-16 or UTF-32. */
    static SourceText read(Path path) {
        return of(path.toString(), bytes(path, path.toString()));
    }

    /** The same of a file of another host. */
    static SourceText fetch(URI url, Duration longest) {
        try {
            return of(url.toString(), bounded(url.toString(), Download.bytes(url, MAX_BYTES + 1, longest)));
        } catch (IOException e) {
            throw problem(
                    url.toString(),
                    Optional.empty(),
                    "the file can't be fetched: " + e.getMessage(),
                    "Check the address and the connection, or save the file beside the document");
        }
    }

    private static SourceText of(String file, byte[] bytes) {
        refuse(file, Mistaken.of(bytes));
        Charset charset = charset(bytes);
        try {
            String decoded = decoded(bytes, charset);
            boolean marked = !decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK;
            String content = marked ? decoded.substring(1) : decoded;
            refuse(file, Mistaken.of(content));
            return new SourceText(file, content);
        } catch (CharacterCodingException e) {
            throw problem(file, Optional.empty(), "the file is not " + charset + " text", "Save it as UTF-8");
        }
    }

    /** A problem of the text itself: it can't be read on. */
    InvalidInputException fault(String pointer, int line, String cause, String cure) {
        return new InvalidInputException(List.of(new Problem(file, pointer, Optional.of(line), cause, cure)));
    }

    private static void refuse(String file, Optional<Mistaken> mistaken) {
        mistaken.ifPresent(found -> {
            throw problem(file, Optional.empty(), found.cause(), found.cure());
        });
    }

    private static byte[] bytes(Path path, String file) {
        if (Files.isDirectory(path)) {
            throw problem(file, Optional.empty(), "this is a folder, not a file", "Name the file in it" + inside(path));
        }
        if (!Files.exists(path) && URL.matcher(file.replace('\\', '/')).find()) {
            String cure = "Download it, and keep it beside the code: a build should not depend on another host";
            throw problem(file, Optional.empty(), "this is a URL, not the path of a file", cure);
        }
        if (!Files.isRegularFile(path)) {
            throw problem(file, Optional.empty(), "there is no such file", "Check the path");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return bounded(file, in.readNBytes(MAX_BYTES + 1));
        } catch (IOException e) {
            throw problem(file, Optional.empty(), "the file can't be read: " + e, "Make it readable");
        }
    }

    /** The first files in a folder that could be meant. */
    private static String inside(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            String names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("(?i)[\\w .-]+\\.(ya?ml|json)"))
                    .sorted()
                    .limit(3)
                    .collect(Collectors.joining(", "));
            return names.isEmpty() ? "" : ": " + names;
        } catch (IOException e) {
            return ""; // a folder that can't be read has no names to offer
        }
    }

    private static byte[] bounded(String file, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            String cause = "the file is larger than " + MAX_BYTES / (1024 * 1024) + " MiB";
            throw problem(file, Optional.empty(), cause, "Split the document, or leave out what the SDK doesn't need");
        }
        return bytes;
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

    /**
     * By a byte order mark, or by where the zeros of the first character are, which is ASCII (YAML 1.2, section 5.2).
     */
    private static Charset charset(byte[] bytes) {
        int start = 0;
        for (int i = 0; i < 4; i++) {
            start = start << 8 | (i < bytes.length ? bytes[i] & 0xff : 1);
        }
        if (start == 0x0000FEFF || start >>> 8 == 0) {
            return UTF_32BE;
        }
        if (start == 0xFFFE0000 || (start & 0xFFFFFF) == 0) {
            return UTF_32LE;
        }
        if (start >>> 16 == 0xFEFF || start >>> 24 == 0) {
            return StandardCharsets.UTF_16BE;
        }
        return start >>> 16 == 0xFFFE || (start & 0xFF0000) == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    private static InvalidInputException problem(String file, Optional<Integer> line, String cause, String cure) {
        return new InvalidInputException(List.of(new Problem(file, "", line, cause, cure)));
    }
}
