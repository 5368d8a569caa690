package sdktemplate.core.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.Headers;
import sdktemplate.core.JsonWritable;
import sdktemplate.core.JsonWriter;
import sdktemplate.core.Operation;

/** A call of an operation: everything but where the API is and who calls. Sync and async services share it. Immutable. */
public final class ApiRequest {
    private final Operation operation;
    private final String target;
    private final @Nullable String previousTarget;
    private final Headers headers;
    private final byte @Nullable [] body;

    private ApiRequest(
            Operation operation,
            String target,
            @Nullable String previousTarget,
            Headers headers,
            byte @Nullable [] body) {
        this.operation = operation;
        this.target = target;
        this.previousTarget = previousTarget;
        this.headers = headers;
        this.body = body;
    }

    /**
     * {@return a GET request to fill in}
     *
     * @param operationId the operation's id
     * @param path its path with variables in braces
     */
    public static Builder get(String operationId, String path) {
        return new Builder(operationId, "GET", path);
    }

    /**
     * {@return a PUT request to fill in}
     *
     * @param operationId the operation's id
     * @param path its path with variables in braces
     */
    public static Builder put(String operationId, String path) {
        return new Builder(operationId, "PUT", path);
    }

    /**
     * {@return a POST request to fill in}
     *
     * @param operationId the operation's id
     * @param path its path with variables in braces
     */
    public static Builder post(String operationId, String path) {
        return new Builder(operationId, "POST", path);
    }

    /**
     * {@return a DELETE request to fill in}
     *
     * @param operationId the operation's id
     * @param path its path with variables in braces
     */
    public static Builder delete(String operationId, String path) {
        return new Builder(operationId, "DELETE", path);
    }

    /**
     * {@return an OPTIONS request to fill in}
     *
     * @param operationId the operation's id
     * @param path its path with variables in braces
     */
    public static Builder options(String operationId, String path) {
        return new Builder(operationId, "OPTIONS", path);
    }

    /**
     * {@return a HEAD request to fill in}
     *
     * @param operationId the operation's id
     * @param path its path with variables in braces
     */
    public static Builder head(String operationId, String path) {
        return new Builder(operationId, "HEAD", path);
    }

    /**
     * {@return a PATCH request to fill in}
     *
     * @param operationId the operation's id
     * @param path its path with variables in braces
     */
    public static Builder patch(String operationId, String path) {
        return new Builder(operationId, "PATCH", path);
    }

    /**
     * {@return a TRACE request to fill in}
     *
     * @param operationId the operation's id
     * @param path its path with variables in braces
     */
    public static Builder trace(String operationId, String path) {
        return new Builder(operationId, "TRACE", path);
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
        return new ApiRequest(operation, PageUrl.resolve(target, url), target, headers, body);
    }

    Operation operation() {
        return operation;
    }

    /** Where it goes: see {@link PageUrl}. */
    String target() {
        return target;
    }

    /** The target of the page before, if this fetches a page after another. */
    @Nullable String previousTarget() {
        return previousTarget;
    }

    Headers headers() {
        return headers;
    }

    byte @Nullable [] body() {
        return body;
    }

    /** Collects a request's values. A value that is {@code null} is not sent. */
    public static final class Builder {
        private final String operationId;
        private final String method;
        private final String path;
        private final List<List<String>> security = new ArrayList<>();
        private final Map<String, String> pathValues = new LinkedHashMap<>();
        private final Pairs query = new Pairs(PercentEncoding::encode);
        private final Pairs form = new Pairs(PercentEncoding::encodeForm);
        private final Headers.Builder headers = Headers.builder();
        private final StringBuilder cookies = new StringBuilder();
        private @Nullable String mediaType;
        private byte @Nullable [] body;

        private Builder(String operationId, String method, String path) {
            this.operationId = operationId;
            this.method = method;
            this.path = path;
        }

        /**
         * Adds an alternative of what credentials it wants; the first for which all are configured is used.
         *
         * @param schemeIds ids of security schemes, all of which belong together; none if it can do without
         * @return this
         */
        public Builder security(String... schemeIds) {
            security.add(List.of(schemeIds));
            return this;
        }

