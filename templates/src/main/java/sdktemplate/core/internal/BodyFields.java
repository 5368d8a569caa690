package sdktemplate.core.internal;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
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
        String type = request.headers().first("Content-Type").orElse("");
        byte[] body = request.body() == null ? null : request.body().inMemory();
        if (body != null && MediaType.isForm(type)) {
            return request.withBody(body(form(text(body), fields)));
        }
        if (body != null
                && MediaType.isJson(type)
                && JsonValue.parse(text(body)) instanceof JsonValue.JsonObject object) {
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

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
