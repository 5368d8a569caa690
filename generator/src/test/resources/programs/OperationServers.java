package golden.operation_servers.program;

import golden.operation_servers.OperationServersClient;
import golden.operation_servers.OperationServersOperationServer;
import golden.operation_servers.OperationServersServer;
import java.util.List;
import java.util.function.Function;

/** Calls operations with servers of their own, by clients of all kinds. */
public final class OperationServers implements Function<String, List<String>> {
    /** Does nothing yet. */
    public OperationServers() {}

    @Override
    public List<String> apply(String url) {
        OperationServersClient usual = OperationServersClient.builder().build();
        OperationServersServer american = OperationServersServer.production().withRegion(OperationServersServer.Region.US);
        OperationServersClient us =
                OperationServersClient.builder().server(american).build();
        usual.files().list();
        us.files().list();
        usual.maps().list();
        us.maps().list();
        usual.archives().list();
        OperationServersOperationServer cold = OperationServersOperationServer.coldStorage();
        OperationServersClient.builder().operationServer(cold).build().archives().list();
        OperationServersClient.builder()
                .operationServer(OperationServersOperationServer.theArchive())
                .operationServer(cold.withTier(OperationServersOperationServer.Tier.DEEP))
                .build()
                .archives()
                .list();
        OperationServersClient.builder()
                .server(american)
                .operationServer(OperationServersOperationServer.plainRoom())
                .build()
                .rooms()
                .list();
        us.tenants().list();
        usual.status().get();
        OperationServersClient.builder()
                .operationServer(OperationServersOperationServer.rootV2())
                .build()
                .status()
                .get();
        OperationServersClient.builder()
                .operationServer(cold)
                .baseUrl(url)
                .build()
                .archives()
                .list();
        return List.of();
    }
}
