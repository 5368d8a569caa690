package sdktemplate.core.internal;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.ConnectionException;
import sdktemplate.core.HttpRequest;
import sdktemplate.core.HttpResponse;
import sdktemplate.core.HttpTransport;
import sdktemplate.core.SdkException;

/** Repeats what failed and may be repeated. */
final class RetryTransport implements HttpTransport {
    private final HttpTransport next;
    private final Backoff backoff;
    private final @Nullable String idempotencyHeader;
    private final Function<Duration, CompletableFuture<?>> pause;

    /** With what sends the requests, when to come back, what protects a POST, and what makes a pause. */
    RetryTransport(
            HttpTransport next,
            Backoff backoff,
            @Nullable String idempotencyHeader,
            Function<Duration, CompletableFuture<?>> pause) {
        this.next = next;
        this.backoff = backoff;
        this.idempotencyHeader = idempotencyHeader;
        this.pause = pause;
    }

    /** A pause that no thread waits for, and that can be cancelled. */
    static CompletableFuture<?> pause(Duration delay) {
        return new CompletableFuture<Boolean>().completeOnTimeout(true, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public HttpResponse send(HttpRequest request) {
        for (int attempt = 1; ; attempt++) {
            HttpResponse response = null;
            try {
                response = next.send(request);
                if (!isRepeated(request, attempt, response, null)) {
                    return response.withAttempts(attempt);
                }
            } catch (ConnectionException e) {
                if (!isRepeated(request, attempt, null, e)) {
                    throw e;
                }
            }
            sleep(request, backoff.delay(attempt, response));
        }
    }

    @Override
    public CompletableFuture<HttpResponse> sendAsync(HttpRequest request) {
        CallFuture<HttpResponse> result = new CallFuture<>();
        attempt(request, 1, result);
        return result;
    }

    private void attempt(HttpRequest request, int attempt, CallFuture<HttpResponse> result) {
        CompletableFuture<HttpResponse> exchange;
        try {
            exchange = next.sendAsync(request);
        } catch (RuntimeException e) {
            result.completeExceptionally(e);
            return;
        }
        result.follow(exchange);
        CallFuture.whenDone(exchange, (response, failure) -> {
            if (!result.isDone() && isRepeated(request, attempt, response, failure)) {
                CompletableFuture<?> delay = pause.apply(backoff.delay(attempt, response));
                result.follow(delay);
                CallFuture.whenDone(delay, (done, cancelled) -> {
                    if (cancelled == null) {
                        attempt(request, attempt + 1, result);
                    }
                });
            } else if (response != null) {
                result.complete(response.withAttempts(attempt));
            } else {
                result.completeExceptionally(
                        failure == null ? new IllegalStateException("A transport without an answer") : failure);
            }
        });
    }

    private boolean isRepeated(
            HttpRequest request, int attempt, @Nullable HttpResponse response, @Nullable Throwable failure) {
        boolean failed = response == null
                ? failure instanceof ConnectionException
                : backoff.policy().statuses().contains(response.statusCode());
        return failed && attempt <= backoff.policy().maxRetries() && isRepeatable(request);
    }

    /**
     * A stream can't be sent again once it was read. A POST or PATCH may do again what an attempt whose answer was lost
     * has done already (RFC 9110, section 9.2.2).
     */
    private boolean isRepeatable(HttpRequest request) {
        if (request.body() != null && request.body().isSpent()) {
            return false;
        }
        boolean idempotent =
                !request.method().equals("POST") && !request.method().equals("PATCH");
        return idempotent
                || (idempotencyHeader != null
                        && request.headers().first(idempotencyHeader).isPresent());
    }

    private void sleep(HttpRequest request, Duration delay) {
        CompletableFuture<?> timer = pause.apply(delay);
        try {
            Object unused = timer.get();
        } catch (InterruptedException e) {
            timer.cancel(true);
            Thread.currentThread().interrupt();
            throw new SdkException(request.operation().id() + " was interrupted between attempts", e);
        } catch (ExecutionException | CancellationException e) {
            throw new SdkException(request.operation().id() + " could not wait between attempts", e);
        }
    }
}
