package sdktemplate.core.internal;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
        String type = request.headers().first("Content-Type").orElse("");
        RequestBody all = together(type, request.body(), fields);
        if (all == null) {
            throw new IllegalArgumentException(request.operation().id()
                    + " sends no JSON object and no form: it can't take the body fields " + fields.keySet());
        }
        return request.withBody(all);
    }

    /** The body with the fields; nothing if it is no JSON object and no form. */
    static @Nullable RequestBody together(String type, @Nullable RequestBody sent, Map<String, JsonValue> fields) {
        if (sent != null && MediaType.is("multipart/form-data", type)) {
            return Multipart.behind(fields, type, sent);
        }
        byte[] body = sent == null ? null : sent.inMemory();
        if (body != null && MediaType.isForm(type)) {
            return body(form(text(body), fields));
        }
        if (body != null
                && MediaType.isJson(type)
                && JsonValue.parse(text(body)) instanceof JsonValue.JsonObject object) {
            Map<String, JsonValue> all = new LinkedHashMap<>(object.properties());
            all.putAll(fields);
            return body(JsonValue.of(all).toJson());
        }
        return null;
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

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
