package dev.burin.twilio.verify.testing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sdktemplate.testing.TestServer.Received;

/** Names and values as a server understands them, by the JDK's own decoder. */
public final class Urlencoded {
    private Urlencoded() {}

    /** What a request has after the question mark. */
    public static List<Map.Entry<String, String>> query(Received request) {
        int mark = request.target().indexOf('?');
        return mark < 0 ? List.of() : decode(request.target().substring(mark + 1));
    }

    /** What a request has in its form. */
    public static List<Map.Entry<String, String>> form(Received request) {
        return decode(request.body());
    }

    private static List<Map.Entry<String, String>> decode(String text) {
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            pairs.add(Map.entry(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1))));
        }
        return pairs;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
