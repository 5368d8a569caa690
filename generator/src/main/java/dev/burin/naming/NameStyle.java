package dev.burin.naming;

import java.util.List;

/** How a kind of Java name is written, and what is done where it can't be. */
enum NameStyle {
    /** {@code ChallengeStatus}; {@code ObjectModel} where {@code Object} is taken. */
    TYPE("type", "Model") {
        @Override
        String join(List<String> words) {
            return Words.pascal(words);
        }
    },
    /** {@code detailsMessage}; {@code class_} where {@code class} is taken. */
    MEMBER("value", "_") {
        @Override
        String join(List<String> words) {
            return Words.camel(words);
        }
    },
    /** {@code IN_PROGRESS}; {@code UNRECOGNIZED_} where {@code UNRECOGNIZED} is taken. */
    CONSTANT("value", "_") {
        @Override
        String join(List<String> words) {
            return Words.constant(words);
        }
    },
    /** {@code ratelimit}; {@code modelapi} where {@code model} is taken. */
    PACKAGE("p", "api") {
        @Override
        String join(List<String> words) {
            return String.join("", words);
        }
    };

    /** A file's name with {@code $Builder.class} behind it stays below 255 bytes, and a person can still read it. */
    private static final int MAX_LENGTH = 120;

    private final String prefix;
    private final String suffix;

    NameStyle(String prefix, String suffix) {
        this.prefix = prefix;
        this.suffix = suffix;
    }

    abstract String join(List<String> words);

    /** What goes behind a name that means something else in Java or in the SDK. */
    String suffix() {
        return suffix;
    }

    /** A legal identifier of these words, but for words that Java reserves. */
    String write(List<String> words) {
        boolean digit = Character.isDigit(words.get(0).charAt(0));
        String name = join(digit ? Words.with(List.of(prefix), words) : words);
        return name.length() <= MAX_LENGTH ? name : name.substring(0, MAX_LENGTH - 9) + "_" + hash(name);
    }

    /** Eight hexadecimal digits that depend on the text alone. */
    static String hash(String text) {
        return String.format("%08x", text.hashCode());
    }
}
