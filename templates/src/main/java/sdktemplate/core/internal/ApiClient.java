package sdktemplate.core.internal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import sdktemplate.core.ApiResponse;
import sdktemplate.core.Download;
import sdktemplate.core.EventStream;
import sdktemplate.core.HttpRequest;
import sdktemplate.core.HttpTransport;
import sdktemplate.core.JsonReader;
import sdktemplate.core.RequestOptions;
import sdktemplate.core.RetryPolicy;

/** Makes calls: sends a request with retries and credentials, and turns the answer into a result or an exception. */
public final class ApiClient {
    private final ClientSettings settings;
    private final HttpTransport transport;
    private final RetryBudget budget;
    private final HttpRequests requests;
    private final ResultReader results;
    private final RequestOptions defaults;

    /**
     * Prepares to make calls.
     *
     * @param settings what the client was built with
     */
    public ApiClient(ClientSettings settings) {
        this.settings = settings;
        this.transport = settings.attempts();
        this.budget = new RetryBudget(settings.retryPolicy().budget());
        this.requests = new HttpRequests(settings);
        this.results = new ResultReader(settings);
        this.defaults = RequestOptions.none();
    }

    private ApiClient(ApiClient other, RequestOptions defaults) {
        this.settings = other.settings;
        this.transport = other.transport;
        this.budget = other.budget;
        this.requests = other.requests;
        this.results = other.results;
        this.defaults = defaults;
    }

    /**
     * {@return a client that shares this one's connections and retry budget}
     *
     * @param options what holds for its calls, unless they say otherwise themselves
     * @throws IllegalArgumentException if there is an idempotency key among them, which is for one call
     */
    public ApiClient withOptions(RequestOptions options) {
        if (options.idempotencyKey().isPresent()) {
            throw new IllegalArgumentException(
                    "An idempotency key is for one call: the API would take all for the same");
        }
        return new ApiClient(this, options.orElse(defaults));
    }

    /**
     * Makes a call whose answer is JSON.
     *
     * @param request what to send
     * @param decoder reads the answer
     * @param options what holds for this call
     * @param <T> the type of the answer
     * @return the answer
     */
    public <T> ApiResponse<T> send(
            ApiRequest request, JsonReader.Decoder<? extends T> decoder, RequestOptions options) {
        return call(request, Wanted.JSON, options, answer -> answer.json(decoder));
    }

    /**
     * Makes a call whose answer has no body, or none that matters.
     *
     * @param request what to send
     * @param options what holds for this call
     * @return the answer
     */
    public ApiResponse<Void> sendForNothing(ApiRequest request, RequestOptions options) {
        return call(request, Wanted.JSON, options, Success::nothing);
    }

    /**
     * Makes a call whose answer is text.
     *
     * @param request what to send
     * @param options what holds for this call
     * @return the answer
     */
    public ApiResponse<String> sendForText(ApiRequest request, RequestOptions options) {
        return call(request, Wanted.ANYTHING, options, Success::text);
    }

    /**
     * Makes a call whose answer is bytes.
     *
     * @param request what to send
     * @param options what holds for this call
     * @return the answer, whose body has to be closed
     */
    public ApiResponse<Download> sendForDownload(ApiRequest request, RequestOptions options) {
        return call(request, Wanted.BYTES, options, Success::download);
    }

    /**
     * Makes a call whose answer is a stream.
     *
     * @param request what to send
     * @param format how its items follow one another
     * @param options what holds for this call
     * @param <T> the type of the items
     * @return the answer, whose body has to be closed
     */
    public <T> ApiResponse<EventStream<T>> sendForStream(
            ApiRequest request, StreamFormat<T> format, RequestOptions options) {
        return call(request, Wanted.ITEMS, options, items(format, options));
    }

    /**
     * Makes a call whose answer is JSON or nothing.
     *
     * @param request what to send
     * @param decoder reads the answer
     * @param options what holds for this call
     * @param <T> the type of the answer
     * @return the answer
     */
    public <T> ApiResponse<Optional<T>> sendForOptional(
            ApiRequest request, JsonReader.Decoder<? extends T> decoder, RequestOptions options) {
        return call(request, Wanted.JSON, options, answer -> answer.optional(decoder));
    }

    /**
     * Makes a call whose answer is JSON.
     *
     * @param request what to send
     * @param decoder reads the answer
     * @param options what holds for this call
     * @param <T> the type of the answer
     * @return the answer to come; cancelling it stops the call
     */
    public <T> CompletableFuture<ApiResponse<T>> sendAsync(
            ApiRequest request, JsonReader.Decoder<? extends T> decoder, RequestOptions options) {
        return callAsync(request, Wanted.JSON, options, answer -> answer.json(decoder));
    }

