package golden.webhooks.program;

import golden.webhooks.core.JsonReader;
import golden.webhooks.core.JsonWriter;
import golden.webhooks.model.CreateOrderOnPaidPayload;
import golden.webhooks.model.Loss;
import golden.webhooks.model.OrderShippedPayload;
import golden.webhooks.model.OrderShippedPayloadCarrierSpeed;
import golden.webhooks.model.OrderShippedResponse;
import java.util.List;
import java.util.function.Function;

/** Receives a webhook and a callback. */
public final class Webhooks implements Function<String, List<String>> {
    /** Does nothing yet. */
    public Webhooks() {}

    @Override
    public List<String> apply(String received) {
        OrderShippedPayload shipped = OrderShippedPayload.readFrom(JsonReader.of(received));
        boolean fast = shipped.carrier().speed() == OrderShippedPayloadCarrierSpeed.FAST;
        OrderShippedResponse answer = OrderShippedResponse.builder().seen(fast).build();
        double paid = CreateOrderOnPaidPayload.readFrom(JsonReader.of("{\"amount\": 2.5}")).amount();
        String where = Loss.readFrom(JsonReader.of("{\"where\": \"sea\"}")).where();
        return List.of(JsonWriter.toText(shipped), JsonWriter.toText(answer), String.valueOf(paid), where);
    }
}
