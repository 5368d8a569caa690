package golden.optional_bodies.program;

import golden.optional_bodies.OptionalBodiesClient;
import golden.optional_bodies.core.DecodeException;
import golden.optional_bodies.core.JsonReader;
import golden.optional_bodies.core.JsonValue;
import golden.optional_bodies.model.Gift;
import golden.optional_bodies.order.OrderCreateParams;
import golden.optional_bodies.order.OrderUpdateParams;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Sends bodies that may be left out, in part, as a whole and not at all. */
public final class OptionalBodies implements Function<String, List<String>> {
    /** Does nothing yet. */
    public OptionalBodies() {}

    @Override
    public List<String> apply(String url) {
        List<String> results = new ArrayList<>();
        OptionalBodiesClient client =
                OptionalBodiesClient.builder().baseUrl(url).build();
        client.orders().create();
        client.orders().create(OrderCreateParams.withoutBody().dry(true).build());
        client.orders().create(p -> p.item("tea").note("hot"));
        client.orders().replace();
        client.orders().replace(p -> p.item("tea").count(2L));
        client.orders().update(OrderUpdateParams.withoutBody().day("today").build());
        client.orders().update(p -> p.day("today").item("tea"));
        try {
            client.orders().create(OrderCreateParams.withoutBody().note("hot").build());
        } catch (IllegalArgumentException e) {
            results.add(e.getMessage());
        }
        try {
            results.add(Gift.readFrom(JsonReader.of(JsonValue.parse("{}"))).kind());
        } catch (DecodeException e) {
            results.add(e.getMessage());
        }
        return results;
    }
}
