package golden.error_messages.program;

import golden.error_messages.ErrorMessagesClient;
import golden.error_messages.core.ApiException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Says what its exceptions say. */
public final class ErrorMessages implements Function<String, List<String>> {
    /** Does nothing yet. */
    public ErrorMessages() {}

    @Override
    public List<String> apply(String url) {
        ErrorMessagesClient client =
                ErrorMessagesClient.builder().baseUrl(url).maxRetries(0).build();
        List<Runnable> calls = List.of(
                () -> client.usual().get(),
                () -> client.problem().get(),
                () -> client.nested().get(),
                () -> client.named().get(),
                () -> client.single().get(),
                () -> client.list().get(),
                () -> client.union().get(),
                () -> client.undeclared().get());
        List<String> messages = new ArrayList<>();
        for (Runnable call : calls) {
            try {
                call.run();
            } catch (ApiException e) {
                messages.add(e.getMessage());
            }
        }
        return messages;
    }
}
