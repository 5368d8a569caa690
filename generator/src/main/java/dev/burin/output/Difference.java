package dev.burin.output;

/**
 * Where a directory is not what would be generated.
 *
 * @param path the file, below the directory
 * @param kind how it differs
 */
public record Difference(String path, Kind kind) {
    /** How a file differs. */
    public enum Kind {
        /** It would be written. */
        MISSING,
        /** Its content would be replaced. */
        CHANGED,
        /** An earlier run wrote it, and it would be removed. */
        LEFT_OVER
    }
}
