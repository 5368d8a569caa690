package sdktemplate.core.internal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A path with variables in braces. */
final class PathTemplate {
    private PathTemplate() {}

    /** A variable's value as it stands in a path: never more than part of one segment. */
    static String encode(String name, @Nullable Object value, Style style) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is a part of the path and can't be left out");
        }
        String text = styled(StyledValue.of(name, value, style, PercentEncoding::encode));
        // Servers and proxies take "." and ".." out of a path: the request would be one for something else.
        if (text.isEmpty() || text.equals(".") || text.equals("..")) {
            throw new IllegalArgumentException(name + " is a part of the path and can't be \"" + text + "\"");
        }
        return text;
    }

    private static String styled(StyledValue value) {
        return switch (value.style()) {
            case MATRIX, MATRIX_EXPLODED -> value.matrix();
            case LABEL, LABEL_EXPLODED -> '.' + value.text();
            default -> value.text();
        };
    }

    /** The path with the values, which are encoded already, in place of the variables. */
    static String fill(String template, Map<String, String> values) {
        StringBuilder path = new StringBuilder(template.length() + 64);
        int end = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', end)) {
            int close = template.indexOf('}', open);
            if (close < 0) {
                break; // a brace that is never closed begins no variable
            }
            String name = template.substring(open + 1, close);
            String value = values.get(name);
            if (value == null) {
                throw new IllegalStateException("No value for " + name + " in " + template);
            }
            path.append(literal(template, end, open)).append(value);
            end = close + 1;
        }
        return path.append(literal(template, end, template.length())).toString();
    }

    private static String literal(String template, int from, int to) {
        return PercentEncoding.encodePath(template.substring(from, to));
    }
}
