package sdktemplate.core.internal;

import sdktemplate.core.HttpResponse;

/**
 * Which redirects of a call are followed.
 *
 * @param limit how many of one attempt at most; 0 for none
 * @param events notified of each
 */
public record Redirects(int limit, CallEvents events) {
    /** Takes note of a redirect that is followed. */
    void followed(HttpResponse response) {
        events.redirected(response);
    }
}
