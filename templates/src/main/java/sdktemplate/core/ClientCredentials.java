package sdktemplate.core;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.internal.TokenSource;

/**
 * A token that is fetched with the client's own id and secret (OAuth 2.0 client credentials, RFC 6749, section 4.4). It
 * is fetched when it is first needed, once for all threads, kept until shortly before it expires, and fetched again
 * when the API refuses it.
 *
 * <pre>{@code
 * ClientCredentials.of("https://auth.example.com/token", id, secret).withScopes("read", "write")
 * }</pre>
 */
public final class ClientCredentials implements Credential {
    private static final String SCHEME = "Bearer ";
    /** RFC 6749, sections 4 and 6, and RFC 7521, section 4. */
    private static final Set<String> SECRET_PARAMETERS =
            Set.of("assertion", "client_assertion", "client_secret", "code", "password", "refresh_token");

    private final URI tokenUrl;
    private final String clientId;
    private final String clientSecret;
    private final boolean secretInBody;
    private final Map<String, String> parameters;
    private final Duration skew;
    private final @Nullable TokenSource tokens;

    private ClientCredentials(
            URI tokenUrl,
            String clientId,
            String clientSecret,
            boolean secretInBody,
            Map<String, String> parameters,
            Duration skew,
            @Nullable TokenSource tokens) {
        this.tokenUrl = tokenUrl;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.secretInBody = secretInBody;
        this.parameters = parameters;
        this.skew = skew;
        this.tokens = tokens;
    }

    /**
     * {@return a token from there}
     *
     * @param tokenUrl where tokens are to be had; id and secret are sent there
     * @param clientId the client's id
     * @param clientSecret the client's secret
     * @throws IllegalArgumentException if that is no absolute URL of {@code http} or {@code https}
     */
    public static ClientCredentials of(String tokenUrl, String clientId, String clientSecret) {
        URI url = URI.create(tokenUrl);
        boolean http = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
        if (!http || url.getHost() == null) {
            throw new IllegalArgumentException("Not a URL to get tokens from: " + tokenUrl);
        }
        return new ClientCredentials(url, clientId, clientSecret, false, Map.of(), Duration.ofSeconds(60), null);
    }

    /**
     * {@return the same with these scopes, in place of those that the server gives by default}
     *
     * @param scopes what the token is to allow
     */
    public ClientCredentials withScopes(String... scopes) {
        return withParameter("scope", String.join(" ", scopes));
    }

    /**
     * {@return the same with one more parameter of the token request, such as {@code audience}}
     *
     * @param name its name
     * @param value its value
     */
    public ClientCredentials withParameter(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.put(name, value);
        return new ClientCredentials(tokenUrl, clientId, clientSecret, secretInBody, Map.copyOf(all), skew, null);
    }

    /** {@return the same with id and secret in the body, for servers that do not take them in a header} */
    public ClientCredentials withSecretInBody() {
        return new ClientCredentials(tokenUrl, clientId, clientSecret, true, parameters, skew, null);
    }

    /**
     * {@return the same for clocks that go differently}
     *
     * @param difference how long before a token expires another is fetched; 60 seconds if nothing is said, but never
     *     more than half of its life
     * @throws IllegalArgumentException if it is not positive
     */
    public ClientCredentials withClockSkew(Duration difference) {
        return new ClientCredentials(
                tokenUrl,
                clientId,
                clientSecret,
                secretInBody,
                parameters,
                Checks.positive("clockSkew", difference),
                null);
    }

    @Override
    public Credential over(HttpTransport transport) {
        TokenSource source = new TokenSource(transport, tokenRequest(), secrets(), skew, InstantSource.system());
        return new ClientCredentials(tokenUrl, clientId, clientSecret, secretInBody, parameters, skew, source);
    }

    private List<String> secrets() {
        List<String> secrets = new ArrayList<>(List.of(clientSecret));
        parameters.forEach((name, value) -> {
            if (SECRET_PARAMETERS.contains(name)) {
                secrets.add(value);
            }
        });
        return secrets;
    }

    private HttpRequest tokenRequest() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.putAll(new TreeMap<>(parameters));
        Headers.Builder headers = Headers.builder()
                .set("Accept", "application/json")
                .set("Content-Type", "application/x-www-form-urlencoded");
        if (secretInBody) {
            form.put("client_id", clientId);
            form.put("client_secret", clientSecret);
        }
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest request = new HttpRequest(
                new Operation("The token request", "POST", tokenUrl.getPath(), List.of()),
                tokenUrl,
                headers.build(),
                RequestBody.of(body.getBytes(StandardCharsets.UTF_8)),
                Duration.ofSeconds(30));
        // Section 2.3.1: both are encoded as in a form, before they become a name and a password.
        return secretInBody
                ? request
                : Credential.basic(encoded(clientId), encoded(clientSecret)).authorize(request);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public HttpRequest authorize(HttpRequest request) {
        return Credential.bearer(tokens().token(request)).authorize(request);
    }

    @Override
    public CompletableFuture<HttpRequest> authorizeAsync(HttpRequest request) {
        return tokens().tokenAsync(request)
                .thenApply(token -> Credential.bearer(token).authorize(request));
    }

    @Override
    public boolean renew(HttpRequest refused) {
        // Another credential of the same operation may have had the last word on the header.
        Optional<String> sent = refused.headers().first("Authorization").filter(value -> value.startsWith(SCHEME));
        sent.ifPresent(value -> tokens().discard(value.substring(SCHEME.length())));
        return sent.isPresent();
    }

    private TokenSource tokens() {
        if (tokens == null) {
            throw new IllegalStateException("Give these credentials to a client, which fetches the token");
        }
        return tokens;
    }

    /** {@return where tokens are fetched, without the secret} */
    @Override
    public String toString() {
        return "ClientCredentials[" + tokenUrl + "]";
    }
}
