package dev.burin.spec;

import dev.burin.GeneratorOptions.Reach;
import dev.burin.InvalidInputException;
import dev.burin.source.SourceDocument;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private final Path folder;
    private final Reach reach;
    private final Findings findings;
    private final Consumer<URI> sources;
    private final Map<Location, Target> files = new HashMap<>();

    /**
     * The files that the root document's references lead to.
     *
     * @param sources takes where each file is, whether or not it is there
     */
    SpecFiles(SpecFile root, Reach reach, Findings findings, Consumer<URI> sources) {
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
        sources.accept(location.uri());
        if (location instanceof Location.Local local && !Files.exists(local.path())) {
            return Target.NOWHERE;
        }
        try {
            SourceDocument document = location instanceof Location.Remote remote
                    ? SourceDocument.fetch(remote.url())
                    : SourceDocument.read(((Location.Local) location).path());
            return Target.of(Place.root(new SpecFile(location, id(location), document, document.root())));
        } catch (InvalidInputException e) {
            findings.problems(e.problems());
            return Target.obstacle("leads to what can't be read");
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
