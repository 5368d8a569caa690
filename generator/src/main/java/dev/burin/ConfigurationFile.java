package dev.burin;

import java.util.Map;
import java.util.Optional;

/**
 * Where a configuration is written, so that a problem that shows later can still name the line.
 *
 * @param name the file, as the user named it
 * @param lines the line, from 1, of everything in it, by its JSON pointer (RFC 6901)
 */
public record ConfigurationFile(String name, Map<String, Integer> lines) {
    /** Of a configuration that nobody wrote. */
    public static final ConfigurationFile NONE = new ConfigurationFile("burin.yaml", Map.of());

    public ConfigurationFile {
        lines = Map.copyOf(lines);
    }

    /** A problem of what a JSON pointer names there, or of the nearest thing around it. */
    public Problem problem(String pointer, String cause, String cure) {
        String at = pointer;
        while (!at.isEmpty() && !lines.containsKey(at)) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return new Problem(name, pointer, Optional.ofNullable(lines.get(at)), cause, cure);
    }
}
