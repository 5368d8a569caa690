package golden.read_write_only.program;

import golden.read_write_only.ReadWriteOnlyClient;
import golden.read_write_only.core.JsonValue;
import golden.read_write_only.model.Address;
import golden.read_write_only.model.User;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Takes what came, changes it, and sends it back. */
public final class ReadWriteOnly implements Function<String, List<String>> {
    /** Does nothing yet. */
    public ReadWriteOnly() {}

    @Override
    public List<String> apply(String url) {
        List<String> said = new ArrayList<>();
        ReadWriteOnlyClient client = ReadWriteOnlyClient.builder().baseUrl(url).build();
        User user = client.users().create(User.builder().name("Kai").password("hush").build());
        said.add(user.id() + " " + user.password());
        User edited = user.toBuilder()
                .password("new")
                .address(Address.builder().id("a").verified(true).build())
                .additionalProperty("id2", JsonValue.of(2))
                .build();
        said.add(edited.toJson());
        client.users().create(edited);
        client.users().patch(p -> p.password("p").name("n"));
        client.users().put(p -> p.name("n").password("p").address(edited.address()));
        return said;
    }
}
