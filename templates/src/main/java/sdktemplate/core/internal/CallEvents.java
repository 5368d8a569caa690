package sdktemplate.core.internal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.ApiException;
import sdktemplate.core.ApiResponse;
import sdktemplate.core.CallEvent;
import sdktemplate.core.CallEvent.Kind;
import sdktemplate.core.CallListener;
import sdktemplate.core.DecodeException;
import sdktemplate.core.HttpRequest;
import sdktemplate.core.HttpResponse;
import sdktemplate.core.Operation;

/** Tells listeners what happens to one call. */
public final class CallEvents {
    private final List<CallListener> listeners;
    private final SdkInfo info;
    private final Operation operation;
    private final long callId = ThreadLocalRandom.current().nextLong();
    private final long start = System.nanoTime();
    /** The attempts of a call follow each other, on whatever threads. */
    private volatile int attempts;

    /** With whom to tell, what names requests, and what is called. */
    CallEvents(List<CallListener> listeners, SdkInfo info, Operation operation) {
        this.listeners = listeners;
        this.info = info;
        this.operation = operation;
    }

    long callId() {
        return callId;
    }

    void started() {
        tell(Kind.START, null, null, null, null);
    }

    void attempt(HttpRequest request) {
        attempts = request.attempt();
        tell(Kind.ATTEMPT, null, null, null, null);
    }

    void redirected(HttpResponse response) {
        tell(Kind.REDIRECT, response.statusCode(), info.requestId(response), null, null);
    }

    void retry(@Nullable HttpResponse response, @Nullable Throwable failure, Duration pause) {
        if (response == null) {
            tell(Kind.RETRY, null, null, pause, failure);
        } else {
            tell(Kind.RETRY, response.statusCode(), info.requestId(response), pause, null);
        }
    }

    void ended(@Nullable ApiResponse<?> response, @Nullable Throwable failure) {
        if (response == null) {
            failed(failure);
        } else {
            stopped(response);
        }
    }

    void stopped(ApiResponse<?> response) {
        tell(Kind.STOP, response.statusCode(), response.requestId().orElse(null), null, null);
    }

    void failed(@Nullable Throwable failure) {
        if (failure instanceof ApiException error) {
            tell(Kind.FAILURE, error.statusCode(), error.requestId().orElse(null), null, failure);
        } else {
            HttpResponse answer = failure instanceof DecodeException decoding
                    ? decoding.response().orElse(null)
                    : null;
            tell(
                    Kind.FAILURE,
                    answer == null ? null : answer.statusCode(),
                    answer == null ? null : info.requestId(answer),
                    null,
                    failure);
        }
    }

    private void tell(
            Kind kind,
            @Nullable Integer status,
            @Nullable String requestId,
            @Nullable Duration pause,
            @Nullable Throwable failure) {
        if (listeners.isEmpty()) {
            return;
        }
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        CallEvent event = new CallEvent(kind, callId, operation, attempts, elapsed, status, requestId, pause, failure);
        for (CallListener listener : listeners) {
            try {
                listener.on(event);
            } catch (RuntimeException e) {
                System.getLogger(CallListener.class.getName())
                        .log(System.Logger.Level.WARNING, "A listener failed on " + event, e);
            }
        }
    }
}
