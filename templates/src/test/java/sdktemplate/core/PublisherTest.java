package sdktemplate.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sdktemplate.core.internal.PagePublisher;
import sdktemplate.sample.SampleClient;
import sdktemplate.sample.Widget;
import sdktemplate.testing.Notes;
import sdktemplate.testing.TestServer;

/** The rules are those of Reactive Streams 1.0.4, section 3. */
class PublisherTest {
    private TestServer server;
    private SampleClient client;

    @BeforeEach
    void start() throws IOException {
        server = TestServer.start();
        client = SampleClient.builder()
                .baseUrl(server.url())
                .basicAuth("u", "p")
                .maxRetries(0)
                .build();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private PublisherTest page(String next, int from, int to) {
        String widgets = IntStream.range(from, to)
                .mapToObj(sid -> "{\"sid\":\"" + sid + "\"}")
                .collect(Collectors.joining(","));
        server.answer(200, "{\"widgets\":[" + widgets + "],\"next\":\"" + next + "\"}");
        return this;
    }

    private Notes<Widget> widgets(long atFirst, long eachTime) {
        Notes<Widget> notes = new Notes<>(atFirst, eachTime);
        client.asyncWidgets().stream("S").subscribe(notes);
        return notes;
    }

    @Test
    void allItemsComeOneAfterAnotherHoweverTheyAreAskedFor() throws Exception {
        for (long[] asked : new long[][] {{Long.MAX_VALUE, 0}, {1, 1}, {2, Long.MAX_VALUE}}) {
            page("?Page=2", 0, 2).page("?Page=3", 0, 0).page("", 2, 5);
            Notes<Widget> notes = widgets(asked[0], asked[1]);
            assertThat(notes.end()).isEqualTo("complete");
            assertThat(notes.seen()).extracting(Widget::sid).containsExactly("0", "1", "2", "3", "4");
        }
    }

    @Test
    void nothingIsFetchedThatNobodyAskedFor() throws Exception {
        page("?Page=2", 0, 2).page("", 2, 3);
        Notes<Widget> notes = widgets(0, 0);
        assertThat(server.requests()).isEmpty();

        notes.ask(2);
        while (notes.seen().size() < 2) {
            Thread.onSpinWait();
        }
        assertThat(server.requests()).hasSize(1);
        assertThat(notes.ended()).isFalse();

        notes.ask(1);
        assertThat(notes.end()).isEqualTo("complete");
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aPageThatCannotBeFetchedIsTheError() throws Exception {
        page("?Page=2", 0, 1);
        server.answer(404, "");
        Notes<Widget> notes = widgets(Long.MAX_VALUE, 0);
        assertThat(notes.end()).isEqualTo("NotFoundException");
        assertThat(notes.seen()).hasSize(1);
    }

    @Test
    void askingForNothingIsAnError() throws Exception {
        assertThat(widgets(-1, 0).end()).isEqualTo("IllegalArgumentException");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void nothingComesAfterTheSubscriptionWasCancelled() {
        List<Integer> seen = new ArrayList<>();
        Notes<Integer> notes = new Notes<>(0, 0);
        new PagePublisher<>(() -> CompletableFuture.completedFuture(new Numbers(1))).subscribe(new Flow.Subscriber<>() {
            private Flow.@Nullable Subscription own;

            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                own = subscription;
                subscription.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(Integer item) {
                seen.add(item);
                if (own != null && item == 3) {
                    own.cancel();
                }
            }

            @Override
            public void onError(Throwable failure) {
                notes.onError(failure);
            }

            @Override
            public void onComplete() {
                notes.onComplete();
            }
        });
        assertThat(seen).containsExactly(1, 2, 3);
        assertThat(notes.ended()).isFalse();
    }

    @Test
    void cancellingStopsTheRequestForAPage() {
        CompletableFuture<AsyncPage<Integer>> request = new CompletableFuture<>();
        Notes<Integer> notes = new Notes<>(1, 0);
        new PagePublisher<>(() -> request).subscribe(notes);

        notes.cancel();

        assertThat(request).isCancelled();
        assertThat(notes.ended()).isFalse();
    }

    @Test
    void eachSubscriberBeginsAnewAndPagesThatAreThereDoNotPileUpOnTheStack() throws Exception {
        Flow.Publisher<Integer> numbers = new Numbers(1).publisher();
        for (int i = 0; i < 2; i++) {
            Notes<Integer> notes = new Notes<>(1, 1);
            numbers.subscribe(notes);
            assertThat(notes.end()).isEqualTo("complete");
            assertThat(notes.seen()).hasSize(10_000);
        }
    }

    /** One of 10,000 pages that no request is needed for. */
    private record Numbers(int number) implements AsyncPage<Integer> {
        @Override
        public List<Integer> items() {
            return List.of(number);
        }

        @Override
        public boolean hasNextPage() {
            return number < 10_000;
        }

        @Override
        public Optional<String> nextPageToken() {
            return Optional.empty();
        }

        @Override
        public CompletableFuture<Numbers> nextPage() {
            return CompletableFuture.completedFuture(new Numbers(number + 1));
        }
    }

    @Test
    void aSubscriberThatThrowsIsGivenNoMoreAndNothingMoreIsFetched() {
        List<Integer> seen = new ArrayList<>();
        CompletableFuture<AsyncPage<Integer>> later = new CompletableFuture<>();
        AtomicInteger fetched = new AtomicInteger();
        PagePublisher<Integer> publisher = new PagePublisher<>(() -> {
            fetched.incrementAndGet();
            return later;
        });
        publisher.subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(5);
            }

            @Override
            public void onNext(Integer item) {
                seen.add(item);
                throw new IllegalStateException("no room");
            }

            @Override
            public void onError(Throwable failure) {
                seen.add(-1);
            }

            @Override
            public void onComplete() {
                seen.add(-2);
            }
        });

        later.complete(new Numbers(1));

        assertThat(seen).containsExactly(1);
        assertThat(fetched).hasValue(1);
    }

    @Test
    void aPageThatCanNotBeOpenedIsTheError() throws Exception {
        Notes<Integer> notes = new Notes<>(Long.MAX_VALUE, 0);
        AsyncPage<Integer> broken = new AsyncPage<>() {
            @Override
            public List<Integer> items() {
                throw new DecodeException("no items");
            }

            @Override
            public boolean hasNextPage() {
                return false;
            }

            @Override
            public Optional<String> nextPageToken() {
                return Optional.empty();
            }

            @Override
            public CompletableFuture<AsyncPage<Integer>> nextPage() {
                throw new NoSuchElementException();
            }
        };

        broken.publisher().subscribe(notes);

        assertThat(notes.end()).isEqualTo("DecodeException");
    }
}
