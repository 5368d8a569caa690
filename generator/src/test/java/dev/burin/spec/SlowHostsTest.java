package dev.burin.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.burin.GeneratorOptions.Reach;
import dev.burin.InvalidInputException;
import dev.burin.source.SourceDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A host that sends a byte now and then holds no run for longer than it may take in all. */
class SlowHostsTest {
    private static final Duration ENDLESS = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private final AtomicInteger connections = new AtomicInteger();
    private ServerSocket server;
    private volatile String prompt = "";

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread accepting = new Thread(this::accept, "slow-host");
        accepting.setDaemon(true);
        accepting.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.incrementAndGet();
                Thread dripping = new Thread(() -> drip(socket), "dripping");
                dripping.setDaemon(true);
                dripping.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void drip(Socket socket) {
        try (socket;
                OutputStream out = socket.getOutputStream()) {
            out.write(prompt.getBytes(StandardCharsets.US_ASCII));
            while (!server.isClosed()) {
                out.write('a');
                out.flush();
                Thread.sleep(50);
            }
        } catch (IOException gone) {
            // the client has had enough
        } catch (InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 O",
                "HTTP/1.1 200 OK\r\nX-Slow: ",
                "HTTP/1.1 200 OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;"
            })
    void neitherHeaderNorBodyMayTakeLongerThanAllOfIt(String promptly) {
        prompt = promptly;
        assertTimeoutPreemptively(
                ENDLESS,
                () -> assertThatThrownBy(() -> SourceDocument.fetch(url("a.json"), Duration.ofSeconds(1)))
                        .isInstanceOf(InvalidInputException.class)
                        .hasMessageContaining("a.json")
                        .hasMessageContaining("it takes longer than 1 s"));
    }

    @Test
    void allFilesTogetherHaveOneTime() throws IOException {
        prompt = "HTTP/1.1 200 OK\r\nX-Slow: ";
        Path spec = Files.writeString(folder.resolve("api.yaml"), Specs.HEAD + "paths: {}\n");
        Findings findings = new Findings();
        SpecFile root = SpecReader.open(spec, findings);
        SpecFiles files = new SpecFiles(root, new Reach(false, true), findings, source -> {}, Duration.ofSeconds(1));
        assertTimeoutPreemptively(ENDLESS, () -> {
            for (int i = 0; i < 1_000; i++) {
                assertThat(files.open(root, url(i + ".json").toString()).place())
                        .isEmpty();
            }
        });
        assertThat(connections).hasValueLessThan(5);
        assertThatThrownBy(findings::throwIfAny).hasMessageContaining("it takes longer than");
        assertThat(files.open(root, url("last.json").toString()).obstacle()).contains("those took too long already");
    }

    private URI url(String name) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/" + name);
    }
}
