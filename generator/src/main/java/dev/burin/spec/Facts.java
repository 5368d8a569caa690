package dev.burin.spec;

import java.util.Map;
import java.util.Set;

/**
 * What is sure of every object that satisfies a schema.
 *
 * @param declared the names of its known properties
 * @param required the names of those that it always has when it comes from the API
 * @param constants by the name of a property, the only values that it can have: strings as they are, else JSON text
 * @param open whether the document speaks of further properties
 */
record Facts(Set<String> declared, Set<String> required, Map<String, Set<String>> constants, boolean open) {
    /** Whether an object of the other kind may well have all properties by which one of this kind is known. */
    boolean mayBeTakenFor(Facts other) {
        return open || other.open || other.declared.containsAll(required);
    }
}
