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
        String start = PercentEncoding.encode(parameter) + "=";
        List<String> parts = parts(target);
        parts.removeIf(part -> part.startsWith(start));
        parts.add(start + PercentEncoding.encode(value.toString()));
        int query = target.indexOf('?');
        return (query < 0 ? target : target.substring(0, query)) + "?" + String.join("&", parts);
    }

    private static List<String> parts(String target) {
        int query = target.indexOf('?');
        return query < 0
                ? new ArrayList<>()
                : new ArrayList<>(List.of(target.substring(query + 1).split("&")));
    }
}
