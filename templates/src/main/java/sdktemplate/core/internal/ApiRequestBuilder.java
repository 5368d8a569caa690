package sdktemplate.core.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.Headers;
import sdktemplate.core.JsonReader;
import sdktemplate.core.JsonValue;
import sdktemplate.core.Operation;

/** Collects a request's values. A value that is {@code null} is not sent. */
public final class ApiRequestBuilder extends RequestContent {
    /** Behind what {@code Accept} names: anything else, where there is none of that (RFC 9110, section 12.5.1). */
    static final String ANYTHING_ELSE = ", */*;q=0.1";

    private final String operationId;
    private final String method;
    private final String path;
    private final List<List<String>> security = new ArrayList<>();
    private final List<ServerUrl> servers = new ArrayList<>();
    private final Map<String, String> pathValues = new LinkedHashMap<>();
    private final List<StyledValue.Pair> query = new ArrayList<>();
    private final List<StyledValue.Pair> cookies = new ArrayList<>();
    private final Map<String, JsonReader.Decoder<?>> errors = new LinkedHashMap<>();
    private final Headers.Builder headers = Headers.builder();

    ApiRequestBuilder(String operationId, String method, String path) {
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
    public ApiRequestBuilder security(String... schemeIds) {
        security.add(List.of(schemeIds));
        return this;
    }

    /**
     * Asks for media types other than the usual one, and for any other rather than for none: what a server refuses to
     * send is worse than what the SDK does not expect.
     *
     * @param types the media types, the preferred ones first
     * @return this
     */
    public ApiRequestBuilder accept(String... types) {
        String all = String.join(", ", types);
        headers.set("Accept", List.of(types).contains("*/*") ? all : all + ANYTHING_ELSE);
        return this;
    }

    /**
     * Tells what an error looks like.
     *
     * @param status its status, {@code 4XX} for all such, or {@code default} for all others
     * @param decoder reads its body
     * @return this
     */
    public ApiRequestBuilder error(String status, JsonReader.Decoder<?> decoder) {
        errors.put(status, decoder);
        return this;
    }

    /**
     * Sends it to another server than most requests of the SDK.
     *
     * @param url the server's URL, which a base URL that the caller chose replaces; or a path from the root of wherever
     *     the API is, {@code /} for the root itself
     * @return this
     */
    public ApiRequestBuilder server(String url) {
        return server(ServerUrl.of(url));
    }

    /**
     * Sends it to another server than most requests of the SDK. Of several, the caller can choose one; else it is the
     * first.
     *
     * @param url the server's URL, as in {@link #server(String)}, with variables or not
     * @return this
     */
    public ApiRequestBuilder server(ServerUrl url) {
        servers.add(url);
        return this;
    }

    /**
     * Sets a path variable.
     *
     * @param name its name
     * @param value its value; a list or object as {@link Style#SIMPLE}
     * @return this
     * @throws IllegalArgumentException if the value is absent, empty, {@code .} or {@code ..}, which would make it a
     *     request to somewhere else
     */
    public ApiRequestBuilder path(String name, @Nullable Object value) {
        return path(name, value, Style.SIMPLE);
    }

    /**
     * Sets a path variable.
     *
     * @param name its name
     * @param value its value
     * @param style how it is written
     * @return this
     * @throws IllegalArgumentException if the value is absent, or what is written is empty, {@code .} or {@code ..}
     */
    public ApiRequestBuilder path(String name, @Nullable Object value, Style style) {
        pathValues.put(name, PathTemplate.encode(name, value, style));
        return this;
    }

    /**
     * Sets a path variable that may be several segments: slashes in its value stay ({@code {path+}}).
     *
     * @param name its name
     * @param value its value
     * @param style how it is written
     * @return this
     * @throws IllegalArgumentException if the value is absent or empty, or one of its segments is {@code .} or
     *     {@code ..}
     */
    public ApiRequestBuilder pathReserved(String name, @Nullable Object value, Style style) {
        pathValues.put(name, PathTemplate.encodeSegments(name, value, style));
        return this;
    }

    /**
     * Adds a query parameter.
     *
     * @param name its name
     * @param value its value; a list or object as {@link Style#FORM_EXPLODED}
     * @return this
     */
    public ApiRequestBuilder query(String name, @Nullable Object value) {
        return query(name, value, Style.FORM_EXPLODED);
    }

    /**
     * Adds a query parameter.
     *
     * @param name its name
     * @param value its value
     * @param style how a list or object is written
     * @return this
     */
    public ApiRequestBuilder query(String name, @Nullable Object value, Style style) {
        query.addAll(StyledValue.of(name, value, style, PercentEncoding::encode).pairs());
        return this;
    }

    /**
     * Adds a query parameter in whose value reserved characters stand as they are ({@code allowReserved}).
     *
     * @param name its name
     * @param value its value
     * @param style how a list or object is written
     * @return this
     */
    public ApiRequestBuilder queryReserved(String name, @Nullable Object value, Style style) {
        query.addAll(StyledValue.of(name, value, style, PercentEncoding::encodeReserved)
                .pairs());
        return this;
    }

    /**
     * Sets a header field.
     *
     * @param name its name
     * @param value its value; a list or object as {@link Style#SIMPLE}
     * @return this
     */
    public ApiRequestBuilder header(String name, @Nullable Object value) {
        return header(name, value, Style.SIMPLE);
    }

    /**
     * Sets a header field.
     *
     * @param name its name
     * @param value its value; JSON in it is written in ASCII
     * @param style how a list or object is written
     * @return this
     * @throws IllegalArgumentException if HTTP allows no such value
     */
    public ApiRequestBuilder header(String name, @Nullable Object value, Style style) {
        if (value != null) {
            // No percent-encoding: the styles are those of URIs, but header fields know none (OpenAPI 3.1, appendix D).
            JsonValue ascii = AsciiJson.inHeader(WireValue.of(value));
            headers.set(
                    name,
                    StyledValue.of(name, ascii, style, UnaryOperator.identity()).text());
        }
        return this;
    }

    /**
     * Adds a cookie.
     *
     * @param name its name
     * @param value its value; a list or object as {@link Style#FORM_EXPLODED}
     * @return this
     */
    public ApiRequestBuilder cookie(String name, @Nullable Object value) {
        return cookie(name, value, Style.FORM_EXPLODED);
    }

    /**
     * Adds a cookie, or as many as the style makes of the value.
     *
     * @param name its name
     * @param value its value
     * @param style how a list or object is written
     * @return this
     */
    public ApiRequestBuilder cookie(String name, @Nullable Object value, Style style) {
        cookies.addAll(
                StyledValue.of(name, value, style, PercentEncoding::encode).pairs());
        return this;
    }

    /**
     * {@return the request}
     *
     * @throws IllegalArgumentException if its body has not all that is required of it
     */
    public ApiRequest build() {
        String target = PathTemplate.fill(path, pathValues);
        if (!query.isEmpty()) {
            target += (target.indexOf('?') < 0 ? "?" : "&") + StyledValue.joined(query, "&");
        }
        if (!cookies.isEmpty()) {
            headers.set("Cookie", StyledValue.joined(cookies, "; "));
        }
        String mediaType = mediaType();
        if (mediaType != null && !missing().isEmpty()) {
            throw new IllegalArgumentException(
                    operationId + ": the body may be left out, but has to have all of " + missing() + " if it is sent");
        }
        if (mediaType != null) {
            headers.set("Content-Type", mediaType);
        }
        return new ApiRequest(
                new Operation(operationId, method, path, security),
                servers,
                target,
                null,
                false,
                headers.build(),
                body(),
                errors);
    }

    @Override
    ApiRequestBuilder self() {
        return this;
    }
}
