package sdktemplate.core.testing;

import java.nio.charset.StandardCharsets;
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

    /** {@return method and target; header fields and bodies can be secret} */
    @Override
    public String toString() {
        return method + " " + target;
    }
}
