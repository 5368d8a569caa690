package dev.burin.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the last run with certain settings read and wrote, kept in a file. As long as nothing of that is any different,
 * another run would change nothing.
 */
public final class LastRun {
    /** Stands where a file's SHA-256 would: a run that looked for a file and found none would notice it now. */
    private static final String ABSENT = "-";

    /** Stands between what was read and what was written. */
    private static final String WRITTEN = "-- written\n";

    private final Path record;

    /**
     * The last run with the same settings.
     *
     * @param folder where such records are kept; made when there is one
     * @param settings all that a run depends on beside files
     */
    public LastRun(Path folder, String settings) {
        this.record = folder.resolve(Manifest.digest(settings.getBytes(StandardCharsets.UTF_8)) + ".last-run");
    }

    /** Whether every file that it read or wrote is there, and as it was then. */
    public boolean isUpToDate() {
        try {
            if (!Files.exists(record)) {
                return false;
            }
            String text = Files.readString(record);
            int written = text.indexOf(WRITTEN);
            return text.equals(describe(files(text.substring(0, written)))
                    + WRITTEN
                    + describe(files(text.substring(written + WRITTEN.length()))));
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return false; // what can't be read or was damaged is no reason to fail: the run puts it right
        }
    }

    /**
     * What it read, or looked for.
     *
     * @throws UncheckedIOException if there was none
     */
    public List<URI> sources() {
        try {
            String text = Files.readString(record);
            return files(text.substring(0, text.indexOf(WRITTEN))).stream()
                    .map(Path::toUri)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps what a run read and wrote. Nothing is kept where that would not tell whether another run is needed: if a
     * source is on another host, or was changed while the run was under way.
     *
     * @param started when the run began
     * @param sources what it read, or looked for
     * @param written the files that it wrote or found as they should be
     * @throws UncheckedIOException if a file can't be read, or the record not be written
     */
    public void keep(Instant started, Collection<URI> sources, Collection<Path> written) {
        try {
            Files.deleteIfExists(record);
            boolean isLocal = sources.stream().allMatch(source -> "file".equalsIgnoreCase(source.getScheme()));
            List<Path> read = isLocal ? sources.stream().map(Path::of).toList() : List.of();
            if (isLocal && read.stream().noneMatch(file -> isNewer(file, started))) {
                Files.createDirectories(record.getParent());
                Files.writeString(record, describe(read) + WRITTEN + describe(written));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isNewer(Path file, Instant started) {
        try {
            return Files.exists(file)
                    && !Files.getLastModifiedTime(file).toInstant().isBefore(started);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(String lines) {
        return lines.lines()
                .map(line -> Path.of(URI.create(line.substring(line.indexOf(' ') + 1))))
                .toList();
    }

    private static String describe(Collection<Path> files) {
        return files.parallelStream()
                .map(file -> digest(file) + ' ' + file.toUri() + '\n')
                .collect(Collectors.joining());
    }

    private static String digest(Path file) {
        try {
            return Files.exists(file) ? Manifest.digest(Files.readAllBytes(file)) : ABSENT;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
