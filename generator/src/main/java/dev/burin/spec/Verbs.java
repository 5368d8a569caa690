package dev.burin.spec;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the methods of a service are called: the leading word of the operation's id, where the operation is one on the
 * service's own collection or item and that word is the only one of its kind there; else the whole id.
 */
final class Verbs {
    private final Map<String, Integer> uses = new HashMap<>();
    private final List<String> collection;

    /** Those of a service's operations. */
    Verbs(List<Site> sites) {
        sites.forEach(site -> uses.merge(leadingWord(site.id()), 1, Integer::sum));
        this.collection = sites.stream()
                .map(site -> PathTemplate.resource(site.path()))
                .min(Comparator.<List<String>>comparingInt(List::size).thenComparing(path -> String.join("/", path)))
                .orElse(List.of());
    }

    /** The verb of one of them. */
    String of(Site site) {
        boolean own = PathTemplate.trailingVariables(site.path()) <= 1
                && PathTemplate.resource(site.path()).equals(collection);
        String word = leadingWord(site.id());
        return own && !word.isEmpty() && uses.getOrDefault(word, 0) == 1 ? word : site.id();
    }

    /** {@code create} of {@code CreateChallenge}, {@code create_challenge} and {@code challenges.create-new}. */
    static String leadingWord(String id) {
        int start = Math.max(Math.max(id.lastIndexOf('.'), id.lastIndexOf('/')), id.lastIndexOf(':')) + 1;
        if (id.indexOf(' ') >= 0) {
            start = 0; // made of method and path
        }
        int end = start;
        while (end < id.length() && Character.isLetterOrDigit(id.charAt(end)) && !isBoundary(id, start, end)) {
            end++;
        }
        return id.substring(start, end).toLowerCase(Locale.ROOT);
    }

    /** A capital begins a word after a small letter or a digit, or as the last of several: {@code HTTP|Get}. */
    private static boolean isBoundary(String id, int start, int at) {
        if (at == start || !Character.isUpperCase(id.charAt(at))) {
            return false;
        }
        return !Character.isUpperCase(id.charAt(at - 1))
                || (at + 1 < id.length() && Character.isLowerCase(id.charAt(at + 1)));
    }
}
