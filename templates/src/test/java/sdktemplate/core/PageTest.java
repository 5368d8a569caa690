package sdktemplate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sdktemplate.sample.SampleClient;
import sdktemplate.sample.Widget;
import sdktemplate.sample.WidgetPage;
import sdktemplate.testing.TestServer;
import sdktemplate.testing.TestServer.Received;

class PageTest {
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

    /** A page with those widgets, which leads to the URL, or to none for "null". */
    private PageTest page(String next, String... sids) {
        StringBuilder widgets = new StringBuilder();
        for (String sid : sids) {
            widgets.append(widgets.isEmpty() ? "" : ",").append("{\"sid\":\"" + sid + "\"}");
        }
        String url = next.equals("null") ? "null" : "\"" + next + "\"";
        server.answer(200, "{\"widgets\":[" + widgets + "],\"next\":" + url + "}");
        return this;
    }

    private List<String> targets() {
        return server.requests().stream().map(Received::target).toList();
    }

    @Test
    void aStreamFetchesEachPageWhenItsFirstItemIsWanted() {
        page(server.url() + "/v1/Shops/S/Widgets?Page=2", "1", "2")
                .page(server.url() + "/v1/Shops/S/Widgets?Page=3", "3")
                .page("null", "4");
        List<String> seen = new ArrayList<>();

        client.widgets().stream("S")
                .forEach(widget ->
                        seen.add(widget.sid() + " after " + server.requests().size()));

        assertThat(seen).containsExactly("1 after 1", "2 after 1", "3 after 2", "4 after 3");
        assertThat(targets())
                .containsExactly(
                        "/v1/Shops/S/Widgets?PageSize=2", "/v1/Shops/S/Widgets?Page=2", "/v1/Shops/S/Widgets?Page=3");
        assertThat(server.requests()).allMatch(request -> "Basic dTpw".equals(request.header("Authorization")));
    }

