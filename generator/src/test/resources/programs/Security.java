package golden.security.program;

import golden.security.SecurityClient;
import golden.security.core.AuthenticationException;
import golden.security.core.ClientCredentials;
import golden.security.core.Credential;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Authenticates in every way there is. */
public final class Security implements Function<String, List<String>> {
    /** Does nothing yet. */
    public Security() {}

    @Override
    public List<String> apply(String url) {
        List<String> said = new ArrayList<>();
        SecurityClient.Builder builder = SecurityClient.builder().baseUrl(url).maxRetries(0);
        SecurityClient bare = builder.build();
        bare.none().get();
        bare.optional().get();
        bare.tls().get();
        bare.preferred().get();
        said.add(refused(() -> bare.rivals().get()));
        said.add(refused(() -> bare.keys().get()));
        said.add(refused(() -> bare.basic().get()));
        said.add(refused(() -> bare.both().get()));
        said.add(refused(() -> bare.either().get()));

        SecurityClient client = builder.basicAuth("u", "p")
                .tokenBearerToken("t")
                .headerKeyApiKey("h")
                .cookieKeyApiKey(Credential.supplied(() -> Credential.apiKeyInCookie("session", "c")))
                .fetchedBearerToken(ClientCredentials.of(url + "/token", "id", "secret"))
                .customAuth(request -> request.withHeaders(request.headers().toBuilder()
                        .set("Authorization", "Digest of " + request.url().getPath())
                        .build()))
                .build();
        client.basic().get();
        client.optional().get();
        client.both().get();
        client.async().either().get().join();
        client.digest().get();
        client.preferred().get();
        client.rivals().get();
        SecurityClient keyed = SecurityClient.builder()
                .baseUrl(url)
                .basicAuth("u", "p")
                .queryKeyApiKey("q")
                .headerKeyApiKey("h")
                .cookieKeyApiKey("c")
                .build();
        keyed.rivals().get();
        keyed.keys().get(p -> p.key("other"));
        keyed.keys().change(p -> p.key("mine"));
        try {
            client.either().get();
        } catch (AuthenticationException e) {
            said.add(e.getMessage());
        }
        return said;
    }

    private static String refused(Runnable call) {
        try {
            call.run();
            return "sent";
        } catch (IllegalStateException e) {
            return e.getMessage();
        }
    }
}
