package sdktemplate.core.internal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.DecodeException;
import sdktemplate.core.Headers;
import sdktemplate.core.HttpRequest;
import sdktemplate.core.HttpResponse;
import sdktemplate.core.JsonValue;

/**
 * Hides the values of fields that are secret or personal.
 *
 * @param names the fields' names; the same with other capitals is likely to be the same
 */
record Redaction(Set<String> names) {
    static final String HIDDEN = "***";

    /** What would be hidden everywhere in a text, if it were shorter. */
    private static final int LEAST = 3;

    Redaction {
        Set<String> anyCase = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.addAll(names);
        names = anyCase;
    }

    /** A request's body for a log: JSON and forms with hidden values, else how much there is of what. */
    String body(HttpRequest request) {
        if (request.body() == null) {
            return "";
        }
        byte[] bytes = request.body().inMemory();
        return bytes == null ? "(a stream)" : body(request.headers(), bytes);
    }

    /** The same of an answer. */
    String body(HttpResponse response) {
        return response.isStreamed() ? "(a stream)" : body(response.headers(), response.body());
    }

    private String body(Headers headers, byte[] bytes) {
        String type = headers.first("Content-Type").orElse("");
        String text = new String(bytes, StandardCharsets.UTF_8);
        JsonValue json = MediaType.isJson(type) ? parsed(text) : null;
        if (json != null) {
            return shown(json).toJson();
        }
        if (MediaType.isForm(type)) {
            List<String> fields = new ArrayList<>();
            eachPair(text, (name, value) -> fields.add(name + "=" + (names.contains(name) ? HIDDEN : value)));
            return String.join("&", fields);
        }
        return bytes.length == 0 ? "" : "(" + bytes.length + " bytes)";
    }

    private JsonValue shown(JsonValue value) {
        if (value instanceof JsonValue.JsonArray array) {
            return JsonValue.of(array.items().stream().map(this::shown).toList());
        }
        if (value instanceof JsonValue.JsonObject object) {
            Map<String, JsonValue> properties = new LinkedHashMap<>();
            object.properties()
                    .forEach((name, property) ->
                            properties.put(name, names.contains(name) ? JsonValue.of(HIDDEN) : shown(property)));
            return JsonValue.of(properties);
        }
        return value;
    }

    /** A text that an API made of a request, which likes to say what was wrong with which value. */
    String hide(String text, HttpRequest request) {
        if (names.isEmpty()) {
            return text;
        }
        String hidden = text;
        for (String value : sent(request)) {
            if (value.length() >= LEAST) {
                hidden = hidden.replace(value, HIDDEN);
            }
        }
        return hidden;
    }

    /** The values of the fields in a request, in path, query, form or JSON. */
    private List<String> sent(HttpRequest request) {
        List<String> values = new ArrayList<>();
        BiConsumer<String, String> collector = (name, value) -> {
            if (names.contains(name)) {
                values.add(value);
            }
        };
        eachVariable(request, collector);
        eachPair(request.url().getRawQuery() == null ? "" : request.url().getRawQuery(), collector);
        byte[] bytes = request.body() == null ? null : request.body().inMemory();
        if (bytes != null) {
            String type = request.headers().first("Content-Type").orElse("");
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (MediaType.isForm(type)) {
                eachPair(text, collector);
            } else if (MediaType.isJson(type)) {
                eachProperty(parsed(text), collector);
            }
        }
        return values;
    }

    /** Path and template end alike, whatever the base URL begins with. */
    private static void eachVariable(HttpRequest request, BiConsumer<String, String> action) {
        String[] path = request.url().getRawPath().split("/", -1);
        String[] template = request.operation().path().split("/", -1);
        for (int i = 1; i <= Math.min(path.length, template.length); i++) {
            String segment = template[template.length - i];
            if (segment.startsWith("{") && segment.endsWith("}")) {
                action.accept(segment.substring(1, segment.length() - 1), decoded(path[path.length - i]));
            }
        }
    }

    static void eachPair(String form, BiConsumer<String, String> action) {
        for (String pair : form.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals >= 0) {
                action.accept(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
    }

    private static void eachProperty(@Nullable JsonValue value, BiConsumer<String, String> action) {
        if (value instanceof JsonValue.JsonArray array) {
            array.items().forEach(item -> eachProperty(item, action));
        } else if (value instanceof JsonValue.JsonObject object) {
            object.properties().forEach((name, property) -> {
                action.accept(name, WireValue.text(property));
                eachProperty(property, action);
            });
        }
    }

    static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // not encoded as a form, whatever its media type
        }
    }

    private static @Nullable JsonValue parsed(String text) {
        try {
            return JsonValue.parse(text);
        } catch (DecodeException e) {
            return null;
        }
    }
}
