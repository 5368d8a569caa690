package dev.burin.spec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names in {@code required} that {@code properties} lacks. One part of an {@code allOf} may require what another
 * part describes, so a name lacks its property only if it does so in every object that the part belongs to.
 */
final class RequiredNames {
    private final Map<Name, Place> lacking = new LinkedHashMap<>();
    private final Set<Name> described = new HashSet<>();
    private final Map<String, List<Place>> bases = new HashMap<>();

    /** A name in the {@code required} of a schema. */
    private record Name(String schemaId, String property) {}

    /**
     * Notes an object with all its parts.
     *
     * @param id what parts of other objects know it by
     * @param parts the schemas whose {@code required} counts for the object
     * @param properties the names of its properties
     */
    void note(String id, Collection<Place> parts, Set<String> properties) {
        note(parts, properties);
        List<Place> open = parts.stream()
                .filter(part -> !properties.containsAll(Keywords.required(part)))
                .toList();
        if (!open.isEmpty()) {
            bases.put(id, open);
        }
    }

    /** Notes an object that is no part of others. */
    void note(Collection<Place> parts, Set<String> properties) {
        for (Place part : parts) {
            for (String property : Keywords.required(part)) {
                Name name = new Name(part.id(), property);
                if (properties.contains(property)) {
                    described.add(name);
                } else {
                    lacking.putIfAbsent(name, part);
                }
            }
        }
    }

    /** The schemas that require of an object, as a part of another one, what it does not describe itself. */
    List<Place> of(String id) {
        return bases.getOrDefault(id, List.of());
    }

    /** Reports what nothing describes. */
    void report(Findings findings) {
        List<Map.Entry<Name, Place>> all = new ArrayList<>(lacking.entrySet());
        all.removeIf(entry -> described.contains(entry.getKey()));
        all.forEach(entry -> findings.degraded(
                entry.getValue(),
                "a required property " + entry.getKey().property() + " that properties does not describe; without a"
                        + " field of its own"));
    }
}
