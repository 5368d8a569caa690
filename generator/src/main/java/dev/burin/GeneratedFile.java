package dev.burin;

/**
 * A file of the SDK.
 *
 * @param path where it goes below the output directory, segments parted by {@code /}
 * @param content its text, lines ended by {@code \n}
 */
public record GeneratedFile(String path, String content) {}
