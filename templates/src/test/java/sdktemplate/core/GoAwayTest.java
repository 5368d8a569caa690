package sdktemplate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import sdktemplate.sample.SampleClient;
import sdktemplate.testing.GoAwayServer;

/** An HTTP/2 server that shuts down tells its clients so. */
@Timeout(60)
class GoAwayTest {
    @Test
    void toBeToldToGoIsABrokenConnectionAndRepeated(@TempDir Path folder) throws Exception {
        try (GoAwayServer server = GoAwayServer.start(folder)) {
            SampleClient client = SampleClient.builder()
                    .baseUrl(server.url())
                    .basicAuth("u", "p")
                    .retryPolicy(RetryPolicy.standard().withDelays(Duration.ofMillis(1), Duration.ofMillis(1)))
                    .transport(
                            JdkTransport.builder().sslContext(server.context()).build())
                    .build();

            assertThatThrownBy(() -> client.widgets().fetch("S", "WD1"))
                    .isInstanceOfSatisfying(ConnectionException.class, e -> {
                        assertThat(e.attempts()).isEqualTo(3);
                        assertThat(e.wasSent()).isTrue();
                    });
            assertThat(server.requests()).isGreaterThanOrEqualTo(3);
        }
    }
}
