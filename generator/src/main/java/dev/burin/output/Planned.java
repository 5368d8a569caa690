package dev.burin.output;

import dev.burin.Problem;
import java.util.Optional;

/**
 * A file to be, beside what is in its place. Its content is on the disk already, aside or in its place.
 *
 * @param path where it goes
 * @param digest what the manifest says of its content, if anything
 * @param state how what is in its place differs
 * @param problem why it can't go there, if it can't
 */
record Planned(String path, Optional<String> digest, State state, Optional<Problem> problem) {
    /** What is in the place of a file. */
    enum State {
        MISSING,
        CHANGED,
        UNCHANGED
    }

    boolean changes() {
        return state != State.UNCHANGED;
    }
}
