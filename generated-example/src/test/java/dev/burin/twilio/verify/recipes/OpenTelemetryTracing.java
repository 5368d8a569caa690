package dev.burin.twilio.verify.recipes;

import dev.burin.twilio.verify.core.CallEvent;
import dev.burin.twilio.verify.core.CallListener;
import dev.burin.twilio.verify.core.HttpRequest;
import dev.burin.twilio.verify.core.HttpResponse;
import dev.burin.twilio.verify.core.HttpTransport;
import dev.burin.twilio.verify.core.Interceptor;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A recipe: spans for OpenTelemetry, one for each attempt, named and filled as its conventions for HTTP clients want
 * it, and sent along in the request. The URL is the template; no value of a path or query is in a span.
 *
 * <pre>{@code
 * OpenTelemetryTracing tracing = new OpenTelemetryTracing(openTelemetry);
 * VerifyClient client = VerifyClient.builder().interceptor(tracing).listener(tracing).build();
 * }</pre>
 */
final class OpenTelemetryTracing implements Interceptor, CallListener {
    private final Tracer tracer;
    private final TextMapPropagator propagator;
    /** Where calls come from: a repetition of an asynchronous call is on a thread that does not know. */
    private final Map<Long, Context> callers = new ConcurrentHashMap<>();

    OpenTelemetryTracing(OpenTelemetry telemetry) {
        tracer = telemetry.getTracer("twilio-verify");
        propagator = telemetry.getPropagators().getTextMapPropagator();
    }

    @Override
    public void on(CallEvent event) {
        switch (event.kind()) {
            case START -> callers.put(event.callId(), Context.current());
            case STOP, FAILURE -> callers.remove(event.callId());
            default -> {}
        }
    }

    @Override
    public HttpTransport around(HttpTransport next) {
        return new HttpTransport() {
            @Override
            public HttpResponse send(HttpRequest request) {
                Span span = start(request);
                try {
                    HttpResponse response = next.send(traced(request, span));
                    end(span, response, null);
                    return response;
                } catch (RuntimeException e) {
                    end(span, null, e);
                    throw e;
                }
            }

            @Override
            public CompletableFuture<HttpResponse> sendAsync(HttpRequest request) {
                Span span = start(request);
                CompletableFuture<HttpResponse> exchange;
                try {
                    exchange = next.sendAsync(traced(request, span));
                } catch (RuntimeException e) {
                    end(span, null, e);
                    throw e;
                }
                // Not the future that this makes: a cancellation would not reach the exchange.
                Object unused = exchange.whenComplete((response, failure) -> end(span, response, failure));
                return exchange;
            }
        };
    }

    private Span start(HttpRequest request) {
        Span span = tracer.spanBuilder(
                        request.method() + " " + request.operation().path())
                .setParent(callers.getOrDefault(request.callId(), Context.current()))
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute("http.request.method", request.method())
                .setAttribute("url.template", request.operation().path())
                .setAttribute("server.address", request.url().getHost())
                .setAttribute("rpc.method", request.operation().id())
                .startSpan();
        if (request.url().getPort() >= 0) {
            span.setAttribute("server.port", request.url().getPort());
        }
        if (request.attempt() > 1) {
            span.setAttribute("http.request.resend_count", request.attempt() - 1L);
        }
        return span;
    }

    private HttpRequest traced(HttpRequest request, Span span) {
        var headers = request.headers().toBuilder();
        propagator.inject(Context.current().with(span), headers, (carrier, name, value) -> {
            if (carrier != null) {
                carrier.set(name, value);
            }
        });
        return request.withHeaders(headers.build());
    }

    private static void end(Span span, @Nullable HttpResponse response, @Nullable Throwable failure) {
        if (response != null) {
            span.setAttribute("http.response.status_code", response.statusCode());
            if (response.statusCode() >= 400) {
                span.setStatus(StatusCode.ERROR).setAttribute("error.type", String.valueOf(response.statusCode()));
            }
        } else if (failure != null) {
            Throwable cause =
                    failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
            span.setStatus(StatusCode.ERROR)
                    .setAttribute("error.type", cause.getClass().getName());
        }
        span.end();
    }
}
