package sdktemplate.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sdktemplate.core.ServerSentEvent;

/** The rules, and the examples, are those of the HTML standard, section "Server-sent events". */
class EventReaderTest {
    /** A stream that gives a few bytes at a time, as a network does. */
    private static InputStream inPieces(byte[] bytes, int size) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(size, length));
            }
        };
    }

    private static List<ServerSentEvent<String>> events(byte[] bytes, int size) throws IOException {
        EventReader reader = new EventReader(new LineReader(inPieces(bytes, size), 1000));
        List<ServerSentEvent<String>> events = new ArrayList<>();
        for (ServerSentEvent<String> event = reader.next(); event != null; event = reader.next()) {
            events.add(event);
        }
        return events;
    }

    private static List<String> data(String text) throws IOException {
        return events(text.getBytes(StandardCharsets.UTF_8), 1000).stream()
                .map(ServerSentEvent::data)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void linesEndInAnyOfThreeWays(String end) throws IOException {
        String text = "event: add\ndata: 73857293\n\nevent: remove\ndata: 2153\n\nevent: add\ndata: 113411\n\n";
        byte[] bytes = text.replace("\n", end).getBytes(StandardCharsets.UTF_8);
        for (int size = 1; size < 20; size++) {
            assertThat(events(bytes, size))
                    .extracting(event -> event.event() + " " + event.data())
                    .containsExactly("add 73857293", "remove 2153", "add 113411");
        }
    }

    @Test
    void dataMayBeSeveralLines() throws IOException {
        assertThat(data("data: YHOO\ndata: +2\ndata: 10\n\n")).containsExactly("YHOO\n+2\n10");
    }

    @Test
    void anEventHasDataOrIsNone() throws IOException {
        assertThat(data("event: ping\n\ndata\n\ndata\ndata\n\ndata:")).containsExactly("", "\n");
        assertThat(data("data:test\n\ndata: test\n\ndata:  test\n\n")).containsExactly("test", "test", " test");
    }

    @Test
    void anEventThatDoesNotEndIsNone() throws IOException {
        assertThat(data("data: 1\n\ndata: 2\n")).containsExactly("1");
    }

    @Test
    void commentsAndUnknownFieldsMeanNothing() throws IOException {
        assertThat(data(": test stream\n\n:\ndata: 1\nfoo: bar\nDATA: 2\n data: 3\n\n"))
                .containsExactly("1");
    }

    @Test
    void anIdHoldsUntilThereIsAnother() throws IOException {
        String text = """
                : test stream

                data: first event
                id: 1

                data:second event

                id: 2

                data: third

                id: \0 3
                data: fourth

                id
                data: fifth

                """;
        assertThat(events(text.getBytes(StandardCharsets.UTF_8), 7))
                .extracting(ServerSentEvent::id)
                .containsExactly("1", "1", "2", "2", "");
    }

    @Test
    void aTypeHoldsForOneEvent() throws IOException {
        assertThat(events(
                        "event: a\ndata: 1\n\ndata: 2\n\nevent: b\n\ndata: 3\n\n".getBytes(StandardCharsets.UTF_8), 9))
                .extracting(ServerSentEvent::event)
                .containsExactly("a", "message", "message");
    }

    @Test
    void retryIsANumberOfMilliseconds() throws IOException {
        String text = "data: 1\n\nretry: 1500\ndata: 2\n\nretry: 1.5\nretry: -1\nretry: " + "9".repeat(30)
                + "\ndata: 3\n\nretry: ٣\ndata: 4\n\n";
        assertThat(events(text.getBytes(StandardCharsets.UTF_8), 100))
                .extracting(event -> event.retry().map(Duration::toMillis).orElse(-1L))
                .containsExactly(-1L, 1500L, 1500L, 1500L);
    }

    @Test
    void textIsUtf8WhereverItIsCut() throws IOException {
        byte[] bytes = "\uFEFFdata: žluťoučký 🐎 \uFEFF\n\n".getBytes(StandardCharsets.UTF_8);
        for (int size = 1; size < bytes.length; size++) {
            assertThat(events(bytes, size)).extracting(ServerSentEvent::data).containsExactly("žluťoučký 🐎 \uFEFF");
        }
        byte[] broken = "data: a?b\n\n".getBytes(StandardCharsets.UTF_8);
        broken[7] = (byte) 0xff;
        assertThat(events(broken, 100)).extracting(ServerSentEvent::data).containsExactly("a\uFFFDb");
    }

    @Test
    void anEventOfManyBytesIsAnError() throws IOException {
        assertThat(data("data: " + "x".repeat(994) + "\n\n")).hasSize(1);
        assertThatThrownBy(() -> data("data: " + "x".repeat(995) + "\n\n"))
                .hasMessage("an item of more than 1000 bytes");
        assertThatThrownBy(() -> data(("data: " + "x".repeat(90) + "\n").repeat(12)))
                .isInstanceOf(LineReader.TooLongException.class);
    }

    @Test
    void whatIsInAnEventIsNotShown() {
        assertThat(ServerSentEvent.of("secret")).hasToString("ServerSentEvent[message]");
    }
}
