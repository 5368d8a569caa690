package sdktemplate.core.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.ApiError;
import sdktemplate.core.ApiException;
import sdktemplate.core.DecodeException;
import sdktemplate.core.HttpRequest;
import sdktemplate.core.HttpResponse;
import sdktemplate.core.HttpTransport;
import sdktemplate.core.JsonValue;
import sdktemplate.core.SdkException;
import sdktemplate.core.TimeoutException;

/**
 * Fetches a token, and keeps it as long as it is valid. However many threads want one, a single request is under way.
 */
public final class TokenSource {
    private final HttpTransport transport;
    private final HttpRequest request;
    private final Duration skew;
    private final InstantSource clock;
    private final AtomicReference<@Nullable CompletableFuture<Token>> current = new AtomicReference<>();

    /**
     * Prepares to fetch.
     *
     * @param transport what sends the request
     * @param request asks for a token
     * @param skew how long before its end a token is taken for expired, at most
     * @param clock the time
     */
    public TokenSource(HttpTransport transport, HttpRequest request, Duration skew, InstantSource clock) {
        this.transport = transport;
        this.request = request;
        this.skew = skew;
        this.clock = clock;
    }

    /** A token, and the time until which it is used; null if nothing says so. */
    private record Token(String text, @Nullable Instant end) {}

    /**
     * {@return the token}
     *
     * @param wanting the request that it is for, no longer than whose timeout this waits
     * @throws SdkException if it can't be had
     */
    public String token(HttpRequest wanting) {
        try {
            return current()
                    .get(wanting.timeout().toNanos(), TimeUnit.NANOSECONDS)
                    .text();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SdkException(wanting, " was interrupted while it waited for a token", e);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new TimeoutException(wanting, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new SdkException(wanting, ": no token", e.getCause());
        }
    }

    /**
     * {@return the token, when it is there}
     *
     * @param wanting the request that it is for, no longer than whose timeout this waits
     */
    public CompletableFuture<String> tokenAsync(HttpRequest wanting) {
        CompletableFuture<Token> known = current();
        if (known.isDone()) {
            return known.thenApply(Token::text);
        }
        // Whoever gives up waiting stops nobody else's request.
        return known.copy()
                .orTimeout(wanting.timeout().toNanos(), TimeUnit.NANOSECONDS)
                .handle((token, failure) -> {
                    if (token != null) {
                        return token.text();
                    }
                    throw CallFuture.cause(failure) instanceof RuntimeException other
                            ? other
                            : new TimeoutException(wanting, failure);
                });
    }

    /**
     * Gives up a token that the API refused, unless there is another one by now.
     *
     * @param refused the token
     */
    public void discard(String refused) {
        CompletableFuture<Token> known = current.get();
        boolean isInUse = known != null
                && known.isDone()
                && !known.isCompletedExceptionally()
                && known.join().text().equals(refused);
        if (isInUse) {
            current.compareAndSet(known, null);
        }
    }

    private CompletableFuture<Token> current() {
        while (true) {
            CompletableFuture<Token> known = current.get();
            if (known != null && (!known.isDone() || isUsable(known))) {
                return known;
            }
            CompletableFuture<Token> fetching = new CompletableFuture<>();
            if (current.compareAndSet(known, fetching)) {
                fetch(fetching);
                return fetching;
            }
        }
    }

    private boolean isUsable(CompletableFuture<Token> known) {
        if (known.isCompletedExceptionally()) {
            return false;
        }
        Instant end = known.join().end();
        return end == null || clock.instant().isBefore(end);
    }

    private void fetch(CompletableFuture<Token> fetching) {
        CompletableFuture<HttpResponse> answer;
        try {
            answer = transport.sendAsync(request);
        } catch (RuntimeException e) {
            fetching.completeExceptionally(e);
            return;
        }
        CallFuture.whenDone(answer, (response, failure) -> {
            try {
                if (response == null) {
                    fetching.completeExceptionally(failure == null ? new NullPointerException("answer") : failure);
                } else {
                    fetching.complete(read(response));
                }
            } catch (RuntimeException e) {
                fetching.completeExceptionally(e);
            }
        });
    }

    /** RFC 6749, sections 5.1 and 5.2. */
    private Token read(HttpResponse response) {
        JsonValue body = JsonValue.ofNull();
        try {
            body = JsonValue.parse(response.text());
        } catch (DecodeException e) {
            if (response.statusCode() < 300) {
                // The answer may hold the token: no word of it.
                throw new DecodeException("The token request's answer is not JSON");
            }
        }
        if (response.statusCode() < 200 || response.statusCode() > 299) {
            String message = WireValue.property(body, "error_description");
            throw ApiException.of(new ApiError(
                    request.operation(),
                    response,
                    null,
                    WireValue.property(body, "error"),
                    message,
                    message,
                    WireValue.property(body, "error_uri"),
                    null));
        }
        String token = WireValue.property(body, "access_token");
        String type = WireValue.property(body, "token_type");
        if (token == null || (type != null && !type.equalsIgnoreCase("bearer"))) {
            throw new DecodeException("The token request's answer has no access_token of the type bearer");
        }
        return new Token(token, end(WireValue.property(body, "expires_in")));
    }

    private @Nullable Instant end(@Nullable String seconds) {
        if (seconds == null || !seconds.matches("[0-9]{1,12}")) {
            return null;
        }
        Duration life = Duration.ofSeconds(Long.parseLong(seconds));
        Duration half = life.dividedBy(2);
        return clock.instant().plus(life).minus(skew.compareTo(half) < 0 ? skew : half);
    }
}
