package sdktemplate.core.internal;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.ConnectionException;
import sdktemplate.core.Headers;
import sdktemplate.core.HttpRequest;
import sdktemplate.core.HttpResponse;
import sdktemplate.core.HttpTransport;
import sdktemplate.core.RequestBody;
import sdktemplate.core.SdkException;
import sdktemplate.core.TimeoutException;

/**
 * Sends requests with the JDK's HTTP client. It follows no redirects: the next origin is not the one that the
 * credentials are for. Its threads are daemons, so that a program that is done ends.
 */
public final class JdkTransport implements HttpTransport {
    private final HttpClient client;
    private final int maxResponseBytes;

    /**
     * Prepares to send requests.
     *
     * @param connectTimeout how long making a connection may take
     * @param maxResponseBytes how large an answer may be
     */
    public JdkTransport(Duration connectTimeout, int maxResponseBytes) {
        this.client = HttpClient.newBuilder()
                .connectTimeout(connectTimeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.maxResponseBytes = maxResponseBytes;
    }

    @Override
    public HttpResponse send(HttpRequest request) {
        long deadline = deadline(request);
        CompletableFuture<java.net.http.HttpResponse<HttpResponse>> exchange = start(request, deadline);
        try {
            // The JDK's own timeout ends with the headers: a body that stalls would hold the caller for ever.
            return exchange.get(remaining(deadline), TimeUnit.NANOSECONDS).body();
        } catch (ExecutionException | CancellationException e) {
            throw failure(request, e);
        } catch (java.util.concurrent.TimeoutException e) {
            exchange.cancel(true);
            throw new TimeoutException(request, e);
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new SdkException(request, " was interrupted", e);
        }
    }

    @Override
    public CompletableFuture<HttpResponse> sendAsync(HttpRequest request) {
        long deadline = deadline(request);
        CompletableFuture<java.net.http.HttpResponse<HttpResponse>> exchange = start(request, deadline);
        CallFuture<HttpResponse> result = new CallFuture<>();
        result.follow(exchange);
        CompletableFuture<Boolean> timer =
                new CompletableFuture<Boolean>().completeOnTimeout(true, remaining(deadline), TimeUnit.NANOSECONDS);
        CallFuture.whenDone(timer, (late, cancelled) -> {
            if (late != null && late) {
                result.completeExceptionally(new TimeoutException(request, null));
                exchange.cancel(true);
            }
        });
        CallFuture.whenDone(exchange, (response, failure) -> {
            timer.complete(false);
            if (response != null) {
                result.complete(response.body());
            } else if (failure != null) {
                result.completeExceptionally(failure(request, failure));
            }
        });
        return result;
    }

    private static long deadline(HttpRequest request) {
        return System.nanoTime() + request.timeout().toNanos();
    }

    private static long remaining(long deadline) {
        return deadline - System.nanoTime();
    }

    private CompletableFuture<java.net.http.HttpResponse<HttpResponse>> start(HttpRequest request, long deadline) {
        java.net.http.HttpRequest.Builder builder =
                java.net.http.HttpRequest.newBuilder(request.url()).method(request.method(), publisher(request.body()));
        if ("http".equalsIgnoreCase(request.url().getScheme())) {
            // Else each request asks the server to upgrade to HTTP/2, which upsets some of them.
            builder.version(HttpClient.Version.HTTP_1_1);
        }
        for (Map.Entry<String, List<String>> header : request.headers().asMap().entrySet()) {
            for (String value : header.getValue()) {
                builder.header(header.getKey(), value);
            }
        }
        return client.sendAsync(builder.build(), answer -> body(request, answer, deadline));
    }

    /** A stream that nobody takes, because the call was given up, ends at the deadline. Errors are never streams. */
    private BodySubscriber<HttpResponse> body(HttpRequest request, ResponseInfo answer, long deadline) {
        int status = answer.statusCode();
        Headers headers = Headers.of(answer.headers().map());
        return request.isStreamed() && status >= 200 && status <= 299
                ? BodySubscribers.mapping(
                        BodySubscribers.ofInputStream(),
                        stream -> new HttpResponse(status, headers, TimedStream.of(stream, remaining(deadline))))
                : BodySubscribers.mapping(
                        new LimitedBody(maxResponseBytes), bytes -> new HttpResponse(status, headers, bytes));
    }

    private static BodyPublisher publisher(@Nullable RequestBody body) {
        if (body == null || body.length() == 0) {
            return BodyPublishers.noBody();
        }
        BodyPublisher stream = BodyPublishers.ofInputStream(() -> new BodyStream(body));
        return body.length() < 0 ? stream : BodyPublishers.fromPublisher(stream, body.length());
    }

    /**
     * What the caller sees of a failure, made on the caller's own thread where one waits: its trace names the caller.
     */
    private static RuntimeException failure(HttpRequest request, Throwable failure) {
        @Nullable Throwable cause = CallFuture.cause(failure);
        if (cause instanceof HttpConnectTimeoutException
                || cause instanceof ConnectException
                || cause instanceof SSLHandshakeException) {
            return ConnectionException.notMade(request, cause);
        }
        if (isUnreadableBody(cause)) {
            return new SdkException(request, ": what was to be sent can't be read", cause);
        }
        if (cause instanceof IOException) {
            return ConnectionException.broken(request, cause);
        }
        return new SdkException(request, ": " + (cause instanceof SdkException ? cause.getMessage() : "failed"), cause);
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
