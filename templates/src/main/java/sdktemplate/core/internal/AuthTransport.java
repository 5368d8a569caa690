package sdktemplate.core.internal;

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
 */
final class AuthTransport implements HttpTransport {
    private final HttpTransport next;
    private final Map<String, Credential> credentials;

    /** With what sends the requests, and the credentials by security scheme. */
    AuthTransport(HttpTransport next, Map<String, Credential> credentials) {
        this.next = next;
        this.credentials = credentials;
    }

    @Override
    public HttpResponse send(HttpRequest request) {
        return next.send(authorized(request));
    }

    @Override
    public CompletableFuture<HttpResponse> sendAsync(HttpRequest request) {
        return next.sendAsync(authorized(request));
    }

    private HttpRequest authorized(HttpRequest request) {
        List<List<String>> alternatives = request.operation().security();
        if (alternatives.isEmpty()) {
            return request;
        }
        for (List<String> schemes : alternatives) {
            HttpRequest authorized = authorized(request, schemes);
            if (authorized != null) {
                return authorized;
            }
        }
        throw new IllegalStateException(
                request.operation().id() + " needs credentials: configure " + missing(alternatives) + " on the client");
    }

    private @Nullable HttpRequest authorized(HttpRequest request, List<String> schemes) {
        HttpRequest authorized = request;
        for (String scheme : schemes) {
            Credential credential = credentials.get(scheme);
            if (credential == null) {
                return null;
            }
            authorized = credential.authorize(authorized);
        }
        return authorized;
    }

    private static String missing(List<List<String>> alternatives) {
        StringBuilder text = new StringBuilder();
        for (List<String> schemes : alternatives) {
            text.append(text.isEmpty() ? "" : ", or ").append(String.join(" and ", schemes));
        }
        return text.toString();
    }
}
