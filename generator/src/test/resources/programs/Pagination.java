package golden.pagination.program;

import golden.pagination.PaginationClient;
import golden.pagination.core.Page;
import golden.pagination.core.RequestOptions;
import golden.pagination.model.Thing;
import golden.pagination.number.NumberPage;
import golden.pagination.search.SearchPage;
import golden.pagination.search.SearchParams;
import golden.pagination.url.UrlPage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Goes over pages in every way there is. */
public final class Pagination implements Function<String, List<String>> {
    /** Does nothing yet. */
    public Pagination() {}

    @Override
    public List<String> apply(String url) {
        List<String> said = new ArrayList<>();
        PaginationClient client =
                PaginationClient.builder().baseUrl(url).maxRetries(0).build();
        UrlPage first = client.urls().list();
        UrlPage second = first.nextPage();
        said.add(first.count() + " " + first.hasPreviousPage() + " " + second.hasPreviousPage() + " " + ids(second)
                + " " + ids(second.previousPage()));
        said.add(ids(client.links().list()) + " " + client.links().list().included());
        said.add(ids(client.headers().list()) + " "
                + ids(client.headers().list().nextPage().previousPage()));
        said.add(client.cursors().stream(p -> p.sort("up & down")).map(Thing::id).collect(Collectors.joining()));
        said.add(ids(client.tails().list()) + " " + client.tails().list().next_());
        said.add(ids(client.numbers().list()) + back(client.numbers().list()));
        said.add(ids(client.offsets().list(p -> p.limit(2L))));
        said.add(client.declared().list(p -> p.from(7L)).all().iterator().next() + " "
                + client.declared().list().nextPage().previousPage().items());
        String token = client.offsets().list(p -> p.limit(2L)).nextPageToken().orElseThrow();
        said.add(ids(client.offsets().list(RequestOptions.builder().pageToken(token).build())));
        said.add(published(client.async().numbers().stream()));
        said.add(searched(client));
        said.add(client.none().list().total() + " " + client.unsure().list().total());
        return said;
    }

    private static String ids(Page<Thing> first) {
        return first.stream().map(Thing::id).collect(Collectors.joining());
    }

    /** The pages by number before the last one, on the way back. */
    private static String back(NumberPage first) {
        NumberPage second = first.nextPage();
        return " " + first.hasPreviousPage() + " " + second.hasPreviousPage() + " "
                + second.previousPage().items().size();
    }

    private static String searched(PaginationClient client) {
        SearchParams params = SearchParams.builder().text("a").build();
        SearchPage page = client.searches().search(params);
        RequestOptions second = RequestOptions.builder()
                .pageToken(page.nextPageToken().orElseThrow())
                .build();
        return ids(page) + " " + ids(client.searches().search(params, second));
    }

    private static String published(Flow.Publisher<Thing> things) {
        StringBuilder ids = new StringBuilder();
        CompletableFuture<String> all = new CompletableFuture<>();
        things.subscribe(new Flow.Subscriber<>() {
            private Flow.Subscription own;

            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                own = subscription;
                own.request(1);
            }

            @Override
            public void onNext(Thing thing) {
                ids.append(thing.id());
                own.request(1);
            }

            @Override
            public void onError(Throwable failure) {
                all.completeExceptionally(failure);
            }

            @Override
            public void onComplete() {
                all.complete(ids.toString());
            }
        });
        return all.join();
    }
}
