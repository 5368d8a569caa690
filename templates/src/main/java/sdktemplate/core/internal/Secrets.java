package sdktemplate.core.internal;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.ConnectionException;
import sdktemplate.core.Credential;
import sdktemplate.core.DecodeException;
import sdktemplate.core.Headers;
import sdktemplate.core.HttpRequest;
import sdktemplate.core.HttpResponse;
import sdktemplate.core.SdkException;
import sdktemplate.core.TimeoutException;

/**
 * What proves to the API who calls, and must not be shown where it comes back: in an error's header fields and body, or
 * in an exception and its causes.
 */
final class Secrets {
    /** A shorter text is no secret, and stands in every other body by chance. */
    private static final int LEAST = 4;
    /** The same of a word of a header field, which can as well be the name of an algorithm. */
    private static final int LEAST_WORD = 8;

    private static final int MOST_CAUSES = 20;
    /** The bytes of a body that are looked through: those that are kept of an error, and a secret that begins there. */
    private static final int MOST = HttpResponse.MAX_KEPT_BYTES + 64 * 1024;

    private final List<SecretText> texts;

    private Secrets(Collection<String> secrets) {
        // The longest first: a secret can hold another one.
        this.texts = secrets.stream()
                .filter(secret -> secret.length() >= LEAST)
                .sorted(Comparator.comparing(String::length).reversed())
                .map(SecretText::new)
                .toList();
    }

    /**
     * What credentials added to a request.
     *
     * @param request the request without credentials, unless the API named its URL
     * @param authorized the same with credentials
     * @param credentials the credentials
     */
    static Secrets added(HttpRequest request, HttpRequest authorized, List<Credential> credentials) {
        HttpRequest bare = request;
        for (Credential credential : credentials) {
            if (credential instanceof ApiKey key) {
                bare = key.removedFrom(bare);
            }
        }
        Set<String> secrets = new LinkedHashSet<>();
        addHeaders(bare.headers(), authorized.headers(), secrets);
        List<String> others = new ArrayList<>();
        eachParameter(bare, (name, value) -> others.add(name + '=' + value));
        eachParameter(authorized, (name, value) -> {
            if (!others.contains(name + '=' + value)) {
                secrets.add(value);
            }
        });
        return new Secrets(secrets);
    }

    /**
     * What a request for a token proves the client by.
     *
     * @param request the request
     * @param own what is secret of its body
     */
    static Secrets of(HttpRequest request, List<String> own) {
        Set<String> secrets = new LinkedHashSet<>(own);
        request.headers().all("Authorization").forEach(value -> addWords(value, secrets));
        return new Secrets(secrets);
    }

    private static void eachParameter(HttpRequest request, BiConsumer<String, String> action) {
        String query = request.url().getRawQuery();
        Redaction.eachPair(query == null ? "" : query, action);
    }

    private static void addHeaders(Headers bare, Headers authorized, Set<String> secrets) {
        for (Map.Entry<String, List<String>> header : authorized.asMap().entrySet()) {
            for (String value : header.getValue()) {
                if (!bare.all(header.getKey()).contains(value)) {
                    addWords(value, secrets);
                }
            }
        }
    }

    /** The words of a header field: a key alone, one after its scheme or the cookie's name, name and password. */
    private static void addWords(String value, Set<String> secrets) {
        secrets.add(value);
        int scheme = value.indexOf(' ');
        secrets.add(value.substring(scheme + 1));
        for (String word : value.split("[ ;,]+", -1)) {
            for (String part : List.of(word, word.substring(word.indexOf('=') + 1))) {
                if (part.length() >= LEAST_WORD) {
                    secrets.add(part);
                    secrets.add(Redaction.decoded(part));
                }
            }
        }
        if (value.regionMatches(true, 0, "Basic ", 0, 6)) {
            addPassword(value.substring(6).strip(), secrets);
        }
    }

