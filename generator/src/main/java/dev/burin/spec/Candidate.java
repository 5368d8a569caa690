package dev.burin.spec;

import dev.burin.model.TypeId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One of the schemas that a value of a union may satisfy.
 *
 * @param place where the union names it
 * @param union the union that names it, which may be a branch of the one that is read
 * @param resolved what it comes to
 * @param shape its shape
 * @param common schemas that all branches of a union have to satisfy, this one among them; empty where that adds
 *     nothing
 * @param says by the name of a property, the values that it has in this branch alone, as discriminators tell
 */
record Candidate(
        Place place, TypeId union, Resolved resolved, Shape shape, List<Place> common, Map<String, Set<String>> says) {

    /** All schemas that its values satisfy. */
    List<Place> schemas() {
        List<Place> schemas = new ArrayList<>(common);
        schemas.add(resolved.schema());
        return schemas;
    }

    boolean isObject() {
        return shape == Shape.OBJECT || shape == Shape.MAP || (shape == Shape.ANY && !allowsAnything());
    }

    /** Whether every value satisfies it. */
    boolean allowsAnything() {
        return shape == Shape.ANY
                && common.isEmpty()
                && !Keywords.types(resolved.schema()).equals(List.of("object"));
    }

    Candidate saying(String property, Set<String> values) {
        Map<String, Set<String>> more = new LinkedHashMap<>(says);
        more.put(property, values);
        return new Candidate(place, union, resolved, shape, common, more);
    }

    /** The candidates, each schema once: what is said of it is what is said wherever it stands. */
    static List<Candidate> distinct(List<Candidate> candidates) {
        Map<String, Candidate> distinct = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            distinct.merge(candidate.schemas().toString(), candidate, Candidate::inBothPlaces);
        }
        return List.copyOf(distinct.values());
    }

    private static Candidate inBothPlaces(Candidate one, Candidate other) {
        Map<String, Set<String>> says = new LinkedHashMap<>();
        one.says.forEach((property, values) -> {
            if (other.says.containsKey(property)) {
                Set<String> all = new LinkedHashSet<>(values);
                all.addAll(other.says.get(property));
                says.put(property, all);
            }
        });
        return new Candidate(one.place, one.union, one.resolved, one.shape, one.common, says);
    }

    /** The same, of which more is wanted. */
    Candidate having(Place more) {
        List<Place> all = new ArrayList<>(List.of(more));
        all.addAll(common);
        return new Candidate(place, union, resolved, shape, all, says);
    }
}
