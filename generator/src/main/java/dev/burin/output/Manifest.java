package dev.burin.output;

import dev.burin.GeneratedFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an output directory knows of earlier runs: the files they wrote, sorted, one line each. Before the path of a
 * file without Burin's mark stands the SHA-256 of what was written, as {@code sha256sum} prints it for a file with the
 * line ends of Unix. While a run is under way such a file has two lines, for what it was and for what it will be, so
 * that a run that is killed leaves nothing behind that the next one would take for the user's.
 *
 * @param digests SHA-256 in hexadecimal by path; none where the mark says enough
 */
record Manifest(SortedMap<String, Set<String>> digests) {
    private static final String HEADING =
            "# What Burin generated here. Keep this file beside the code, in version control"
                    + " too: it tells generated files from your own.\n";

    /** How far into a file its mark is looked for, in bytes. */
    private static final int HEAD = 512;

    /** The heading and the marks of a merge conflict are no lines of this shape. */
    private static final Pattern LINE = Pattern.compile("(?m)^(?:([0-9a-f]{64})  )?([^#<=> \\r].*)$");

    static Manifest parse(byte[] text) {
        Manifest manifest = empty();
        Matcher line = LINE.matcher(new String(text, StandardCharsets.UTF_8));
        while (line.find()) {
            manifest.add(line.group(2), Optional.ofNullable(line.group(1)));
        }
        return manifest;
    }

    static Manifest empty() {
        return new Manifest(new TreeMap<>());
    }

    /** What there is to say of a file's content. */
    static Optional<String> digestUnlessMarked(byte[] content) {
        return isMarked(content) ? Optional.empty() : Optional.of(digest(LineEnds.unix(content)));
    }

    void add(String path, Optional<String> digest) {
        Set<String> known = digests.computeIfAbsent(path, any -> new TreeSet<>());
        digest.ifPresent(known::add);
    }

    /** Whether a file is Burin's: listed with the content it has, or marked as such. */
    boolean owns(String path, byte[] content) {
        return isMarked(content) || digests.getOrDefault(path, Set.of()).contains(digest(LineEnds.unix(content)));
    }

    private static boolean isMarked(byte[] content) {
        return new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.UTF_8)
                .contains(GeneratedFile.MARK);
    }

    /** The SHA-256, in hexadecimal. */
    static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    Set<String> paths() {
        return digests.keySet();
    }

    Manifest and(Manifest other) {
        Manifest both = empty();
        for (Manifest each : List.of(this, other)) {
            each.digests.forEach((path, known) ->
                    both.digests.computeIfAbsent(path, any -> new TreeSet<>()).addAll(known));
        }
        return both;
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder(HEADING);
        digests.forEach((path, known) -> {
            if (known.isEmpty()) {
                text.append(path).append('\n');
            }
            known.forEach(
                    digest -> text.append(digest).append("  ").append(path).append('\n'));
        });
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
