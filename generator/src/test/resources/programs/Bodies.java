package golden.bodies.program;

import golden.bodies.BodiesClient;
import golden.bodies.core.JsonValue;
import golden.bodies.core.Upload;
import golden.bodies.document.DocumentPutParamsPagesItem;
import golden.bodies.document.DocumentPutParamsPagesItemSize;
import golden.bodies.model.Owner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Sends one body of each kind. */
public final class Bodies implements Function<String, List<String>> {
    /** Does nothing yet. */
    public Bodies() {}

    @Override
    public List<String> apply(String url) {
        List<String> said = new ArrayList<>();
        BodiesClient client = BodiesClient.builder().baseUrl(url).build();
        DocumentPutParamsPagesItem page = DocumentPutParamsPagesItem.builder()
                .text("one")
                .size(DocumentPutParamsPagesItemSize.builder().width(2.5).build())
                .build();
        said.add(client.documents()
                .put("a/b", p -> p.pages(List.of(page))
                        .title("body's")
                        .queryTitle("query's")
                        .overwrite(true)
                        .secret("hush")
                        .anything(null)
                        .owner(Owner.builder().name("Kai").email("kai@example.com").build()))
                .toString());
        client.tags().put(List.of("x", "y"));
        said.add(String.valueOf(client.settings().patch(Map.of("size", "L"))));
        said.add(String.valueOf(client.settings().patch(null)));
        said.add(client.notes().post("grüße"));
        said.add(String.valueOf(client.blobs().post(Upload.of(new byte[] {0, -1, 7})).bytes()[1]));
        said.add(client.searches().search(p -> p.query("q")).toString());
        said.add(JsonValue.of("x").toString());
        return said;
    }
}
