package sdktemplate.core.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.Headers;

/** The URL to which the {@code Location} field of a response leads (RFC 9110, section 10.2.2). */
final class RedirectTarget {
    private static final Pattern AUTHORITY = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*:)?//");
    private static final String ALLOWED = "-._~:/?[]@!$&'()*+,;=";
    private static final String HEX = "0123456789ABCDEF";

    private RedirectTarget() {}

    /**
     * The URL; {@code null} if there is none, several, or one that is not of {@code http} or {@code https}, a host and
     * no user.
     *
     * @param request the URL that was asked for
     * @param headers the response's header fields
     */
    static @Nullable URI of(URI request, Headers headers) {
        Set<String> locations = Set.copyOf(headers.all("Location"));
        if (locations.size() != 1) {
            return null;
        }
        try {
            URI target =
                    resolve(request, new URI(escaped(locations.iterator().next().strip())));
            boolean http = "https".equalsIgnoreCase(target.getScheme()) || "http".equalsIgnoreCase(target.getScheme());
            return http && target.getHost() != null && target.getRawUserInfo() == null ? target : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** RFC 3986, section 5.2.2, which {@link URI#resolve} does not follow. */
    private static URI resolve(URI base, URI reference) throws URISyntaxException {
        if (reference.isOpaque() || (reference.isAbsolute() && reference.getRawAuthority() == null)) {
            return reference;
        }
        String scheme = reference.isAbsolute() ? reference.getScheme() : base.getScheme();
        String authority = reference.getRawAuthority();
        String path = reference.getRawPath();
        String query = reference.getRawQuery();
        if (!reference.isAbsolute() && authority == null) {
            authority = base.getRawAuthority();
            if (path.isEmpty()) {
                path = base.getRawPath();
                query = query == null ? base.getRawQuery() : query;
            } else if (!path.startsWith("/")) {
                String from = base.getRawPath();
                path = from.isEmpty() ? "/" + path : from.substring(0, from.lastIndexOf('/') + 1) + path;
            }
        }
        String url = scheme + "://" + authority + (path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
        return new URI(PageUrl.withoutDotSegments(url));
    }

    /**
     * The reference without its fragment, which is not sent, and with what no URL may contain percent-encoded: servers
     * send spaces, braces and UTF-8 as they are. A header field has a character for each byte.
     */
    private static String escaped(String reference) {
        boolean bytesOnly = reference.chars().allMatch(c -> c <= 0xff);
        byte[] bytes = reference.getBytes(bytesOnly ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = indexOrEnd(text, "#", 0);
        int query = indexOrEnd(text, "?", 0);
        Matcher authority = AUTHORITY.matcher(text);
        int path = authority.lookingAt() ? indexOrEnd(text, "/", authority.end()) : 0;
        StringBuilder escaped = new StringBuilder(end);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            boolean isBracketInPath = (c == '[' || c == ']') && i >= path && i < query;
            if (c == '%' ? isEscape(text, i) : isAllowed(c) && !isBracketInPath) {
                escaped.append(c);
            } else {
                escaped.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
            }
        }
        return escaped.toString();
    }

    private static int indexOrEnd(String text, String wanted, int from) {
        int index = text.indexOf(wanted, from);
        return index < 0 ? text.length() : index;
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0;
    }

    private static boolean isAllowed(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || ALLOWED.indexOf(c) >= 0;
    }
}
