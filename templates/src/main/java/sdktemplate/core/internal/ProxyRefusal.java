package sdktemplate.core.internal;

import java.io.IOException;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A proxy that answers CONNECT with anything but success (RFC 9110, section 9.3.6): the API's server saw nothing. */
public final class ProxyRefusal extends IOException {
    private static final long serialVersionUID = 1L;

    /** The words of the JDK's client, and of {@link java.net.HttpURLConnection}. Neither has a class for it. */
    private static final Pattern MESSAGE = Pattern.compile(
            "Tunnel failed, got: (\\d{3})|Unable to tunnel through proxy\\. Proxy returns \"HTTP/\\S+ (\\d{3})",
            Pattern.DOTALL);

    /** The HTTP status of the proxy's response. */
    private final int status;

    /**
     * Keeps the status.
     *
     * @param status what the proxy answered
     */
    public ProxyRefusal(int status) {
        super("the proxy answered CONNECT with status " + status);
        this.status = status;
    }

    /** The status that a proxy answered CONNECT with, if that is what failed. */
    static OptionalInt status(@Nullable Throwable failure) {
        for (@Nullable Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof ProxyRefusal refusal) {
                return OptionalInt.of(refusal.status);
            }
            Matcher message = MESSAGE.matcher(at instanceof IOException ? String.valueOf(at.getMessage()) : "");
            if (message.lookingAt()) {
                return OptionalInt.of(Integer.parseInt(message.group(message.group(1) == null ? 2 : 1)));
            }
        }
        return OptionalInt.empty();
    }
}
