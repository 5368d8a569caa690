package dev.burin.naming;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words of a name in a document, and the Java names made of them. Words are ASCII letters and digits: class names
 * become file names, and not every file system and locale can hold others.
 */
final class Words {
    /** What stands for a symbol where a name has nothing else, and before a number. */
    private static final Map<Character, String> SYMBOLS = Map.ofEntries(
            Map.entry('+', "plus"),
            Map.entry('-', "minus"),
            Map.entry('*', "star"),
            Map.entry('/', "slash"),
            Map.entry('\\', "backslash"),
            Map.entry('%', "percent"),
            Map.entry('&', "and"),
            Map.entry('|', "or"),
            Map.entry('!', "not"),
            Map.entry('=', "equal"),
            Map.entry('<', "less"),
            Map.entry('>', "greater"),
            Map.entry('~', "tilde"),
            Map.entry('^', "caret"),
            Map.entry('@', "at"),
            Map.entry('#', "hash"),
            Map.entry('$', "dollar"),
            Map.entry('.', "dot"),
            Map.entry(',', "comma"),
            Map.entry(':', "colon"),
            Map.entry(';', "semicolon"),
            Map.entry('?', "question"),
            Map.entry('_', "underscore"),
            Map.entry(' ', "space"),
            Map.entry('(', "open"),
            Map.entry(')', "close"),
            Map.entry('[', "open"),
            Map.entry(']', "close"),
            Map.entry('{', "open"),
            Map.entry('}', "close"),
            Map.entry('"', "quote"),
            Map.entry('\'', "apostrophe"),
            Map.entry('`', "backtick"));

    /** Ends a word without being a symbol; nothing that is written in ASCII has it. */
    private static final char BREAK = '\uFFFF';

    private Words() {}

    /**
     * Splits at everything that is neither letter nor digit, and where case says that a word begins:
     * {@code clientDataJSON} and {@code client_data-json} are the same three words. Never empty, all in lower case.
     */
    static List<String> of(String text) {
        List<String> words = split(ascii(text), false);
        return words.isEmpty() ? spelled(text) : words;
    }

    /** As {@link #of}, with every symbol spelled out: tells {@code a_b} from {@code a-b}, at the price of beauty. */
    static List<String> spelled(String text) {
        List<String> words = split(ascii(named(text)), true);
        return words.isEmpty() ? List.of("empty") : words;
    }

    /** {@code ClientDataJson}. */
    static String pascal(List<String> words) {
        StringBuilder name = new StringBuilder();
        for (String word : words) {
            // Two numbers in a row would become another number.
            if (name.length() > 0 && isDigit(word.charAt(0)) && isDigit(name.charAt(name.length() - 1))) {
                name.append('_');
            }
            name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
        return name.toString();
    }

    /** {@code clientDataJson}. */
    static String camel(List<String> words) {
        String pascal = pascal(words);
        return words.get(0) + pascal.substring(words.get(0).length());
    }

    /** {@code CLIENT_DATA_JSON}. */
    static String constant(List<String> words) {
        return String.join("_", words).toUpperCase(Locale.ROOT);
    }

    /** The same words and one more. */
    static List<String> with(List<String> words, String word) {
        return with(words, List.of(word));
    }

    /** The same words and more. */
    static List<String> with(List<String> words, List<String> more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(more);
        return all;
    }

    private static List<String> split(String text, boolean spellSymbols) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isLetter(c) || isDigit(c)) {
                if (start >= 0 && beginsWord(text, i)) {
                    words.add(lower(text, start, i));
                    start = i;
                } else if (start < 0) {
                    start = i;
                }
            } else {
                if (start >= 0) {
                    words.add(lower(text, start, i));
                    start = -1;
                }
                if (c != BREAK && (spellSymbols || isSign(text, i))) {
                    words.add(SYMBOLS.getOrDefault(c, "u" + Integer.toHexString(c)));
                }
            }
        }
        if (start >= 0) {
            words.add(lower(text, start, text.length()));
        }
        return words;
    }

    /** Whether a sign stands before a number at the name's start: {@code -1} and {@code +1} are not {@code 1}. */
    private static boolean isSign(String text, int i) {
        char c = text.charAt(i);
        return i == 0 && (c == '-' || c == '+') && text.length() > 1 && isDigit(text.charAt(1));
    }

    /** A capital after a small letter or digit begins a word, and so does the last of several before a small one. */
    private static boolean beginsWord(String text, int i) {
        char before = text.charAt(i - 1);
        if (!isUpper(text.charAt(i))) {
            return false;
        }
        return !isUpper(before) || (i + 1 < text.length() && isLower(text.charAt(i + 1)));
    }

    /** Takes accents off, and writes every other letter that is not ASCII as its code. */
    private static String ascii(String text) {
        if (text.chars().allMatch(c -> c < 128)) {
            return text;
        }
        StringBuilder ascii = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKD).codePoints().forEach(c -> {
            if (c < 128) {
                ascii.appendCodePoint(c);
            } else if (Character.isLetterOrDigit(c)) {
                ascii.append(BREAK).append('u').append(Integer.toHexString(c)).append(BREAK);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                ascii.append(BREAK);
            }
        });
        return ascii.toString();
    }

    /** Writes every symbol that is not ASCII as the words of its Unicode name. */
    private static String named(String text) {
        if (text.chars().allMatch(c -> c < 128)) {
            return text;
        }
        StringBuilder named = new StringBuilder();
        text.codePoints().forEach(c -> {
            String name = isSymbol(c) ? Character.getName(c) : null;
            if (name == null) {
                named.appendCodePoint(c);
            } else {
                named.append(BREAK)
                        .append(name.replaceAll("[^A-Z0-9]", String.valueOf(BREAK)))
                        .append(BREAK);
            }
        });
        return named.toString();
    }

    private static boolean isSymbol(int c) {
        return c >= 128 && !Character.isLetterOrDigit(c) && Character.getType(c) != Character.NON_SPACING_MARK;
    }

    private static String lower(String text, int start, int end) {
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isLetter(char c) {
        return isUpper(c) || isLower(c);
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
