package dev.burin.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One of many: a path names the collection, a class the thing in it. By ending, and careful where endings lie. */
final class Singular {
    /** Words on {@code s} that are no plurals, and that no ending tells apart. */
    private static final Set<String> NO_PLURALS = Set.of(
            "alias", "atlas", "bias", "canvas", "gas", "lens", "news", "series", "species", "always", "aws", "dns",
            "https", "ios", "mms", "sms", "tls");

    /** Words whose singular ends on the {@code e} that most others lose. */
    private static final Set<String> KEEP_E = Set.of("caches", "calories", "cookies", "movies", "uses");

    private static final List<String> ADDED_ES = List.of("sses", "ches", "shes", "xes", "zzes", "buses", "tuses");

    private Singular() {}

    /** The same words with the last one in the singular. */
    static List<String> of(List<String> words) {
        List<String> singular = new ArrayList<>(words);
        singular.add(of(singular.remove(words.size() - 1)));
        return singular;
    }

    private static String of(String word) {
        if (!word.endsWith("s") || word.length() < 4 || NO_PLURALS.contains(word) || isSingularEnding(word)) {
            return word;
        }
        if (KEEP_E.contains(word)) {
            return drop(word, 1);
        }
        if (word.endsWith("ies")) {
            return word.length() == 4 ? drop(word, 1) : drop(word, 3) + "y";
        }
        return drop(word, ADDED_ES.stream().anyMatch(word::endsWith) ? 2 : 1);
    }

    private static boolean isSingularEnding(String word) {
        return word.endsWith("ss") || word.endsWith("us") || word.endsWith("is");
    }

    private static String drop(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
