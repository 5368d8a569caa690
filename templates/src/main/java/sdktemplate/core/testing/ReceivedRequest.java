package sdktemplate.core.testing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import sdktemplate.core.Headers;

/**
 * What a test double was asked.
 *
 * @param method the HTTP method
 * @param target path and query, encoded as they were sent
 * @param headers the header fields
 * @param body the body as text in UTF-8, empty if there was none
 */
public record ReceivedRequest(String method, String target, Headers headers, String body) {
    static ReceivedRequest of(String method, String target, Headers headers, byte[] body) {
        return new ReceivedRequest(method, target, headers, new String(body, StandardCharsets.UTF_8));
    }

    /**
     * {@return the value of a parameter of the query, decoded; the first of several}
     *
     * @param name its name
     */
    public Optional<String> query(String name) {
        String[] parts = target.split("\\?", 2);
        return Arrays.stream(parts.length < 2 ? new String[0] : parts[1].split("&"))
                .map(part -> part.split("=", 2))
                .filter(part -> decoded(part[0]).equals(name))
                .map(part -> part.length < 2 ? "" : decoded(part[1]))
                .findFirst();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** {@return method and target; header fields and bodies can be secret} */
    @Override
    public String toString() {
        return method + " " + target;
    }
}
