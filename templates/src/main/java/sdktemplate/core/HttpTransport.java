package sdktemplate.core;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Sends requests. Safe for use by many threads. An answer of any status is a response, not a failure. A transport
 * follows no redirects: the client that uses it does, and knows which header fields are credentials. It keeps to the
 * request's {@linkplain HttpRequest#timeout() timeout}, and to its {@linkplain HttpRequest#idleTimeout() idle timeout}
 * where the body of the answer is streamed.
 */
public interface HttpTransport extends AutoCloseable {
    /**
     * Sends a request and waits for the whole answer.
     *
     * @param request what to send
     * @return the answer
     * @throws ConnectionException if there is no connection or it broke
     * @throws TimeoutException if the answer was not complete within the request's timeout
     */
    HttpResponse send(HttpRequest request);

    /**
     * Sends a request.
     *
     * @param request what to send
     * @return the answer, or what {@link #send} throws; cancelling it stops the exchange
     */
    CompletableFuture<HttpResponse> sendAsync(HttpRequest request);

    /**
     * {@return what runs the callbacks of asynchronous calls that take too long, and their attempts after a pause}
     *
     * <p>The JVM's own pool for asynchronous work, unless the transport has an executor.
     */
    default Executor executor() {
        return new CompletableFuture<Boolean>().defaultExecutor();
    }

    /** Lets go of connections and threads, if the transport has any of its own. Calls under way may go on. */
    @Override
    default void close() {}
}
