package sdktemplate.core;

import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/**
 * Takes part in every attempt of a call: looks at the request and the answer, changes them, measures. Interceptors
 * stand inside of the retries, so they see each attempt, and outside of the credentials, so they see none. Redirects
 * are followed behind them: they see the first request and the last response.
 */
@FunctionalInterface
public interface Interceptor {
    /**
     * {@return a transport that does its own part, and leaves the rest to another}
     *
     * <p>It must do the same in {@link HttpTransport#send} and in {@link HttpTransport#sendAsync}, and in the latter
     * return the future that it got, or else cancel that when its own is cancelled.
     *
     * @param next what does the rest
     */
    HttpTransport around(HttpTransport next);

    /**
     * {@return an interceptor that only changes requests}
     *
     * @param change makes of a request the one to be sent
     */
    static Interceptor ofRequests(UnaryOperator<HttpRequest> change) {
        return next -> new HttpTransport() {
            @Override
            public HttpResponse send(HttpRequest request) {
                return next.send(change.apply(request));
            }

            @Override
            public CompletableFuture<HttpResponse> sendAsync(HttpRequest request) {
                return next.sendAsync(change.apply(request));
            }
        };
    }
}
