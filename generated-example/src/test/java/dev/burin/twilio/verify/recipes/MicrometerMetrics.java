package dev.burin.twilio.verify.recipes;

import dev.burin.twilio.verify.core.CallEvent;
import dev.burin.twilio.verify.core.CallListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;

/**
 * A recipe: metrics for Micrometer. {@code verify.calls} times calls, with all their attempts, by operation, status and
 * error; {@code verify.retries} counts repetitions. Operations and statuses are few, so there are few series.
 *
 * <pre>{@code
 * VerifyClient client = VerifyClient.builder().listener(new MicrometerMetrics(registry)).build();
 * }</pre>
 *
 * @param registry where the metrics go
 */
record MicrometerMetrics(MeterRegistry registry) implements CallListener {
    @Override
    public void on(CallEvent event) {
        switch (event.kind()) {
            case RETRY -> registry.counter("verify.retries", tags(event)).increment();
            case STOP, FAILURE -> registry.timer("verify.calls", tags(event)).record(event.elapsed());
            default -> {}
        }
    }

    /** All meters of a name need the same tags: what is not there is {@code none}. */
    private static Tags tags(CallEvent event) {
        Integer status = event.statusCode();
        Throwable failure = event.failure();
        return Tags.of(
                "operation",
                event.operation().id(),
                "status",
                status == null ? "none" : status.toString(),
                "error",
                failure == null ? "none" : failure.getClass().getSimpleName());
    }
}
