package sdktemplate.core.internal;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import sdktemplate.core.Headers;
import sdktemplate.core.HttpRequest;
import sdktemplate.core.JsonValue;
import sdktemplate.core.RequestOptions;

/**
 * Makes of a call of an operation what goes over the wire, but for the credentials.
 *
 * @param settings what the client was built with
 */
record HttpRequests(ClientSettings settings) {
    private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(60);

    /**
     * A call's first attempt.
     *
     * @param request what the operation sends
     * @param accept what is asked for, unless the operation says so itself
     * @param options what the caller wants otherwise
     */
    HttpRequest of(ApiRequest request, String accept, RequestOptions options) {
        URI url = options.baseUrl()
                .map(chosen -> settings.at(BaseUrl.of(chosen)))
                .orElse(settings)
                .baseUrlOf(request)
                .resolve(request, siblings(request));
        HttpRequest http = new HttpRequest(
                request.operation(),
                PageField.without(url),
                headers(request, accept, options),
                request.body(),
                options.timeout().orElse(settings.timeout() == null ? USUAL_TIMEOUT : settings.timeout()));
        if (!request.isNamedByApi()) {
            for (Map.Entry<String, String> parameter : options.query().entrySet()) {
                http = http.withQuery(parameter.getKey(), parameter.getValue());
            }
        }
        Map<String, JsonValue> fields = new LinkedHashMap<>(options.bodyFields());
        fields.putAll(PageField.of(url));
        return fields.isEmpty() ? http : BodyFields.add(http, fields);
    }

    private List<String> siblings(ApiRequest request) {
        List<String> all = settings.info().siblings();
        if (!request.servers().isEmpty()) {
            all = new ArrayList<>(all);
            all.addAll(settings.operationServers().siblings(request.servers()));
        }
        return all;
    }

    private Headers headers(ApiRequest request, String accept, RequestOptions options) {
        Headers.Builder headers = Headers.builder()
                .set("Accept", accept)
                .setAll(settings.headers())
                .setAll(request.headers())
                .setAll(options.headers());
        String name = settings.info().idempotencyHeader();
        String method = request.operation().method();
        if (name != null && (method.equals("POST") || method.equals("PATCH"))) {
            headers.set(name, idempotencyKey(name, options));
        }
        return headers.build();
    }

    private static String idempotencyKey(String header, RequestOptions options) {
        return options.idempotencyKey()
                .or(() -> options.headers().first(header).filter(key -> !key.isBlank()))
                .orElseGet(() -> UUID.randomUUID().toString());
    }
}
