package golden.pages_of_vendors.program;

import golden.pages_of_vendors.PagesOfVendorsClient;
import golden.pages_of_vendors.account.message.MessagePage;
import golden.pages_of_vendors.core.Page;
import golden.pages_of_vendors.core.RequestOptions;
import golden.pages_of_vendors.core.SdkException;
import golden.pages_of_vendors.model.Charge;
import golden.pages_of_vendors.model.Message;
import golden.pages_of_vendors.model.Repo;
import golden.pages_of_vendors.org.repo.RepoPage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Goes over pages as several vendors make them. */
public final class PagesOfVendors implements Function<String, List<String>> {
    /** Does nothing yet. */
    public PagesOfVendors() {}

    @Override
    public List<String> apply(String url) {
        PagesOfVendorsClient client = PagesOfVendorsClient.builder()
                .baseUrl(url)
                .bearerToken("secret")
                .maxRetries(0)
                .build();
        List<String> said = new ArrayList<>();
        said.addAll(byLinkHeader(client));
        said.addAll(byLastItem(client));
        said.addAll(byRelativeUri(client));
        return said;
    }

    private static List<String> byLinkHeader(PagesOfVendorsClient client) {
        RepoPage first = client.orgs().repos().list("acme", p -> p.perPage(2L));
        RepoPage second = client.orgs().repos().list("acme", from(first));
        return List.of(
                names(first.stream()),
                names(second.stream()),
                names(second.previousPage().items().stream()),
                names(client.orgs().repos().stream("acme").limit(2)),
                failure(client.orgs().repos().list("acme")),
                failure(client.orgs().repos().list("acme")));
    }

    private static List<String> byLastItem(PagesOfVendorsClient client) {
        Page<Charge> first = client.charges().list(p -> p.limit(2L));
        return List.of(
                ids(first.stream()),
                ids(client.charges().list(from(first)).stream()),
                ids(client.charges().stream().limit(2)),
                failure(client.charges().list()));
    }

    private static List<String> byRelativeUri(PagesOfVendorsClient client) {
        MessagePage first = client.accounts().messages().list("AC1", p -> p.pageSize(2L));
        MessagePage second = first.nextPage();
        return List.of(
                sids(first.stream()) + " from " + first.start() + " to " + first.end(),
                sids(second.previousPage().items().stream()),
                sids(client.accounts().messages().list("AC1", from(first)).stream()),
                sids(client.accounts().messages().stream("AC1").limit(2)),
                failure(client.accounts().messages().list("AC1")),
                failure(client.accounts().messages().list("AC1")));
    }

    /** A call that goes on where another one stopped. */
    private static RequestOptions from(Page<?> page) {
        return RequestOptions.builder().pageToken(page.nextPageToken().orElseThrow()).build();
    }

    private static String names(Stream<Repo> repos) {
        return repos.map(Repo::name).collect(Collectors.joining());
    }

    private static String ids(Stream<Charge> charges) {
        return charges.map(Charge::id).collect(Collectors.joining());
    }

    private static String sids(Stream<Message> messages) {
        return messages.map(Message::sid).collect(Collectors.joining());
    }

    private static String failure(Page<?> first) {
        try {
            return first.stream().count() + " items";
        } catch (SdkException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
