package sdktemplate.core.internal;

import java.time.Duration;
import java.util.Optional;
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
import sdktemplate.core.TimeoutException;

/**
 * Makes of a call as many attempts as are needed and allowed. The request's timeout is that of all of them together.
 */
final class RetryTransport implements HttpTransport {
    /** Transports may take no time at all for no limit. */
    private static final Duration LEAST = Duration.ofMillis(1);

    private final HttpTransport next;
    private final Retries retries;
    private final @Nullable Duration attemptTimeout;
    private final CallEvents events;
    private final Function<Duration, CompletableFuture<?>> pause;

    /**
     * With what sends the requests, what to repeat, how long an attempt may take, whom to tell, and what makes a pause.
     */
    RetryTransport(
            HttpTransport next,
            Retries retries,
            @Nullable Duration attemptTimeout,
            CallEvents events,
            Function<Duration, CompletableFuture<?>> pause) {
        this.next = next;
        this.retries = retries;
        this.attemptTimeout = attemptTimeout;
        this.events = events;
        this.pause = pause;
    }

    /** A pause that no thread waits for, and that can be cancelled. */
    static CompletableFuture<?> pause(Duration delay) {
        return new CompletableFuture<Boolean>().completeOnTimeout(true, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public HttpResponse send(HttpRequest request) {
        Deadline deadline = Deadline.in(request.timeout());
        HttpRequest attempt = first(request);
        while (true) {
            HttpResponse response = null;
            SdkException failure = null;
            events.attempt(attempt);
            try {
                response = next.send(attempt);
            } catch (ConnectionException | TimeoutException e) {
                failure = e;
            }
            Optional<Duration> delay = retries.pauseAfter(attempt, response, failure, deadline.remaining());
            if (delay.isEmpty()) {
                if (response == null) {
                    throw last(request, attempt, deadline, failure);
                }
                return response.withAttempts(attempt.attempt());
            }
            events.retry(response, failure, delay.get());
            sleep(attempt, delay.get());
            attempt = following(attempt, deadline);
        }
    }

    @Override
    public CompletableFuture<HttpResponse> sendAsync(HttpRequest request) {
        CallFuture<HttpResponse> result = new CallFuture<>();
        attempt(request, first(request), Deadline.in(request.timeout()), result);
        return result;
    }

    private void attempt(HttpRequest request, HttpRequest attempt, Deadline deadline, CallFuture<HttpResponse> result) {
        CompletableFuture<HttpResponse> exchange;
        events.attempt(attempt);
        try {
            exchange = next.sendAsync(attempt);
        } catch (RuntimeException e) {
            result.completeExceptionally(e);
            return;
        }
        result.follow(exchange);
        CallFuture.whenDone(exchange, (response, failure) -> {
            if (result.isDone()) {
                if (response != null) {
                    response.discard();
                }
                return;
            }
            Optional<Duration> delay = retries.pauseAfter(attempt, response, failure, deadline.remaining());
            if (delay.isPresent()) {
                events.retry(response, failure, delay.get());
                CompletableFuture<?> timer = pause.apply(delay.get());
                result.follow(timer);
                CallFuture.whenDone(timer, (done, cancelled) -> {
                    if (cancelled == null) {
                        attempt(request, following(attempt, deadline), deadline, result);
                    } else {
                        result.completeExceptionally(
                                new SdkException(attempt, " was cancelled between attempts", cancelled));
                    }
                });
            } else if (response != null) {
                result.complete(response.withAttempts(attempt.attempt()));
            } else {
                result.completeExceptionally(last(request, attempt, deadline, failure));
            }
        });
    }

    private HttpRequest first(HttpRequest request) {
        return request.asAttempt(1, limit(request.timeout()));
    }

    private HttpRequest following(HttpRequest attempt, Deadline deadline) {
        return attempt.asAttempt(attempt.attempt() + 1, limit(deadline.remaining()));
    }

    private Duration limit(Duration remaining) {
        if (attemptTimeout != null && attemptTimeout.compareTo(remaining) < 0) {
            return attemptTimeout;
        }
        return remaining.compareTo(LEAST) < 0 ? LEAST : remaining;
    }

    /** What a call fails with: where all its time is up, that, and not what was left of it for the last attempt. */
    private static RuntimeException last(
            HttpRequest request, HttpRequest attempt, Deadline deadline, @Nullable Throwable failure) {
        if (failure instanceof TimeoutException && deadline.isOver()) {
            return new TimeoutException(request.asAttempt(attempt.attempt(), request.timeout()), failure.getCause());
        }
        return failure instanceof RuntimeException known
                ? known
                : new SdkException(attempt, ": the transport gave no answer", failure);
    }

    private void sleep(HttpRequest request, Duration delay) {
        CompletableFuture<?> timer = pause.apply(delay);
        try {
            Object unused = timer.get();
        } catch (InterruptedException e) {
            timer.cancel(true);
            Thread.currentThread().interrupt();
            throw new SdkException(request, " was interrupted between attempts", e);
        } catch (ExecutionException | CancellationException e) {
            throw new SdkException(request, " could not wait between attempts", e);
        }
    }
}
