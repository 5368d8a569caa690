package dev.burin.spec;

import dev.burin.model.Doc;

/** The prose of things. */
final class Docs {
    private Docs() {}

    /** What is said at a place. */
    static Doc of(Place place) {
        return doc(place.text("summary"), place.text("description"), place.flag("deprecated"));
    }

    /** What is said at a place and, where it says nothing, what is said of what it refers to. */
    static Doc of(Place place, Place target) {
        String description = place.text("description");
        return doc(
                place.text("summary"),
                description.isEmpty() ? target.text("description") : description,
                place.flag("deprecated") || target.flag("deprecated"));
    }

    /** What is said at a place, its title for a summary. */
    static Doc titled(Place place) {
        String summary = place.text("summary");
        return doc(
                summary.isEmpty() ? place.text("title") : summary, place.text("description"), place.flag("deprecated"));
    }

    private static Doc doc(String summary, String description, boolean deprecated) {
        return summary.isEmpty() && description.isEmpty() && !deprecated
                ? Doc.NONE
                : new Doc(beginning(summary), beginning(description), deprecated);
    }

    private static String beginning(String text) {
        return text.length() <= Limits.PROSE ? text : text.substring(0, Limits.PROSE) + "…";
    }

    /** Whether what is said at a place is longer than what is generated of it. */
    static boolean isTooLong(Place place) {
        return place.node().path("description").asText().length() > Limits.PROSE
                || place.node().path("summary").asText().length() > Limits.PROSE;
    }
}
