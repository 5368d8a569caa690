package dev.burin.spec;

import java.util.Optional;

/**
 * Where a reference leads.
 *
 * @param place what it leads to, if it does
 * @param obstacle why it does not
 */
record Target(Optional<Place> place, String obstacle) {
    static final Target NOWHERE = obstacle("leads nowhere");

    static Target obstacle(String obstacle) {
        return new Target(Optional.empty(), obstacle);
    }

    /** What stands at a place; nowhere where nothing does. */
    static Target of(Place place) {
        return place.exists() ? new Target(Optional.of(place), "") : NOWHERE;
    }
}
