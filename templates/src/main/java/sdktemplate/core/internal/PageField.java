package sdktemplate.core.internal;

import java.net.URI;
import java.util.Map;
import sdktemplate.core.JsonValue;

/**
 * A page that a field of the request's JSON asks for. It stands in the target's fragment, which no request sends: so
 * pages are told apart, and come back to, by their target alone.
 */
final class PageField {
    private PageField() {}

    /** The target with that value of the field, in the place of the one that it has. */
    static String with(String target, String field, Object value) {
        int fragment = target.indexOf('#');
        return (fragment < 0 ? target : target.substring(0, fragment))
                + '#'
                + PercentEncoding.encode(field)
                + '='
                + PercentEncoding.encode(WireValue.of(value).toJson());
    }

    /** The request to the URL, with the field in its body. */
    static Map<String, JsonValue> of(URI url) {
        String fragment = url.getRawFragment();
        if (fragment == null) {
            return Map.of();
        }
        int equals = fragment.indexOf('=');
        return Map.of(
                Redaction.decoded(fragment.substring(0, Math.max(0, equals))),
                JsonValue.parse(Redaction.decoded(fragment.substring(equals + 1))));
    }

    /** The URL as it is asked for. */
    static URI without(URI url) {
        String text = url.toString();
        int fragment = text.indexOf('#');
        return fragment < 0 ? url : URI.create(text.substring(0, fragment));
    }
}
