package dev.burin.naming;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A room in which every name is given once, letter case aside: class names are file names, and some file systems do not
 * tell case. What a text is called where another wants the same name depends on those two alone, not on how many there
 * are or on their order in the document: whoever is spelled as Java would spell it keeps the name, the other says how
 * it is spelled.
 */
final class NameScope {
    private final NameStyle style;
    private final Set<String> always;
    private final Set<String> reserved = new HashSet<>();
    private final Set<String> taken = new HashSet<>();

    /**
     * A room with nothing in it.
     *
     * @param style how its names are written
     * @param reserved names that mean something else in Java or in the SDK, in lower case
     */
    NameScope(NameStyle style, Set<String> reserved) {
        this.style = style;
        this.always = reserved;
    }

    /** Makes a name mean something else here. */
    void reserve(String name) {
        reserved.add(lower(name));
    }

    /** Takes a name as it is. False if something else here has it. */
    boolean choose(String name) {
        return !reserved.contains(lower(name)) && taken.add(lower(name));
    }

    /** Names for texts of the document, by text. */
    Map<String, String> allocate(Collection<String> texts) {
        Map<String, String> names = new LinkedHashMap<>();
        texts.stream()
                .distinct()
                .map(this::wish)
                .sorted(Comparator.comparing(Wish::isRespelled).thenComparing(Wish::text))
                .forEach(wish ->
                        names.put(wish.text(), allocate(wish.text(), wish.words(), () -> Words.spelled(wish.text()))));
        return names;
    }

    /** What a text would like to be called, and whether that is not how it is spelled. */
    private record Wish(String text, List<String> words, boolean isRespelled) {}

    private Wish wish(String text) {
        List<String> words = Words.of(text);
        return new Wish(text, words, !text.equals(style.write(words)));
    }

    /**
     * A name for one thing.
     *
     * @param text what it is, unlike anything else here
     * @param words what it would like to be called
     * @param spelled what it is called where something else has that name
     */
    String allocate(String text, List<String> words, List<String> spelled) {
        return allocate(text, words, () -> spelled);
    }

    /** Most names are free: how else a thing could be called is worked out for the others alone. */
    private String allocate(String text, List<String> words, Supplier<List<String>> spelled) {
        String plain = style.write(words);
        return take(isReserved(plain) ? plain + style.suffix() : plain)
                .or(() -> take(style.write(spelled.get())))
                .or(() -> take(style.write(Words.with(words, letterCase(text)))))
                .orElseGet(() -> {
                    String last = style.write(Words.with(words, "x" + NameStyle.hash(text)));
                    taken.add(lower(last));
                    return last;
                });
    }

    private Optional<String> take(String name) {
        return !isReserved(name) && taken.add(lower(name)) ? Optional.of(name) : Optional.empty();
    }

    private boolean isReserved(String name) {
        return always.contains(lower(name)) || reserved.contains(lower(name));
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
