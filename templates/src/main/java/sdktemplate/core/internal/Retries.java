package sdktemplate.core.internal;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.ApiException;
import sdktemplate.core.ConnectionException;
import sdktemplate.core.HttpRequest;
import sdktemplate.core.HttpResponse;
import sdktemplate.core.TimeoutException;

/**
 * Whether a failed attempt is repeated.
 *
 * @param backoff how often, and when
 * @param budget what all calls of a client have in store
 * @param idempotencyHeader the header field that protects a POST
 */
record Retries(
        Backoff backoff, RetryBudget budget, @Nullable String idempotencyHeader) {
    /**
     * The pause before the next attempt; empty where this one was the last.
     *
     * @param request the attempt
     * @param response what came of it
     * @param failure what was thrown instead
     * @param remaining how long the call may still take
     */
    Optional<Duration> pauseAfter(
            HttpRequest request, @Nullable HttpResponse response, @Nullable Throwable failure, Duration remaining) {
        boolean failed = response == null
                ? isPassing(failure)
                : backoff.policy().statuses().contains(response.statusCode());
        if (response != null && !failed) {
            budget.succeeded(request.attempt());
        }
        if (!failed || request.attempt() > backoff.policy().maxRetries() || !isRepeatable(request, failure)) {
            return Optional.empty();
        }
        Duration pause = backoff.delay(request.attempt(), response);
        return pause.compareTo(remaining) < 0 && (isFree(failure) || budget.take())
                ? Optional.of(pause)
                : Optional.empty();
    }

    /** What no server has worked on is no sign of an outage, which repetitions would make worse. */
    private static boolean isFree(@Nullable Throwable failure) {
        return failure instanceof ConnectionException && Exchange.hasNoRoom(failure.getCause());
    }

    private boolean isPassing(@Nullable Throwable failure) {
        return failure instanceof ConnectionException
                || failure instanceof TimeoutException
                || (failure instanceof ApiException error
                        && backoff.policy().statuses().contains(error.statusCode()));
    }

    /**
     * A stream can't be sent again once it was read. A POST or PATCH may do again what an attempt whose answer was lost
     * has done already (RFC 9110, section 9.2.2).
     */
    private boolean isRepeatable(HttpRequest request, @Nullable Throwable failure) {
        if (request.body() != null && request.body().isSpent()) {
            return false;
        }
        boolean idempotent =
                !request.method().equals("POST") && !request.method().equals("PATCH");
        // An error that is thrown answers the request for a token: what the token was for has to wait.
        boolean sent = failure instanceof ConnectionException connection
                ? connection.wasSent()
                : !(failure instanceof ApiException);
        return idempotent
                || !sent
                || (idempotencyHeader != null
                        && request.headers()
                                .first(idempotencyHeader)
                                .filter(key -> !key.isBlank())
                                .isPresent());
    }
}
