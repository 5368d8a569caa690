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
 * file outside the root document's folder is opened.
 */
final class References {
    private static final Pattern REMOTE = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]+:|//).*");

    private final Findings findings;
    private final Path folder;
    private final Map<Path, Optional<SpecFile>> files = new HashMap<>();
    private final Map<String, Optional<Place>> targets = new HashMap<>();
    private final Set<String> reported = new HashSet<>();

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

    /** Where the reference at the place leads, if there is such a place. What may not be opened is a problem. */
    Optional<Place> target(Place place) {
        String reference = place.text("$ref");
        String key = key(place);
        Optional<Place> known = targets.get(key);
        if (known == null) {
            known = find(place, reference);
            targets.put(key, known);
        }
        return known;
    }

    /**
     * What stands at the place, or where its reference leads in the end. A reference that leads nowhere or round in a
     * circle is a problem.
     */
    Optional<Place> follow(Place place) {
        Set<String> seen = new HashSet<>();
        Place at = place;
        while (isReference(at)) {
            if (!seen.add(at.id())) {
                findings.problem(place, "the reference leads round in a circle", "Point it at what it is to mean");
                return Optional.empty();
            }
            Optional<Place> next = target(at);
            if (next.isEmpty() && reported.contains(key(at))) {
                return Optional.empty();
            }
            if (next.isEmpty()) {
                String cause = "the reference " + at.text("$ref") + " leads nowhere";
                findings.problem(at, cause, "Add what it points to, or correct it");
                return Optional.empty();
            }
            at = next.get();
        }
        return Optional.of(at);
    }

    /** A reference's text means the same wherever it stands in a file. */
    private static String key(Place place) {
        return place.file().id() + '\n' + place.text("$ref");
    }

    private Optional<Place> find(Place place, String reference) {
        int hash = reference.indexOf('#');
        String file = hash < 0 ? reference : reference.substring(0, hash);
        String fragment = hash < 0 ? "" : decoded(reference.substring(hash + 1));
        if (!fragment.isEmpty() && fragment.charAt(0) != '/') {
            return Optional.empty(); // an anchor
        }
        Optional<SpecFile> target = file.isEmpty() ? Optional.of(place.file()) : file(place, file);
        return target.map(Place::root).map(root -> step(root, fragment)).filter(Place::exists);
    }

    private static Place step(Place root, String pointer) {
        Place at = root;
        for (String key : Pointer.keys(pointer)) {
            at = at.step(key);
        }
        return at;
    }

    private Optional<SpecFile> file(Place place, String reference) {
        if (REMOTE.matcher(reference).matches()) {
            return refuse(place, "leads to another host", "Save the file beside this one");
        }
        Path path;
        try {
            path = place.file()
                    .path()
                    .toAbsolutePath()
                    .resolveSibling(decoded(reference))
                    .normalize();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
        if (!isInFolder(path)) {
            return refuse(place, "leads out of the document's folder", "Move the file into it");
        }
        Optional<SpecFile> known = files.get(path);
        if (known == null) {
            known = open(place, path);
            files.put(path, known);
        }
        return known;
    }

    private Optional<SpecFile> refuse(Place place, String why, String cure) {
        findings.problem(place, "the reference " + place.text("$ref") + ' ' + why, cure);
        reported.add(key(place));
        return Optional.empty();
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

    private Optional<SpecFile> open(Place place, Path path) {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            SourceDocument document = SourceDocument.read(path);
            String id = folder.relativize(path).toString().replace('\\', '/');
            return Optional.of(new SpecFile(path, id, document, document.root()));
        } catch (InvalidInputException e) {
            findings.problems(e.problems());
            reported.add(key(place));
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
}
