package dev.burin.spec;

import dev.burin.InvalidInputException;
import dev.burin.source.Pointer;
import dev.burin.source.SourceDocument;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where references ({@code $ref}) lead: into the same document or into files beside it. Nothing is ever fetched, and no
 * file outside the root document's folder is opened: a reference that leads there is left out as one that leads nowhere
 * is.
 */
final class References {
    private static final Pattern REMOTE = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]+:|//).*");

    private final Findings findings;
    private final Path folder;
    private final Map<Path, Optional<SpecFile>> files = new HashMap<>();
    private final Map<String, Target> targets = new HashMap<>();

    References(SpecFile root, Findings findings) {
        this.findings = findings;
        this.folder = Optional.ofNullable(
                        root.path().toAbsolutePath().normalize().getParent())
                .orElse(root.path());
        files.put(root.path().toAbsolutePath().normalize(), Optional.of(root));
    }

    /** Whether the place is a reference. */
    static boolean isReference(Place place) {
        return place.node().path("$ref").isTextual();
    }

    /** Where a schema's reference leads. One that leads nowhere, or where nothing may be opened, is noted. */
    Optional<Place> target(Place schema) {
        return target(schema, "any JSON value instead");
    }

    private Optional<Place> target(Place place, String instead) {
        String key = key(place);
        Target known = targets.get(key);
        if (known == null) {
            known = find(place, place.text("$ref"));
            targets.put(key, known);
        }
        if (known.place().isEmpty()) {
            findings.degraded(place, "the reference " + place.text("$ref") + ' ' + known.obstacle() + "; " + instead);
        }
        return known.place();
    }

    /**
     * What stands at the place, or where its reference leads in the end. A reference that leads nowhere or round in a
     * circle is left out.
     */
    Optional<Place> follow(Place place) {
        Set<String> seen = new HashSet<>();
        Optional<Place> at = Optional.of(place);
        while (at.isPresent() && isReference(at.get())) {
            if (!seen.add(at.get().id())) {
                findings.degraded(place, "the reference " + place.text("$ref") + " leads round in a circle; left out");
                return Optional.empty();
            }
            at = target(at.get(), "left out");
        }
        return at;
    }

    /** A reference's text means the same wherever it stands in a file. */
    private static String key(Place place) {
        return place.file().id() + '\n' + place.text("$ref");
    }

    private Target find(Place place, String reference) {
        int hash = reference.indexOf('#');
        String file = hash < 0 ? reference : reference.substring(0, hash);
        String fragment = hash < 0 ? "" : decoded(reference.substring(hash + 1));
        if (!fragment.isEmpty() && fragment.charAt(0) != '/') {
            return Target.NOWHERE; // an anchor
        }
        if (file.isEmpty()) {
            return Target.in(place.file(), fragment);
        }
        if (REMOTE.matcher(file).matches()) {
            return Target.obstacle("leads to another host, which is not asked");
        }
        try {
            Path path = place.file().path().toAbsolutePath().resolveSibling(decoded(file));
            return file(path.normalize(), fragment);
        } catch (InvalidPathException noFile) {
            return Target.NOWHERE;
        }
    }

    private Target file(Path path, String fragment) {
        if (!isInFolder(path)) {
            return Target.obstacle("leads out of the document's folder");
        }
        Optional<SpecFile> known = files.get(path);
        if (known == null) {
            known = open(path);
            files.put(path, known);
        }
        return known.map(file -> Target.in(file, fragment)).orElse(Target.NOWHERE);
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

    private Optional<SpecFile> open(Path path) {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            SourceDocument document = SourceDocument.read(path);
            String id = folder.relativize(path).toString().replace('\\', '/');
            return Optional.of(new SpecFile(path, id, document, document.root()));
        } catch (InvalidInputException e) {
            findings.problems(e.problems());
            return Optional.empty();
        }
    }

    /** Percent-decoded (RFC 3986, section 2.1); as it is where it was not encoded. */
    private static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /**
     * Where a reference leads.
     *
     * @param place what it leads to, if it does
     * @param obstacle why it does not
     */
    private record Target(Optional<Place> place, String obstacle) {
        private static final Target NOWHERE = obstacle("leads nowhere");

        static Target obstacle(String obstacle) {
            return new Target(Optional.empty(), obstacle);
        }

        static Target in(SpecFile file, String pointer) {
            Place at = Place.root(file);
            for (String key : Pointer.keys(pointer)) {
                at = at.step(key);
            }
            return at.exists() ? new Target(Optional.of(at), "") : NOWHERE;
        }
    }
}
