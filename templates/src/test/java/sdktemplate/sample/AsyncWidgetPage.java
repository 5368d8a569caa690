package sdktemplate.sample;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.AsyncPage;
import sdktemplate.core.RequestOptions;
import sdktemplate.core.internal.ApiClient;
import sdktemplate.core.internal.ApiRequest;

/** A page of widgets. */
public final class AsyncWidgetPage implements AsyncPage<Widget> {
    private final WidgetListResponse body;
    private final ApiRequest request;
    private final ApiClient client;
    private final RequestOptions options;

    AsyncWidgetPage(WidgetListResponse body, ApiRequest request, ApiClient client, RequestOptions options) {
        this.body = body;
        this.request = request;
        this.client = client;
        this.options = options;
    }

    @Override
    public List<Widget> items() {
        List<Widget> items = body.widgets();
        return items == null ? List.of() : items;
    }

    @Override
    public boolean hasNextPage() {
        return nextUrl() != null;
    }

    @Override
    public CompletableFuture<AsyncWidgetPage> nextPage() {
        ApiRequest next = request.next(nextUrl());
        return client.sendAsync(next, WidgetListResponse::readFrom, options)
                .thenApply(response -> new AsyncWidgetPage(response.body(), next, client, options));
    }

    private @Nullable String nextUrl() {
        return body.next();
    }
}
