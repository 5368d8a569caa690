package sdktemplate.core.testing;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Requests that a test has an answer for.
 *
 * @param text method and path, with braces for what varies within a segment
 */
record RequestTemplate(String text) {
    private static final Pattern VARIABLE = Pattern.compile("\\{[^{}/]*}");

    /** Whether a request's method and path are such. */
    boolean matches(String methodAndPath) {
        String literals =
                Arrays.stream(VARIABLE.split(text, -1)).map(Pattern::quote).collect(Collectors.joining("[^/]*"));
        return methodAndPath.matches(literals);
    }

    /** How many characters of it vary in no request. */
    int literals() {
        return VARIABLE.matcher(text).replaceAll("").length();
    }
}
