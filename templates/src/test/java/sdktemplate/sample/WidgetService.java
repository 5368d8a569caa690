package sdktemplate.sample;

import java.util.function.Function;
import java.util.stream.Stream;
import sdktemplate.core.ApiResponse;
import sdktemplate.core.RequestOptions;
import sdktemplate.core.internal.ApiClient;

/** Widgets of a shop. */
public final class WidgetService {
    private final ApiClient client;

    public WidgetService(ApiClient client) {
        this.client = client;
    }

    public Widget create(String shop, Function<WidgetCreateParams.NameStage, WidgetCreateParams.Builder> params) {
        return create(shop, params.apply(WidgetCreateParams.builder()).build(), RequestOptions.none());
    }

    public Widget create(String shop, WidgetCreateParams params, RequestOptions options) {
        return createWithResponse(shop, params, options).body();
    }

    public ApiResponse<Widget> createWithResponse(String shop, WidgetCreateParams params, RequestOptions options) {
        return client.send(WidgetRequests.create(shop, params), Widget::readFrom, options);
    }

    public Widget fetch(String shop, String sid) {
        return fetch(shop, sid, RequestOptions.none());
    }

    public Widget fetch(String shop, String sid, RequestOptions options) {
        return fetchWithResponse(shop, sid, options).body();
    }

    public ApiResponse<Widget> fetchWithResponse(String shop, String sid, RequestOptions options) {
        return client.send(WidgetRequests.fetch(shop, sid), Widget::readFrom, options);
    }

    public Widget replace(String shop, String sid, Widget body) {
        return client.send(WidgetRequests.replace(shop, sid, body), Widget::readFrom, RequestOptions.none())
                .body();
    }

    public void delete(String shop, String sid) {
        deleteWithResponse(shop, sid, RequestOptions.none());
    }

    public ApiResponse<Void> deleteWithResponse(String shop, String sid, RequestOptions options) {
        return client.sendForNothing(WidgetRequests.delete(shop, sid), options);
    }

    public WidgetPage list(String shop) {
        return listWithResponse(shop, RequestOptions.none()).body();
    }

    public Stream<Widget> stream(String shop) {
        return list(shop).stream();
    }

    public ApiResponse<WidgetPage> listWithResponse(String shop, RequestOptions options) {
        return WidgetPage.fetch(WidgetRequests.list(shop).from(options), client, options);
    }
}
