package dev.burin.support;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts imports back in order after packages were renamed. */
final class Imports {
    /** Lines of imports that follow each other: static ones are a block of their own. */
    private static final Pattern BLOCK = Pattern.compile("(?m)(^import [\\w.*]+( [\\w.*]+)?;\n)+");

    private Imports() {}

    static String sorted(String source) {
        return BLOCK.matcher(source)
                .replaceAll(block -> Matcher.quoteReplacement(
                        block.group().lines().sorted().collect(Collectors.joining("\n", "", "\n"))));
    }
}
