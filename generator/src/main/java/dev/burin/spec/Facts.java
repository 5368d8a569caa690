package dev.burin.spec;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is sure of every object that satisfies a schema.
 *
 * @param declared the names of its known properties
 * @param required the names of those that it always has when it comes from the API
 * @param constants by the name of a property, the only values that it can have: strings as they are, else JSON text
 * @param open whether the document speaks of further properties
 * @param closed whether it rules them out
 */
record Facts(
        Set<String> declared, Set<String> required, Map<String, Set<String>> constants, boolean open, boolean closed) {
    /** Whether an object of the other kind may well have all properties by which one of this kind is known. */
    boolean mayBeTakenFor(Facts other) {
        return open || other.open || other.declared.containsAll(required);
    }

    /** The properties of which an object of this kind has none, and one of the other kind has all. */
    Set<String> lacksOf(Facts other) {
        Set<String> lacks = new LinkedHashSet<>(closed ? other.required : Set.of());
        lacks.removeAll(declared);
        return lacks;
    }

    /** The same of objects with properties that nobody can name. */
    Facts opened() {
        return new Facts(declared, required, constants, true, false);
    }
}
