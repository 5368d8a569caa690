package golden.redirects.program;

import golden.redirects.RedirectsClient;
import golden.redirects.core.ApiException;
import golden.redirects.core.CallEvent;
import golden.redirects.core.Download;
import golden.redirects.core.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Fetches files that are elsewhere. */
public final class Redirects implements Function<String, List<String>> {
    /** Does nothing yet. */
    public Redirects() {}

    @Override
    public List<String> apply(String url) {
        List<String> seen = new ArrayList<>();
        RedirectsClient client = RedirectsClient.builder()
                .baseUrl(url)
                .bearerToken("a-token")
                .listener(event -> {
                    if (event.kind() == CallEvent.Kind.REDIRECT) {
                        seen.add(event.operation().id() + " " + event.statusCode());
                    }
                })
                .build();
        seen.add(text(client.files().download("1")));
        seen.add(text(client.files().archive().download("1")));
        RequestOptions none = RequestOptions.builder().maxRedirects(0).build();
        for (Runnable call : List.<Runnable>of(
                () -> client.files().archive().download("1", none), () -> client.files().archive().make("1"))) {
            try {
                call.run();
            } catch (ApiException e) {
                seen.add(e.statusCode() + " " + e.headers().first("Location").orElse("nowhere"));
            }
        }
        return seen;
    }

    private static String text(Download download) {
        return new String(download.bytes(), StandardCharsets.UTF_8);
    }
}
