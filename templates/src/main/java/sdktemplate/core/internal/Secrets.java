package sdktemplate.core.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import sdktemplate.core.HttpRequest;
import sdktemplate.core.HttpResponse;

/** What proved to the API who calls, and that an API may repeat when it says what was wrong with it. */
final class Secrets {
    /** A shorter text is no secret, and stands in every other body by chance. */
    private static final int LEAST = 8;

    private Secrets() {}

    /**
     * An answer as it may be shown and logged: an error without what was added to the request.
     *
     * @param request the request without credentials
     * @param authorized the same with credentials
     */
    static HttpResponse hide(HttpResponse response, HttpRequest request, HttpRequest authorized) {
        if (response.statusCode() < 400 || response.body().length == 0) {
            return response;
        }
        // One character a byte: what is not replaced stays as it was, whatever it means.
        String body = new String(response.body(), StandardCharsets.ISO_8859_1);
        String shown = body;
        for (String secret : added(request, authorized)) {
            if (secret.length() >= LEAST) {
                shown = shown.replace(secret, Redaction.HIDDEN);
            }
        }
        return shown.equals(body) ? response : response.withBody(shown.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static List<String> added(HttpRequest request, HttpRequest authorized) {
        List<String> added = new ArrayList<>();
        for (Map.Entry<String, List<String>> header :
                authorized.headers().asMap().entrySet()) {
            for (String value : header.getValue()) {
                if (!request.headers().all(header.getKey()).contains(value)) {
                    addWords(value, added);
                }
            }
        }
        String query = String.valueOf(authorized.url().getRawQuery());
        if (!query.equals(request.url().getRawQuery())) {
            Redaction.eachPair(query, (name, value) -> added.add(value));
        }
        return added;
    }

    /** The words of a header field: a key alone, one after its scheme or the cookie's name, name and password. */
    private static void addWords(String value, List<String> words) {
        words.add(value);
        for (String word : value.split("[ ;,]+", -1)) {
            words.add(word);
            words.add(word.substring(word.indexOf('=') + 1));
        }
        if (value.startsWith("Basic ")) {
            words.add(password(value.substring("Basic ".length())));
        }
    }

    private static String password(String pair) {
        try {
            String text = new String(Base64.getDecoder().decode(pair), StandardCharsets.UTF_8);
            return text.substring(text.indexOf(':') + 1);
        } catch (IllegalArgumentException e) {
            return pair; // a credential of the caller's own, who means something else by the word
        }
    }
}
