package sdktemplate.core.internal;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.Headers;
import sdktemplate.core.HttpRequest;
import sdktemplate.core.HttpResponse;
import sdktemplate.core.HttpTransport;

/**
 * Follows redirects (RFC 9110, section 15.4) as far as a request's {@linkplain HttpRequest#redirects() call} allows. It
 * stands inside of retries and interceptors, for which a request and all redirects behind it are one attempt, and
 * outside of the credentials: each request to the origin that was asked first gets its own, and none that goes
 * elsewhere gets any.
 */
final class RedirectTransport implements HttpTransport {
    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

    /** What another origin needs to give the same representation, and what says nothing about the caller. */
    private static final Set<String> FOR_ANYBODY =
            Set.of("accept", "accept-encoding", "accept-language", "if-range", "range", "user-agent");

    private final HttpTransport authorizing;
    private final HttpTransport plain;

    /** With what sends requests with the client's credentials, and what sends them without. */
    RedirectTransport(HttpTransport authorizing, HttpTransport plain) {
        this.authorizing = authorizing;
        this.plain = plain;
    }

    @Override
    public HttpResponse send(HttpRequest request) {
        Deadline deadline = Deadline.in(request.timeout());
        Hop hop = new Hop(request, true, 0);
        HttpResponse response = authorizing.send(request);
        for (Hop next = hop.after(response); next != null; next = hop.after(response)) {
            follow(request, response);
            hop = next;
            response = transport(hop).send(hop.within(deadline));
        }
        return response;
    }

    @Override
    public CompletableFuture<HttpResponse> sendAsync(HttpRequest request) {
        if (request.redirects() == null) {
            return authorizing.sendAsync(request);
        }
        CallFuture<HttpResponse> result = new CallFuture<>();
        send(new Hop(request, true, 0), Deadline.in(request.timeout()), result);
        return result;
    }

    private void send(Hop hop, Deadline deadline, CallFuture<HttpResponse> result) {
        result.then(transport(hop).sendAsync(hop.within(deadline)), (response, failure) -> {
            if (response == null) {
                result.completeExceptionally(CallFuture.whyNone(failure));
                return;
            }
            Hop next = hop.after(response);
            if (next != null && !result.isDone()) {
                follow(hop.request(), response);
                send(next, deadline, result);
            } else if (!result.complete(response)) {
                response.discard();
            }
        });
    }

    private HttpTransport transport(Hop hop) {
        return hop.isHome() ? authorizing : plain;
    }

    private static void follow(HttpRequest request, HttpResponse response) {
        response.discard();
        Redirects redirects = request.redirects();
        if (redirects != null) {
            redirects.followed(response);
        }
    }

    /**
     * A request, and what was followed to get there.
     *
     * @param request the request
     * @param isHome whether no other origin was asked yet: one that was might misuse credentials by choosing the URL
     * @param count how many redirects were followed
     */
    private record Hop(HttpRequest request, boolean isHome, int count) {
        HttpRequest within(Deadline deadline) {
            return count == 0 ? request : request.asAttempt(request.attempt(), deadline.left());
        }

        /** The request to which the response leads; {@code null} if it leads nowhere, or is not to be followed. */
        @Nullable
        Hop after(HttpResponse response) {
            Redirects redirects = request.redirects();
            if (redirects == null || count >= redirects.limit() || !STATUSES.contains(response.statusCode())) {
                return null;
            }
            URI target = RedirectTarget.of(request.url(), redirects.headers(response));
            if (target == null || (isSecure(request.url()) && !isSecure(target))) {
                return null;
            }
            boolean stays = isHome && BaseUrl.origin(target).equals(BaseUrl.origin(request.url()));
            if (!isRead() && !(stays && isRepeatable(response.statusCode()))) {
                return null;
            }
            HttpRequest next = request.withUrl(target);
            return new Hop(stays ? next : next.withHeaders(forAnybody(next.headers())), stays, count + 1);
        }

        /** Whether it only reads: any of the statuses repeats it as it is. */
        private boolean isRead() {
            return request.body() == null
                    && (request.method().equals("GET") || request.method().equals("HEAD"));
        }

        /** The other statuses would make a GET of it, or let clients choose. */
        private boolean isRepeatable(int status) {
            return (status == 307 || status == 308)
                    && (request.body() == null || !request.body().isSpent());
        }

        private static boolean isSecure(URI url) {
            return "https".equalsIgnoreCase(url.getScheme());
        }

        private static Headers forAnybody(Headers headers) {
            Headers.Builder kept = Headers.builder();
            headers.asMap().forEach((name, values) -> {
                if (FOR_ANYBODY.contains(name.toLowerCase(Locale.ROOT))) {
                    values.forEach(value -> kept.add(name, value));
                }
            });
            return kept.build();
        }
    }
}
