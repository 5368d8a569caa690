package sdktemplate.core;

import java.util.List;

/**
 * What the API's description calls an operation: enough to tell in a log what was done, with nothing of what it was
 * done to.
 *
 * @param id the operation's id, {@code FetchChallenge}
 * @param method the HTTP method
 * @param path the path with its variables in braces, {@code /v2/Services/{Sid}}
 * @param security what the operation wants of credentials: any one of the lists, all schemes of that list; empty where
 *     it wants none
 */
public record Operation(String id, String method, String path, List<List<String>> security) {
    /**
     * Copies the lists.
     *
     * @param id the operation's id
     * @param method the HTTP method
     * @param path the path with its variables in braces
     * @param security ids of security schemes
     */
    public Operation {
        security = List.copyOf(security);
    }
}
