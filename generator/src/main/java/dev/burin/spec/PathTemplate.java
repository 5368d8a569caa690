package dev.burin.spec;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Paths with variables in braces: {@code /v2/Services/{Sid}}. */
final class PathTemplate {
    /** {@code v2}, {@code v1.1}, {@code v1beta1}, {@code 2010-04-01}, {@code 2.0}. */
    private static final Pattern VERSION =
            Pattern.compile("[vV]?\\d+([._]\\d+)*((alpha|beta|rc|preview)\\d*)?|\\d{4}-\\d{2}-\\d{2}");

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");
    private static final String ROOT = "root";

    private PathTemplate() {}

    /**
     * What is asked for: the path, and a query, without its fragment, and with its variables as they are called.
     *
     * @param asked the names of query parameters, which say themselves what the path's query has a variable for
     */
    static String target(String path, Set<String> asked) {
        String target = VARIABLE.matcher(withoutFragment(path))
                .replaceAll(found -> Matcher.quoteReplacement('{' + variable(found.group(1)) + '}'));
        int query = target.indexOf('?');
        if (query < 0) {
            return target;
        }
        String fixed = Stream.of(target.substring(query + 1).split("&", -1))
                .filter(pair -> !asked.contains(nameOfVariable(pair)))
                .collect(Collectors.joining("&"));
        return target.substring(0, query) + (fixed.isEmpty() ? "" : '?' + fixed);
    }

    /** {@code limit} of {@code limit={max}}; empty of what has no variable for its value. */
    private static String nameOfVariable(String pair) {
        int equals = pair.indexOf('=');
        return pair.startsWith("{", equals + 1) ? pair.substring(0, Math.max(0, equals)) : "";
    }

    /** What a variable is called: some documents mark those that may hold slashes, {@code {proxy+}}. */
    static String variable(String name) {
        String bare = name.strip();
        return spansSegments(bare) ? bare.substring(0, bare.length() - 1) : bare;
    }

    private static boolean spansSegments(String variable) {
        return variable.length() > 1 && (variable.endsWith("+") || variable.endsWith("*"));
    }

    /** Whether a variable is marked as one that may hold slashes. */
    static boolean spansSegments(String path, String variable) {
        return VARIABLE.matcher(withoutFragment(path))
                .results()
                .map(found -> found.group(1).strip())
                .anyMatch(marked -> spansSegments(marked) && variable(marked).equals(variable));
    }

    private static String withoutFragment(String path) {
        int fragment = path.indexOf('#');
        return fragment < 0 ? path : path.substring(0, fragment);
    }

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
     * one. An extension ({@code Accounts.json}) and an action ({@code jobs:import}) are no part of the name.
     * {@code root} where nothing is left.
     */
    static List<String> resource(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : segments(path)) {
            if (segment.indexOf('{') < 0) {
                segments.add(name(segment));
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

    private static String name(String segment) {
        int action = segment.indexOf(':');
        String name = action > 0 ? segment.substring(0, action) : segment;
        return name.endsWith(".json") ? name.substring(0, name.length() - 5) : name;
    }

    private static List<String> segments(String path) {
        String target = withoutFragment(path);
        int query = target.indexOf('?');
        return Stream.of((query < 0 ? target : target.substring(0, query)).split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }
}
