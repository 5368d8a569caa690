package golden.servers.program;

import golden.servers.ServersClient;
import golden.servers.ServersServer;
import golden.servers.upload.UploadListResponse;
import java.util.List;
import java.util.function.Function;

/** Lists uploads at their own server, then at the one that the caller chose, as the rest. */
public final class Servers implements Function<String, List<String>> {
    /** Does nothing yet. */
    public Servers() {}

    @Override
    public List<String> apply(String url) {
        ServersClient asDescribed = ServersClient.builder().apiKey("k").build();
        List<String> uploads =
                asDescribed.uploads().list().stream().toList();
        ServersClient chosen = ServersClient.builder().apiKey("k").baseUrl(url + "/chosen").build();
        chosen.uploads().list();
        chosen.uploads().create();
        chosen.orders().list();
        chosen.status().get();
        chosen.status().check();
        String port = url.substring(url.lastIndexOf(':') + 1);
        ServersServer production = ServersServer.production().withPort(port);
        ServersClient.builder().server(production).build().orders().list();
        return List.of(
                String.join("", uploads),
                ServersServer.sandboxExampleComV1().url(),
                String.valueOf(production.withRegion(ServersServer.Region.US).equals(production.withRegion("us"))));
    }
}
