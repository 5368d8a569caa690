package sdktemplate.core.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.DecodeException;
import sdktemplate.core.HttpRequest;
import sdktemplate.core.HttpResponse;
import sdktemplate.core.HttpTransport;
import sdktemplate.core.SdkException;
import sdktemplate.core.TimeoutException;

/**
 * Fetches a token, and keeps it as long as it is valid. However many threads want one, a single request is under way.
 */
public final class TokenSource {
    /** More bytes than any token has. */
    private static final int LIMIT = 4 * 1024 * 1024;

    private final HttpTransport transport;
    private final HttpRequest request;
    private final Secrets secrets;
    private final Duration skew;
    private final InstantSource clock;
    private final AtomicReference<@Nullable CompletableFuture<AccessToken>> current = new AtomicReference<>();

    /**
     * Prepares to fetch.
     *
     * @param transport what sends the request
     * @param request asks for a token
     * @param secrets what is secret of its body
     * @param skew how long before its end a token is taken for expired, at most
     * @param clock the time
     */
    public TokenSource(
            HttpTransport transport, HttpRequest request, List<String> secrets, Duration skew, InstantSource clock) {
        this.transport = transport;
        this.request = request;
        this.secrets = Secrets.of(request, secrets);
        this.skew = skew;
        this.clock = clock;
    }

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
        CompletableFuture<AccessToken> known = current();
        if (known.isDone()) {
            return known.thenApply(AccessToken::text);
        }
        // Whoever gives up waiting stops nobody else's request.
        CompletableFuture<AccessToken> waiting = known.copy();
        CompletableFuture<Boolean> timer = Timers.after(wanting.timeout(), transport.executor());
        CallFuture.whenDone(timer, (late, ended) -> {
            if (late != null && late) {
                waiting.completeExceptionally(new TimeoutException(wanting, null));
            }
        });
        CallFuture.whenDone(waiting, (token, failure) -> timer.complete(false));
        return waiting.handle((token, failure) -> {
            if (token != null) {
                return token.text();
            }
            throw CallFuture.cause(failure) instanceof RuntimeException reason
                    ? reason
                    : new SdkException(wanting, ": no token", CallFuture.cause(failure));
        });
    }

    /**
     * Gives up a token that the API refused, unless there is another one by now.
     *
     * @param refused the token
     */
    public void discard(String refused) {
        CompletableFuture<AccessToken> known = current.get();
        boolean isInUse = known != null
                && known.isDone()
                && !known.isCompletedExceptionally()
                && known.join().text().equals(refused);
        if (isInUse) {
            current.compareAndSet(known, null);
        }
    }

    private CompletableFuture<AccessToken> current() {
        while (true) {
            CompletableFuture<AccessToken> known = current.get();
            if (known != null && (!known.isDone() || isUsable(known))) {
                return known;
            }
            CompletableFuture<AccessToken> fetching = new CompletableFuture<>();
            if (current.compareAndSet(known, fetching)) {
                fetch(fetching);
                return fetching;
            }
        }
    }

    private boolean isUsable(CompletableFuture<AccessToken> known) {
        return !known.isCompletedExceptionally() && known.join().isUsable(clock.instant());
    }

    private void fetch(CompletableFuture<AccessToken> fetching) {
        CompletableFuture<HttpResponse> answer;
        // Its life is counted from here: what is left of it can only be more.
        Instant asked = clock.instant();
        try {
            answer = transport.sendAsync(request);
        } catch (RuntimeException e) {
            fetching.completeExceptionally(secrets.hide(request, e));
            return;
        }
        CallFuture.whenDone(answer, (response, failure) -> {
            try {
                if (response == null) {
                    Throwable why = CallFuture.whyNone(failure);
                    fetching.completeExceptionally(
                            why instanceof RuntimeException known ? secrets.hide(request, known) : why);
                } else {
                    fetching.complete(read(response, asked));
                }
            } catch (RuntimeException e) {
                fetching.completeExceptionally(e);
            }
        });
    }

    private AccessToken read(HttpResponse response, Instant asked) {
        HttpResponse shown = secrets.hide(request, response);
        HttpResponse plain;
        try {
            plain = new ContentEncoding(LIMIT).undo(request, shown);
        } catch (DecodeException e) {
            // A refusal whose body is unreadable is that refusal all the same.
            plain = shown.withBody(new byte[0]);
            if (shown.statusCode() < 300) {
                throw new DecodeException("The token request's answer can't be read: " + e.getMessage(), e);
            }
        }
        return AccessToken.read(request, plain, skew, asked);
    }
}
