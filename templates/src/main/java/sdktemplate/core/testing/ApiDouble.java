package sdktemplate.core.testing;

/**
 * What stands for the API in a test: a {@link ScriptedTransport} without a network, a {@link ScriptedServer} over a
 * real one. One tells operations apart by their ids, the other by method and path.
 */
public sealed interface ApiDouble permits ScriptedServer, ScriptedTransport {
    /**
     * Prepares the answer to an operation, in place of others.
     *
     * @param operationId the operation's id in the API's description: {@code FetchWidget}
     * @param methodAndPath its method and path, with braces for what varies: {@code GET /v1/Shops/{Shop}/Widgets}
     * @param answer what is answered from now on
     */
    void prepare(String operationId, String methodAndPath, Answer answer);
}
