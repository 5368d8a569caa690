package sdktemplate.sample;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.ApiResponse;
import sdktemplate.core.Page;
import sdktemplate.core.RequestOptions;
import sdktemplate.core.internal.ApiClient;
import sdktemplate.core.internal.ApiRequest;
import sdktemplate.core.internal.NextPage;

/** A page of widgets. */
public final class WidgetPage implements Page<Widget> {
    private final WidgetListResponse body;
    private final ApiRequest request;
    private final ApiClient client;
    private final RequestOptions options;

    private WidgetPage(WidgetListResponse body, ApiRequest request, ApiClient client, RequestOptions options) {
        this.body = body;
        this.request = request;
        this.client = client;
        this.options = options;
    }

    static ApiResponse<WidgetPage> fetch(ApiRequest request, ApiClient client, RequestOptions options) {
        return client.send(request, WidgetListResponse::readFrom, options)
                .map(body -> new WidgetPage(body, request, client, options));
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
    public WidgetPage nextPage() {
        return fetch(NextPage.existing(next()), client, options).body();
    }

    @Override
    public Optional<String> nextPageToken() {
        return NextPage.token(next());
    }

    private @Nullable ApiRequest next() {
        return NextPage.at(request, body.next());
    }
}
