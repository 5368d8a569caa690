package sdktemplate.core.internal;

import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * A body that is handed over while its bytes are still on their way, to whoever knows how long to wait for them.
 * Cancelling it closes the connection.
 *
 * @param <T> what becomes of the bytes
 */
public final class ArrivingBody<T> implements BodySubscriber<CompletableFuture<T>> {
    private final BodySubscriber<T> bytes;
    private final CompletableFuture<T> body;

    /**
     * {@return what hands over bodies as they arrive}
     *
     * @param handler makes something of the bytes
     * @param givenUp done when nobody wants it any more
     * @param <T> what becomes of the bytes
     */
    public static <T> BodyHandler<CompletableFuture<T>> handler(BodyHandler<T> handler, CompletableFuture<?> givenUp) {
        return response -> new ArrivingBody<>(handler.apply(response), givenUp);
    }

    /**
     * Starts without a byte.
     *
     * @param bytes collects the bytes
     * @param givenUp done when nobody wants them any more
     */
    private ArrivingBody(BodySubscriber<T> bytes, CompletableFuture<?> givenUp) {
        this.bytes = bytes;
        this.body = bytes.getBody().toCompletableFuture();
        CallFuture.whenDone(givenUp, (value, failure) -> body.cancel(true));
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the body that is handed over is one
    public CompletionStage<CompletableFuture<T>> getBody() {
        return CompletableFuture.completedFuture(body);
    }

    @Override
    public void onSubscribe(Flow.Subscription source) {
        bytes.onSubscribe(source);
        CallFuture.whenDone(body, (value, failure) -> {
            if (body.isCancelled()) {
                source.cancel();
            }
        });
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        bytes.onNext(buffers);
    }

    @Override
    public void onError(Throwable failure) {
        bytes.onError(failure);
    }

    @Override
    public void onComplete() {
        bytes.onComplete();
    }
}
