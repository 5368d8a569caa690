package dev.burin.output;

import dev.burin.GeneratedFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A file to be, beside what is in its place. */
final class Planned {
    private final String path;
    private final byte[] content;
    private final Optional<byte[]> existing;

    Planned(GeneratedFile file, Optional<byte[]> existing) {
        this.path = file.path();
        this.content = file.content().getBytes(StandardCharsets.UTF_8);
        this.existing = existing;
    }

    String path() {
        return path;
    }

    byte[] content() {
        return content;
    }

    boolean changes() {
        return !Arrays.equals(content, existing.orElse(null));
    }

    boolean replaces() {
        return existing.isPresent();
    }

    boolean replacesOneOf(Manifest manifest) {
        return existing.isPresent() && manifest.owns(path, existing.get());
    }
}
