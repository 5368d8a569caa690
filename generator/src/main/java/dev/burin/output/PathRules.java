package dev.burin.output;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What paths below the output directory may look like, so that each means the same file on every operating system and
 * never one outside.
 */
final class PathRules {
    /** The longest name that the usual file systems take, in bytes of UTF-8. */
    private static final int LONGEST_NAME = 255;

    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}\\\\:*?\"<>|]");
    /** What Windows keeps for devices, whatever follows the first dot. */
    private static final Pattern DEVICE = Pattern.compile(
            "(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(COM|LPT)[0-9\u00b9\u00b2\u00b3])(\\..*)?", Pattern.CASE_INSENSITIVE);

    private PathRules() {}

    /** What is wrong with the path of a file, if anything. */
    static Optional<String> objection(String path) {
        return Stream.of(path.split("/", -1))
                .flatMap(name -> misspelt(name).stream())
                .findFirst();
    }

    /** The paths that name one file or directory with an earlier one where case makes no difference, by themselves. */
    static Map<String, String> clashes(List<String> paths) {
        Map<String, Entry> seen = new HashMap<>();
        Map<String, String> clashes = new HashMap<>();
        for (String path : paths) {
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                clash(new Entry(path.substring(0, slash), true), seen).ifPresent(clash -> clashes.put(path, clash));
            }
            clash(new Entry(path, false), seen).ifPresent(clash -> clashes.putIfAbsent(path, clash));
        }
        return clashes;
    }

    private static Optional<String> misspelt(String name) {
        if (name.isEmpty()) {
            return Optional.of("has an empty segment");
        }
        if (name.endsWith(".") || name.endsWith(" ")) {
            return Optional.of("has a segment that ends with a dot or a space");
        }
        if (FORBIDDEN.matcher(name).find()) {
            return Optional.of("has a character that not every file system takes");
        }
        if (DEVICE.matcher(name).matches()) {
            return Optional.of("has a segment that names a device on Windows");
        }
        return name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME
                ? Optional.of("has a segment that is too long")
                : Optional.empty();
    }

    private static Optional<String> clash(Entry entry, Map<String, Entry> seen) {
        String folded = composed(entry.path()).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        Entry other = seen.putIfAbsent(folded, entry);
        boolean sameDirectory = entry.directory() && entry.equals(other);
        if (other == null || sameDirectory) {
            return Optional.empty();
        }
        return Optional.of("and " + other.path() + " are one file where case makes no difference");
    }

    /** Some file systems compose letters and accents. Loading what does so takes longer than all the rest of this. */
    private static String composed(String path) {
        boolean isAscii = path.chars().allMatch(c -> c < 128);
        return isAscii ? path : Normalizer.normalize(path, Normalizer.Form.NFC);
    }

    private record Entry(String path, boolean directory) {}
}
