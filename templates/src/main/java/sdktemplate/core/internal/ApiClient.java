package sdktemplate.core.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import sdktemplate.core.ApiResponse;
import sdktemplate.core.Download;
import sdktemplate.core.EventStream;
import sdktemplate.core.JsonReader;
import sdktemplate.core.RequestOptions;
import sdktemplate.core.internal.Calls.Wanted;

/** What services call: a method for each kind of answer. */
public final class ApiClient {
    private final ClientSettings settings;
    private final Calls calls;
    private final RequestOptions defaults;

    /**
     * Prepares to make calls.
     *
     * @param settings what the client was built with
     */
    public ApiClient(ClientSettings settings) {
        this(settings, new Calls(settings), RequestOptions.none());
    }

    private ApiClient(ClientSettings settings, Calls calls, RequestOptions defaults) {
        this.settings = settings;
        this.calls = calls;
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
        return new ApiClient(settings, calls, options.orElse(defaults));
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
        return calls.make(request, Wanted.JSON, options.orElse(defaults), answer -> answer.json(decoder));
    }

    /**
     * Makes a call whose answer has no body, or none that matters.
     *
     * @param request what to send
     * @param options what holds for this call
     * @return the answer
     */
    public ApiResponse<Void> sendForNothing(ApiRequest request, RequestOptions options) {
        return calls.make(request, Wanted.ANYTHING, options.orElse(defaults), Success::nothing);
    }

    /**
     * Makes a call whose answer is text.
     *
     * @param request what to send
     * @param options what holds for this call
     * @return the answer
     */
    public ApiResponse<String> sendForText(ApiRequest request, RequestOptions options) {
        return calls.make(request, Wanted.ANYTHING, options.orElse(defaults), Success::text);
    }

    /**
     * Makes a call whose answer is bytes.
     *
     * @param request what to send
     * @param options what holds for this call
     * @return the answer, whose body has to be closed
     */
    public ApiResponse<Download> sendForDownload(ApiRequest request, RequestOptions options) {
        return calls.make(request, Wanted.BYTES, options.orElse(defaults), Success::download);
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
        return calls.make(request, Wanted.ITEMS, options.orElse(defaults), items(format, options));
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
        return calls.make(request, Wanted.JSON, options.orElse(defaults), answer -> answer.optional(decoder));
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
        return calls.makeAsync(request, Wanted.JSON, options.orElse(defaults), answer -> answer.json(decoder));
    }

    /**
     * Makes a call whose answer has no body, or none that matters.
     *
     * @param request what to send
     * @param options what holds for this call
     * @return the answer to come; cancelling it stops the call
     */
    public CompletableFuture<ApiResponse<Void>> sendForNothingAsync(ApiRequest request, RequestOptions options) {
        return calls.makeAsync(request, Wanted.ANYTHING, options.orElse(defaults), Success::nothing);
    }

    /**
     * Makes a call whose answer is text.
     *
     * @param request what to send
     * @param options what holds for this call
     * @return the answer to come; cancelling it stops the call
     */
    public CompletableFuture<ApiResponse<String>> sendForTextAsync(ApiRequest request, RequestOptions options) {
        return calls.makeAsync(request, Wanted.ANYTHING, options.orElse(defaults), Success::text);
    }

    /**
     * Makes a call whose answer is bytes.
     *
     * @param request what to send
     * @param options what holds for this call
     * @return the answer to come, whose body has to be closed; cancelling it stops the call
     */
    public CompletableFuture<ApiResponse<Download>> sendForDownloadAsync(ApiRequest request, RequestOptions options) {
        return calls.makeAsync(request, Wanted.BYTES, options.orElse(defaults), Success::download);
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
        return calls.makeAsync(request, Wanted.JSON, options.orElse(defaults), answer -> answer.optional(decoder));
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
        return calls.makeAsync(request, Wanted.ITEMS, options.orElse(defaults), items(format, options));
    }

    /** Closes the transport. Calls under way go on, later ones fail. */
    public void close() {
        settings.transport().close();
    }

    /** A stream may take as long as it likes, unless the user set a limit: the transport has none for it. */
    private <T> Function<Success, EventStream<T>> items(StreamFormat<T> format, RequestOptions options) {
        Duration limit = options.orElse(defaults).timeout().orElse(settings.timeout());
        Deadline deadline = limit == null ? null : Deadline.in(limit);
        return answer -> {
            Success limited = deadline == null
                    ? answer
                    : answer.until(deadline, settings.transport().executor());
            return new EventStream<>(StreamedItems.of(limited, format, settings.maxResponseBytes()));
        };
    }
}
