package sdktemplate.core.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and replaces parameters in the query of a target. */
final class PageQuery {
    private PageQuery() {}

    /** The number that a parameter holds; empty if it is not there. */
    static Optional<Long> number(String target, String parameter) {
        String start = PercentEncoding.encode(parameter) + "=";
        return parts(target).stream()
                .filter(part -> part.startsWith(start))
                .findFirst()
                .map(part -> Long.valueOf(part.substring(start.length())));
    }

    /** The target with that value of a parameter, in the place of those that it has. */
    static String with(String target, String parameter, Object value) {
        String bare = without(target, parameter);
        return bare
                + (bare.indexOf('?') < 0 ? '?' : '&')
                + PercentEncoding.encode(parameter)
                + '='
                + PercentEncoding.encode(value.toString());
    }

    /** The target without a parameter, however its name is encoded. */
    static String without(String target, String parameter) {
        int query = target.indexOf('?');
        if (query < 0) {
            return target;
        }
        List<String> parts = parts(target);
        parts.removeIf(part -> part.isEmpty() || isNamed(part, parameter));
        return target.substring(0, query) + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }

    /** Whether a pair of name and value, or a name alone, has that name. */
    static boolean isNamed(String pair, String name) {
        int equals = pair.indexOf('=');
        return Redaction.decoded(equals < 0 ? pair : pair.substring(0, equals)).equals(name);
    }

    private static List<String> parts(String target) {
        int query = target.indexOf('?');
        return query < 0
                ? new ArrayList<>()
                : new ArrayList<>(List.of(target.substring(query + 1).split("&")));
    }
}