    /**
     * Makes a call whose answer has no body, or none that matters.
     *
     * @param request what to send
     * @param options what holds for this call
     * @return the answer to come; cancelling it stops the call
     */
    public CompletableFuture<ApiResponse<Void>> sendForNothingAsync(ApiRequest request, RequestOptions options) {
        return callAsync(request, Wanted.JSON, options, Success::nothing);
    }

    /**
     * Makes a call whose answer is text.
     *
     * @param request what to send
     * @param options what holds for this call
     * @return the answer to come; cancelling it stops the call
     */
    public CompletableFuture<ApiResponse<String>> sendForTextAsync(ApiRequest request, RequestOptions options) {
        return callAsync(request, Wanted.ANYTHING, options, Success::text);
    }

    /**
     * Makes a call whose answer is bytes.
     *
     * @param request what to send
     * @param options what holds for this call
     * @return the answer to come, whose body has to be closed; cancelling it stops the call
     */
    public CompletableFuture<ApiResponse<Download>> sendForDownloadAsync(ApiRequest request, RequestOptions options) {
        return callAsync(request, Wanted.BYTES, options, Success::download);
    }

    /**
     * Makes a call whose answer is JSON or nothing.
     *
     * @param request what to send
     * @param decoder reads the answer
     * @param options what holds for this call
     * @param <T> the type of the answer
     * @return the answer to come; cancelling it stops the call
     */
    public <T> CompletableFuture<ApiResponse<Optional<T>>> sendForOptionalAsync(
            ApiRequest request, JsonReader.Decoder<? extends T> decoder, RequestOptions options) {
        return callAsync(request, Wanted.JSON, options, answer -> answer.optional(decoder));
    }

    /**
     * Makes a call whose answer is a stream.
     *
     * @param request what to send
     * @param format how its items follow one another
     * @param options what holds for this call
     * @param <T> the type of the items
     * @return the answer to come, whose body has to be closed; cancelling it stops the call
     */
    public <T> CompletableFuture<ApiResponse<EventStream<T>>> sendForStreamAsync(
            ApiRequest request, StreamFormat<T> format, RequestOptions options) {
        return callAsync(request, Wanted.ITEMS, options, items(format, options));
    }

    /** Closes the transport. Calls under way may fail. */
    public void close() {
        settings.transport().close();
    }

    private <T> ApiResponse<T> call(
            ApiRequest request, Wanted wanted, RequestOptions options, Function<Success, T> body) {
        CallEvents events = started(request);
        try {
            RequestOptions all = options.orElse(defaults);
            HttpRequest sent = httpRequest(request, wanted, all).ofCall(events.callId());
            ApiResponse<T> result =
                    results.read(request, sent, retrying(all, events).send(sent), body);
            events.stopped(result);
            return result;
        } catch (RuntimeException e) {
            events.failed(e);
            throw e;
        }
    }

    private <T> CompletableFuture<ApiResponse<T>> callAsync(
            ApiRequest request, Wanted wanted, RequestOptions options, Function<Success, T> body) {
        CallEvents events = started(request);
        CompletableFuture<ApiResponse<T>> call;
        try {
            RequestOptions all = options.orElse(defaults);
            HttpRequest sent = httpRequest(request, wanted, all).ofCall(events.callId());
            call = retrying(all, events)
                    .sendAsync(sent)
                    .thenApply(response -> results.read(request, sent, response, body));
        } catch (RuntimeException e) {
            call = CompletableFuture.failedFuture(e);
        }
        return CallFuture.after(call, events::ended, ApiClient::discard);
    }

    private CallEvents started(ApiRequest request) {
        CallEvents events = new CallEvents(settings.listeners(), settings.info(), request.operation());
        events.started();
        return events;
    }

    private HttpRequest httpRequest(ApiRequest request, Wanted wanted, RequestOptions options) {
        HttpRequest http = requests.of(request, wanted.accept, options);
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
                RetryTransport::pause);
    }

    /** A stream may take as long as it likes, unless the user set a limit: the transport has none for it. */
    private <T> Function<Success, EventStream<T>> items(StreamFormat<T> format, RequestOptions options) {
        Duration limit = options.orElse(defaults).timeout().orElse(settings.timeout());
        Deadline deadline = limit == null ? null : Deadline.in(limit);
        return answer -> {
            Success limited = deadline == null ? answer : answer.until(deadline);
            return new EventStream<>(StreamedItems.of(limited, format, settings.maxResponseBytes()));
        };
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
    private enum Wanted {
        JSON("application/json"),
        ANYTHING("*/*"),
        BYTES("*/*"),
        ITEMS("*/*");

        private final String accept;

        Wanted(String accept) {
            this.accept = accept;
        }
    }
}
