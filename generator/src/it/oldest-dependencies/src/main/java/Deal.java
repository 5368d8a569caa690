import com.acme.cards.model.Card;

/** Reads and writes JSON with the oldest jackson-core. */
public final class Deal implements java.util.concurrent.Callable<String> {
    @Override
    public String call() {
        return Card.fromJson("{\"id\": \"7\", \"suit\": \"spades\", \"more\": [1, 2.50, null, {\"a\": \"\\u00f6\"}]}").toJson();
    }
}