        /**
         * Sets a path variable.
         *
         * @param name its name
         * @param value its value, a list's items parted by commas
         * @return this
         * @throws IllegalArgumentException if the value is absent, empty, {@code .} or {@code ..}, which would make it a
         *     request to somewhere else
         */
        public Builder path(String name, @Nullable Object value) {
            pathValues.put(name, PathTemplate.encode(name, value));
            return this;
        }

        /**
         * Adds a query parameter.
         *
         * @param name its name
         * @param value its value; lists and maps as {@link QueryStyle#FORM_EXPLODED}
         * @return this
         */
        public Builder query(String name, @Nullable Object value) {
            return query(name, value, QueryStyle.FORM_EXPLODED);
        }

        /**
         * Adds a query parameter.
         *
         * @param name its name
         * @param value its value
         * @param style how a list or map is written
         * @return this
         */
        public Builder query(String name, @Nullable Object value, QueryStyle style) {
            query.add(name, value, style);
            return this;
        }

        /**
         * Sets a header field.
         *
         * @param name its name
         * @param value its value, a list's items parted by commas
         * @return this
         */
        public Builder header(String name, @Nullable Object value) {
            if (value != null) {
                headers.set(name, WireText.of(value));
            }
            return this;
        }

        /**
         * Adds a cookie.
         *
         * @param name its name
         * @param value its value, a list's items parted by commas
         * @return this
         */
        public Builder cookie(String name, @Nullable Object value) {
            if (value != null) {
                cookies.append(cookies.isEmpty() ? "" : "; ")
                        .append(PercentEncoding.encode(name))
                        .append('=')
                        .append(PercentEncoding.encode(WireText.of(value)));
            }
            return this;
        }

        /**
         * Adds a form field.
         *
         * @param name its name
         * @param value its value, a list as repeated fields
         * @return this
         */
        public Builder form(String name, @Nullable Object value) {
            return form(name, value, QueryStyle.FORM_EXPLODED);
        }

        /**
         * Adds a form field.
         *
         * @param name its name
         * @param value its value
         * @param style how a list or map is written
         * @return this
         */
        public Builder form(String name, @Nullable Object value, QueryStyle style) {
            form.add(name, value, style);
            return emptyForm();
        }

        /**
         * Sends a form, even if all its fields are absent.
         *
         * @return this
         */
        public Builder emptyForm() {
            mediaType = "application/x-www-form-urlencoded";
            return this;
        }

        /**
         * Sends JSON.
         *
         * @param value what to send
         * @return this
         */
        public Builder json(@Nullable JsonWritable value) {
            return json("application/json", value);
        }

        /**
         * Sends JSON of a type of its own, such as {@code application/merge-patch+json}.
         *
         * @param type the media type
         * @param value what to send
         * @return this
         */
        public Builder json(String type, @Nullable JsonWritable value) {
            return bytes(type, value == null ? null : JsonWriter.toBytes(value));
        }

        /**
         * Sends text, in UTF-8.
         *
         * @param type the media type
         * @param text what to send
         * @return this
         */
        public Builder text(String type, @Nullable String text) {
            return bytes(type, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
        }

        /**
         * Sends bytes.
         *
         * @param type the media type
         * @param bytes what to send; not copied
         * @return this
         */
        public Builder bytes(String type, byte @Nullable [] bytes) {
            mediaType = bytes == null ? null : type;
            body = bytes;
            return this;
        }

        /** {@return the request} */
        public ApiRequest build() {
            String target = PathTemplate.fill(path, pathValues);
            if (!query.isEmpty()) {
                target += (target.indexOf('?') < 0 ? "?" : "&") + query;
            }
            if (!cookies.isEmpty()) {
                headers.set("Cookie", cookies.toString());
            }
            byte[] content = body;
            if (mediaType != null) {
                headers.set("Content-Type", mediaType);
                content = body == null ? form.toString().getBytes(StandardCharsets.US_ASCII) : body;
            }
            return new ApiRequest(
                    new Operation(operationId, method, path, security), target, null, headers.build(), content);
        }
    }
}
