package dev.burin.twilio.verify.transport;

import dev.burin.twilio.verify.core.ConnectionException;
import dev.burin.twilio.verify.core.Headers;
import dev.burin.twilio.verify.core.HttpRequest;
import dev.burin.twilio.verify.core.HttpResponse;
import dev.burin.twilio.verify.core.HttpTransport;
import dev.burin.twilio.verify.core.SdkException;
import dev.burin.twilio.verify.core.TimeoutException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests with OkHttp, for programs that have an {@link OkHttpClient} already: it shares that client's
 * connections, interceptors and settings.
 *
 * <pre>{@code
 * VerifyClient client = VerifyClient.builder()
 *         .basicAuth(username, password)
 *         .transport(new OkHttpTransport(okHttpClient))
 *         .build();
 * }</pre>
 */
public final class OkHttpTransport implements HttpTransport {
    private final OkHttpClient client;

    /**
     * Derives a client that follows no redirects, which could lead credentials astray, and does not retry by itself.
     */
    public OkHttpTransport(OkHttpClient client) {
        this.client = client.newBuilder()
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                // The request's own timeout is what holds.
                .readTimeout(0, TimeUnit.SECONDS)
                .writeTimeout(0, TimeUnit.SECONDS)
                .build();
    }

    @Override
    public HttpResponse send(HttpRequest request) {
        CompletableFuture<HttpResponse> exchange = sendAsync(request);
        try {
            return exchange.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SdkException failure ? failure : new SdkException("failed", e);
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new SdkException(request, " was interrupted", e);
        }
    }

    @Override
    public CompletableFuture<HttpResponse> sendAsync(HttpRequest request) {
        Call call = call(request);
        CompletableFuture<HttpResponse> result = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                call.cancel();
                return super.cancel(mayInterruptIfRunning);
            }
        };
        call.enqueue(new Callback() {
            @Override
            public void onResponse(Call answered, Response response) throws IOException {
                try {
                    result.complete(response(request, response));
                } catch (IOException e) {
                    result.completeExceptionally(failure(request, e));
                }
            }

            @Override
            public void onFailure(Call failed, IOException failure) {
                result.completeExceptionally(failure(request, failure));
            }
        });
        return result;
    }

    /** The limit of a call covers its body too: a stream, which may take as long as it likes, has that of each read. */
    private Call call(HttpRequest request) {
        Duration idle = request.idleTimeout();
        if (idle != null) {
            return client.newBuilder().readTimeout(idle).build().newCall(request(request));
        }
        Call call = client.newCall(request(request));
        call.timeout().timeout(request.timeout().toNanos(), TimeUnit.NANOSECONDS);
        return call;
    }

    private static Request request(HttpRequest request) {
        Request.Builder builder =
                new Request.Builder().url(request.url().toString()).method(request.method(), body(request));
        request.headers().asMap().forEach((name, values) -> values.forEach(value -> builder.addHeader(name, value)));
        return builder.build();
    }

    private static @Nullable RequestBody body(HttpRequest request) {
        dev.burin.twilio.verify.core.RequestBody body = request.body();
        if (body != null) {
            return new StreamedBody(body);
        }
        // OkHttp wants one where HTTP expects one.
        return switch (request.method()) {
            case "POST", "PUT", "PATCH" -> RequestBody.create(new byte[0]);
            default -> null;
        };
    }

    private static HttpResponse response(HttpRequest request, Response response) throws IOException {
        Headers.Builder headers = Headers.builder();
        response.headers().forEach(field -> headers.add(field.getFirst(), field.getSecond()));
        if (request.isStreamed() && response.isSuccessful()) {
            return new HttpResponse(
                    response.code(), headers.build(), response.body().byteStream());
        }
        try (response) {
            return new HttpResponse(
                    response.code(), headers.build(), response.body().bytes());
        }
    }

    private static SdkException failure(HttpRequest request, IOException failure) {
        if (failure instanceof StreamedBody.UnreadableException) {
            return new SdkException(request, ": what was to be sent can't be read", failure.getCause());
        }
        if (failure instanceof ConnectException || failure instanceof UnknownHostException) {
            return ConnectionException.notMade(request, failure);
        }
        // What OkHttp throws when a call's time is up; a connection's is a subclass.
        return failure instanceof InterruptedIOException
                ? new TimeoutException(request, failure)
                : ConnectionException.broken(request, failure);
    }

    /** A request's body, read while it is sent. */
    private static final class StreamedBody extends RequestBody {
        private final dev.burin.twilio.verify.core.RequestBody body;

        StreamedBody(dev.burin.twilio.verify.core.RequestBody body) {
            this.body = body;
        }

        /** What is not the connection's fault. */
        private static final class UnreadableException extends IOException {
            private static final long serialVersionUID = 1L;

            UnreadableException(IOException cause) {
                super(cause);
            }
        }

        @Override
        public @Nullable MediaType contentType() {
            return null; // it is among the header fields
        }

        @Override
        public long contentLength() {
            return body.length();
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            try (Source source = open()) {
                sink.writeAll(source);
            }
        }

        private Source open() throws UnreadableException {
            try {
                return Okio.source(body.open());
            } catch (IOException e) {
                throw new UnreadableException(e);
            }
        }
    }
}
