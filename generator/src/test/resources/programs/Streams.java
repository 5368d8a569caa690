package golden.streams.program;

import golden.streams.StreamsClient;
import golden.streams.core.ApiException;
import golden.streams.core.ApiResponse;
import golden.streams.core.EventStream;
import golden.streams.core.RequestOptions;
import golden.streams.core.ServerSentEvent;
import golden.streams.core.Upload;
import golden.streams.model.Answer;
import golden.streams.model.Problem;
import golden.streams.model.Question;
import golden.streams.model.Trade;
import golden.streams.model.Word;
import golden.streams.transcript.TranscriptCreateResponseItem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes what the fixture's API streams, in every way. */
public final class Streams implements Function<String, List<String>> {
    private final List<String> said = new ArrayList<>();

    /** Has said nothing yet. */
    public Streams() {}

    @Override
    public List<String> apply(String url) {
        StreamsClient client = StreamsClient.builder().baseUrl(url).build();
        try (EventStream<ServerSentEvent<Trade>> trades = client.trades().watch("ABC")) {
            for (ServerSentEvent<Trade> trade : trades) {
                said.add(trade.event() + " " + trade.id() + " " + trade.data().price());
            }
        }
        try {
            client.trades().watch("X").close();
        } catch (ApiException e) {
            said.add(e.errorBody(Problem.class).map(Problem::detail).orElse("none"));
        }
        try (EventStream<ServerSentEvent<String>> ticks = client.ticks().list()) {
            said.add(ticks.stream().map(ServerSentEvent::data).collect(Collectors.joining(" ")));
        }
        try (EventStream<Trade> trades = client.export().export()) {
            said.add(trades.stream().map(trade -> trade.id().toString()).collect(Collectors.joining(" ")));
        }
        try (var bids = client.bids().watch()) {
            bids.forEach(bid -> said.add(bid.event() + " " + bid.data().price()));
        }
        client.log().read().forEach(line -> said.add(line.toString()));

        Question question = Question.builder().text("Why?").build();
        Answer answer = client.answers().create(question);
        said.add(answer.text());
        RequestOptions once = RequestOptions.builder().maxRetries(0).build();
        ApiResponse<EventStream<ServerSentEvent<Word>>> words =
                client.answers().createStreamingWithResponse(question, once);
        said.add(words.statusCode()
                + words.body().stream().map(word -> " " + word.data().word()).collect(Collectors.joining()));
        CompletableFuture<EventStream<ServerSentEvent<Word>>> later =
                client.async().answers().createStreaming(question);
        said.add(published(later.join()));
        Upload audio = Upload.of(new byte[] {1});
        try (EventStream<ServerSentEvent<TranscriptCreateResponseItem>> parts =
                client.transcripts().createStreaming(p -> p.audio(audio).stream(false))) {
            parts.forEach(part -> said.add(part.data().part()));
        }
        try (EventStream<ServerSentEvent<String>> sound = client.speech().createStreaming(p -> p.text("Hi"))) {
            sound.forEach(piece -> said.add(piece.data()));
        }
        client.rows().listStreaming().forEach(row -> said.add(row.toString()));
        return said;
    }

    private static String published(EventStream<ServerSentEvent<Word>> words) {
        CompletableFuture<String> all = new CompletableFuture<>();
        words.publisher().subscribe(new Flow.Subscriber<>() {
            private final StringBuilder text = new StringBuilder();
            private Flow.Subscription subscription;

            @Override
            public void onSubscribe(Flow.Subscription given) {
                subscription = given;
                given.request(1);
            }

            @Override
            public void onNext(ServerSentEvent<Word> word) {
                text.append(word.data().word()).append('.');
                subscription.request(1);
            }

            @Override
            public void onError(Throwable failure) {
                all.completeExceptionally(failure);
            }

            @Override
            public void onComplete() {
                all.complete(text.toString());
            }
        });
        return all.join();
    }
}
