package dev.burin.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The schemas of a file that are known by something else than where they stand: {@code $id}, {@code $anchor} and
 * {@code $dynamicAnchor} (JSON Schema 2020-12, section 8.2).
 */
final class SchemaNames {
    private static final List<String> ANCHORS = List.of("$anchor", "$dynamicAnchor");

    private final Place root;
    private final URI base;
    /** Those with an {@code $id}, by their URI. */
    private final Map<URI, Place> resources = new HashMap<>();
    /** The URIs of those, by their pointer. */
    private final Map<String, URI> bases = new HashMap<>();
    /** By URI and anchor. */
    private final Map<String, Place> anchors = new HashMap<>();

    private final Map<String, Integer> dynamicAnchors = new HashMap<>();

    /** Looks for them only where the file's text has such a word at all. */
    SchemaNames(SpecFile file) {
        this.root = Place.root(file);
        this.base = file.location().uri();
        if (file.source().mentions("$id") || ANCHORS.stream().anyMatch(file.source()::mentions)) {
            collect(root, base);
        }
    }

    private void collect(Place place, URI outer) {
        URI here = outer;
        JsonNode id = place.node().path("$id");
        if (id.isTextual()) {
            here = resolve(outer, id.asText());
            resources.putIfAbsent(here, place);
            bases.put(place.pointer(), here);
        }
        for (String keyword : ANCHORS) {
            if (place.node().path(keyword).isTextual()) {
                anchors.putIfAbsent(here + "#" + place.text(keyword), place);
            }
        }
        if (place.node().path("$dynamicAnchor").isTextual()) {
            dynamicAnchors.merge(place.text("$dynamicAnchor"), 1, Integer::sum);
        }
        for (Place member : place.members()) {
            collect(member, here);
        }
        for (Place item : place.items()) {
            collect(item, here);
        }
    }

    /**
     * What references at the place are relative to: the nearest schema around it that has an {@code $id}, or the file.
     */
    Place resourceOf(Place place) {
        if (!bases.isEmpty()) {
            for (Place at = place; at.parent() != at; at = at.parent()) {
                if (bases.containsKey(at.pointer())) {
                    return at;
                }
            }
        }
        return root;
    }

    /** The schema that the {@code $id} of a reference names, relative to the one that the reference is relative to. */
    Optional<Place> resource(URI id) {
        return Optional.ofNullable(resources.get(id));
    }

    /** The URI that a reference means, relative to a schema with an {@code $id}, or to the file. */
    URI uri(Place resource, String reference) {
        return resolve(bases.getOrDefault(resource.pointer(), base), reference);
    }

    /** The schema with that anchor inside a schema with an {@code $id}, or inside the file. */
    Optional<Place> anchor(Place resource, String anchor) {
        return Optional.ofNullable(anchors.get(uri(resource, "") + "#" + anchor));
    }

    /** How many schemas have that {@code $dynamicAnchor}. */
    int dynamicAnchors(String anchor) {
        return dynamicAnchors.getOrDefault(anchor, 0);
    }

    private static URI resolve(URI base, String reference) {
        try {
            // Resolving nothing would take the last segment off (RFC 3986 disagrees with java.net.URI here).
            String bare = reference.endsWith("#") ? reference.substring(0, reference.length() - 1) : reference;
            return bare.isEmpty() ? base : base.resolve(bare);
        } catch (IllegalArgumentException e) {
            return base; // no URI, so nothing that anybody can refer to
        }
    }
}
