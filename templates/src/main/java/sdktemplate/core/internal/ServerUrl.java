package sdktemplate.core.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A server's URL with variables in braces (OpenAPI 3.1, section 4.8.5). Immutable.
 *
 * @param template the URL
 * @param usual the variables' values where the caller sets none
 * @param implied values that others imply: by {@code region=ie1}, then by variable
 * @param followed the variables whose value is that of the client's own server, and which values they can have; none
 *     where any value will do
 * @param chosen what the caller set
 */
public record ServerUrl(
        String template,
        Map<String, String> usual,
        Map<String, Map<String, String>> implied,
        Map<String, List<String>> followed,
        Map<String, String> chosen) {
    /** What can stand in a host name or a path and means nothing there: no value leads to another host. */
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_.~:-]*");

    /**
     * {@return a URL}
     *
     * @param template it, with its variables in braces
     */
    public static ServerUrl of(String template) {
        return new ServerUrl(template, Map.of(), Map.of(), Map.of(), Map.of());
    }

    /**
     * {@return the same with a variable}
     *
     * @param variable its name
     * @param value its value where the caller sets none
     */
    public ServerUrl usual(String variable, String value) {
        return new ServerUrl(template, with(usual, variable, value), implied, followed, chosen);
    }

    /**
     * {@return the same with a value that follows from that of another variable, unless the caller sets it}
     *
     * @param other the other variable
     * @param otherValue its value
     * @param variable the variable
     * @param value its value then
     */
    public ServerUrl implies(String other, String otherValue, String variable, String value) {
        String key = other + "=" + otherValue;
        Map<String, String> values = with(implied.getOrDefault(key, Map.of()), variable, value);
        return new ServerUrl(template, usual, with(implied, key, values), followed, chosen);
    }

    /**
     * {@return the same with a variable whose value is that of the client's own server, unless the caller sets it}
     *
     * @param variable its name
     * @param values the values that it can have; none where any will do
     */
    public ServerUrl follows(String variable, String... values) {
        return new ServerUrl(template, usual, implied, with(followed, variable, List.of(values)), chosen);
    }

    /**
     * {@return the same with a value that the caller chose}
     *
     * @param variable the variable
     * @param value its value
     * @throws IllegalArgumentException if this server has no such variable, or no host or path can hold the value
     */
    public ServerUrl choose(String variable, String value) {
        if (!usual.containsKey(variable)) {
            throw new IllegalArgumentException("The server " + template + " has no variable " + variable);
        }
        if (!VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a value for " + variable + " of " + template + ": " + value);
        }
        return new ServerUrl(template, usual, implied, followed, with(chosen, variable, value));
    }

    /** The same with the values that the caller chose for another one of this template. */
    ServerUrl chosenAs(ServerUrl other) {
        return new ServerUrl(template, usual, implied, followed, other.chosen);
    }

    /** {@return the URL with the values of its variables} */
    public String url() {
        return url(Map.of());
    }

    /** The URL of an operation's own server, for a client whose own server has those values of variables. */
    String url(Map<String, String> client) {
        Map<String, String> values = values();
        followed.forEach((variable, known) -> {
            String value = client.get(variable);
            if (value != null && !chosen.containsKey(variable) && (known.isEmpty() || known.contains(value))) {
                values.put(variable, value);
            }
        });
        String url = template;
        for (Map.Entry<String, String> value : values.entrySet()) {
            url = url.replace('{' + value.getKey() + '}', value.getValue());
        }
        return url;
    }

    /** {@return the values of its variables} */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>(usual);
        values.putAll(chosen);
        for (Map.Entry<String, String> set : chosen.entrySet()) {
            implied.getOrDefault(set.getKey() + "=" + set.getValue(), Map.of()).forEach((variable, value) -> {
                if (!chosen.containsKey(variable)) {
                    values.put(variable, value);
                }
            });
        }
        return values;
    }

    private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        Map<String, V> all = new LinkedHashMap<>(map);
        all.put(key, value);
        return all;
    }
}
