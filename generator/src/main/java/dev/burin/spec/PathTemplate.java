package dev.burin.spec;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Paths with variables in braces: {@code /v2/Services/{Sid}}. */
final class PathTemplate {
    /** {@code v2}, {@code v1.1}, {@code v1beta1}, {@code 2010-04-01}, {@code 2.0}. */
    private static final Pattern VERSION =
            Pattern.compile("[vV]?\\d+([._]\\d+)*((alpha|beta|rc|preview)\\d*)?|\\d{4}-\\d{2}-\\d{2}");

    private static final String ROOT = "root";

    private PathTemplate() {}

    /** The variables, each once, in the path's order. */
    static Set<String> variables(String path) {
        Set<String> variables = new LinkedHashSet<>();
        int open = path.indexOf('{');
        while (open >= 0) {
            int close = path.indexOf('}', open);
            if (close < 0) {
                break;
            }
            variables.add(path.substring(open + 1, close));
            open = path.indexOf('{', close);
        }
        return variables;
    }

    /**
     * The segments without variables, and without a version where the path, or {@code api} at its beginning, leads with
     * one. An extension ({@code Accounts.json}) is no part of the name. {@code root} where nothing is left.
     */
    static List<String> resource(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : segments(path)) {
            if (segment.indexOf('{') < 0) {
                segments.add(segment.endsWith(".json") ? segment.substring(0, segment.length() - 5) : segment);
            }
        }
        int version = !segments.isEmpty() && segments.get(0).equalsIgnoreCase("api") ? 1 : 0;
        if (segments.size() > version && VERSION.matcher(segments.get(version)).matches()) {
            segments.remove(version);
        }
        return segments.isEmpty() ? List.of(ROOT) : segments;
    }

    /** How many segments with variables follow the last one without. */
    static int trailingVariables(String path) {
        int trailing = 0;
        for (String segment : segments(path)) {
            trailing = segment.indexOf('{') < 0 ? 0 : trailing + 1;
        }
        return trailing;
    }

    private static List<String> segments(String path) {
        return Stream.of(path.split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }
}
