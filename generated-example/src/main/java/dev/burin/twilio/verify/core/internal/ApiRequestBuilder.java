package dev.burin.twilio.verify.core.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import dev.burin.twilio.verify.core.Headers;
import dev.burin.twilio.verify.core.JsonReader;
import dev.burin.twilio.verify.core.JsonValue;
import dev.burin.twilio.verify.core.JsonWritable;
import dev.burin.twilio.verify.core.JsonWriter;
import dev.burin.twilio.verify.core.Operation;
import dev.burin.twilio.verify.core.RequestBody;
import dev.burin.twilio.verify.core.Upload;

/** Collects a request's values. A value that is {@code null} is not sent. */
public final class ApiRequestBuilder {
    private final String operationId;
    private final String method;
    private final String path;
    private final List<List<String>> security = new ArrayList<>();
    private final Map<String, String> pathValues = new LinkedHashMap<>();
    private final List<StyledValue.Pair> query = new ArrayList<>();
    private final List<StyledValue.Pair> form = new ArrayList<>();
    private final List<StyledValue.Pair> cookies = new ArrayList<>();
    private final Map<String, JsonReader.Decoder<?>> errors = new LinkedHashMap<>();
    private final Headers.Builder headers = Headers.builder();
    private @Nullable String server;
    private @Nullable String mediaType;
    private @Nullable RequestBody body;
    private @Nullable Multipart multipart;

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
     * Asks for media types other than the usual one.
     *
     * @param types the media types
     * @return this
     */
    public ApiRequestBuilder accept(String... types) {
        headers.set("Accept", String.join(", ", types));
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
        server = url;
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
     * @param value its value
     * @param style how a list or object is written
     * @return this
     */
    public ApiRequestBuilder header(String name, @Nullable Object value, Style style) {
        if (value != null) {
            // No percent-encoding: the styles are those of URIs, but header fields know none (OpenAPI 3.1, appendix D).
            headers.set(
                    name,
                    StyledValue.of(name, value, style, UnaryOperator.identity()).text());
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
     * Adds a form field.
     *
     * @param name its name
     * @param value its value, a list as repeated fields
     * @return this
     */
    public ApiRequestBuilder form(String name, @Nullable Object value) {
        return form(name, value, Style.FORM_EXPLODED);
    }

    /**
     * Adds a form field.
     *
     * @param name its name
     * @param value its value
     * @param style how a list or object is written
     * @return this
     */
    public ApiRequestBuilder form(String name, @Nullable Object value, Style style) {
        form.addAll(
                StyledValue.of(name, value, style, PercentEncoding::encodeForm).pairs());
        return emptyForm();
    }

    /**
     * Sends a form, even if all its fields are absent.
     *
     * @return this
     */
    public ApiRequestBuilder emptyForm() {
        mediaType = "application/x-www-form-urlencoded";
        return this;
    }

    /**
     * Begins a body of several parts, which follow. Without any part nothing is sent.
     *
     * @param type the media type, mostly {@code multipart/form-data}
     * @return this
     */
    public ApiRequestBuilder multipart(String type) {
        multipart = new Multipart(type);
        return this;
    }

    /**
     * Adds a part that is text.
     *
     * @param name its name
     * @param value its value; each item of a list is a part
     * @return this
     */
    public ApiRequestBuilder part(String name, @Nullable Object value) {
        return part(name, value, Style.FORM_EXPLODED);
    }

    /**
     * Adds a part that is text, or as many as the style makes of the value.
     *
     * @param name its name
     * @param value its value
     * @param style how a list or object is written
     * @return this
     */
    public ApiRequestBuilder part(String name, @Nullable Object value, Style style) {
        StyledValue.of(name, value, style, UnaryOperator.identity())
                .pairs()
                .forEach(pair -> parts().addText(pair.name(), pair.value(), null));
        return this;
    }

    /**
     * Adds a part of a media type, in JSON if that is one of JSON's.
     *
     * @param name its name
     * @param value its value; each item of a list is a part
     * @param type the media type
     * @return this
     */
    public ApiRequestBuilder part(String name, @Nullable Object value, String type) {
        JsonValue json = WireValue.of(value);
        boolean isJson = type.startsWith("application/json") || type.contains("+json");
        for (JsonValue item : json instanceof JsonValue.JsonArray array ? array.items() : List.of(json)) {
            if (isJson ? value != null : !(item instanceof JsonValue.JsonNull)) {
                parts().addText(name, isJson ? item.toString() : WireValue.text(item), type);
            }
        }
        return this;
    }

    /**
     * Adds a part that is a file.
     *
     * @param name its name
     * @param file the file
     * @param type its media type, unless it says so itself
     * @return this
     */
    public ApiRequestBuilder file(String name, @Nullable Upload file, String type) {
        return files(name, file == null ? null : List.of(file), type);
    }

    /**
     * Adds parts that are files.
     *
     * @param name the name of each
     * @param files the files
     * @param type their media type, unless they say so themselves
     * @return this
     */
    public ApiRequestBuilder files(String name, @Nullable List<Upload> files, String type) {
        if (files != null) {
            files.forEach(file -> parts().addFile(name, file, type));
        }
        return this;
    }

    private Multipart parts() {
        return Objects.requireNonNull(multipart, "multipart");
    }

    /**
     * Sends JSON.
     *
     * @param value what to send
     * @return this
     */
    public ApiRequestBuilder json(@Nullable JsonWritable value) {
        return json("application/json", value);
    }

    /**
     * Sends JSON of a type of its own, such as {@code application/merge-patch+json}.
     *
     * @param type the media type
     * @param value what to send
     * @return this
     */
    public ApiRequestBuilder json(String type, @Nullable JsonWritable value) {
        return send(type, value == null ? null : bytes(JsonWriter.toRequestText(value)));
    }

    /**
     * Sends JSON that does not write itself, such as a list.
     *
     * @param type the media type
     * @param value what to send
     * @param writer writes it
     * @param <T> its type
     * @return this
     */
    public <T> ApiRequestBuilder json(String type, @Nullable T value, JsonWriter.ValueWriter<? super T> writer) {
        return json(type, value == null ? null : json -> writer.write(json, value));
    }

    /**
     * Sends JSON, or nothing if that were an object without properties.
     *
     * @param type the media type
     * @param value what to send
     * @return this
     */
    public ApiRequestBuilder jsonUnlessEmpty(String type, JsonWritable value) {
        return JsonWriter.toRequestText(value).equals("{}") ? this : json(type, value);
    }

    /**
     * Sends text, in UTF-8.
     *
     * @param type the media type
     * @param text what to send
     * @return this
     */
    public ApiRequestBuilder text(String type, @Nullable String text) {
        // What has no character set is not UTF-8 to everybody (RFC 2046, section 4.1.2); XML says so itself.
        String full = type.startsWith("text/") && !type.contains("charset") ? type + "; charset=utf-8" : type;
        return send(full, text == null ? null : bytes(text));
    }

    /**
     * Sends bytes.
     *
     * @param type their media type, unless they say so themselves
     * @param upload what to send
     * @return this
     */
    public ApiRequestBuilder upload(String type, @Nullable Upload upload) {
        mediaType = upload == null ? null : upload.contentType().orElse(type);
        body = upload == null ? null : upload.content();
        return this;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private ApiRequestBuilder send(String type, byte @Nullable [] bytes) {
        mediaType = bytes == null ? null : type;
        body = bytes == null ? null : RequestBody.of(bytes);
        return this;
    }

    /** {@return the request} */
    public ApiRequest build() {
        String target = PathTemplate.fill(path, pathValues);
        if (!query.isEmpty()) {
            target += (target.indexOf('?') < 0 ? "?" : "&") + joined(query, "&");
        }
        if (!cookies.isEmpty()) {
            headers.set("Cookie", joined(cookies, "; "));
        }
        if (multipart != null && !multipart.isEmpty()) {
            mediaType = multipart.mediaType();
            body = multipart.body();
        }
        RequestBody content = body;
        if (mediaType != null) {
            headers.set("Content-Type", mediaType);
            content = body == null ? RequestBody.of(bytes(joined(form, "&"))) : body;
        }
        return new ApiRequest(
                new Operation(operationId, method, path, security),
                server,
                target,
                null,
                headers.build(),
                content,
                errors);
    }

    private static String joined(List<StyledValue.Pair> pairs, String separator) {
        return pairs.stream().map(StyledValue.Pair::toString).collect(Collectors.joining(separator));
    }
}
