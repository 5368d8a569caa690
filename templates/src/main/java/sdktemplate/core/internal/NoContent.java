package sdktemplate.core.internal;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.Headers;
import sdktemplate.core.HttpResponse;

/**
 * Responses of status 204 that announce a body. They have none (RFC 9112, section 6.3); the JDK's client makes a
 * failure of them, which would repeat what was done, and keeps the header fields to itself.
 */
public final class NoContent {
    /** The JDK has words for it, and no class. */
    private static final String MESSAGE = "unexpected content length header with 204 response";

    private NoContent() {}

    /**
     * {@return the response, without header fields, that the JDK's client failed to give; {@code null} if it failed for
     * another reason}
     *
     * @param failure what the JDK's client threw
     */
    public static @Nullable HttpResponse of(@Nullable Throwable failure) {
        return CallFuture.cause(failure) instanceof IOException broken && MESSAGE.equals(broken.getMessage())
                ? new HttpResponse(204, Headers.empty(), new byte[0])
                : null;
    }
}
