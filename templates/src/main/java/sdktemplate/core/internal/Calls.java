package sdktemplate.core.internal;

import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import sdktemplate.core.ApiResponse;
import sdktemplate.core.Download;
import sdktemplate.core.EventStream;
import sdktemplate.core.HttpRequest;
import sdktemplate.core.HttpTransport;
import sdktemplate.core.RequestOptions;
import sdktemplate.core.RetryPolicy;

/** Makes calls: sends a request with retries and credentials, and turns the answer into a result or an exception. */
final class Calls {
    private final ClientSettings settings;
    private final HttpTransport transport;
    private final RetryBudget budget;
    private final HttpRequests requests;
    private final ResultReader results;

    /** With what the client was built with. */
    Calls(ClientSettings settings) {
        this.settings = settings;
        this.transport = settings.attempts();
        this.budget = new RetryBudget(settings.retryPolicy().budget());
        this.requests = new HttpRequests(settings);
        this.results = new ResultReader(settings);
    }

    /**
     * Makes a call and waits for its answer.
     *
     * @param options what holds for this call, and for the client where it says nothing
     * @param body reads the answer
     */
    <T> ApiResponse<T> make(ApiRequest request, Wanted wanted, RequestOptions options, Function<Success, T> body) {
        CallEvents events = started(request);
        try {
            HttpRequest sent = httpRequest(request, wanted, options, events);
            Deadline deadline = Deadline.in(sent.timeout());
            ApiResponse<T> result =
                    results.read(request, sent, retrying(options, events).send(sent), deadline, body);
            events.stopped(result);
            return result;
        } catch (RuntimeException e) {
            events.failed(e);
            throw e;
        }
    }

    /** Makes a call. Cancelling the future stops it. */
    <T> CompletableFuture<ApiResponse<T>> makeAsync(
            ApiRequest request, Wanted wanted, RequestOptions options, Function<Success, T> body) {
        CallEvents events = started(request);
        CompletableFuture<ApiResponse<T>> call;
        try {
            HttpRequest sent = httpRequest(request, wanted, options, events);
            Deadline deadline = Deadline.in(sent.timeout());
            call = retrying(options, events)
                    .sendAsync(sent)
                    .thenApply(response -> results.read(request, sent, response, deadline, body));
        } catch (RuntimeException e) {
            call = CompletableFuture.failedFuture(e);
        }
        return CallFuture.after(call, events::ended, Calls::discard);
    }

    private CallEvents started(ApiRequest request) {
        CallEvents events = new CallEvents(settings.listeners(), settings.info(), request.operation());
        events.started();
        return events;
    }

    private HttpRequest httpRequest(ApiRequest request, Wanted wanted, RequestOptions options, CallEvents events) {
        Redirects redirects = new Redirects(options.maxRedirects().orElse(settings.maxRedirects()), events);
        HttpRequest http = requests.of(request, wanted.accept, options)
                .ofCall(events.callId())
                .following(redirects);
        return switch (wanted) {
            case JSON, ANYTHING -> http;
            case BYTES -> http.asStreamed();
            case ITEMS -> http.asStreamed(options.idleTimeout().orElse(settings.idleTimeout()));
        };
    }

    private HttpTransport retrying(RequestOptions options, CallEvents events) {
        RetryPolicy policy =
                options.maxRetries().map(settings.retryPolicy()::withMaxRetries).orElse(settings.retryPolicy());
        Backoff backoff = new Backoff(
                policy,
                InstantSource.system(),
                () -> ThreadLocalRandom.current().nextDouble());
        return new RetryTransport(
                transport,
                new Retries(backoff, budget, settings.info().idempotencyHeader()),
                options.attemptTimeout().orElse(settings.attemptTimeout()),
                events,
                delay -> Timers.after(delay, settings.transport().executor()));
    }

    /** What nobody waits for any more must not keep a connection. */
    private static void discard(ApiResponse<?> response) {
        if (response.body() instanceof Download download) {
            download.close();
        } else if (response.body() instanceof EventStream<?> stream) {
            stream.close();
        }
    }

    /** What is asked for, unless the operation says so itself. */
    enum Wanted {
        JSON("application/json" + ApiRequestBuilder.ANYTHING_ELSE),
        ANYTHING("*/*"),
        BYTES("*/*"),
        ITEMS("*/*");

        private final String accept;

        Wanted(String accept) {
            this.accept = accept;
        }
    }
}
