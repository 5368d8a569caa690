package sdktemplate.core.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.Headers;
import sdktemplate.core.JsonValue;
import sdktemplate.core.RequestBody;
import sdktemplate.core.Upload;

/** A body of several parts (RFC 2046, section 5.1), which is mostly a form with files (RFC 7578). */
final class Multipart {
    private static final String BOUNDARY = "; boundary=";

    private final String mediaType;
    private final boolean isForm;
    private final String boundary;
    private final List<RequestBody> content = new ArrayList<>();

    /** Without any part. */
    Multipart(String mediaType) {
        this(mediaType, UUID.randomUUID().toString());
    }

    private Multipart(String mediaType, String boundary) {
        this.mediaType = mediaType;
        this.isForm = mediaType.startsWith("multipart/form-data");
        this.boundary = boundary;
    }

    /** A form that is sent already, of that media type with its boundary, behind more fields. */
    static RequestBody behind(Map<String, JsonValue> fields, String mediaType, RequestBody form) {
        Multipart more = new Multipart(mediaType, mediaType.substring(mediaType.indexOf(BOUNDARY) + BOUNDARY.length()));
        fields.forEach((name, value) -> more.addText(name, WireValue.text(value), null));
        more.content.add(form);
        return new Concatenation(more.content);
    }

    boolean isEmpty() {
        return content.isEmpty();
    }

    /** The media type with the boundary that parts the parts. */
    String mediaType() {
        return mediaType + BOUNDARY + boundary;
    }

    RequestBody body() {
        List<RequestBody> all = new ArrayList<>(content);
        all.add(text("--" + boundary + "--\r\n"));
        return new Concatenation(all);
    }

    /** Adds text; of a form's text nobody expects a media type. */
    void addText(String name, String value, @Nullable String contentType) {
        add(name, null, contentType, text(value));
    }

    /** Adds a file, as the media type that it says itself, else as that one. */
    void addFile(String name, Upload file, String contentType) {
        // To most servers a form's part without a file name is a text field.
        String fileName = file.fileName().orElse(isForm ? name : null);
        add(name, fileName, file.contentType().orElse(contentType), file.content());
    }

    private void add(String name, @Nullable String fileName, @Nullable String contentType, RequestBody value) {
        StringBuilder head = new StringBuilder("--").append(boundary).append("\r\n");
        if (isForm) {
            head.append("Content-Disposition: form-data; name=").append(quoted(name));
        } else if (fileName != null) {
            head.append("Content-Disposition: attachment");
        }
        if (fileName != null) {
            head.append("; filename=").append(quoted(fileName));
        }
        if (isForm || fileName != null) {
            head.append("\r\n");
        }
        if (contentType != null) {
            String checked = Headers.builder()
                    .set("Content-Type", contentType)
                    .build()
                    .all("Content-Type")
                    .get(0);
            head.append("Content-Type: ").append(checked).append("\r\n");
        }
        content.add(text(head.append("\r\n").toString()));
        content.add(value);
        content.add(text("\r\n"));
    }

    /** As browsers write it (HTML, "multipart/form-data encoding algorithm"), so that no name ends the line. */
    private static String quoted(String name) {
        return '"' + name.replace("\r", "%0D").replace("\n", "%0A").replace("\"", "%22") + '"';
    }

    private static RequestBody text(String text) {
        return RequestBody.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
