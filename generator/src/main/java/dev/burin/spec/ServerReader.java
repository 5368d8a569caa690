package dev.burin.spec;

import dev.burin.model.SdkModel.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where the API answers. */
final class ServerReader {
    private final Findings findings;

    ServerReader(Findings findings) {
        this.findings = findings;
    }

    /** The servers with an absolute URL, variables replaced by their defaults. */
    List<Server> read(Place document) {
        List<Server> servers = new ArrayList<>();
        for (Place server : document.child("servers").items()) {
            String url = url(server);
            if (isAbsolute(url)) {
                servers.add(new Server(url, server.text("description")));
            } else {
                findings.degraded(server, "a server without an absolute URL; left out");
            }
        }
        return servers;
    }

    private static String url(Place server) {
        String url = server.text("url").strip();
        for (Place variable : server.child("variables").members()) {
            if (variable.has("default")) {
                url = url.replace('{' + variable.key() + '}', variable.text("default"));
            }
        }
        int end = url.length();
        while (end > 0 && url.charAt(end - 1) == '/') {
            end--;
        }
        return url.substring(0, end);
    }

    private static boolean isAbsolute(String url) {
        String scheme = url.substring(0, Math.max(0, url.indexOf("://"))).toLowerCase(Locale.ROOT);
        return (scheme.equals("http") || scheme.equals("https"))
                && url.length() > scheme.length() + 3
                && url.indexOf('{') < 0;
    }
}
