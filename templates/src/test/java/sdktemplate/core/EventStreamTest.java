package sdktemplate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sdktemplate.core.internal.ApiRequest;
import sdktemplate.core.internal.StreamFormat;
import sdktemplate.sample.SampleClient;
import sdktemplate.sample.Widget;
import sdktemplate.testing.Notes;
import sdktemplate.testing.RawServer;
import sdktemplate.testing.TestServer;

@Timeout(30)
class EventStreamTest {
    private static final String EVENTS = "text/event-stream; charset=utf-8";
    private static final ApiRequest REQUEST =
            ApiRequest.get("Watch", "/x").accept("text/event-stream").build();
    private static final StreamFormat<ServerSentEvent<Widget>> WIDGETS = StreamFormat.events(Widget::readFrom);
    private static final String FIRST =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: {\"sid\":\"1\"}\n\n";

    private TestServer server;
    private SampleClient client;

    @BeforeEach
    void start() throws IOException {
        server = TestServer.start();
        client = client(server.url());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static SampleClient.Builder builder(String url) {
        return SampleClient.builder().baseUrl(url).maxResponseBytes(1000);
    }

    private static SampleClient client(String url) {
        return builder(url).build();
    }

    private static <T> EventStream<T> stream(SampleClient client, StreamFormat<T> format) {
        return client.apiClient()
                .sendForStream(REQUEST, format, RequestOptions.none())
                .body();
    }

    private static List<String> sids(EventStream<ServerSentEvent<Widget>> events) {
        try (Stream<ServerSentEvent<Widget>> all = events.stream()) {
            return all.map(event -> event.data().sid()).toList();
        }
    }

    /** Such events keep a connection busy: no JSON, but text that is empty. */
    @Test
    void anEmptyEventIsNoJson() {
        String events =
                "id: 7\ndata:\n\ndata: \n\ndata: {\"sid\":\"1\"}\n\ndata:\ndata:\n\ndata: {\"sid\":\"2\"}\n\ndata:\n\n";
        server.answer(200, events, "Content-Type", EVENTS).answer(200, events, "Content-Type", EVENTS);

        try (Stream<ServerSentEvent<Widget>> all = stream(client, WIDGETS).stream()) {
            assertThat(all.map(event -> event.id() + " " + event.data().sid())).containsExactly("7 1", "7 2");
        }
        try (Stream<ServerSentEvent<String>> all = stream(client, StreamFormat.textEvents()).stream()) {
            assertThat(all.map(ServerSentEvent::data))
                    .containsExactly("", "", "{\"sid\":\"1\"}", "\n", "{\"sid\":\"2\"}", "");
        }
    }

    static List<HttpTransport> transports() {
        return List.of(
                JdkTransport.builder().build(), UrlConnectionTransport.builder().build());
    }

    private static void send(HttpExchange exchange, String text) throws IOException {
        exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    private static void begin(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", EVENTS);
        exchange.sendResponseHeaders(200, 0);
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** Sends events until the client has gone, and says so. */
    private CountDownLatch sendForEver() {
        CountDownLatch left = new CountDownLatch(1);
        server.answer(exchange -> {
            begin(exchange);
            try {
                while (true) {
                    send(exchange, "data: {\"sid\":\"1\"}\n\n");
                    Thread.sleep(2);
                }
            } catch (IOException e) {
                left.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return left;
    }

    @ParameterizedTest
    @MethodSource("transports")
    void eachEventIsThereWhenItHasEnded(HttpTransport transport) {
        CountDownLatch read = new CountDownLatch(1);
        server.answer(exchange -> {
            begin(exchange);
            send(exchange, "data: {\"sid\":\"ž\"}\r");
            // The CR alone has ended the line, and so the event.
            send(exchange, "\r");
            await(read);
            send(exchange, "\ndata: {\"sid\":\"2\"}\r\n\r\n");
        });

        try (transport;
                EventStream<ServerSentEvent<Widget>> events =
                        stream(builder(server.url()).transport(transport).build(), WIDGETS)) {
            Iterator<ServerSentEvent<Widget>> each = events.iterator();
            assertThat(each.next().data().sid()).isEqualTo("ž");
            read.countDown();
            assertThat(each.next().data().sid()).isEqualTo("2");
            assertThat(each.hasNext()).isFalse();
        }
        assertThat(server.requests().get(0).header("Accept")).isEqualTo("text/event-stream, */*;q=0.1");
    }

    @Test
    void linesOfJsonAreItems() {
        server.answer(200, "{\"sid\":\"1\"}\r\n\n{\"sid\":\"2\"}", "Content-Type", "application/x-ndjson")
                .answer(200, "1\n2\n", "Content-Type", "application/jsonl");

        assertThat(stream(client, StreamFormat.jsonLines(Widget::readFrom)).stream()
                        .map(Widget::sid))
                .containsExactly("1", "2");
        assertThat(stream(client, StreamFormat.jsonLines(JsonReader::readLong))).containsExactly(1L, 2L);
    }

    @Test
    void aTextMayBeTheEnd() {
        String text = "data: {\"sid\":\"1\"}\n\ndata: [DONE]\n\ndata: {\"sid\":\"2\"}\n\n";
        server.answer(200, text, "Content-Type", EVENTS).answer(200, text, "Content-Type", EVENTS);

        assertThat(sids(stream(client, StreamFormat.events(Widget::readFrom, "[DONE]"))))
                .containsExactly("1");
        assertThat(stream(client, StreamFormat.textEvents()).stream().map(ServerSentEvent::data))
                .containsExactly("{\"sid\":\"1\"}", "[DONE]", "{\"sid\":\"2\"}");
    }

    @Test
    void itemsComeOnce() {
        server.answer(200, "data: {\"sid\":\"1\"}\n\n", "Content-Type", EVENTS);

        EventStream<ServerSentEvent<Widget>> events = stream(client, WIDGETS);
        assertThat(sids(events)).containsExactly("1");
        assertThatThrownBy(events::iterator).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(events::publisher).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothingIsAStreamWithoutItems() {
        server.answer(204, "").answer(200, "", "Content-Type", EVENTS);

        assertThat(stream(client, WIDGETS)).isEmpty();
        assertThat(stream(client, WIDGETS)).isEmpty();
    }

    @Test
    void anItemThatIsWrongNamesTheOperationAndItsNumber() {
        server.answer(200, "data: {\"sid\":\"1\"}\n\ndata: {\"sid\":\n\n", "Content-Type", EVENTS)
                .answer(200, "{\"sid\":\"1\"}\n{\"si", "Content-Type", "application/x-ndjson")
                .answer(200, "null\n", "Content-Type", "application/x-ndjson");

        EventStream<ServerSentEvent<Widget>> events = stream(client, WIDGETS);
        assertThatThrownBy(() -> sids(events))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("Watch answered with status 200")
                .hasMessageContaining("item 2: ");
        EventStream<Widget> truncated = stream(client, StreamFormat.jsonLines(Widget::readFrom));
        assertThatThrownBy(() -> truncated.forEach(widget -> {}))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("item 2: ");
        EventStream<Widget> none = stream(client, StreamFormat.jsonLines(Widget::readFrom));
        assertThatThrownBy(() -> none.forEach(widget -> {}))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("item 1: $: wanted an object, found null");
    }

    @Test
    void anItemOfManyBytesIsAnError() {
        server.answer(200, "data: " + "x".repeat(2000) + "\n\n", "Content-Type", EVENTS);

        EventStream<ServerSentEvent<String>> events = stream(client, StreamFormat.textEvents());
        assertThatThrownBy(() -> events.forEach(event -> {}))
                .isExactlyInstanceOf(SdkException.class)
                .hasMessage("Watch: an item of more than 1000 bytes");
    }

    @Test
    void anotherMediaTypeIsNoStream() {
        server.answer(200, "{\"sid\":\"1\"}", "Content-Type", "application/json");

        assertThatThrownBy(() -> stream(client, WIDGETS))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("wanted text/event-stream");
    }

    @Test
    void anErrorIsAnErrorAndIsRepeatedBeforeTheStreamBegins() {
        server.answer(503, "")
                .answer(200, "data: {\"sid\":\"1\"}\n\n", "Content-Type", EVENTS)
                .answer(404, "{\"message\":\"gone\"}");

        ApiResponse<EventStream<ServerSentEvent<Widget>>> response =
                client.apiClient().sendForStream(REQUEST, WIDGETS, RequestOptions.none());
        assertThat(response.attempts()).isEqualTo(2);
        assertThat(sids(response.body())).containsExactly("1");
        assertThatThrownBy(() -> stream(client, WIDGETS))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("Watch failed with status 404: gone");
    }

    @Test
    void gzipIsUndone() {
        server.answer(exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            begin(exchange);
            try (GZIPOutputStream packed = new GZIPOutputStream(exchange.getResponseBody())) {
                packed.write("data: {\"sid\":\"1\"}\n\n".getBytes(StandardCharsets.UTF_8));
            }
        });

        assertThat(sids(stream(client, WIDGETS))).containsExactly("1");
    }

    @ParameterizedTest
    @MethodSource("transports")
    void aConnectionThatBreaksIsToldAndNothingIsRepeated(HttpTransport transport) throws Exception {
        String sent = "data: {\"sid\":\"1\"}\n\n";
        String chunked = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
                + Integer.toHexString(sent.length()) + "\r\n" + sent + "\r\n";
        try (transport;
                RawServer broken = RawServer.hangingUpAfter(chunked)) {
            EventStream<ServerSentEvent<Widget>> events =
                    stream(builder(broken.url()).transport(transport).build(), WIDGETS);
            Iterator<ServerSentEvent<Widget>> each = events.iterator();
            assertThat(each.next().data().sid()).isEqualTo("1");
            assertThatThrownBy(each::hasNext)
                    .isInstanceOf(ConnectionException.class)
                    .hasMessage("Watch: the connection broke before the answer was complete");
            assertThat(each.hasNext()).isFalse();
            assertThat(broken.connections()).isEqualTo(1);
        }
        try (RawServer broken = RawServer.resettingAfter(chunked)) {
            // A reset can overtake what was sent before it.
            assertThatThrownBy(() -> stream(client(broken.url()), WIDGETS).forEach(event -> {}))
                    .isInstanceOf(ConnectionException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void theClientMayLeaveEarly(HttpTransport transport) throws Exception {
        CountDownLatch left = sendForEver();
        try (transport) {
            try (EventStream<ServerSentEvent<Widget>> events =
                    stream(builder(server.url()).transport(transport).build(), WIDGETS)) {
                assertThat(events.iterator().next().data().sid()).isEqualTo("1");
            }
            assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void closingTheStreamClosesTheConnectionAndEndsIt() throws Exception {
        CountDownLatch left = sendForEver();
        EventStream<ServerSentEvent<Widget>> events = stream(client, WIDGETS);
        try (Stream<ServerSentEvent<Widget>> all = events.stream()) {
            assertThat(all.limit(2)).hasSize(2);
        }
        events.close();
        assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("transports")
    void whoeverWaitsForAnItemSeesTheEndWhenAnotherThreadCloses(HttpTransport transport) throws Exception {
        try (transport;
                RawServer stalling = RawServer.stallingAfter(FIRST)) {
            EventStream<ServerSentEvent<Widget>> events =
                    stream(builder(stalling.url()).transport(transport).build(), WIDGETS);
            CountDownLatch first = new CountDownLatch(1);
            CompletableFuture<Long> reader = CompletableFuture.supplyAsync(
                    () -> events.stream().peek(event -> first.countDown()).count());
            assertThat(first.await(10, TimeUnit.SECONDS)).isTrue();
            Thread.sleep(50);
            events.close();
            assertThat(reader.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void theAttemptsTimeoutEndsWhenTheStreamBegins(HttpTransport transport) {
        server.answer(exchange -> {
            begin(exchange);
            for (int i = 0; i < 12; i++) {
                send(exchange, i == 11 ? "data: {\"sid\":\"1\"}\n\n" : ":\n");
                pause();
            }
        });

        try (transport) {
            SampleClient patient = builder(server.url())
                    .transport(transport)
                    .attemptTimeout(Duration.ofMillis(600))
                    .idleTimeout(Duration.ofMillis(900))
                    .build();
            assertThat(sids(stream(patient, WIDGETS))).containsExactly("1");
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void silenceHasALimit(HttpTransport transport) throws Exception {
        try (transport;
                RawServer stalling = RawServer.stallingAfter(FIRST)) {
            SampleClient impatient = builder(stalling.url())
                    .transport(transport)
                    .idleTimeout(Duration.ofMillis(300))
                    .build();
            Iterator<ServerSentEvent<Widget>> each = stream(impatient, WIDGETS).iterator();
            assertThat(each.next().data().sid()).isEqualTo("1");
            assertThatThrownBy(each::hasNext)
                    .isInstanceOf(TimeoutException.class)
                    .hasMessage("Watch: nothing came for 300 ms");
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void aTimeoutThatTheUserSetCoversTheWholeStream(HttpTransport transport) throws Exception {
        try (transport;
                RawServer dripping = RawServer.drippingAfter(FIRST)) {
            SampleClient limited = builder(dripping.url()).transport(transport).build();
            RequestOptions options =
                    RequestOptions.builder().timeout(Duration.ofMillis(500)).build();
            Iterator<ServerSentEvent<Widget>> each = limited.apiClient()
                    .sendForStream(REQUEST, WIDGETS, options)
                    .body()
                    .iterator();
            assertThat(each.next().data().sid()).isEqualTo("1");
            assertThatThrownBy(each::hasNext)
                    .isInstanceOf(TimeoutException.class)
                    .hasMessage("Watch: the answer took longer than the call may");
        }
    }

    @Test
    void anAsyncCallGivesOneTooAndWhatComesTooLateIsClosed() throws Exception {
        server.answer(200, "data: {\"sid\":\"1\"}\n\n", "Content-Type", EVENTS);
        CompletableFuture<ApiResponse<EventStream<ServerSentEvent<Widget>>>> call =
                client.apiClient().sendForStreamAsync(REQUEST, WIDGETS, RequestOptions.none());
        assertThat(sids(call.get(10, TimeUnit.SECONDS).body())).containsExactly("1");

        try (RawServer stalling = RawServer.stallingAfter("")) {
            CompletableFuture<?> cancelled =
                    client(stalling.url()).apiClient().sendForStreamAsync(REQUEST, WIDGETS, RequestOptions.none());
            assertThat(stalling.asked().get(10, TimeUnit.SECONDS)).isTrue();
            cancelled.cancel(true);
            assertThat(stalling.left().get(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void awaitItems(Notes<?> notes, int count) {
        while (notes.seen().size() < count) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aPublisherGivesNoMoreThanIsAskedForAndClosesWhenCancelled() throws Exception {
        CountDownLatch left = sendForEver();
        Notes<ServerSentEvent<String>> notes = new Notes<>(2, 0);
        stream(client, StreamFormat.textEvents()).publisher().subscribe(notes);

        awaitItems(notes, 2);
        Thread.sleep(50);
        assertThat(notes.seen()).hasSize(2);
        notes.ask(1);
        awaitItems(notes, 3);
        notes.cancel();
        assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(notes.ended()).isFalse();
    }

    @Test
    void aPublisherEndsAndFailsAsTheStreamDoes() throws Exception {
        server.answer(200, "1\n2\n", "Content-Type", "application/jsonl")
                .answer(200, "1\nx\n", "Content-Type", "application/jsonl");
        Notes<Long> all = new Notes<>(1, 1);
        stream(client, StreamFormat.jsonLines(JsonReader::readLong)).publisher().subscribe(all);
        assertThat(all.end()).isEqualTo("complete");
        assertThat(all.seen()).containsExactly(1L, 2L);

        Notes<Long> failing = new Notes<>(5, 0);
        stream(client, StreamFormat.jsonLines(JsonReader::readLong)).publisher().subscribe(failing);
        assertThat(failing.end()).isEqualTo("DecodeException");
        assertThat(failing.seen()).containsExactly(1L);
    }

    @Test
    void cancellingUnderAThreadThatWaitsLeavesTheServer() throws Exception {
        try (RawServer stalling = RawServer.stallingAfter(FIRST)) {
            Notes<ServerSentEvent<String>> notes = new Notes<>(5, 0);
            stream(client(stalling.url()), StreamFormat.textEvents())
                    .publisher()
                    .subscribe(notes);
            awaitItems(notes, 1);
            notes.cancel();
            assertThat(stalling.left().get(10, TimeUnit.SECONDS)).isTrue();
            assertThat(notes.ended()).isFalse();
        }
    }

    @Test
    void optionsReachTheRequest() {
        server.answer(200, "", "Content-Type", EVENTS);

        RequestOptions options = RequestOptions.builder().query("q", "1").build();
        client.apiClient().sendForStream(REQUEST, WIDGETS, options).body().close();
        assertThat(server.requests().get(0).target()).isEqualTo("/x?q=1");
    }
}
