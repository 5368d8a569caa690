package sdktemplate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sdktemplate.sample.ManyVirtualThreads;
import sdktemplate.testing.TestServer;

/** Calls that wait hold no thread of the system. */
class VirtualThreadsTest {
    private static final int CALLS = 20;

    /** The server answers nobody before all have asked: were one call to hold the only carrier, no other would ask. */
    @ParameterizedTest
    @ValueSource(strings = {"jdk", "urlConnection"})
    void callsOfManyVirtualThreadsWaitTogetherOnOneThread(String transport) throws Exception {
        if (Runtime.version().feature() < 21) {
            System.out.println("SKIPPED: calls from virtual threads: JDK "
                    + Runtime.version().feature() + " has none");
        }
        assumeTrue(Runtime.version().feature() >= 21, "virtual threads are there from JDK 21 on");
        try (TestServer server = TestServer.start()) {
            CountDownLatch asked = new CountDownLatch(CALLS);
            for (int i = 0; i < CALLS; i++) {
                server.answer(exchange -> {
                    asked.countDown();
                    byte[] body = (await(asked) ? "{\"sid\":\"WD1\"}" : "{\"sid\":\"alone\"}")
                            .getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                });
            }
            Process program = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Djdk.virtualThreadScheduler.parallelism=1",
                            "-Djdk.virtualThreadScheduler.maxPoolSize=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            ManyVirtualThreads.class.getName(),
                            server.url(),
                            String.valueOf(CALLS),
                            transport)
                    .redirectErrorStream(true)
                    .start();

            try {
                assertThat(program.waitFor(40, TimeUnit.SECONDS)).isTrue();
                assertThat(new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo("WD1\n".repeat(CALLS));
            } finally {
                program.destroyForcibly();
            }
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
