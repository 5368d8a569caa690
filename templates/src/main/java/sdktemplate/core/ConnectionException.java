package sdktemplate.core;

import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import org.jspecify.annotations.Nullable;

/** No connection to the API, or one that broke before the whole answer had arrived. */
public final class ConnectionException extends SdkException {
    private static final long serialVersionUID = 1L;

    /** Whether part of the request may have been sent. */
    private final boolean sent;

    /**
     * Says what went wrong where no call is known.
     *
     * @param message what went wrong
     * @param cause what the transport said
     */
    public ConnectionException(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.sent = true;
    }

    private ConnectionException(HttpRequest request, String what, boolean sent, @Nullable Throwable cause) {
        super(request, what, cause);
        this.sent = sent;
    }

    /**
     * {@return a connection that was not made: nothing of the request went out}
     *
     * @param request what was to be sent
     * @param cause what the transport said
     */
    public static ConnectionException notMade(HttpRequest request, @Nullable Throwable cause) {
        String host = request.url().getRawAuthority();
        String what = isUnknownHost(cause)
                ? ": the host of " + host + " is not known: the name service has no address for it"
                : ": no connection to " + host;
        return new ConnectionException(request, what, false, cause);
    }

    /** The JDK says so in several ways. */
    private static boolean isUnknownHost(@Nullable Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /**
     * {@return a connection that a proxy did not make: nothing of the request went out}
     *
     * @param request what was to be sent
     * @param status what the proxy answered to CONNECT (RFC 9110, section 9.3.6)
     * @param cause what the transport said
     */
    public static ConnectionException refusedByProxy(HttpRequest request, int status, @Nullable Throwable cause) {
        String credentials =
                status == 407 ? ", it wants credentials: see proxyCredentials of the transport's builder" : "";
        return new ConnectionException(
                request,
                ": no connection to " + request.url().getRawAuthority() + ": the proxy refused it with status " + status
                        + credentials,
                false,
                cause);
    }

    /**
     * {@return a connection that had no room for the request: nothing of it went out, or nobody looked at it}
     *
     * @param request what was to be sent
     * @param cause what the transport said
     */
    public static ConnectionException refused(HttpRequest request, @Nullable Throwable cause) {
        return new ConnectionException(request, ": the connection has no room for it", false, cause);
    }

    /**
     * {@return a connection that broke before the answer was complete}
     *
     * @param request what was sent, or part of it
     * @param cause what the transport said
     */
    public static ConnectionException broken(HttpRequest request, @Nullable Throwable cause) {
        return new ConnectionException(request, ": the connection broke before the answer was complete", true, cause);
    }

    /**
     * {@return whether the API may have received the request, and done what it asks for}
     *
     * <p>What was not sent can always be repeated.
     */
    public boolean wasSent() {
        return sent;
    }

    @Override
    public boolean isRetryable() {
        return true;
    }
}
