package dev.burin.spec;

import dev.burin.source.Pointer;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where references lead: {@code $ref}, into the same document or into other files, and {@code $dynamicRef}, which is
 * taken for a {@code $ref}: what it means depends on who refers to it, which types can't.
 */
final class References {
    private final SpecFiles files;
    private final boolean siblings;
    private final Findings findings;
    private final Map<String, SchemaNames> names = new HashMap<>();
    private final Map<String, Target> targets = new HashMap<>();

    /** With the files that may be opened, and whether what stands beside a {@code $ref} counts. */
    References(SpecFiles files, boolean siblings, Findings findings) {
        this.files = files;
        this.siblings = siblings;
        this.findings = findings;
    }

    /** Whether the place is a reference. */
    static boolean isReference(Place place) {
        return place.node().path("$ref").isTextual()
                || place.node().path("$dynamicRef").isTextual();
    }

    /** Whether what stands beside a {@code $ref} of a schema counts as well: since OpenAPI 3.1. */
    boolean siblingsCount() {
        return siblings;
    }

    /** What a reference says. */
    static String text(Place place) {
        return place.node().path("$ref").isTextual() ? place.text("$ref") : place.text("$dynamicRef");
    }

    /** Where a schema's reference leads. One that leads nowhere, or further than it may, is noted. */
    Optional<Place> target(Place schema) {
        return target(schema, "any JSON value instead");
    }

    /** Where a reference that was followed before leads. Notes nothing. */
    Optional<Place> known(Place place) {
        Target known = targets.get(key(place, names(place.file()).resourceOf(place)));
        return known == null ? Optional.empty() : known.place();
    }

    private static String key(Place place, Place resource) {
        return resource.id() + '\n' + text(place);
    }

    private Optional<Place> target(Place place, String instead) {
        Place resource = names(place.file()).resourceOf(place);
        String key = key(place, resource);
        Target known = targets.get(key);
        if (known == null) {
            known = find(place, resource, text(place));
            targets.put(key, known);
        }
        if (known.place().isEmpty()) {
            findings.degraded(place, "the reference " + text(place) + ' ' + known.obstacle() + "; " + instead);
        }
        return known.place();
    }

    /**
     * What stands at the place, or where its reference leads in the end. A reference that leads nowhere or round in a
     * circle is left out.
     */
    Optional<Place> follow(Place place) {
        List<Place> way = way(place);
        return way.isEmpty() ? Optional.empty() : Optional.of(way.get(way.size() - 1));
    }

    /** The place, where its reference leads, and on to what is no reference; nothing if there is none. */
    List<Place> way(Place place) {
        List<Place> way = new ArrayList<>(List.of(place));
        Set<String> seen = new HashSet<>();
        Place at = place;
        while (isReference(at)) {
            if (!seen.add(at.id())) {
                findings.degraded(place, "the reference " + text(place) + " leads round in a circle; left out");
                return List.of();
            }
            Optional<Place> next = target(at, "left out");
            if (next.isEmpty()) {
                return List.of();
            }
            at = next.get();
            way.add(at);
        }
        return way;
    }

    private SchemaNames names(SpecFile file) {
        return names.computeIfAbsent(file.id(), id -> new SchemaNames(file));
    }

    private Target find(Place place, Place resource, String reference) {
        int hash = reference.indexOf('#');
        String file = hash < 0 ? reference : reference.substring(0, hash);
        String fragment = hash < 0 ? "" : Location.decoded(reference.substring(hash + 1));
        Target target = file.isEmpty() ? Target.of(resource) : resource(place, resource, file);
        return target.place().map(found -> inside(found, fragment, place)).orElse(target);
    }

    /** The schema with that {@code $id}, in whatever file, or else the file itself. */
    private Target resource(Place place, Place resource, String reference) {
        URI uri = names(place.file()).uri(resource, reference);
        return names.values().stream()
                .flatMap(known -> known.resource(uri).stream())
                .findFirst()
                .map(Target::of)
                .orElseGet(() -> files.open(place.file(), reference));
    }

    private Target inside(Place resource, String fragment, Place place) {
        if (fragment.isEmpty()) {
            return Target.of(resource);
        }
        if (fragment.charAt(0) == '/') {
            // Inside a schema with an $id of its own, many still count from the document's root.
            Place inside = step(resource, fragment);
            return Target.of(inside.exists() ? inside : step(Place.root(resource.file()), fragment));
        }
        Optional<Place> anchor = names(resource.file()).anchor(resource, fragment);
        boolean isDynamic = !place.node().has("$ref") && anchor.isPresent();
        if (isDynamic
                && names.values().stream()
                                .mapToInt(known -> known.dynamicAnchors(fragment))
                                .sum()
                        > 1) {
            findings.degraded(
                    place, "a $dynamicRef that means another schema where others refer to this one; always this one");
        }
        return anchor.map(Target::of).orElse(Target.NOWHERE);
    }

    private static Place step(Place root, String pointer) {
        Place at = root;
        for (String key : Pointer.keys(pointer)) {
            at = at.step(key);
        }
        return at;
    }
}
