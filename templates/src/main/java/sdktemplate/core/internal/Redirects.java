package sdktemplate.core.internal;

import org.jspecify.annotations.Nullable;
import sdktemplate.core.Headers;
import sdktemplate.core.HttpResponse;

/** Which redirects of a call are followed. */
public final class Redirects {
    private final int limit;
    private final CallEvents events;
    private volatile @Nullable Arrived arrived;

    /** A response without the secrets in it, and the header fields that it came with. */
    private record Arrived(HttpResponse shown, Headers headers) {}

    /**
     * Starts a call.
     *
     * @param limit how many redirects of one attempt are followed at most; 0 for none
     * @param events notified of each
     */
    Redirects(int limit, CallEvents events) {
        this.limit = limit;
        this.events = events;
    }

    /** How many of one attempt are followed at most; 0 for none. */
    int limit() {
        return limit;
    }

    /** Takes note of a redirect that is followed. */
    void followed(HttpResponse response) {
        events.redirected(response);
    }

    /** Keeps the header fields that a response came with: a URL to follow may hold a secret that is not to be shown. */
    void keep(HttpResponse shown, Headers headers) {
        arrived = new Arrived(shown, headers);
    }

    /** The header fields that a response came with. */
    Headers headers(HttpResponse response) {
        Arrived last = arrived;
        return last != null && last.shown() == response ? last.headers() : response.headers();
    }
}
