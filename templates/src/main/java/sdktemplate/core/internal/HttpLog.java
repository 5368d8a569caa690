package sdktemplate.core.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.Headers;
import sdktemplate.core.HttpRequest;
import sdktemplate.core.HttpResponse;
import sdktemplate.core.HttpTransport;

/**
 * Logs each attempt: what is asked and what comes back at level DEBUG, header fields and bodies too at TRACE. No path,
 * query or credential is ever in it. Of header fields only those show their values that are known to hold no secret.
 */
public final class HttpLog implements HttpTransport {
    private static final Set<String> HARMLESS = Set.of(
            "accept",
            "accept-encoding",
            "cache-control",
            "content-encoding",
            "content-length",
            "content-type",
            "date",
            "deprecation",
            "retry-after",
            "server",
            "sunset",
            "transfer-encoding",
            "user-agent");

    private final HttpTransport next;
    private final Logger logger;
    private final SdkInfo info;
    private final Redaction redaction;

    /**
     * Prepares to log.
     *
     * @param next what sends the requests
     * @param logger where to log
     * @param info what tells the SDK from others
     */
    public HttpLog(HttpTransport next, Logger logger, SdkInfo info) {
        this.next = next;
        this.logger = logger;
        this.info = info;
        this.redaction = new Redaction(info.sensitiveFields());
    }

    @Override
    public HttpResponse send(HttpRequest request) {
        long start = System.nanoTime();
        log(request);
        HttpResponse response;
        try {
            response = next.send(request);
        } catch (RuntimeException e) {
            log(request, null, e, start);
            throw e;
        }
        log(request, response, null, start);
        return response;
    }

    @Override
    public CompletableFuture<HttpResponse> sendAsync(HttpRequest request) {
        long start = System.nanoTime();
        log(request);
        return CallFuture.after(
                next.sendAsync(request),
                (response, failure) -> log(request, response, failure, start),
                HttpResponse::discard);
    }

    private void log(HttpRequest request) {
        if (logger.isLoggable(Level.DEBUG)) {
            logger.log(
                    Level.DEBUG,
                    request
                            + (request.attempt() > 1 ? ", attempt " + request.attempt() : "")
                            + details(request.headers(), () -> redaction.body(request)));
        }
    }

    private void log(HttpRequest request, @Nullable HttpResponse response, @Nullable Throwable failure, long start) {
        if (!logger.isLoggable(Level.DEBUG)) {
            return;
        }
        String time = " in " + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms";
        String id = request.operation().id();
        if (response == null) {
            logger.log(Level.DEBUG, id + " failed" + time + ": " + failure);
            return;
        }
        String requestId = info.requestId(response);
        logger.log(
                Level.DEBUG,
                id + " answered with status " + response.statusCode() + time
                        + (requestId == null ? "" : ", request " + requestId)
                        + details(response.headers(), () -> redaction.body(response)));
    }

    private String details(Headers headers, Supplier<String> body) {
        return logger.isLoggable(Level.TRACE) ? "\n" + shown(headers) + body.get() : "";
    }

    private String shown(Headers headers) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, List<String>> header : headers.asMap().entrySet()) {
            String name = header.getKey();
            boolean harmless =
                    HARMLESS.contains(name.toLowerCase(Locale.ROOT)) || name.equalsIgnoreCase(info.requestIdHeader());
            text.append(name)
                    .append(": ")
                    .append(harmless ? String.join(", ", header.getValue()) : Redaction.HIDDEN)
                    .append('\n');
        }
        return text.toString();
    }
}
