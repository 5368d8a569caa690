package sdktemplate.core;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a request to your server is the API's own: only who knows the secret can have made its signature (RFC
 * 2104). What does not match is not told from what matches by the time it takes. Safe to share between threads.
 */
public final class WebhookValidator {
    /** How a signature is written. */
    public enum Encoding {
        /** Base 64 (RFC 4648, section 4). */
        BASE64,
        /** Two hexadecimal digits a byte. */
        HEX
    }

    private static final String FORM = "application/x-www-form-urlencoded";
    /** A host in brackets has colons of its own (RFC 3986, section 3.2.2). */
    private static final Pattern URL = Pattern.compile(
            "(?<scheme>https?)://(?<host>[^/?#]*?(?:\\[[^/?#\\]]*\\])?)(?<port>:[0-9]*)?(?<rest>(?:[/?#].*)?)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final String header;
    private final String prefix;
    private final Encoding encoding;
    private final String algorithm;
    private final boolean overUrl;
    private final @Nullable String bodyHash;
    private final List<byte[]> secrets;

    private WebhookValidator(
            String header,
            String prefix,
            Encoding encoding,
            String algorithm,
            boolean overUrl,
            @Nullable String bodyHash,
            List<byte[]> secrets) {
        this.header = header;
        this.prefix = prefix;
        this.encoding = encoding;
        this.algorithm = algorithm;
        this.overUrl = overUrl;
        this.bodyHash = bodyHash;
        this.secrets = secrets;
        mac(new byte[] {0}, new byte[0]);
    }

    /**
     * {@return a validator of signatures over the URL, followed by name and value of each form field in the order of
     * names; of another body the URL's query holds the SHA-256 hash}
     *
     * @param header the header field with the signature
     * @param prefix what stands in it before the signature
     * @param encoding how the signature is written
     * @param algorithm what makes it, {@code HmacSHA1}
     * @param bodyHash the query parameter with the hash of a body that is no form, in hexadecimal digits; absent if
     *     such bodies are never signed
     * @param secrets the secret, or all that are valid while it is changed
     * @throws IllegalArgumentException if the algorithm is not known, or there is no secret
     */
    public static WebhookValidator overUrlAndForm(
            String header,
            String prefix,
            Encoding encoding,
            String algorithm,
            @Nullable String bodyHash,
            String... secrets) {
        return new WebhookValidator(header, prefix, encoding, algorithm, true, bodyHash, bytes(secrets));
    }

    /**
     * {@return a validator of signatures over the body}
     *
     * @param header the header field with the signature
     * @param prefix what stands in it before the signature, {@code sha256=}
     * @param encoding how the signature is written
     * @param algorithm what makes it, {@code HmacSHA256}
     * @param secrets the secret, or all that are valid while it is changed
     * @throws IllegalArgumentException if the algorithm is not known, or there is no secret
     */
    public static WebhookValidator overBody(
            String header, String prefix, Encoding encoding, String algorithm, String... secrets) {
        return new WebhookValidator(header, prefix, encoding, algorithm, false, null, bytes(secrets));
    }

    private static List<byte[]> bytes(String... secrets) {
        if (secrets.length == 0 || Arrays.stream(secrets).anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException("Webhooks are validated with a secret: give at least one");
        }
        return Arrays.stream(secrets)
                .map(secret -> secret.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /**
     * {@return whether the API made the request}
     *
     * <p>Where the URL is signed, its port need not be: an API that signs {@code https://h.example/p} for a request to
     * {@code https://h.example:8443/p} is taken at its word.
     *
     * @param url the whole URL to which it was sent, as the API knows it: behind a proxy, the proxy's
     * @param headers its header fields
     * @param body its body as it came, empty if it has none
     */
    public boolean isValid(String url, Headers headers, byte[] body) {
        byte[] signature = signature(headers);
        if (signature.length == 0) {
            return false;
        }
        boolean valid = false;
        for (byte[] message : messages(url, headers, body)) {
            for (byte[] secret : secrets) {
                valid |= MessageDigest.isEqual(mac(secret, message), signature);
            }
        }
        return valid;
    }

    private byte[] signature(Headers headers) {
        String text = headers.first(header).orElse("");
        if (!text.startsWith(prefix)) {
            return new byte[0];
        }
        String encoded = text.substring(prefix.length()).strip();
        try {
            return encoding == Encoding.HEX
                    ? HexFormat.of().parseHex(encoded)
                    : Base64.getDecoder().decode(encoded);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** What can have been signed: all of it is what came, and nothing what the sender of the request made up. */
    private List<byte[]> messages(String url, Headers headers, byte[] body) {
        if (!overUrl) {
            return List.of(body);
        }
        String mediaType = headers.first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        String fields;
        if (body.length == 0) {
            fields = "";
        } else if (mediaType.startsWith(FORM)) {
            fields = fields(new String(body, StandardCharsets.UTF_8));
        } else if (isHashOf(body, url)) {
            fields = "";
        } else {
            return List.of();
        }
        List<byte[]> messages = new ArrayList<>();
        for (String spelled : spellings(url)) {
            messages.add((spelled + fields).getBytes(StandardCharsets.UTF_8));
        }
        return messages;
    }

    /** Fields by name, then by value, each pair once. */
    private static String fields(String form) {
        Set<List<String>> pairs = new TreeSet<>((a, b) -> {
            int byName = a.get(0).compareTo(b.get(0));
            return byName == 0 ? a.get(1).compareTo(b.get(1)) : byName;
        });
        for (String field : form.split("&", -1)) {
            if (!field.isEmpty()) {
                int equals = field.indexOf('=');
                String name = equals < 0 ? field : field.substring(0, equals);
                pairs.add(List.of(decoded(name), equals < 0 ? "" : decoded(field.substring(equals + 1))));
            }
        }
        StringBuilder text = new StringBuilder();
        pairs.forEach(pair -> text.append(pair.get(0)).append(pair.get(1)));
        return text.toString();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // not encoded as a form: no API signed that
        }
    }

    private boolean isHashOf(byte[] body, String url) {
        int query = url.indexOf('?');
        if (bodyHash == null || query < 0) {
            return false;
        }
        for (String parameter : url.substring(query + 1).split("[&#]", -1)) {
            if (parameter.startsWith(bodyHash + "=")) {
                String sent = parameter.substring(bodyHash.length() + 1).toLowerCase(Locale.ROOT);
                String own = HexFormat.of().formatHex(sha256(body));
                return MessageDigest.isEqual(
                        own.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
            }
        }
        return false;
    }

    /**
     * The URL as it is, without its port, and with the usual one where it has none: APIs and proxies do either. Taken
     * apart by hand, since a host with an underscore, or a query with braces, is no URL to Java and one to APIs.
     */
    private static Set<String> spellings(String url) {
        Set<String> spellings = new LinkedHashSet<>(List.of(url));
        Matcher parts = URL.matcher(url);
        if (parts.matches()) {
            String usual = parts.group("scheme").equalsIgnoreCase("https") ? ":443" : ":80";
            String start = parts.group("scheme") + "://" + parts.group("host");
            spellings.add(start + parts.group("rest"));
            if (parts.group("port") == null) {
                spellings.add(start + usual + parts.group("rest"));
            }
        }
        return spellings;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private byte[] mac(byte[] secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret, algorithm));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not an algorithm for signatures: " + algorithm, e);
        }
    }

    /** {@return where signatures are, without the secret} */
    @Override
    public String toString() {
        return "WebhookValidator[" + header + "]";
    }
}