    @Test
    void aStreamThatIsLimitedFetchesNoPageTooMany() {
        page("/v1/Shops/S/Widgets?Page=2", "1", "2");

        assertThat(client.widgets().stream("S").limit(2).map(Widget::sid)).containsExactly("1", "2");
        assertThat(server.requests()).hasSize(1);

        page("/v1/Shops/S/Widgets?Page=2", "1", "2");
        assertThat(client.widgets().stream("S")
                        .map(Widget::sid)
                        .filter("2"::equals)
                        .findFirst())
                .contains("2");
        assertThat(server.requests()).hasSize(2);

        page("/v1/Shops/S/Widgets?Page=2", "1", "2");
        Iterator<Widget> items = client.widgets().list("S").all().iterator();
        assertThat(items.next().sid()).isEqualTo("1");
        assertThat(items.next().sid()).isEqualTo("2");
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void emptyPagesAndAbsentItemsArePassedOver() {
        server.answer(200, "{\"next\":\"?Page=2\"}");
        page("?Page=3").page("null", "1");

        assertThat(client.widgets().stream("S").map(Widget::sid)).containsExactly("1");
    }

    @Test
    void anErrorInTheMiddleOfAStreamIsThrownAndTheStreamDoesNotJustEnd() {
        page("?Page=2", "1");
        server.answer(500, "{\"message\":\"broken\"}");
        List<Widget> seen = new ArrayList<>();

        assertThatThrownBy(() -> client.widgets().stream("S").forEach(seen::add))
                .isInstanceOf(ServerException.class)
                .hasMessage("ListWidget failed with status 500: broken");
        assertThat(seen).hasSize(1);
    }

    @Test
    void iteratingCanGoOnAfterAnError() {
        page("?Page=2", "1");
        server.answer(500, "");
        page("null", "2");
        Iterator<Widget> items = client.widgets().list("S").all().iterator();

        assertThat(items.next().sid()).isEqualTo("1");
        assertThatThrownBy(items::hasNext).isInstanceOf(ServerException.class);
        assertThat(items.next().sid()).isEqualTo("2");
        assertThat(items.hasNext()).isFalse();
        assertThatThrownBy(items::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void theLastPageHasNoNext() {
        page("null", "1");
        WidgetPage page = client.widgets().list("S");

        assertThat(page.hasNextPage()).isFalse();
        assertThatThrownBy(page::nextPage).isInstanceOf(NoSuchElementException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "?Page=2, /v1/Shops/S/Widgets?Page=2",
        "/other?Page=2, /other?Page=2",
        "More?Page=2, /v1/Shops/S/More?Page=2",
        "?Page=2#top, /v1/Shops/S/Widgets?Page=2",
        "../Gadgets?Page=2, /v1/Shops/Gadgets?Page=2",
        "./More?Page=2, /v1/Shops/S/More?Page=2",
        ".., /v1/Shops/",
        "../../../../../up?next=/a/../b, /up?next=/a/../b",
        "/v1/./Shops/T/../U?Page=2, /v1/Shops/U?Page=2",
        "..hidden/.?Page=2, /v1/Shops/S/..hidden/?Page=2",
    })
    void aNextUrlCanBeRelative(String next, String target) {
        page(next).page("null", "1");

        assertThat(client.widgets().stream("S")).hasSize(1);
        assertThat(targets().get(1)).isEqualTo(target);
    }

    @Test
    void relativeUrlsFollowOneAnother() {
        page(server.url() + "/a/b?x=1").page("?x=2").page("c").page("/d").page("null", "1");

        assertThat(client.widgets().stream("S")).hasSize(1);
        assertThat(targets().subList(1, 5)).containsExactly("/a/b?x=1", "/a/b?x=2", "/a/c", "/d");
    }

    /** RFC 3986, section 5.2.4. */
    @Test
    void dotSegmentsOfRelativeUrlsLeadUpFromThePageThatHasThem() {
        page("../a/..")
                .page("b")
                .page(server.url() + "/base/c/../d")
                .page("../../../e?x=.././f")
                .page("null", "1");
        SampleClient below = SampleClient.builder()
                .baseUrl(server.url() + "/base")
                .basicAuth("u", "p")
                .build();

        assertThat(below.widgets().stream("S")).hasSize(1);
        assertThat(targets())
                .containsExactly(
                        "/base/v1/Shops/S/Widgets?PageSize=2",
                        "/base/v1/Shops/",
                        "/base/v1/Shops/b",
                        "/base/d",
                        "/e?x=.././f");
    }

    @Test
    void aPageThatNamesItselfIsAnErrorNotALoop() {
        page(server.url() + "/v1/Shops/S/Widgets?PageSize=2", "1");
        assertThatThrownBy(() -> client.widgets().stream("S").forEach(widget -> {}))
                .isInstanceOf(DecodeException.class)
                .hasMessage("ListWidget: a page names itself as the next page");

        page("?Page=2", "1").page("?Page=2", "2");
        assertThatThrownBy(() -> client.widgets().stream("S").forEach(widget -> {}))
                .isInstanceOf(DecodeException.class);
        assertThat(server.requests()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.sample.example/base/v1/Shops?Page=2, /v1/Shops?Page=2",
        "HTTPS://API.sample.example:443/base/v1/Shops?Page=2, /v1/Shops?Page=2",
        "https://api.sample.example/base, /",
    })
    void aNextUrlAtAnotherServerOfTheSameApiIsFollowedOnTheClientsOwn(String next, String target) {
        page(next).page("null", "1");

        assertThat(client.widgets().stream("S")).hasSize(1);
        assertThat(targets().get(1)).isEqualTo(target);
    }

    @Test
    void pagesThatLeadInACircleAreAnErrorNotALoop() {
        page("?Page=2", "1");
        for (int round = 0; round < 3; round++) {
            page("?Page=3", "2").page("?Page=4", "3").page("?Page=2", "4");
        }

        assertThatThrownBy(() -> client.widgets().stream("S").forEach(widget -> {}))
                .isInstanceOf(DecodeException.class)
                .hasMessage("ListWidget: the pages lead in a circle");
    }

    @Test
    void pagesAreToBeHadOneAfterAnother() {
        page("?Page=2", "1", "2").page("", "3");

        assertThat(client.widgets()
                        .list("S")
                        .allPages()
                        .map(page -> page.items().size()))
                .containsExactly(2, 1);
    }

    @Test
    void aTokenLeadsBackToThePageThatWasNext() {
        page("?Page=2", "1").page("?Page=3", "2").page("null", "3").page("null", "3");
        String token = client.widgets().list("S").nextPageToken().orElseThrow();

        WidgetPage second = client.widgets()
                .listWithResponse("S", RequestOptions.builder().pageToken(token).build())
                .body();
        assertThat(second.all()).extracting(Widget::sid).containsExactly("2", "3");
        assertThat(second.nextPage().nextPageToken()).isEmpty();
        assertThat(targets())
                .containsExactly(
                        "/v1/Shops/S/Widgets?PageSize=2",
                        "/v1/Shops/S/Widgets?Page=2",
                        "/v1/Shops/S/Widgets?Page=3",
                        "/v1/Shops/S/Widgets?Page=3");
    }

    @Test
    void aTokenFromElsewhereLeadsNowhere() {
        for (String token : List.of("https://other.example/v1", "!//other.example/", "mailto:a@b", "a")) {
            RequestOptions options = RequestOptions.builder().pageToken(token).build();
            assertThatThrownBy(() -> client.widgets().listWithResponse("S", options))
                    .isInstanceOf(SdkException.class);
        }
        assertThatThrownBy(() -> RequestOptions.builder().pageToken("")).isInstanceOf(IllegalArgumentException.class);
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://other.example/v1/Shops?Page=2",
                "https://127.0.0.1:PORT/v1/Shops?Page=2",
                "http://127.0.0.1:1/v1/Shops?Page=2",
                "http://127.0.0.1:PORT@other.example/v1",
                "http://user@127.0.0.1:PORT/v1",
                "//other.example/v1",
                "file:///etc/passwd",
                "mailto:a@b",
                "https://api.sample.example/v1/Shops",
                "https://api.sample.example/basement",
                "https://x@api.sample.example/base/v1",
                "https://api.sample.example:8443/base/v1",
                "http://api.sample.example:8080/base/v1",
                "http://x@api.sample.example/base/v1",
                "http://api.sample.example/basement",
                "http://127.0.0.1:PORT/a b",
            })
    void aNextUrlToAnywhereElseIsRefusedBeforeCredentialsAreSent(String next) {
        String port = server.url().substring(server.url().lastIndexOf(':') + 1);
        page(next.replace("PORT", port), "1");

        assertThatThrownBy(() -> client.widgets().stream("S").forEach(widget -> {}))
                .isInstanceOf(DecodeException.class)
                .hasMessageStartingWith("ListWidget: ");
        assertThat(server.requests()).hasSize(1);
    }

    /**
     * What an API behind a proxy that ends TLS calls itself; the request goes where the client was told, all the same.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.sample.example/base/v1/Shops/S/Widgets?Page=2",
                "http://api.sample.example:80/base/v1/Shops/S/Widgets?Page=2",
                "HTTP://api.sample.example:443/base/v1/Shops/S/Widgets?Page=2",
            })
    void aNextUrlWithHttpOfAnApiWithHttpsIsAskedForWithHttps(String next) {
        page(next, "1");
        page("", "2");

        assertThat(client.widgets().stream("S").map(Widget::sid)).containsExactly("1", "2");
        assertThat(server.requests().get(1).target()).isEqualTo("/v1/Shops/S/Widgets?Page=2");
    }

    @Test
    void theCaseOfTheHostAndTheUsualPortDoNotMatter() throws IOException {
        List<String> urls = new ArrayList<>();
        HttpTransport pages = new RecordedTransport(urls);
        SampleClient https = SampleClient.builder()
                .baseUrl("https://api.example/base")
                .basicAuth("u", "p")
                .transport(pages)
                .build();

        assertThat(https.widgets().stream("S")).isEmpty();
        assertThat(urls)
                .containsExactly(
                        "https://api.example/base/v1/Shops/S/Widgets?PageSize=2",
                        "HTTPS://API.example:443/base/v1/Shops/S/Widgets?Page=2");
    }

    /** The usual port of HTTPS can't be had in a test. */
    private record RecordedTransport(List<String> urls) implements HttpTransport {
        @Override
        public HttpResponse send(HttpRequest request) {
            urls.add(request.url().toString());
            String next = urls.size() == 1 ? "\"HTTPS://API.example:443/base/v1/Shops/S/Widgets?Page=2\"" : "null";
            return new HttpResponse(200, Headers.empty(), ("{\"next\":" + next + "}").getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public CompletableFuture<HttpResponse> sendAsync(HttpRequest request) {
            return CompletableFuture.completedFuture(send(request));
        }
    }

    @Test
    void asyncPagesAreGoneOverOneAfterAnother() {
        page("?Page=2", "1", "2").page("?Page=3").page("null", "3");
        List<String> seen = new ArrayList<>();

        client.asyncWidgets()
                .list("S")
                .thenCompose(page -> page.forEach(widget -> seen.add(String.valueOf(widget.sid()))))
                .join();

        assertThat(seen).containsExactly("1", "2", "3");
    }

    @Test
    void anErrorInTheMiddleOfAsyncPagesIsTheResult() {
        page("?Page=2", "1");
        server.answer(404, "");
        AsyncPage<Widget> first = client.asyncWidgets().list("S").join();

        assertThatThrownBy(() -> first.forEach(widget -> {}).join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(NotFoundException.class);
    }

    @Test
    void whatTheActionThrowsEndsAsyncPages() {
        page("?Page=2", "1");
        AsyncPage<Widget> first = client.asyncWidgets().list("S").join();

        assertThatThrownBy(() -> first.forEach(widget -> {
                            throw new IllegalArgumentException("enough");
                        })
                        .join())
                .hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void pagesThatAreThereAlreadyDoNotPileUpOnTheStack() {
        AtomicInteger seen = new AtomicInteger();

        new CountedPage(1).forEach(item -> seen.incrementAndGet()).join();

        assertThat(seen).hasValue(100_000);
    }

    /** One of 100,000 pages that no request is needed for. */
    private record CountedPage(int number) implements AsyncPage<Integer> {
        @Override
        public List<Integer> items() {
            return List.of(number);
        }

        @Override
        public boolean hasNextPage() {
            return number < 100_000;
        }

        @Override
        public Optional<String> nextPageToken() {
            return Optional.empty();
        }

        @Override
        public CompletableFuture<CountedPage> nextPage() {
            return CompletableFuture.completedFuture(new CountedPage(number + 1));
        }
    }
}
