package sdktemplate.core.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.HttpRequest;
import sdktemplate.core.HttpResponse;
import sdktemplate.core.HttpTransport;
import sdktemplate.core.SdkException;
import sdktemplate.core.TimeoutException;

/**
 * Makes of a call as many attempts as are needed and allowed. The request's timeout is that of all of them together.
 */
final class RetryTransport implements HttpTransport {
    private final HttpTransport next;
    private final Retries retries;
    private final @Nullable Duration attemptTimeout;
    private final CallEvents events;
    private final Function<Duration, CompletableFuture<?>> pause;

    /**
     * With what sends the requests, what to repeat, how long an attempt may take, whom to tell, and what makes the
     * pauses of asynchronous calls.
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
            } catch (SdkException e) {
                failure = e;
            }
            Optional<Duration> delay = retries.pauseAfter(attempt, response, failure, deadline.remaining());
            if (delay.isEmpty()) {
                if (response == null) {
                    throw last(request, attempt, deadline, failure);
                }
                return response.withAttempts(attempt.attempt());
            }
            retrying(response, failure, delay.get());
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
        events.attempt(attempt);
        result.then(next.sendAsync(attempt), (response, failure) -> {
            if (result.isDone()) {
                if (response != null) {
                    response.discard();
                }
                return;
            }
            Optional<Duration> delay = retries.pauseAfter(attempt, response, failure, deadline.remaining());
            if (delay.isPresent()) {
                retrying(response, failure, delay.get());
                CompletableFuture<?> timer = pause.apply(delay.get());
                result.then(timer, (done, cancelled) -> {
                    if (cancelled == null) {
                        attempt(request, following(attempt, deadline), deadline, result);
                    } else {
                        result.completeExceptionally(
                                new SdkException(attempt, " was cancelled between attempts", cancelled));
                    }
                });
            } else if (response != null) {
                if (!result.complete(response.withAttempts(attempt.attempt()))) {
                    response.discard();
                }
            } else {
                result.completeExceptionally(last(request, attempt, deadline, failure));
            }
        });
    }

    private void retrying(@Nullable HttpResponse response, @Nullable Throwable failure, Duration delay) {
        if (response != null) {
            response.discard();
        }
        events.retry(response, failure, delay);
    }

    private HttpRequest first(HttpRequest request) {
        return request.asAttempt(1, limit(request.timeout()));
    }

    private HttpRequest following(HttpRequest attempt, Deadline deadline) {
        return attempt.asAttempt(attempt.attempt() + 1, limit(deadline.left()));
    }

    private Duration limit(Duration left) {
        return attemptTimeout != null && attemptTimeout.compareTo(left) < 0 ? attemptTimeout : left;
    }

    /** What a call fails with: if it took too long, the limit that its user knows, and not what was left of it. */
    private static RuntimeException last(
            HttpRequest request, HttpRequest attempt, Deadline deadline, @Nullable Throwable failure) {
        if (failure instanceof TimeoutException) {
            HttpRequest late = deadline.isOver() ? request.asAttempt(attempt.attempt(), request.timeout()) : attempt;
            return new TimeoutException(late, failure.getCause());
        }
        return failure instanceof RuntimeException known
                ? known
                : new SdkException(attempt, ": the transport gave no answer", failure);
    }

    /** Needs no timer, so that nothing that holds up those of the JVM can make it longer. */
    private static void sleep(HttpRequest request, Duration delay) {
        try {
            TimeUnit.NANOSECONDS.sleep(delay.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SdkException(request, " was interrupted between attempts", e);
        }
    }
}
