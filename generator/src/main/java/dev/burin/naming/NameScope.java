package dev.burin.naming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A room in which every name is given once, letter case aside: class names are file names, and some file systems do not
 * tell case. What a text is called where another wants the same name depends on those two alone, not on how many there
 * are or on their order in the document: whoever is spelled as Java would spell it keeps the name, the other says how
 * it is spelled.
 */
final class NameScope {
    private final NameStyle style;
    private final Set<String> reserved = new HashSet<>();
    private final Set<String> taken = new HashSet<>();

    /**
     * A room with nothing in it.
     *
     * @param style how its names are written
     * @param reserved names that mean something else in Java or in the SDK
     */
    NameScope(NameStyle style, Collection<String> reserved) {
        this.style = style;
        reserved.forEach(this::reserve);
    }

    /** Makes a name mean something else here. */
    void reserve(String name) {
        reserved.add(lower(name));
    }

    /** Names for texts of the document, by text. */
    Map<String, String> allocate(Collection<String> texts) {
        List<String> order = new ArrayList<>(texts);
        order.sort(Comparator.comparing((String text) -> !text.equals(style.write(Words.of(text))))
                .thenComparing(Comparator.naturalOrder()));
        Map<String, String> names = new LinkedHashMap<>();
        for (String text : order) {
            names.computeIfAbsent(text, absent -> allocate(absent, Words.of(absent), Words.spelled(absent)));
        }
        return names;
    }

    /**
     * A name for one thing.
     *
     * @param text what it is, unlike anything else here
     * @param words what it would like to be called
     * @param spelled what it is called where something else has that name
     */
    String allocate(String text, List<String> words, List<String> spelled) {
        String plain = style.write(words);
        if (reserved.contains(lower(plain))) {
            plain = plain + style.suffix();
        }
        for (String name : List.of(plain, style.write(spelled), style.write(Words.with(words, letterCase(text))))) {
            if (!reserved.contains(lower(name)) && taken.add(lower(name))) {
                return name;
            }
        }
        String last = style.write(Words.with(words, "x" + NameStyle.hash(text)));
        taken.add(lower(last));
        return last;
    }

    private static String letterCase(String text) {
        if (text.equals(lower(text))) {
            return "lower";
        }
        return text.equals(text.toUpperCase(Locale.ROOT)) ? "upper" : "mixed";
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
