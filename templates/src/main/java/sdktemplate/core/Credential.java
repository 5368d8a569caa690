package sdktemplate.core;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import sdktemplate.core.internal.ApiKey;

/** What proves to the API who calls. Sent to the API's own origin only. */
@FunctionalInterface
public interface Credential {
    /**
     * {@return the request with the credential in it}
     *
     * @param request a request to the API's own origin
     */
    HttpRequest authorize(HttpRequest request);

    /**
     * {@return the request with the credential in it, when that is there}
     *
     * <p>One that has to be fetched first overrides this, so that no thread waits for it.
     *
     * @param request a request to the API's own origin
     */
    default CompletableFuture<HttpRequest> authorizeAsync(HttpRequest request) {
        return CompletableFuture.completedFuture(authorize(request));
    }

    /**
     * Hears that the API refused a request with status 401.
     *
     * @param refused the request, with the credential in it
     * @return whether the credential is another one now, with which it is worth trying again
     */
    default boolean renew(HttpRequest refused) {
        return false;
    }

    /**
     * {@return the same credential, with what sends the client's requests, by which it can fetch what it needs}
     *
     * @param transport sends requests
     */
    default Credential over(HttpTransport transport) {
        return this;
    }

    /**
     * {@return a credential that is asked for with every attempt, so that it can change}
     *
     * @param current gives what is valid now, {@code () -> Credential.bearer(vault.token())}; called from many threads
     */
    static Credential supplied(Supplier<? extends Credential> current) {
        return request -> current.get().authorize(request);
    }

    /**
     * {@return name and password (RFC 7617)}
     *
     * @param username the name
     * @param password the password
     * @throws IllegalArgumentException if there is a colon in the name, which would end it
     */
    static Credential basic(String username, String password) {
        if (username.indexOf(':') >= 0) {
            throw new IllegalArgumentException("A user name can't hold a colon");
        }
        byte[] pair = (username + ':' + password).getBytes(StandardCharsets.UTF_8);
        return apiKeyInHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /**
     * {@return a token (RFC 6750)}
     *
     * @param token the token
     */
    static Credential bearer(String token) {
        return apiKeyInHeader("Authorization", "Bearer " + token);
    }

    /**
     * {@return a key that is sent as a header field}
     *
     * @param name the field's name
     * @param key the key
     * @throws IllegalArgumentException if HTTP allows no such name or value
     */
    static Credential apiKeyInHeader(String name, String key) {
        return new ApiKey(ApiKey.In.HEADER, name, key);
    }

    /**
     * {@return a key that is sent as a query parameter, in place of any other of that name}
     *
     * @param name the parameter's name
     * @param key the key
     * @throws IllegalArgumentException if it holds half a character
     */
    static Credential apiKeyInQuery(String name, String key) {
        return new ApiKey(ApiKey.In.QUERY, name, key);
    }

    /**
     * {@return a key that is sent as a cookie, in place of any other of that name}
     *
     * @param name the cookie's name
     * @param key the key
     * @throws IllegalArgumentException if it holds half a character
     */
    static Credential apiKeyInCookie(String name, String key) {
        return new ApiKey(ApiKey.In.COOKIE, name, key);
    }
}
