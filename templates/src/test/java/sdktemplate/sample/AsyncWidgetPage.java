package sdktemplate.sample;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.AsyncPage;
import sdktemplate.core.RequestOptions;
import sdktemplate.core.internal.ApiClient;
import sdktemplate.core.internal.ApiRequest;
import sdktemplate.core.internal.NextPage;

/** A page of widgets. */
public final class AsyncWidgetPage implements AsyncPage<Widget> {
    private final WidgetListResponse body;
    private final ApiRequest request;
    private final ApiClient client;
    private final RequestOptions options;

    private AsyncWidgetPage(WidgetListResponse body, ApiRequest request, ApiClient client, RequestOptions options) {
        this.body = body;
        this.request = request;
        this.client = client;
        this.options = options;
    }

    static CompletableFuture<AsyncWidgetPage> fetch(ApiRequest request, ApiClient client, RequestOptions options) {
        return client.sendAsync(request, WidgetListResponse::readFrom, options)
                .thenApply(response -> new AsyncWidgetPage(response.body(), request, client, options));
    }

    @Override
    public List<Widget> items() {
        List<Widget> items = body.widgets();
        return items == null ? List.of() : items;
    }

    @Override
    public boolean hasNextPage() {
        return next() != null;
    }

    @Override
    public CompletableFuture<AsyncWidgetPage> nextPage() {
        return fetch(NextPage.existing(next()), client, options);
    }

    @Override
    public Optional<String> nextPageToken() {
        return NextPage.token(next());
    }

    private @Nullable ApiRequest next() {
        return NextPage.at(request, body.next());
    }
}
