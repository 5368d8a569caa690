package dev.burin.twilio.verify.recipes;

import static dev.burin.twilio.verify.testing.VerifyApi.IDENTITY;
import static dev.burin.twilio.verify.testing.VerifyApi.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.burin.twilio.verify.VerifyClient;
import dev.burin.twilio.verify.core.NotFoundException;
import dev.burin.twilio.verify.testing.VerifyApi;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class MicrometerMetricsTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final VerifyApi api = VerifyApi.start();
    private final VerifyClient client =
            api.builder().listener(new MicrometerMetrics(registry)).build();

    @AfterEach
    void stop() {
        api.close();
        registry.close();
    }

    @Test
    void callsAreTimedAndRetriesCounted() {
        api.answer(503, "").answer("FetchEntity", 200).answer(404, "{}");

        client.services().entities().fetch(SERVICE, IDENTITY);
        assertThatThrownBy(() -> client.services().entities().fetch(SERVICE, IDENTITY))
                .isInstanceOf(NotFoundException.class);

        Timer succeeded = registry.get("verify.calls")
                .tags("operation", "FetchEntity", "status", "200", "error", "none")
                .timer();
        assertThat(succeeded.count()).isEqualTo(1);
        assertThat(succeeded.totalTime(TimeUnit.NANOSECONDS)).isPositive();
        assertThat(registry.get("verify.calls")
                        .tags("status", "404", "error", "NotFoundException")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("verify.retries")
                        .tags("operation", "FetchEntity", "status", "503")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(registry.getMeters().toString()).doesNotContain(IDENTITY);
    }
}
