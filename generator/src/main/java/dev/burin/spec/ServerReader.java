package dev.burin.spec;

import dev.burin.model.SdkModel.Server;
import dev.burin.model.SdkModel.Variable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the API answers. Variables are replaced by their defaults. */
final class ServerReader {
    /** What begins like a host, though a URL begins with its scheme: {@code api.example.com/v1}. */
    private static final Pattern HOST = Pattern.compile("(?i)(localhost|[a-z0-9-]+(\\.[a-z0-9-]+)+)(:\\d+)?(/[^{}]*)?");

    private final Findings findings;
    private final List<Server> servers;

    /** Reads those of the document; where it names none, those that its operations name. */
    ServerReader(Place document, List<Site> sites, List<Server> more, Findings findings) {
        this.findings = findings;
        Map<String, Server> found = new LinkedHashMap<>();
        for (Place place : document.child("servers").items()) {
            absolute(place).ifPresent(server -> found.putIfAbsent(server.url(), server));
        }
        if (document.child("servers").items().isEmpty()) {
            for (Site site : sites) {
                own(site).flatMap(this::absolute).ifPresent(server -> found.putIfAbsent(server.url(), server));
            }
        }
        more.forEach(server -> found.putIfAbsent(server.url(), server));
        this.servers = List.copyOf(found.values());
    }

    /** Those with an absolute URL, the default first. */
    List<Server> all() {
        return servers;
    }

    /**
     * The server that an operation or its path has, unless it is where all requests go anyway: a URL, or a path from
     * the root of wherever the API is.
     */
    Optional<String> ownUrl(Site site) {
        return own(site)
                .map(this::ownUrl)
                .filter(url -> servers.isEmpty() || !servers.get(0).url().equals(url));
    }

    private static Optional<Place> own(Site site) {
        List<Place> around = new ArrayList<>(site.items());
        around.add(site.place());
        Collections.reverse(around);
        return around.stream()
                .flatMap(place -> place.child("servers").items().stream().limit(1))
                .findFirst();
    }

    private String ownUrl(Place place) {
        String url = url(place);
        if (isAbsolute(url)) {
            return url;
        }
        findings.degraded(
                place, "a server relative to where the document is; taken from the root of the base URL's host");
        return url.startsWith("/") ? url : '/' + url;
    }

    /** Whether requests can be sent there: {@code http} or {@code https}, host, port and path. */
    private static boolean isAbsolute(String url) {
        try {
            URI uri = new URI(url);
            return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false; // a variable without a value, for one
        }
    }

    private Optional<Server> absolute(Place place) {
        String url = url(place);
        if (!isAbsolute(url)) {
            if (!url.isEmpty()) { // "/" says no more than no server at all
                findings.degraded(place, "a server without an absolute URL; left out");
            }
            return Optional.empty();
        }
        return Optional.of(new Server(
                url,
                template(place),
                place.child("variables").members().stream()
                        .map(ServerReader::variable)
                        .toList(),
                place.text("name"),
                place.text("description")));
    }

    /** The URL with its variables, absolute as well. */
    private static String template(Place place) {
        String bare = withoutEndingSlashes(place.text("url").strip());
        if (bare.contains("://")) {
            return bare;
        }
        return (bare.startsWith("//") ? "https:" : "https://") + bare;
    }

    private static Variable variable(Place place) {
        List<String> allowed = place.child("enum").items().stream()
                .map(value -> value.node().asText())
                .toList();
        return new Variable(place.key(), usual(place), allowed, Optional.empty(), place.text("description"));
    }

    private static String usual(Place variable) {
        String first = variable.child("enum").step("0").node().asText();
        return variable.has("default") ? variable.text("default") : first;
    }

    private String url(Place place) {
        String url = place.text("url").strip();
        for (Place variable : place.child("variables").members()) {
            url = url.replace('{' + variable.key() + '}', usual(variable));
        }
        String bare = withoutEndingSlashes(url);
        boolean isHost = HOST.matcher(bare).matches();
        if (isHost || bare.startsWith("//")) {
            findings.degraded(place, "a server's URL without a scheme; taken for https");
            return (isHost ? "https://" : "https:") + bare;
        }
        return bare;
    }

    private static String withoutEndingSlashes(String url) {
        int end = url.length();
        while (end > 0 && url.charAt(end - 1) == '/') {
            end--;
        }
        return url.substring(0, end);
    }
}
