package golden.headers.program;

import golden.headers.HeadersClient;
import golden.headers.core.HttpTransport;
import golden.headers.core.JdkTransport;
import golden.headers.core.JsonValue;
import golden.headers.core.UrlConnectionTransport;
import golden.headers.model.Filter;
import java.util.List;
import java.util.function.Function;

/** Sends headers over either transport. */
public final class Headers implements Function<String, List<String>> {
    /** Does nothing yet. */
    public Headers() {}

    @Override
    public List<String> apply(String url) {
        send(url, JdkTransport.builder().build());
        send(url, UrlConnectionTransport.builder().build());
        return List.of();
    }

    private static void send(String url, HttpTransport transport) {
        Filter filter = Filter.builder().city("Köln").build();
        try (HeadersClient client =
                HeadersClient.builder().baseUrl(url).transport(transport).build()) {
            client.parcels()
                    .list(p -> p.xDepot("d")
                            .xFilter(filter)
                            .xLabel("€")
                            .xAnything(JsonValue.of("ö"))
                            .xFilters(List.of(filter))
                            .xArgument("{\"city\":\"Köln\"}"));
        }
    }
}
