package sdktemplate.core.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.ConnectionException;
import sdktemplate.core.HttpRequest;
import sdktemplate.core.HttpResponse;
import sdktemplate.core.SdkException;
import sdktemplate.core.TimeoutException;

/** Waits for an answer no longer than its request allows, and says in the SDK's words why there is none. */
public final class Exchange {
    private final HttpRequest request;
    private final Executor executor;
    private final Deadline deadline;

    /**
     * Starts the request's time.
     *
     * @param request what is sent
     * @param executor runs what there is to do when that time is up
     */
    public Exchange(HttpRequest request, Executor executor) {
        this.request = request;
        this.executor = executor;
        this.deadline = Deadline.in(request.timeout());
    }

    /** {@return what is sent} */
    public HttpRequest request() {
        return request;
    }

    /** {@return the nanoseconds that are left} */
    public long remaining() {
        return deadline.nanos();
    }

    /** {@return the nanoseconds for which nothing may come of a body that is handed over as it arrives} */
    long patience() {
        Duration idle = request.idleTimeout();
        return idle == null ? remaining() : idle.toNanos();
    }

    /**
     * {@return a body that is handed over as it arrives, within the time that it has}
     *
     * @param body the body
     */
    public InputStream inTime(InputStream body) {
        Duration idle = request.idleTimeout();
        return idle == null
                ? TimedStream.of(body, deadline.remaining(), executor)
                : TimedStream.ofEachRead(body, idle, executor);
    }

    /**
     * {@return whether the answer's body is to be handed over as it arrives; that of an error never is}
     *
     * @param status the answer's status
     */
    public boolean isStreamed(int status) {
        return request.isStreamed() && status >= 200 && status <= 299;
    }

    /**
     * {@return what is there once the answer has begun}
     *
     * @param start waits for it no longer than the request allows
     * @param <T> its type
     */
    public <T> T begin(Start<T> start) {
        try {
            return start.get();
        } catch (IOException | RuntimeException e) {
            throw failure(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /**
     * Waits for the beginning of an answer.
     *
     * @param <T> what is there then
     */
    @FunctionalInterface
    public interface Start<T> {
        /**
         * {@return what is there when the answer has begun}
         *
         * @throws IOException if it does not begin, or not in time
         * @throws InterruptedException if the caller is no longer wanted
         */
        T get() throws IOException, InterruptedException;
    }

    /**
     * {@return what there is to wait for}
     *
     * @param future what is to come, which is cancelled if it is too late or the caller is interrupted
     * @param <T> its type
     */
    public <T> T await(CompletableFuture<T> future) {
        try {
            return future.get(remaining(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | CancellationException e) {
            throw failure(e);
        } catch (java.util.concurrent.TimeoutException e) {
            giveUp(future);
            throw new TimeoutException(request, e);
        } catch (InterruptedException e) {
            giveUp(future);
            throw interrupted(e);
        }
    }

    /** A response that comes at that very moment has a body that nobody will read. */
    private static void giveUp(CompletableFuture<?> future) {
        future.cancel(true);
        CallFuture.whenDone(future, (late, failure) -> {
            if (late instanceof HttpResponse response) {
                response.discard();
            }
        });
    }

    private SdkException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new SdkException(request, " was interrupted", cause);
    }

    /**
     * {@return the answer to come, or why there is none; cancelling it cancels what it waits for}
     *
     * @param answer the answer to come, which is cancelled if it is too late
     */
    public CompletableFuture<HttpResponse> limit(CompletableFuture<HttpResponse> answer) {
        CallFuture<HttpResponse> result = new CallFuture<>();
        CompletableFuture<Boolean> timer = Timers.after(deadline.remaining(), executor);
        CallFuture.whenDone(timer, (late, cancelled) -> {
            if (late != null && late) {
                result.completeExceptionally(new TimeoutException(request, null));
                answer.cancel(true);
            }
        });
        result.then(answer, (response, failure) -> {
            timer.complete(false);
            if (response != null) {
                if (!result.complete(response)) {
                    response.discard();
                }
            } else if (failure != null) {
                HttpResponse none = NoContent.of(failure);
                if (none == null) {
                    result.completeExceptionally(failure(failure));
                } else {
                    result.complete(none);
                }
            }
        });
        return result;
    }

    /**
     * What the caller sees of a failure, made on the caller's own thread where one waits: its trace names the caller.
     */
    private RuntimeException failure(Throwable failure) {
        @Nullable Throwable cause = CallFuture.cause(failure);
        if (cause instanceof HttpTimeoutException && deadline.isOver()) {
            return new TimeoutException(request, cause);
        }
        OptionalInt proxyStatus = ProxyRefusal.status(cause);
        if (proxyStatus.isPresent()) {
            return ConnectionException.refusedByProxy(request, proxyStatus.getAsInt(), cause);
        }
        if (cause instanceof HttpConnectTimeoutException
                || cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof UnresolvedAddressException
                || cause instanceof SSLHandshakeException) {
            return ConnectionException.notMade(request, cause);
        }
        if (isUnreadableBody(cause)) {
            return new SdkException(request, ": what was to be sent can't be read", cause);
        }
        if (cause instanceof SocketTimeoutException || cause instanceof HttpTimeoutException) {
            return new TimeoutException(request, cause);
        }
        if (hasNoRoom(cause)) {
            return ConnectionException.refused(request, cause);
        }
        // The latter is what the JDK makes of a header field that makes no sense.
        if (cause instanceof IOException || cause instanceof IllegalArgumentException) {
            return ConnectionException.broken(request, cause);
        }
        return new SdkException(request, ": " + (cause instanceof SdkException ? cause.getMessage() : "failed"), cause);
    }

    /**
     * {@return whether the server takes no more requests at a time, or did not look at this one (RFC 9113, sections
     * 5.1.2 and 8.7), so that it can be sent again}
     *
     * @param failure why there is no response; the JDK has words for it, and no class
     */
    public boolean isRefused(@Nullable Throwable failure) {
        @Nullable
        Throwable cause = failure instanceof ConnectionException ? failure.getCause() : CallFuture.cause(failure);
        return hasNoRoom(cause) && (request.body() == null || !request.body().isSpent());
    }

    /** Whether a connection had no room for a request, so that nothing of it went out, or nobody looked at it. */
    static boolean hasNoRoom(@Nullable Throwable failure) {
        String message = failure instanceof IOException ? String.valueOf(failure.getMessage()) : "";
        return message.contains("too many concurrent streams") || message.contains("not processed");
    }

    private static boolean isUnreadableBody(@Nullable Throwable failure) {
        for (@Nullable Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof BodyStream.UnreadableException) {
                return true;
            }
        }
        return false;
    }
}
