package sdktemplate.core.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.Headers;
import sdktemplate.core.JsonValue;

/**
 * How a test double answers a request, or fails to. Immutable.
 *
 * <pre>{@code
 * Answer widget = Answer.json(200, "{\"sid\": \"WD1\", \"status\": \"open\"}");
 * Answer fromTheFuture = widget.with("status", JsonValue.of("folded"));
 * Answer brokenOff = widget.truncated();
 * }</pre>
 */
public final class Answer {
    private final Kind kind;
    private final int status;
    private final Headers headers;
    private final byte[] body;
    private final @Nullable Beyond beyond;

    private Answer(Kind kind, int status, Headers headers, byte[] body, @Nullable Beyond beyond) {
        this.kind = kind;
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.beyond = beyond;
    }

    /** What is answered to requests whose query has another value of a parameter than the first page's. */
    private record Beyond(String parameter, String first, Answer answer) {}

    /** What becomes of an answer on its way. */
    enum Kind {
        WHOLE,
        TRUNCATED,
        RESET,
        TIMEOUT
    }

    /**
     * {@return an answer without a body}
     *
     * @param status the HTTP status
     */
    public static Answer of(int status) {
        return new Answer(Kind.WHOLE, status, Headers.empty(), new byte[0], null);
    }

    /**
     * {@return an answer of JSON}
     *
     * @param status the HTTP status
     * @param json its body
     */
    public static Answer json(int status, String json) {
        return of(status, "application/json", json);
    }

    /**
     * {@return an answer of any bytes}
     *
     * @param status the HTTP status
     * @param contentType their media type
     * @param body the bytes
     */
    public static Answer of(int status, String contentType, byte[] body) {
        Headers headers = Headers.builder().set("Content-Type", contentType).build();
        return new Answer(Kind.WHOLE, status, headers, body.clone(), null);
    }

    /**
     * {@return an answer of text in UTF-8}
     *
     * @param status the HTTP status
     * @param contentType its media type
     * @param text the text
     */
    public static Answer of(int status, String contentType, String text) {
        return of(status, contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * {@return status 429, which asks to come back later}
     *
     * @param retryAfter how much later, in whole seconds
     */
    public static Answer rateLimited(Duration retryAfter) {
        return of(429).header("Retry-After", String.valueOf(retryAfter.toSeconds()));
    }

    /** {@return none at all, until the caller gives up} */
    public static Answer timeout() {
        return new Answer(Kind.TIMEOUT, 0, Headers.empty(), new byte[0], null);
    }

    /** {@return a connection that is reset when the request has arrived} */
    public static Answer reset() {
        return new Answer(Kind.RESET, 0, Headers.empty(), new byte[0], null);
    }

    /** {@return this answer, but for the second half of its body, which never comes: the connection breaks before} */
    public Answer truncated() {
        return new Answer(Kind.TRUNCATED, status, headers, body, beyond);
    }

    /**
     * {@return this answer with one more header field}
     *
     * @param name its name
     * @param value its value
     */
    public Answer header(String name, String value) {
        return new Answer(kind, status, headers.toBuilder().add(name, value).build(), body, beyond);
    }

    /**
     * {@return this answer with one property of its JSON set}: a status that no SDK has heard of, a field that is new
     *
     * @param path the names of properties and the indexes of items that lead there, parted by dots:
     *     {@code items.0.status}
     * @param value the property's value
     * @throws IllegalArgumentException if nothing stands there to be changed
     */
    public Answer with(String path, JsonValue value) {
        JsonValue json = JsonValue.parse(new String(body, StandardCharsets.UTF_8));
        String changed = set(json, List.of(path.split("\\.", -1)), value).toString();
        return new Answer(kind, status, headers, changed.getBytes(StandardCharsets.UTF_8), beyond);
    }

    /**
     * {@return this answer, which is the first page of a list, with another one for the pages beyond it}
     *
     * @param parameter the query parameter that asks for a page
     * @param first its value for the first page
     * @param answer what is answered where the parameter has another value
     */
    public Answer withPagesBeyond(String parameter, String first, Answer answer) {
        return new Answer(kind, status, headers, body, new Beyond(parameter, first, answer));
    }

    /** The answer to a request: this one, or that for pages beyond it. */
    Answer to(ReceivedRequest request) {
        return beyond == null
                        || request.query(beyond.parameter())
                                .orElse(beyond.first())
                                .equals(beyond.first())
                ? this
                : beyond.answer();
    }

    private static JsonValue set(JsonValue json, List<String> path, JsonValue value) {
        if (path.isEmpty()) {
            return value;
        }
        String first = path.get(0);
        List<String> rest = path.subList(1, path.size());
        if (json instanceof JsonValue.JsonObject object) {
            Map<String, JsonValue> properties = new LinkedHashMap<>(object.properties());
            properties.put(first, set(properties.getOrDefault(first, JsonValue.ofNull()), rest, value));
            return JsonValue.of(properties);
        }
        if (json instanceof JsonValue.JsonArray array && first.matches("[0-9]{1,9}")) {
            int index = Integer.parseInt(first);
            if (index < array.items().size()) {
                List<JsonValue> items = new ArrayList<>(array.items());
                items.set(index, set(items.get(index), rest, value));
                return JsonValue.of(items);
            }
        }
        throw new IllegalArgumentException("The answer has nothing at " + first + " to be changed");
    }

    Kind kind() {
        return kind;
    }

    int status() {
        return status;
    }

    Headers headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    /** {@return kind and status} */
    @Override
    public String toString() {
        return "Answer[" + kind + " " + status + "]";
    }
}
