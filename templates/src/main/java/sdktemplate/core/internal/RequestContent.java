package sdktemplate.core.internal;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.JsonValue;
import sdktemplate.core.JsonWritable;
import sdktemplate.core.JsonWriter;
import sdktemplate.core.RequestBody;
import sdktemplate.core.Upload;

/** The half of {@link ApiRequestBuilder} that gives a request its body. A value that is {@code null} is not sent. */
abstract sealed class RequestContent permits ApiRequestBuilder {
    private final List<StyledValue.Pair> form = new ArrayList<>();
    private @Nullable String mediaType;
    private @Nullable RequestBody body;
    private @Nullable Multipart multipart;
    private boolean withoutParts;
    private boolean withoutFields = true;
    private final List<String> missing = new ArrayList<>();

    /** The whole builder. */
    abstract ApiRequestBuilder self();

    /** What {@code Content-Type} says; {@code null} where nothing is sent. */
    @Nullable
    String mediaType() {
        if (multipart != null && isSent(multipart)) {
            return multipart.mediaType();
        }
        boolean isEmptyForm = body == null && form.isEmpty();
        return isEmptyForm && !withoutFields ? null : mediaType;
    }

    /** What is sent. */
    @Nullable
    RequestBody body() {
        if (multipart != null && isSent(multipart)) {
            return multipart.body();
        }
        return body == null && mediaType() != null ? RequestBody.of(bytes(StyledValue.joined(form, "&"))) : body;
    }

    private boolean isSent(Multipart parts) {
        return withoutParts || !parts.isEmpty();
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
     * Sends the properties of an object as the fields of a form: a list as repeated fields, an object as JSON text.
     *
     * @param value the object
     * @return this
     * @throws IllegalArgumentException if that is no object in JSON
     */
    public ApiRequestBuilder form(@Nullable Object value) {
        if (value == null) {
            return self();
        }
        JsonValue json = WireValue.of(value);
        if (!(json instanceof JsonValue.JsonObject fields)) {
            throw new IllegalArgumentException(
                    "A form is an object, no JSON " + json.kind().name().toLowerCase(Locale.ROOT));
        }
        fields.properties()
                .forEach((name, field) ->
                        form(name, field instanceof JsonValue.JsonObject ? JsonValue.of(field.toString()) : field));
        return emptyForm();
    }

    /**
     * Sends a form, even if all its fields are absent.
     *
     * @return this
     */
    public ApiRequestBuilder emptyForm() {
        mediaType = "application/x-www-form-urlencoded";
        return self();
    }

    /**
     * Sends no form at all if all its fields are absent.
     *
     * @return this
     */
    public ApiRequestBuilder formUnlessEmpty() {
        withoutFields = false;
        return self();
    }

    /**
     * Says what the body must have if there is one.
     *
     * @param name the name of a property, a field or a part
     * @param value its value
     * @return this
     */
    public ApiRequestBuilder requiredInBody(String name, @Nullable Object value) {
        if (value == null) {
            missing.add(name);
        }
        return self();
    }

    /** The names of what the body must have and has not. */
    List<String> missing() {
        return missing;
    }

    /**
     * Begins a body of several parts, which follow. Without any part its end is sent all the same, as browsers do.
     *
     * @param type the media type, mostly {@code multipart/form-data}
     * @return this
     */
    public ApiRequestBuilder multipart(String type) {
        withoutParts = true;
        return multipartUnlessEmpty(type);
    }

    /**
     * Begins a body of several parts, which follow. Without any part nothing is sent.
     *
     * @param type the media type, mostly {@code multipart/form-data}
     * @return this
     */
    public ApiRequestBuilder multipartUnlessEmpty(String type) {
        multipart = new Multipart(type);
        return self();
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
        return self();
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
        boolean isJson = MediaType.isJson(type);
        for (JsonValue item : json instanceof JsonValue.JsonArray array ? array.items() : List.of(json)) {
            if (isJson ? value != null : !(item instanceof JsonValue.JsonNull)) {
                parts().addText(name, isJson ? item.toString() : WireValue.text(item), type);
            }
        }
        return self();
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
        return self();
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
        return JsonWriter.toRequestText(value).equals("{}") ? self() : json(type, value);
    }

    /**
     * Sets a property of the JSON object that is sent, whatever it was, or sends an object that has it alone.
     *
     * @param name its name
     * @param value its value
     * @return this
     * @throws IllegalArgumentException if what is sent is no object
     */
    public ApiRequestBuilder bodyField(String name, Object value) {
        Map<String, JsonValue> field = Map.of(name, WireValue.of(value));
        if (mediaType == null) {
            return json(JsonValue.of(field));
        }
        body = BodyFields.together(mediaType, body, field);
        if (body == null) {
            throw new IllegalArgumentException("Send a JSON object: '" + name + "' is to be one of its properties");
        }
        return self();
    }

    /**
     * Sends text, in the character set that the media type names, else in UTF-8.
     *
     * @param type the media type
     * @param text what to send
     * @return this
     * @throws IllegalArgumentException if the text has characters that the character set has not
     */
    public ApiRequestBuilder text(String type, @Nullable String text) {
        // What has no character set is not UTF-8 to everybody (RFC 2046, section 4.1.2); XML says so itself.
        String full = type.startsWith("text/") && !type.contains("charset") ? type + "; charset=utf-8" : type;
        return send(full, text == null ? null : bytes(text, MediaType.charset(full)));
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
        return self();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text, Charset charset) {
        if (!charset.canEncode() || !charset.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("Send text in " + charset + ", as the API wants it: this can't be");
        }
        return text.getBytes(charset);
    }

    private ApiRequestBuilder send(String type, byte @Nullable [] bytes) {
        mediaType = bytes == null ? null : type;
        body = bytes == null ? null : RequestBody.of(bytes);
        return self();
    }
}
