package golden.references.program;

import golden.references.ReferencesClient;
import golden.references.model.Customer;
import golden.references.model.Money;
import golden.references.model.Node;
import golden.references.model.Order;
import golden.references.model.Status;
import java.util.List;
import java.util.function.Function;

/** Reads an order and sends it back. */
public final class References implements Function<String, List<String>> {
    /** Does nothing yet. */
    public References() {}

    @Override
    public List<String> apply(String url) {
        ReferencesClient client = ReferencesClient.builder().baseUrl(url).build();
        Order order = client.orders().get("7", p -> p.dry(true));
        Customer customer = order.customer();
        Money money = order.money();
        Node tree = order.tree();
        client.orders().create(order, p -> p.pageSize(3));
        client.orders().delete("7");
        return List.of(
                customer.orders().get(0).status().equals(Status.CLOSED) + " " + money.amount(),
                tree.children().get(0).value() + " " + order.part().number());
    }
}
