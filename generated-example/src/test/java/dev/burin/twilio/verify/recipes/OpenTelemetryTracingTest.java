package dev.burin.twilio.verify.recipes;

import static dev.burin.twilio.verify.testing.VerifyApi.IDENTITY;
import static dev.burin.twilio.verify.testing.VerifyApi.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.burin.twilio.verify.VerifyClient;
import dev.burin.twilio.verify.core.ConnectionException;
import dev.burin.twilio.verify.testing.VerifyApi;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OpenTelemetryTracingTest {
    private static final String PATH = "/v2/Services/{ServiceSid}/Entities/{Identity}";
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final AttributeKey<Long> RESENT = AttributeKey.longKey("http.request.resend_count");
    private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final OpenTelemetrySdk telemetry = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                    .build())
            .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
            .build();
    private final VerifyApi api = VerifyApi.start();
    private final OpenTelemetryTracing tracing = new OpenTelemetryTracing(telemetry);
    private final VerifyClient client =
            api.builder().interceptor(tracing).listener(tracing).build();

    @AfterEach
    void stop() {
        api.close();
        telemetry.close();
    }

    @Test
    void eachAttemptIsASpanOfTheCallersTraceAndTravelsAlong() throws Exception {
        assertTraced(() -> client.services().entities().fetch(SERVICE, IDENTITY));
    }

    @Test
    void soItIsInAnAsynchronousCall() throws Exception {
        assertTraced(() ->
                client.async().services().entities().fetch(SERVICE, IDENTITY).join());
    }

    /** An asynchronous call may be done before its span is. */
    private List<SpanData> spans(int number) throws InterruptedException {
        while (exporter.getFinishedSpanItems().size() < number) {
            Thread.sleep(5);
        }
        return exporter.getFinishedSpanItems().stream()
                .sorted(Comparator.comparing(SpanData::getStartEpochNanos))
                .toList();
    }

    private void assertTraced(Runnable call) throws InterruptedException {
        api.answer(503, "").answer("FetchEntity", 200);
        Span caller = telemetry.getTracer("test").spanBuilder("sign-in").startSpan();

        Context.current().with(caller).wrap(call).run();

        List<SpanData> spans = spans(2);
        assertThat(spans).extracting(SpanData::getName).containsExactly("GET " + PATH, "GET " + PATH);
        assertThat(spans).extracting(SpanData::getKind).containsOnly(SpanKind.CLIENT);
        assertThat(spans)
                .extracting(SpanData::getParentSpanId)
                .containsOnly(caller.getSpanContext().getSpanId());
        assertThat(spans).extracting(span -> span.getAttributes().get(STATUS)).containsExactly(503L, 200L);
        assertThat(spans).extracting(span -> span.getAttributes().get(RESENT)).containsExactly(null, 1L);
        assertThat(spans)
                .extracting(span -> span.getStatus().getStatusCode())
                .containsExactly(StatusCode.ERROR, StatusCode.UNSET);
        assertThat(api.requests())
                .extracting(request -> request.header("traceparent"))
                .containsExactly(traceparent(spans.get(0)), traceparent(spans.get(1)));
        assertThat(spans.toString()).doesNotContain(IDENTITY);
    }

    private static String traceparent(SpanData span) {
        return "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                + span.getSpanContext().getTraceFlags().asHex();
    }

    @Test
    void aLostConnectionIsASpanToo() {
        api.close();

        assertThatThrownBy(() -> client.services().entities().fetch(SERVICE, IDENTITY))
                .isInstanceOf(ConnectionException.class);

        assertThat(exporter.getFinishedSpanItems())
                .hasSize(3)
                .allSatisfy(span ->
                        assertThat(span.getAttributes().get(ERROR)).isEqualTo(ConnectionException.class.getName()));
    }
}
