package sdktemplate.core.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import sdktemplate.core.HttpRequest;
import sdktemplate.core.JsonValue;
import sdktemplate.core.RequestBody;

/** Adds to a body that is a JSON object or a form what its operation has no parameter for. */
final class BodyFields {
    private BodyFields() {}

    /**
     * The request with the fields in its body.
     *
     * @throws IllegalArgumentException if its body is something else
     */
    static HttpRequest add(HttpRequest request, Map<String, JsonValue> fields) {
        String type = request.headers().first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        RequestBody body = request.body();
        if (type.startsWith("application/x-www-form-urlencoded") && body != null) {
            return request.withBody(body(form(text(body), fields)));
        }
        boolean json = type.startsWith("application/json") || type.contains("+json");
        if (json && body != null && JsonValue.parse(text(body)) instanceof JsonValue.JsonObject object) {
            Map<String, JsonValue> all = new LinkedHashMap<>(object.properties());
            all.putAll(fields);
            return request.withBody(body(JsonValue.of(all).toJson()));
        }
        throw new IllegalArgumentException(request.operation().id()
                + " sends no JSON object and no form: it can't take the body fields " + fields.keySet());
    }

    private static String form(String form, Map<String, JsonValue> fields) {
        StringBuilder text = new StringBuilder(form);
        fields.forEach((name, value) -> text.append(text.isEmpty() ? "" : "&")
                .append(PercentEncoding.encodeForm(name))
                .append('=')
                .append(PercentEncoding.encodeForm(WireValue.text(value))));
        return text.toString();
    }

    private static RequestBody body(String text) {
        return RequestBody.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(RequestBody body) {
        try (InputStream stream = body.open()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
