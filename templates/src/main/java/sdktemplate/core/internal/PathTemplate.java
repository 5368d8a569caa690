package sdktemplate.core.internal;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A path with variables in braces. */
final class PathTemplate {
    private PathTemplate() {}

    /** A variable's value as it stands in a path: never more than part of one segment. */
    static String encode(String name, @Nullable Object value, Style style) {
        return checked(name, text(name, value, style, PercentEncoding::encode));
    }

    /** A variable's value where that may be several segments. */
    static String encodeSegments(String name, @Nullable Object value, Style style) {
        String text = text(name, value, style, PercentEncoding::encodeSegments);
        for (String segment : text.split("/", -1)) {
            if (!segment.isEmpty()) {
                checked(name, segment);
            }
        }
        return text.isEmpty() ? checked(name, text) : text;
    }

    private static String text(String name, @Nullable Object value, Style style, UnaryOperator<String> encoding) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is a part of the path and can't be left out");
        }
        return styled(StyledValue.of(name, value, style, encoding));
    }

    /** Servers and proxies take "." and ".." out of a path: the request would be one for something else. */
    private static String checked(String name, String segment) {
        if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
            throw new IllegalArgumentException(name + " is a part of the path and can't be \"" + segment + "\"");
        }
        return segment;
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
