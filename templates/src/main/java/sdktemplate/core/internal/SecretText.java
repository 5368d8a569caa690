package sdktemplate.core.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * A secret, found in a text in every spelling: each of its characters can stand there as it is, percent-encoded (RFC
 * 3986) or as in a form, escaped as in JSON (RFC 8259) or HTML, in UTF-8 or in Latin-1, and any of these twice.
 */
final class SecretText {
    private static final List<String> PERCENT = List.of("%", "%25", "%2525");
    private static final List<String> BACKSLASH = List.of("\\", "\\\\", "\\\\\\", "\\\\\\\\");
    /** Characters that JSON's and JavaScript's writers escape with a backslash alone. */
    private static final String ESCAPED = "/\"'\\";

    private static final Map<String, String> ENTITIES =
            Map.of("&", "&amp;", "<", "&lt;", ">", "&gt;", "\"", "&quot;", "'", "&apos;");

    private static final HexFormat HEX = HexFormat.of();

    private static final Spellings EQUALS = Spellings.of('=');

    private final List<Spellings> characters = new ArrayList<>();
    private final int padding;

    /**
     * Prepares to find a secret.
     *
     * @param secret the secret; padding of base 64 at its end need not be there
     */
    SecretText(String secret) {
        Map<Integer, Spellings> known = new HashMap<>();
        String bare = secret.replaceAll("=+$", "");
        this.padding = secret.length() - bare.length();
        bare.codePoints().forEach(character -> characters.add(known.computeIfAbsent(character, Spellings::of)));
    }

    /** The text with {@link Redaction#HIDDEN} in place of the secret; one char a byte where it is one of bytes. */
    String hideIn(String text) {
        StringBuilder shown = new StringBuilder();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            int end = end(text, at);
            if (end > at) {
                shown.append(text, from, at).append(Redaction.HIDDEN);
                from = end;
                at = end - 1;
            }
        }
        return from == 0 ? text : shown.append(text, from, text.length()).toString();
    }

    /**
     * Where the secret ends that begins there; -1 if none does. Follows all spellings at once, so it never goes back.
     */
    private int end(String text, int start) {
        if (characters.isEmpty() || !characters.get(0).canStartWith(text.charAt(start))) {
            return -1;
        }
        TreeSet<Integer> ends = new TreeSet<>(Set.of(start));
        for (Spellings character : characters) {
            TreeSet<Integer> next = new TreeSet<>();
            ends.forEach(at -> character.addEnds(text, at, next));
            if (next.isEmpty()) {
                return -1;
            }
            ends = next;
        }
        for (int i = 0; i < padding; i++) {
            EQUALS.addEnds(text, ends.last(), ends);
        }
        return ends.last();
    }

    /**
     * The ways to write a character.
     *
     * @param firsts what they begin with
     * @param plain those in which case matters
     * @param escaped those with hexadecimal digits or names, in which it does not
     */
    private record Spellings(String firsts, Set<String> plain, Set<String> escaped) {
        static Spellings of(int character) {
            String itself = Character.toString(character);
            Set<String> plain = new LinkedHashSet<>(List.of(itself));
            // UTF-8 that was taken for Latin-1: once by whoever reads it here, and once more by the API.
            plain.add(utf8(itself));
            plain.add(utf8(utf8(itself)));
            Set<String> escaped = new LinkedHashSet<>();
            for (String each : plain) {
                if (each.chars().allMatch(c -> c <= 0xff)) {
                    PERCENT.forEach(sign -> escaped.add(encoded(each, c -> sign + HEX.toHexDigits((byte) c))));
                }
                BACKSLASH.forEach(sign -> escaped.add(encoded(each, c -> sign + 'u' + HEX.toHexDigits((char) c))));
            }
            escaped.add("&#" + character + ";");
            escaped.add("&#x" + Integer.toHexString(character) + ";");
            if (ENTITIES.containsKey(itself)) {
                escaped.add(ENTITIES.get(itself));
            }
            if (ESCAPED.contains(itself)) {
                BACKSLASH.forEach(sign -> plain.add(sign + itself));
            }
            if (character == ' ') {
                plain.add("+");
            }
            StringBuilder firsts = new StringBuilder("%\\&");
            plain.forEach(spelling -> firsts.append(spelling.charAt(0)));
            return new Spellings(firsts.toString(), plain, escaped);
        }

        private static String utf8(String text) {
            return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        }

        private static String encoded(String text, IntFunction<String> encoding) {
            return text.chars().mapToObj(encoding).collect(Collectors.joining());
        }

        boolean canStartWith(char c) {
            return firsts.indexOf(c) >= 0;
        }

        void addEnds(String text, int at, Set<Integer> ends) {
            add(text, at, plain, false, ends);
            add(text, at, escaped, true, ends);
        }

        private static void add(String text, int at, Set<String> spellings, boolean ignoreCase, Set<Integer> ends) {
            for (String spelling : spellings) {
                if (text.regionMatches(ignoreCase, at, spelling, 0, spelling.length())) {
                    ends.add(at + spelling.length());
                }
            }
        }
    }
}
