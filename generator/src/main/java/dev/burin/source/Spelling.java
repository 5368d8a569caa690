package dev.burin.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Guesses what somebody meant to write. */
public final class Spelling {
    /** More names than these are no help. */
    private static final int LISTED = 20;

    private Spelling() {}

    /** The known word that is nearest, if one is near: at most two letters or a third of them differ, ignoring case. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> isNear(word, candidate))
                .min(Comparator.comparing(candidate -> distance(word, candidate)));
    }

    /** What to do about a name that meets nothing: the nearest of what there is, and what else there is. */
    public static String cure(String name, Collection<String> known) {
        if (known.isEmpty()) {
            return "Correct or remove it";
        }
        List<String> different = known.stream().distinct().toList();
        List<String> listed = different.stream().limit(LISTED).toList();
        int more = different.size() - listed.size();
        String all = "there is " + String.join(", ", listed) + (more > 0 ? " and " + more + " more" : "");
        return nearest(name, known)
                .map(nearest -> "Did you mean '" + nearest + "'; " + all)
                .orElse("Correct or remove it; " + all);
    }

    private static boolean isNear(String word, String candidate) {
        int most = Math.min(Math.max(2, candidate.length() / 3), word.length() - 1);
        return Math.abs(word.length() - candidate.length()) <= most && distance(word, candidate) <= most;
    }

    /**
     * The known word that this one is most likely a misspelling of: two letters changed places, or one differs, two
     * from six letters on; short words have others near that mean something else.
     */
    public static Optional<String> misspelled(String word, Collection<String> known) {
        int most = word.length() < 6 ? 1 : 2;
        return known.stream()
                .filter(candidate -> candidate.length() > 3 && Math.abs(word.length() - candidate.length()) <= most)
                .filter(candidate -> distance(word, candidate) <= most)
                .min(Comparator.comparing(candidate -> distance(word, candidate)));
    }

    /**
     * How many letters have to be added, removed, replaced or exchanged with the next one to make one of the other
     * (optimal string alignment).
     */
    private static int distance(String one, String other) {
        String from = one.toLowerCase(Locale.ROOT);
        String to = other.toLowerCase(Locale.ROOT);
        int[] beforeLast = new int[to.length() + 1];
        int[] last = IntStream.rangeClosed(0, to.length()).toArray();
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                char letter = from.charAt(i - 1);
                int replaced = last[j - 1] + (letter == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && letter == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[to.length()];
    }
}
