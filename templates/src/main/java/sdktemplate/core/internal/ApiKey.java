package sdktemplate.core.internal;

import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;
import sdktemplate.core.Credential;
import sdktemplate.core.Headers;
import sdktemplate.core.HttpRequest;

/**
 * A key that is sent as a header field, a query parameter or a cookie (OpenAPI 3.1, section 4.8.27), in place of any
 * other one of its name: a next page's URL may hold the key already.
 *
 * @param in where it is sent
 * @param name the name of the header field, parameter or cookie
 * @param key the key
 */
public record ApiKey(In in, String name, String key) implements Credential {
    /** Where a key is sent. */
    public enum In {
        /** A header field. */
        HEADER,
        /** A query parameter. */
        QUERY,
        /** A cookie. */
        COOKIE
    }

    /**
     * Checks that the place can hold the key.
     *
     * @param in where it is sent
     * @param name the name of the header field, parameter or cookie
     * @param key the key
     * @throws IllegalArgumentException if it can't; the message does not show the key
     */
    public ApiKey {
        if (in == In.HEADER) {
            Headers.builder().set(name, key).build();
        } else {
            PercentEncoding.encode(name);
            PercentEncoding.encode(key);
        }
    }

    @Override
    public HttpRequest authorize(HttpRequest request) {
        HttpRequest bare = removedFrom(request);
        return switch (in) {
            case HEADER -> withHeader(bare, name, key);
            case QUERY -> bare.withQuery(name, key);
            case COOKIE -> {
                String cookie = PercentEncoding.encode(name) + '=' + PercentEncoding.encode(key);
                String others = bare.headers().first("Cookie").orElse("");
                yield withHeader(bare, "Cookie", others.isEmpty() ? cookie : others + "; " + cookie);
            }
        };
    }

    /** The same request without anything of the key's name where the key is sent. */
    HttpRequest removedFrom(HttpRequest request) {
        Headers.Builder headers = request.headers().toBuilder();
        switch (in) {
            case HEADER -> headers.remove(name);
            case COOKIE -> {
                String others = otherCookies(request);
                headers.remove("Cookie");
                if (!others.isEmpty()) {
                    headers.set("Cookie", others);
                }
            }
            case QUERY -> {
                String url = request.url().toString();
                String bare = PageQuery.without(url, name);
                return bare.equals(url) ? request : request.withUrl(URI.create(bare));
            }
        }
        return request.withHeaders(headers.build());
    }

    private String otherCookies(HttpRequest request) {
        return request.headers().all("Cookie").stream()
                .flatMap(field -> Arrays.stream(field.split("; *", -1)))
                .filter(cookie -> !PageQuery.isNamed(cookie, name))
                .collect(Collectors.joining("; "));
    }

    private static HttpRequest withHeader(HttpRequest request, String name, String value) {
        return request.withHeaders(
                request.headers().toBuilder().set(name, value).build());
    }

    /** {@return where the key is sent, without the key} */
    @Override
    public String toString() {
        return "ApiKey[" + in + " " + name + "]";
    }
}
