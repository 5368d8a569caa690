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
        HttpRequest authorized = authorized(request, chosen);
        HttpResponse response = next.send(authorized);
        return isWorthAnotherTry(authorized, response, chosen) ? next.send(authorized(request, chosen)) : response;
    }

    private static HttpRequest authorized(HttpRequest request, List<Credential> chosen) {
        HttpRequest authorized = request;
        for (Credential credential : chosen) {
            authorized = credential.authorize(authorized);
        }
        return authorized;
    }

    @Override
    public CompletableFuture<HttpResponse> sendAsync(HttpRequest request) {
        List<Credential> chosen = chosen(request);
        CallFuture<HttpResponse> result = new CallFuture<>();
        sendAsync(request, chosen, true, result);
        return result;
    }

    private void sendAsync(
            HttpRequest request, List<Credential> chosen, boolean isFirst, CallFuture<HttpResponse> result) {
        CompletableFuture<HttpRequest> authorizing = CompletableFuture.completedFuture(request);
        for (Credential credential : chosen) {
            authorizing = authorizing.thenCompose(credential::authorizeAsync);
        }
        result.follow(authorizing);
        CallFuture.whenDone(authorizing, (authorized, failure) -> {
            if (authorized == null) {
                result.completeExceptionally(CallFuture.whyNone(failure));
                return;
            }
            CompletableFuture<HttpResponse> exchange = exchange(authorized);
            result.follow(exchange);
            CallFuture.whenDone(exchange, (response, broken) -> {
                if (response == null) {
                    result.completeExceptionally(CallFuture.whyNone(broken));
                } else if (isFirst && isWorthAnotherTry(authorized, response, chosen)) {
                    sendAsync(request, chosen, false, result);
                } else {
                    result.complete(response);
                }
            });
        });
    }

    private CompletableFuture<HttpResponse> exchange(HttpRequest authorized) {
        try {
            return next.sendAsync(authorized);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
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
