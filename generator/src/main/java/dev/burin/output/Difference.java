package dev.burin.output;

import dev.burin.ConsoleText;

/**
 * Where a directory is not what would be generated.
 *
 * @param path the file, below the directory
 * @param kind how it differs
 */
public record Difference(String path, Kind kind) {
    /** For people: {@code com/acme/Card.java is missing}. */
    @Override
    public String toString() {
        return ConsoleText.escape(path) + " " + kind.verdict;
    }

    /** How a file differs. */
    public enum Kind {
        /** It would be written. */
        MISSING("is missing"),
        /** Its content would be replaced. */
        CHANGED("is not what is generated"),
        /** An earlier run wrote it, and it would be removed. */
        LEFT_OVER("is no longer generated");

        private final String verdict;

        Kind(String verdict) {
            this.verdict = verdict;
        }
    }
}
