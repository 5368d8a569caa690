package sdktemplate.core.internal;

import java.util.List;
import java.util.Map;

/**
 * Where operations go that have servers of their own.
 *
 * @param redirected whether the client has a base URL that the API's description does not name: it is theirs too
 * @param variables the variables of the client's own server, with their values
 * @param chosen the servers that the caller chose for operations, the last one counts
 */
public record OperationServers(boolean redirected, Map<String, String> variables, List<ServerUrl> chosen) {
    /**
     * Copies the collections.
     *
     * @param redirected whether the client has a base URL that the API's description does not name: it is theirs too
     * @param variables the variables of the client's own server, with their values
     * @param chosen the servers that the caller chose for operations, the last one counts
     */
    public OperationServers {
        variables = Map.copyOf(variables);
        chosen = List.copyOf(chosen);
    }

    /** The same for a base URL that the caller chose. */
    OperationServers asRedirected() {
        return new OperationServers(true, variables, chosen);
    }

    /**
     * Where an operation goes.
     *
     * @param own the operation's own servers, the default first
     * @param client where the client's other requests go
     */
    BaseUrl of(List<ServerUrl> own, BaseUrl client) {
        if (own.isEmpty()) {
            return client;
        }
        ServerUrl server = own.get(0);
        for (ServerUrl each : chosen) {
            for (ServerUrl alternative : own) {
                server = alternative.template().equals(each.template()) ? alternative.chosenAs(each) : server;
            }
        }
        String url = server.url(variables);
        if (url.startsWith("/")) {
            return client.atRoot(url);
        }
        return redirected ? client : BaseUrl.of(url);
    }

    /** The URLs of all servers of an operation that are at other hosts than the client's. */
    List<String> siblings(List<ServerUrl> own) {
        return own.stream()
                .map(server -> server.url(variables))
                .filter(url -> !url.startsWith("/"))
                .toList();
    }
}
