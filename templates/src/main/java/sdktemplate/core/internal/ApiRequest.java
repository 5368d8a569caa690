package sdktemplate.core.internal;

import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.Headers;
import sdktemplate.core.JsonReader;
import sdktemplate.core.Operation;
import sdktemplate.core.RequestBody;

/**
 * A call of an operation: everything but where the API is and who calls. Sync and async services share it. Immutable.
 */
public final class ApiRequest {
    private final Operation operation;
    private final @Nullable String server;
    private final String target;
    private final @Nullable String previousTarget;
    private final Headers headers;
    private final @Nullable RequestBody body;
    private final Map<String, JsonReader.Decoder<?>> errors;

    ApiRequest(
            Operation operation,
            @Nullable String server,
            String target,
            @Nullable String previousTarget,
            Headers headers,
            @Nullable RequestBody body,
            Map<String, JsonReader.Decoder<?>> errors) {
        this.operation = operation;
        this.server = server;
        this.target = target;
        this.previousTarget = previousTarget;
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
     * {@return the request for the page after the one that this request fetched}
     *
     * @param url the next page's URL as the API sent it: absolute, or relative to this request's
     * @throws NoSuchElementException if there is no such URL
     */
    public ApiRequest next(@Nullable String url) {
        if (url == null) {
            throw new NoSuchElementException("There is no page after this one");
        }
        return new ApiRequest(operation, server, PageUrl.resolve(target, url), target, headers, body, errors);
    }

    Operation operation() {
        return operation;
    }

    /** The operation's own server: see {@link ApiRequestBuilder#server}. */
    @Nullable
    String server() {
        return server;
    }

    /** Where it goes: see {@link PageUrl}. */
    String target() {
        return target;
    }

    /** The target of the page before, if this fetches a page after another. */
    @Nullable
    String previousTarget() {
        return previousTarget;
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
