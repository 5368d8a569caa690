package dev.burin.model;

import java.util.List;

/**
 * What became of what the document holds.
 *
 * @param degraded what is generated as less than it says, or not at all, in the document's order
 */
public record Coverage(List<Degradation> degraded) {
    public Coverage {
        degraded = List.copyOf(degraded);
    }

    /**
     * Something that is generated as less than the document says.
     *
     * @param pointer its JSON pointer
     * @param what what the document says there, and what the SDK has instead
     */
    public record Degradation(String pointer, String what) {}
}
