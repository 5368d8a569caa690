package sdktemplate.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.Page;
import sdktemplate.core.RequestOptions;
import sdktemplate.core.internal.ApiClient;
import sdktemplate.core.internal.ApiRequest;

/** A page of widgets. */
public final class WidgetPage implements Page<Widget> {
    private final WidgetListResponse body;
    private final ApiRequest request;
    private final ApiClient client;
    private final RequestOptions options;

    WidgetPage(WidgetListResponse body, ApiRequest request, ApiClient client, RequestOptions options) {
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
    public WidgetPage nextPage() {
        ApiRequest next = request.next(nextUrl());
        return new WidgetPage(
                client.send(next, WidgetListResponse::readFrom, options).body(), next, client, options);
    }

    private @Nullable String nextUrl() {
        return body.next();
    }
}
