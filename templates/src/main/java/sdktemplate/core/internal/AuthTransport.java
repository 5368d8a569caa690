package sdktemplate.core.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.Credential;
import sdktemplate.core.HttpRequest;
import sdktemplate.core.HttpResponse;
import sdktemplate.core.HttpTransport;

/**
 * Adds to each attempt the credentials that its operation wants, or stops it before the network if they are missing.
 * Where the API refuses credentials that can be renewed, it sends the request once more with new ones.
 */
final class AuthTransport implements HttpTransport {
    private static final int UNAUTHORIZED = 401;

    private final HttpTransport next;
    private final Map<String, Credential> credentials;

    /** With what sends the requests, and the credentials by security scheme. */
    AuthTransport(HttpTransport next, Map<String, Credential> credentials) {
        this.next = next;
        this.credentials = credentials;
    }

    @Override
    public HttpResponse send(HttpRequest request) {
        List<Credential> chosen = chosen(request);
        Deadline deadline = Deadline.in(request.timeout());
        HttpRequest authorized = authorized(request, chosen, deadline);
        HttpResponse response = next.send(authorized);
        if (isWorthAnotherTry(authorized, response, chosen)) {
            response.discard();
            authorized = authorized(within(deadline, request), chosen, deadline);
            response = next.send(authorized);
        }
        return Secrets.hide(response, request, authorized);
    }

    private static HttpRequest authorized(HttpRequest request, List<Credential> chosen, Deadline deadline) {
        HttpRequest authorized = request;
        for (Credential credential : chosen) {
            authorized = credential.authorize(authorized);
        }
        return within(deadline, authorized);
    }

    /** A token that had to be fetched, and a first try, took some of the request's time. */
    private static HttpRequest within(Deadline deadline, HttpRequest request) {
        return request.asAttempt(request.attempt(), deadline.left());
    }

    @Override
    public CompletableFuture<HttpResponse> sendAsync(HttpRequest request) {
        List<Credential> chosen = chosen(request);
        CallFuture<HttpResponse> result = new CallFuture<>();
        sendAsync(request, chosen, Deadline.in(request.timeout()), true, result);
        return result;
    }

    private void sendAsync(
            HttpRequest request,
            List<Credential> chosen,
            Deadline deadline,
            boolean isFirst,
            CallFuture<HttpResponse> result) {
        CompletableFuture<HttpRequest> authorizing = CompletableFuture.completedFuture(request);
        for (Credential credential : chosen) {
            authorizing = authorizing.thenCompose(credential::authorizeAsync);
        }
        result.then(authorizing, (authorized, failure) -> {
            if (authorized == null) {
                result.completeExceptionally(CallFuture.whyNone(failure));
                return;
            }
            result.then(next.sendAsync(within(deadline, authorized)), (response, broken) -> {
                if (response == null) {
                    result.completeExceptionally(CallFuture.whyNone(broken));
                } else if (isFirst && isWorthAnotherTry(authorized, response, chosen)) {
                    response.discard();
                    sendAsync(within(deadline, request), chosen, deadline, false, result);
                } else if (!result.complete(Secrets.hide(response, request, authorized))) {
                    response.discard();
                }
            });
        });
    }

    private static boolean isWorthAnotherTry(HttpRequest sent, HttpResponse response, List<Credential> chosen) {
        if (response.statusCode() != UNAUTHORIZED
                || (sent.body() != null && sent.body().isSpent())) {
            return false;
        }
        boolean renewed = false;
        for (Credential credential : chosen) {
            renewed |= credential.renew(sent);
        }
        return renewed;
    }

    /** The credentials of the first alternative for which all are configured; none where none are wanted. */
    private List<Credential> chosen(HttpRequest request) {
        List<List<String>> alternatives = request.operation().security();
        if (alternatives.isEmpty()) {
            return List.of();
        }
        for (List<String> schemes : alternatives) {
            List<Credential> all = all(schemes);
            if (all != null) {
                return all;
            }
        }
        throw new IllegalStateException(
                request.operation().id() + " needs credentials: configure " + missing(alternatives) + " on the client");
    }

    private @Nullable List<Credential> all(List<String> schemes) {
        List<Credential> all = new ArrayList<>();
        for (String scheme : schemes) {
            Credential credential = credentials.get(scheme);
            if (credential == null) {
                return null;
            }
            all.add(credential);
        }
        return all;
    }

    private static String missing(List<List<String>> alternatives) {
        StringBuilder text = new StringBuilder();
        for (List<String> schemes : alternatives) {
            text.append(text.isEmpty() ? "" : ", or ").append(String.join(" and ", schemes));
        }
        return text.toString();
    }
}
