package sdktemplate.core.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
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
    private final SdkInfo info;

    /**
     * Prepares to send.
     *
     * @param next what sends the requests
     * @param credentials the credentials by security scheme
     * @param info what tells the SDK from others
     */
    AuthTransport(HttpTransport next, Map<String, Credential> credentials, SdkInfo info) {
        this.next = next;
        this.credentials = credentials;
        this.info = info;
    }

    @Override
    public HttpResponse send(HttpRequest request) {
        List<Credential> chosen = chosen(request);
        Deadline deadline = Deadline.in(request.timeout());
        HttpRequest authorized = authorized(request, chosen, deadline);
        HttpResponse response = send(request, authorized, chosen);
        if (isWorthAnotherTry(authorized, response, chosen)) {
            response.discard();
            authorized = authorized(within(deadline, request), chosen, deadline);
            response = send(request, authorized, chosen);
        }
        return hide(response, request, authorized, chosen);
    }

    private HttpResponse send(HttpRequest request, HttpRequest authorized, List<Credential> chosen) {
        try {
            return next.send(authorized);
        } catch (RuntimeException e) {
            throw Secrets.added(request, authorized, chosen).hide(request, e);
        }
    }

    private HttpResponse hide(
            HttpResponse response, HttpRequest request, HttpRequest authorized, List<Credential> chosen) {
        if (response.statusCode() < 300 || chosen.isEmpty()) {
            return response;
        }
        HttpResponse shown = Secrets.added(request, authorized, chosen).hide(authorized, response);
        Redirects redirects = request.redirects();
        if (redirects != null && shown != response) {
            redirects.keep(shown, response.headers());
        }
        return shown;
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
                    result.completeExceptionally(hidden(CallFuture.whyNone(broken), request, authorized, chosen));
                } else if (isFirst && isWorthAnotherTry(authorized, response, chosen)) {
                    response.discard();
                    sendAsync(within(deadline, request), chosen, deadline, false, result);
                } else if (!result.complete(hide(response, request, authorized, chosen))) {
                    response.discard();
                }
            });
        });
    }

    private static Throwable hidden(
            Throwable failure, HttpRequest request, HttpRequest authorized, List<Credential> chosen) {
        return failure instanceof RuntimeException known
                ? Secrets.added(request, authorized, chosen).hide(request, known)
                : failure;
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

    /**
     * The credentials of the first alternative for which all are configured. None where none are wanted, or where they
     * are optional and none are configured, wherever among the alternatives that stands.
     */
    private List<Credential> chosen(HttpRequest request) {
        List<List<String>> alternatives = request.operation().security();
        boolean optional = alternatives.isEmpty();
        for (List<String> schemes : alternatives) {
            List<Credential> all = all(schemes);
            if (schemes.isEmpty()) {
                optional = true;
            } else if (all != null) {
                return all;
            }
        }
        if (!optional) {
            throw new IllegalStateException(request.operation().id() + " needs credentials: call "
                    + missing(alternatives) + " on the client's builder");
        }
        return List.of();
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

    /** What is missing of each alternative. */
    private String missing(List<List<String>> alternatives) {
        return alternatives.stream()
                .map(schemes -> schemes.stream()
                        .filter(scheme -> !credentials.containsKey(scheme))
                        .map(info::credential)
                        .collect(Collectors.joining(" and ")))
                .distinct()
                .collect(Collectors.joining(", or "));
    }
}
