package sdktemplate.core.internal;

import java.util.ArrayDeque;
import java.util.Deque;

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
        if (path.endsWith("/.") || path.endsWith("/..")) {
            path += "/"; // once its dot segments are removed, this is a folder
        }
        return url.startsWith("?") ? path + url : path.substring(0, path.lastIndexOf('/') + 1) + url;
    }

    /** The URL without {@code .} and {@code ..} in its path (RFC 3986, section 5.2.4). */
    static String withoutDotSegments(String url) {
        int authority = url.indexOf("://");
        int start = url.indexOf('/', authority < 0 ? 0 : authority + 3);
        int end = start;
        while (end >= 0 && end < url.length() && url.charAt(end) != '?' && url.charAt(end) != '#') {
            end++;
        }
        if (start < 0 || !url.substring(start, end).contains("/.")) {
            return url;
        }
        Deque<String> path = new ArrayDeque<>();
        String[] segments = url.substring(start + 1, end).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean isUp = segments[i].equals("..");
            if (isUp) {
                path.pollLast();
            }
            if (!isUp && !segments[i].equals(".")) {
                path.addLast(segments[i]);
            } else if (i == segments.length - 1) {
                path.addLast("");
            }
        }
        return url.substring(0, start) + '/' + String.join("/", path) + url.substring(end);
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
