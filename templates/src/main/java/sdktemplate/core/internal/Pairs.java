package sdktemplate.core.internal;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Names and values as a query or a form writes them. */
final class Pairs {
    private final UnaryOperator<String> encoding;
    private final StringBuilder text = new StringBuilder();

    /** With what encodes a name or value. */
    Pairs(UnaryOperator<String> encoding) {
        this.encoding = encoding;
    }

    void add(String name, @Nullable Object value, QueryStyle style) {
        if (value == null) {
            return;
        }
        boolean exploded = style == QueryStyle.FORM_EXPLODED || style == QueryStyle.DEEP_OBJECT;
        if (exploded && value instanceof Map<?, ?> map) {
            map.forEach((key, item) ->
                    add(style == QueryStyle.DEEP_OBJECT ? name + '[' + key + ']' : String.valueOf(key), item, style));
        } else if (exploded) {
            for (String part : WireText.parts(value)) {
                pair(name, encoding.apply(part));
            }
        } else {
            joined(name, WireText.parts(value), separator(style));
        }
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void joined(String name, List<String> parts, String separator) {
        if (!parts.isEmpty()) {
            StringBuilder value = new StringBuilder();
            for (String part : parts) {
                value.append(value.isEmpty() ? "" : separator).append(encoding.apply(part));
            }
            pair(name, value.toString());
        }
    }

    private void pair(String name, String encodedValue) {
        text.append(text.isEmpty() ? "" : "&")
                .append(encoding.apply(name))
                .append('=')
                .append(encodedValue);
    }

    private static String separator(QueryStyle style) {
        return switch (style) {
            case SPACE_DELIMITED -> "%20";
            case PIPE_DELIMITED -> "%7C";
            default -> ",";
        };
    }
}
