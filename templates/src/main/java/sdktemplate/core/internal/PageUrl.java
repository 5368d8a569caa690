package sdktemplate.core.internal;

/**
 * Where a request goes: a path below the API's base URL, or what came of a page's URL. The latter starts with a scheme
 * ({@code https://…}) or, where it is a path from the origin's root and not from the base URL, with {@link #ROOT}.
 */
final class PageUrl {
    /** No path below a base URL starts like this. */
    static final char ROOT = '!';

    private PageUrl() {}

    /** The target that a page's URL means (RFC 3986, section 5.2) when it is found in the answer from another. */
    static String resolve(String current, String reference) {
        int fragment = reference.indexOf('#');
        String url = fragment < 0 ? reference : reference.substring(0, fragment);
        if (url.isEmpty()) {
            return current;
        }
        if (url.startsWith("/")) {
            return ROOT + url;
        }
        if (hasScheme(url)) {
            return url;
        }
        int query = current.indexOf('?');
        String path = query < 0 ? current : current.substring(0, query);
        return url.startsWith("?") ? path + url : path.substring(0, path.lastIndexOf('/') + 1) + url;
    }

    static boolean hasScheme(String url) {
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c == ':') {
                return i > 0;
            }
            if (c == '/' || c == '?') {
                return false;
            }
        }
        return false;
    }
}
