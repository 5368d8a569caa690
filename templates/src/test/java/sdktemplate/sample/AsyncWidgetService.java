package sdktemplate.sample;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import sdktemplate.core.ApiResponse;
import sdktemplate.core.RequestOptions;
import sdktemplate.core.internal.ApiClient;
import sdktemplate.core.internal.PagePublisher;

/** Widgets of a shop. */
public final class AsyncWidgetService {
    private final ApiClient client;

    public AsyncWidgetService(ApiClient client) {
        this.client = client;
    }

    public CompletableFuture<Widget> create(String shop, WidgetCreateParams params, RequestOptions options) {
        return client.sendAsync(WidgetRequests.create(shop, params), Widget::readFrom, options)
                .thenApply(ApiResponse::body);
    }

    public CompletableFuture<Widget> fetch(String shop, String sid) {
        return fetchWithResponse(shop, sid, RequestOptions.none()).thenApply(ApiResponse::body);
    }

    public CompletableFuture<ApiResponse<Widget>> fetchWithResponse(String shop, String sid, RequestOptions options) {
        return client.sendAsync(WidgetRequests.fetch(shop, sid), Widget::readFrom, options);
    }

    public CompletableFuture<Void> delete(String shop, String sid) {
        return client.sendForNothingAsync(WidgetRequests.delete(shop, sid), RequestOptions.none())
                .thenApply(ApiResponse::body);
    }

    public CompletableFuture<AsyncWidgetPage> list(String shop) {
        return AsyncWidgetPage.fetch(WidgetRequests.list(shop), client, RequestOptions.none());
    }

    public Flow.Publisher<Widget> stream(String shop) {
        return new PagePublisher<>(() -> list(shop));
    }
}
