import com.acme.cards.CardsClient;

/** Hand-written code beside what is generated. */
public final class Deal {
    private Deal() {}

    /** Fetches a card. */
    public static String deal(CardsClient client, String id) {
        return String.valueOf(client.cards().fetch(id));
    }
}
