package sdktemplate.core.internal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.Headers;
import sdktemplate.core.JsonReader;
import sdktemplate.core.Operation;
import sdktemplate.core.RequestBody;
import sdktemplate.core.RequestOptions;

/**
 * A call of an operation: everything but where the API is and who calls. Sync and async services share it. Immutable.
 */
public final class ApiRequest {
    private final Operation operation;
    private final List<ServerUrl> servers;
    private final String target;
    private final @Nullable PageTrail trail;
    private final boolean namedByApi;
    private final Headers headers;
    private final @Nullable RequestBody body;
    private final Map<String, JsonReader.Decoder<?>> errors;

    ApiRequest(
            Operation operation,
            List<ServerUrl> servers,
            String target,
            @Nullable PageTrail trail,
            boolean namedByApi,
            Headers headers,
            @Nullable RequestBody body,
            Map<String, JsonReader.Decoder<?>> errors) {
        this.operation = operation;
        this.servers = List.copyOf(servers);
        this.target = target;
        this.trail = trail;
        this.namedByApi = namedByApi;
        this.headers = headers;
        this.body = body;
        this.errors = Map.copyOf(errors);
    }

    /**
     * {@return a GET request to fill in}
     *
     * @param operationId the operation's id
     * @param path its path with variables in braces
     */
    public static ApiRequestBuilder get(String operationId, String path) {
        return new ApiRequestBuilder(operationId, "GET", path);
    }

    /**
     * {@return a PUT request to fill in}
     *
     * @param operationId the operation's id
     * @param path its path with variables in braces
     */
    public static ApiRequestBuilder put(String operationId, String path) {
        return new ApiRequestBuilder(operationId, "PUT", path);
    }

    /**
     * {@return a POST request to fill in}
     *
     * @param operationId the operation's id
     * @param path its path with variables in braces
     */
    public static ApiRequestBuilder post(String operationId, String path) {
        return new ApiRequestBuilder(operationId, "POST", path);
    }

    /**
     * {@return a DELETE request to fill in}
     *
     * @param operationId the operation's id
     * @param path its path with variables in braces
     */
    public static ApiRequestBuilder delete(String operationId, String path) {
        return new ApiRequestBuilder(operationId, "DELETE", path);
    }

    /**
     * {@return an OPTIONS request to fill in}
     *
     * @param operationId the operation's id
     * @param path its path with variables in braces
     */
    public static ApiRequestBuilder options(String operationId, String path) {
        return new ApiRequestBuilder(operationId, "OPTIONS", path);
    }

    /**
     * {@return a HEAD request to fill in}
     *
     * @param operationId the operation's id
     * @param path its path with variables in braces
     */
    public static ApiRequestBuilder head(String operationId, String path) {
        return new ApiRequestBuilder(operationId, "HEAD", path);
    }

    /**
     * {@return a PATCH request to fill in}
     *
     * @param operationId the operation's id
     * @param path its path with variables in braces
     */
    public static ApiRequestBuilder patch(String operationId, String path) {
        return new ApiRequestBuilder(operationId, "PATCH", path);
    }

    /**
     * {@return a TRACE request to fill in}
     *
     * @param operationId the operation's id
     * @param path its path with variables in braces
     */
    public static ApiRequestBuilder trace(String operationId, String path) {
        return new ApiRequestBuilder(operationId, "TRACE", path);
    }

    /**
     * {@return this request, or one for the page that the caller wants to come back to}
     *
     * @param options what holds for the call
     */
    public ApiRequest from(RequestOptions options) {
        return options.pageToken().map(token -> at(token, null, true)).orElse(this);
    }

    /** The request for a page at a URL that came with the page that this request fetches. */
    ApiRequest pageAt(String url) {
        return at(PageUrl.resolve(target, url), trailWith(0), true);
    }

    /** This request for another page, after one that had so many items. */
    ApiRequest pageWith(String parameter, Object value, int items) {
        return at(PageQuery.with(target, parameter, value), trailWith(items), namedByApi);
    }

    /** This request for the page that a field of its body asks for. */
    ApiRequest pageWithField(String field, Object value) {
        return at(PageField.with(target, field, value), trailWith(0), namedByApi);
    }

    private PageTrail trailWith(int items) {
        return trail == null ? PageTrail.behind(target, items) : trail.then(target, items);
    }

    private ApiRequest at(String otherTarget, @Nullable PageTrail behind, boolean named) {
        return new ApiRequest(operation, servers, otherTarget, behind, named, headers, body, errors);
    }

    Operation operation() {
        return operation;
    }

    /** The operation's own servers, the default first: see {@link ApiRequestBuilder#server(ServerUrl)}. */
    List<ServerUrl> servers() {
        return servers;
    }

    /** Where it goes: see {@link PageUrl}. */
    String target() {
        return target;
    }

    /** The pages that led here, if this fetches a page after another. */
    @Nullable
    PageTrail trail() {
        return trail;
    }

    /** The same request as a first one. */
    ApiRequest withoutTrail() {
        return at(target, null, namedByApi);
    }

    /** Whether the target is the API's own, with all that the caller asked for in it. */
    boolean isNamedByApi() {
        return namedByApi;
    }

    /** How many items the pages that led here had. */
    long itemsBefore() {
        return trail == null ? 0 : trail.items();
    }

    Headers headers() {
        return headers;
    }

    @Nullable
    RequestBody body() {
        return body;
    }

    /** What reads the bodies of errors, by status, {@code 4XX} or {@code default}. */
    Map<String, JsonReader.Decoder<?>> errors() {
        return errors;
    }
}
