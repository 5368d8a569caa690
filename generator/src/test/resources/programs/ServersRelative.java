package golden.servers_relative.program;

import golden.servers_relative.ServersRelativeClient;
import java.util.List;
import java.util.function.Function;

/** Forgets to say where the API is, then says it. */
public final class ServersRelative implements Function<String, List<String>> {
    /** Does nothing yet. */
    public ServersRelative() {}

    @Override
    public List<String> apply(String url) {
        String said = "";
        try {
            ServersRelativeClient.builder().build();
        } catch (IllegalStateException e) {
            said = String.valueOf(e.getMessage());
        }
        ServersRelativeClient client =
                ServersRelativeClient.builder().baseUrl(url + "/api/v1").build();
        client.orders().list();
        client.health().get();
        client.uploads().create();
        return List.of(said);
    }
}