    private static void addPassword(String pair, Set<String> secrets) {
        try {
            byte[] bytes = Base64.getDecoder().decode(pair);
            secrets.add(Base64.getUrlEncoder().encodeToString(bytes));
            for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
                String text = new String(bytes, charset);
                secrets.add(text);
                secrets.add(text.substring(text.indexOf(':') + 1));
                secrets.add(Redaction.decoded(text.substring(text.indexOf(':') + 1)));
            }
        } catch (IllegalArgumentException e) {
            secrets.add(pair); // a credential of the caller's own, who means something else by the word
        }
    }

    /**
     * A response as it may be shown and logged: an error without secrets.
     *
     * @param request the request that it answers
     */
    HttpResponse hide(HttpRequest request, HttpResponse response) {
        if (response.statusCode() < 300 || texts.isEmpty()) {
            return response;
        }
        HttpResponse shown = withBody(request, response);
        Headers headers = hidden(shown.headers());
        return headers.equals(shown.headers()) || shown.isStreamed()
                ? shown
                : new HttpResponse(shown.statusCode(), headers, shown.body()).withAttempts(shown.attempts());
    }

    /** A body in which nothing is hidden stays as it came; another one is no longer packed, and does not say so. */
    private HttpResponse withBody(HttpRequest request, HttpResponse response) {
        if (response.body().length == 0) {
            return response;
        }
        byte[] plain;
        try {
            Deadline deadline = Deadline.in(request.timeout());
            byte[] body = new ContentEncoding(MOST)
                    .undoBeginning(request, response, deadline)
                    .body();
            plain = body.length > MOST ? Arrays.copyOf(body, MOST) : body;
        } catch (SdkException e) {
            return response; // whoever reads it says what is wrong with it
        }
        Charset charset =
                MediaType.charset(response.headers().first("Content-Type").orElse(""));
        if ("a".getBytes(charset).length == 1) {
            // One character a byte: what is not replaced stays as it was, whatever it means.
            charset = StandardCharsets.ISO_8859_1;
        }
        String body = new String(plain, charset);
        String shown = hide(body);
        if (shown.equals(body)) {
            return response;
        }
        Headers headers =
                response.headers().toBuilder().remove("Content-Encoding").build();
        return new HttpResponse(response.statusCode(), headers, shown.getBytes(charset))
                .withAttempts(response.attempts());
    }

    private Headers hidden(Headers headers) {
        Headers.Builder hidden = Headers.builder();
        headers.asMap().forEach((name, values) -> values.forEach(value -> hidden.add(name, hide(value))));
        return hidden.build();
    }

    /** A text without secrets. */
    String hide(String text) {
        String hidden = text;
        for (SecretText secret : texts) {
            hidden = secret.hideIn(hidden);
        }
        return hidden;
    }

    /**
     * A failure as it may be shown and logged: itself, or where it or one of its causes shows a secret, another one
     * that does not.
     *
     * @param request the request that failed
     */
    RuntimeException hide(HttpRequest request, RuntimeException failure) {
        if (!isShown(failure, 0)) {
            return failure;
        }
        Throwable cause = hidden(failure.getCause(), 0);
        RuntimeException shown;
        if (failure instanceof ConnectionException connection) {
            shown = connection.wasSent()
                    ? ConnectionException.broken(request, cause)
                    : ConnectionException.notMade(request, cause);
        } else if (failure instanceof TimeoutException) {
            shown = new TimeoutException(request, cause);
        } else if (failure instanceof DecodeException) {
            shown = new DecodeException(hide(String.valueOf(failure.getMessage())), cause);
        } else {
            shown = new SdkException(request, " failed: " + hide(failure.toString()), cause);
        }
        shown.setStackTrace(failure.getStackTrace());
        return shown;
    }

    private boolean isShown(@Nullable Throwable failure, int depth) {
        if (failure == null || depth == MOST_CAUSES) {
            return false;
        }
        String text = String.valueOf(failure.getMessage());
        return !hide(text).equals(text)
                || isShown(failure.getCause(), depth + 1)
                || Arrays.stream(failure.getSuppressed()).anyMatch(other -> isShown(other, depth + 1));
    }

    /** What takes the place of a cause that shows a secret: its class, message and trace. */
    private @Nullable Throwable hidden(@Nullable Throwable cause, int depth) {
        if (cause == null || !isShown(cause, depth)) {
            return cause;
        }
        Throwable shown = new IOException(hide(cause.toString()), hidden(cause.getCause(), depth + 1));
        shown.setStackTrace(cause.getStackTrace());
        return shown;
    }
}
