package sdktemplate.core.internal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.Headers;

/** Reads {@code Link} header fields (RFC 8288, section 3), as far as they name other pages. */
final class LinkHeader {
    private final String field;
    private int at;

    private LinkHeader(String field) {
        this.field = field;
    }

    /** The URL of the first link of that relation type; null if there is none. */
    static @Nullable String target(Headers headers, String relation) {
        for (String field : headers.all("Link")) {
            String target = new LinkHeader(field).find(relation);
            if (target != null) {
                return target;
            }
        }
        return null;
    }

    private @Nullable String find(String relation) {
        while (skipTo('<')) {
            int start = at;
            if (!skipTo('>')) {
                return null;
            }
            String target = field.substring(start, at - 1);
            if (parametersName(relation)) {
                return target;
            }
        }
        return null;
    }

    /** Whether the link's parameters, which end at a comma, say that it is of that relation type. */
    private boolean parametersName(String relation) {
        boolean named = false;
        while (peek() == ';') {
            at++;
            String name = token();
            String value = "";
            if (peek() == '=') {
                at++;
                value = peek() == '"' ? quoted() : token();
            }
            // Of several "rel" the first counts (section 3.3), but none tells pages otherwise: any will do.
            named |= name.equals("rel") && (" " + value.toLowerCase(Locale.ROOT) + " ").contains(" " + relation + " ");
        }
        return named;
    }

    private String token() {
        peek();
        int start = at;
        while (at < field.length() && ";,= \t".indexOf(field.charAt(at)) < 0) {
            at++;
        }
        return field.substring(start, at).toLowerCase(Locale.ROOT);
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < field.length() && field.charAt(at) != '"') {
            if (field.charAt(at) == '\\' && at + 1 < field.length()) {
                at++;
            }
            value.append(field.charAt(at++));
        }
        at++;
        return value.toString();
    }

    /** The next character that is no space; a NUL, which no header holds, at the end. */
    private char peek() {
        while (at < field.length() && (field.charAt(at) == ' ' || field.charAt(at) == '\t')) {
            at++;
        }
        return at < field.length() ? field.charAt(at) : '\0';
    }

    private boolean skipTo(char end) {
        int found = field.indexOf(end, at);
        at = found < 0 ? field.length() : found + 1;
        return found >= 0;
    }
}
