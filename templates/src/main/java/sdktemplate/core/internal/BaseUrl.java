package sdktemplate.core.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.DecodeException;

/** Where the API is. Makes the URLs of requests, and none to another scheme, host or port. */
public final class BaseUrl {
    private final String origin;
    private final String path;
    private final String text;

    private BaseUrl(String origin, String path) {
        String bare = path;
        while (bare.endsWith("/")) {
            bare = bare.substring(0, bare.length() - 1);
        }
        this.origin = origin;
        this.path = bare;
        this.text = origin + bare;
    }

    /**
     * {@return where the API is}
     *
     * @param text its URL, with a path or not
     * @throws IllegalArgumentException if it is no URL of a server: {@code http} or {@code https}, host, port, path
     */
    public static BaseUrl of(String text) {
        URI url;
        try {
            url = new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("Not a base URL: " + e.getReason() + " at " + e.getIndex());
        }
        boolean http = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
        if (!http
                || url.getHost() == null
                || url.getRawUserInfo() != null
                || url.getRawQuery() != null
                || url.getRawFragment() != null) {
            throw new IllegalArgumentException(refusal(text, http ? url : null));
        }
        return new BaseUrl(origin(url), url.getRawPath());
    }

    private static String refusal(String text, @Nullable URI url) {
        String authority = url == null || url.getHost() != null ? null : url.getRawAuthority();
        if (authority != null) {
            // The JDK's client sends nothing to such a host, and so nor does anything else here.
            return "Not a host name that Java's HTTP clients take (letters, digits, hyphens; RFC 1123): "
                    + authority.substring(authority.lastIndexOf('@') + 1);
        }
        // Up to the last of them: a password may hold one.
        return "Not a base URL (http or https, host, port, path): "
                + text.replaceFirst("//[^/?#]*@", "//" + Redaction.HIDDEN + "@");
    }

    /** The same scheme, host and port with another path. */
    BaseUrl atRoot(String path) {
        return new BaseUrl(origin, path);
    }

    /**
     * {@return the URL of a request}
     *
     * @param siblings other servers of the same API: a page's URL that is below one of them means this one
     * @throws DecodeException if the API sent it for a next page, and it leads elsewhere or to the same page again
     */
    URI resolve(ApiRequest request, List<String> siblings) {
        String id = request.operation().id();
        URI url = resolve(id, request.target(), siblings);
        PageTrail trail = request.trail();
        if (trail != null && url.equals(resolve(id, trail.last(), siblings))) {
            throw new DecodeException(id + ": a page names itself as the next page");
        }
        if (trail != null && url.equals(resolve(id, trail.mark(), siblings))) {
            throw new DecodeException(id + ": the pages lead in a circle");
        }
        return url;
    }

    private URI resolve(String operationId, String target, List<String> siblings) {
        URI url;
        try {
            url = atHome(new URI(PageUrl.withoutDotSegments(absolute(target))), siblings);
            if (!isHere(url)) {
                url = atHome(secured(url), siblings);
            }
        } catch (URISyntaxException e) {
            throw new DecodeException(operationId + ": the next page's URL is not a URL");
        }
        if (!isHere(url)) {
            throw new DecodeException(
                    operationId + ": the next page is not at " + origin + "; credentials and requests go nowhere else");
        }
        return url;
    }

    /**
     * The same URL with {@code https}: an API behind a proxy that ends TLS can't tell, and names its pages with
     * {@code http}. Nothing goes there unless the API is there.
     */
    private static URI secured(URI url) throws URISyntaxException {
        if (!"http".equalsIgnoreCase(url.getScheme()) || url.getRawAuthority() == null) {
            return url;
        }
        String rest = url.toString().substring("http".length());
        return new URI("https" + (url.getPort() == 80 ? rest.replaceFirst(":80(?=[/?]|$)", "") : rest));
    }

    /** The URL below this one that a URL below a sibling means; the URL itself if it is below none. */
    private URI atHome(URI url, List<String> siblings) throws URISyntaxException {
        if (isAbove(url)) {
            return url;
        }
        for (String text : siblings) {
            BaseUrl sibling = of(text);
            if (sibling.isAbove(url)) {
                return new URI(this.text + url.toString().substring(sibling.length(url)));
            }
        }
        return url;
    }

    /** Whether a URL is of this scheme, host and port. */
    private boolean isHere(URI url) {
        return url.getHost() != null
                && url.getRawUserInfo() == null
                && origin(url).equals(origin);
    }

    /** Whether a URL is of this scheme, host and port, and below this path. */
    private boolean isAbove(URI url) {
        return isHere(url) && (url.getRawPath() + "/").startsWith(path + "/");
    }

    /** How much of a URL below this one is this one; its origin can be written otherwise. */
    private int length(URI url) {
        return url.toString().indexOf(url.getRawAuthority())
                + url.getRawAuthority().length()
                + path.length();
    }

    private String absolute(String target) {
        if (target.startsWith("/")) {
            return text + target;
        }
        if (target.charAt(0) != PageUrl.ROOT) {
            return target;
        }
        String path = target.substring(1);
        // "//host/path" keeps nothing but the scheme.
        return path.startsWith("//") ? origin.substring(0, origin.indexOf(':') + 1) + path : origin + path;
    }

    /** Scheme, host and port of a URL that has a host, each URL's of the same origin alike. */
    static String origin(URI url) {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        String host = url.getHost().toLowerCase(Locale.ROOT);
        int port = url.getPort();
        boolean usual = port < 0 || port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + host + (usual ? "" : ":" + port);
    }

    @Override
    public String toString() {
        return text;
    }
}
