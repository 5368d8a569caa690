package golden.negotiation.program;

import golden.negotiation.NegotiationClient;
import golden.negotiation.core.Download;
import golden.negotiation.core.NotFoundException;
import golden.negotiation.core.Upload;
import golden.negotiation.model.Ledger;
import golden.negotiation.model.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Sends and asks for media types of all kinds. */
public final class Negotiation implements Function<String, List<String>> {
    /** Does nothing yet. */
    public Negotiation() {}

    @Override
    public List<String> apply(String url) {
        List<String> results = new ArrayList<>();
        NegotiationClient client =
                NegotiationClient.builder().baseUrl(url).maxRetries(0).build();
        Ledger ledger = Ledger.builder().name("cash").build();
        results.add(client.ledgers().create(ledger).name());
        results.add(client.ledgers().replace(List.of(ledger)).name());
        results.add(client.ledgers().export());
        results.add(client.ledgers().get("1").name());
        client.ledgers().check("1");
        try {
            client.ledgers().delete("1");
        } catch (NotFoundException e) {
            results.add(e.errorBody(Problem.class).map(Problem::title).orElse("unknown"));
        }
        client.ledgers().update("1", ledger);
        results.add(String.valueOf(client.ledgers().change("1", List.of()).isPresent()));
        try (Download scan =
                client.ledgers().scan().put("1", Upload.of("png".getBytes(StandardCharsets.UTF_8)))) {
            results.add(new String(scan.bytes(), StandardCharsets.UTF_8));
        }
        return results;
    }
}
