package dev.burin.spec;

import dev.burin.GeneratorOptions.Reach;
import dev.burin.InvalidInputException;
import dev.burin.source.SourceDocument;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The files of a description, each read once. Unless the user allows it, nothing is fetched, and no file outside the
 * root document's folder is opened.
 */
final class SpecFiles {
    /** Files of other hosts can lead to ever new ones. */
    private static final int MAX_FILES = 10_000;

    /** How many characters all files together may have: what one file may have at most, four times. */
    private static final long MAX_LENGTH = 4L * 64 * 1024 * 1024;

    /** How long a file of another host may take, and all of them together. */
    private static final Duration LONGEST_FETCH = Duration.ofSeconds(60);

    private static final Duration LONGEST_FETCHES = Duration.ofMinutes(3);

    private final Path folder;
    private final Reach reach;
    private final Findings findings;
    private final Consumer<URI> sources;
    private final Map<Location, Target> files = new HashMap<>();
    private Duration left;
    private long length;

    SpecFiles(SpecFile root, Reach reach, Findings findings, Consumer<URI> sources) {
        this(root, reach, findings, sources, LONGEST_FETCHES);
    }

    /**
     * The files that the root document's references lead to.
     *
     * @param sources takes where each file is, whether or not it is there
     * @param longest the most time for all that is fetched from other hosts
     */
    SpecFiles(SpecFile root, Reach reach, Findings findings, Consumer<URI> sources, Duration longest) {
        this.left = longest;
        this.length = root.source().length();
        this.folder = Objects.requireNonNull(Path.of(root.location().uri()).getParent(), "a file is in a folder");
        this.reach = reach;
        this.findings = findings;
        this.sources = sources;
        sources.accept(root.location().uri());
        files.put(root.location(), Target.of(Place.root(root)));
    }

    /**
     * Where a reference in a file leads: to the whole of a file. One that is allowed and can't be read is a problem.
     */
    Target open(SpecFile from, String reference) {
        Optional<Location> location = from.location().resolve(reference);
        if (location.isEmpty()) {
            return Target.NOWHERE;
        }
        Target known = files.get(location.get());
        if (known == null) {
            known = read(location.get());
            files.put(location.get(), known);
        }
        return known;
    }

    private Target read(Location location) {
        if (location instanceof Location.Remote && !reach.remote()) {
            return Target.obstacle("leads to another host, which allowRemoteRefs would ask");
        }
        if (location instanceof Location.Local local && !reach.outside() && !isInFolder(local.path())) {
            return Target.obstacle("leads out of the document's folder, which allowOutsideRefs would allow");
        }
        if (files.size() == MAX_FILES) {
            return Target.obstacle("leads to one file more than " + MAX_FILES);
        }
        if (length > MAX_LENGTH) {
            return Target.obstacle("leads to one file more, and there are more than " + MAX_LENGTH / (1024 * 1024)
                    + " million characters already");
        }
        if (location instanceof Location.Remote && left.isNegative()) {
            return Target.obstacle("leads to one file more of another host, and those took too long already");
        }
        sources.accept(location.uri());
        if (location instanceof Location.Local local && !Files.exists(local.path())) {
            return Target.NOWHERE;
        }
        try {
            SourceDocument document = location instanceof Location.Remote remote
                    ? fetch(remote)
                    : SourceDocument.read(((Location.Local) location).path());
            length += document.length();
            return Target.of(Place.root(new SpecFile(location, id(location), document, document.root())));
        } catch (InvalidInputException e) {
            findings.problems(e.problems());
            return Target.obstacle("leads to what can't be read");
        }
    }

    private SourceDocument fetch(Location.Remote remote) {
        long start = System.nanoTime();
        try {
            return SourceDocument.fetch(remote.url(), left.compareTo(LONGEST_FETCH) < 0 ? left : LONGEST_FETCH);
        } finally {
            left = left.minusNanos(System.nanoTime() - start);
        }
    }

    /** What places in the file are told apart by: the same on every computer. */
    private String id(Location location) {
        if (location instanceof Location.Local local && local.path().getRoot().equals(folder.getRoot())) {
            return folder.relativize(local.path()).toString().replace('\\', '/');
        }
        return location.toString();
    }

    private boolean isInFolder(Path path) {
        if (!path.startsWith(folder)) {
            return false;
        }
        try {
            return !Files.exists(path) || path.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            return false; // what can't be followed isn't known to be inside
        }
    }
}
