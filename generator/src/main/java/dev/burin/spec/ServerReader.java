package dev.burin.spec;

import dev.burin.model.OperationModel.OwnServer;
import dev.burin.model.SdkModel.Server;
import dev.burin.model.SdkModel.Variable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The servers of the document, and those that its operations and paths have of their own. */
final class ServerReader {
    /** What begins like a host, though a URL begins with its scheme: {@code api.example.com/v1}. */
    private static final Pattern HOST = Pattern.compile("(?i)(localhost|[a-z0-9-]+(\\.[a-z0-9-]+)+)(:\\d+)?(/[^{}]*)?");

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)\\}");

    private final Findings findings;
    private final List<Server> servers;
    /** The values that servers which are chosen from together list for each variable. */
    private final Map<String, Set<String>> listed = new HashMap<>();
    /** The values that the variables of the document's servers can have; none where they can have any. */
    private final Map<String, Set<String>> variables = new HashMap<>();

    /** Reads those of the document; where it names none, those that its operations name. */
    ServerReader(Place document, List<Site> sites, List<Server> more, Findings findings) {
        this.findings = findings;
        Map<String, Server> found = new LinkedHashMap<>();
        List<Place> declared = document.child("servers").items();
        if (declared.isEmpty()) {
            declared = sites.stream().flatMap(site -> places(site).stream()).toList();
        }
        for (Place place : declared) {
            if (found.size() < Limits.SERVERS) {
                absolute(place).ifPresent(server -> found.putIfAbsent(server.url(), server));
            } else if (!known(place).map(found::containsKey).orElse(true)) {
                findings.degraded(place, "more than " + Limits.SERVERS + " servers; left out");
            }
        }
        more.forEach(server -> found.putIfAbsent(server.url(), server));
        this.servers = List.copyOf(found.values());
        for (Server server : servers) {
            server.variables()
                    .forEach(variable -> variables.merge(
                            variable.name(), new HashSet<>(variable.allowed()), ServerReader::valuesOfBoth));
        }
    }

    /** Any value is in what has no list of values. */
    private static Set<String> valuesOfBoth(Set<String> some, Set<String> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return Set.of();
        }
        some.addAll(others);
        return some;
    }

    /** Those with an absolute URL, the default first. */
    List<Server> all() {
        return servers;
    }

    /**
     * The servers that an operation or its path has, unless they are where all requests go anyway. One that is relative
     * is a path from the root of wherever the API is.
     */
    List<OwnServer> own(Site site) {
        Map<String, OwnServer> own = new LinkedHashMap<>();
        listed.clear(); // those of an operation are members of a class of its own
        for (Place place : places(site)) {
            if (own.size() == Limits.SERVERS) {
                findings.degraded(place, "more than " + Limits.SERVERS + " servers; left out");
                continue;
            }
            read(place)
                    .ifPresent(server ->
                            own.putIfAbsent(server.template(), new OwnServer(server, followed(place, server))));
        }
        List<Server> all = own.values().stream().map(OwnServer::server).toList();
        boolean isDefault = all.size() == 1 && !servers.isEmpty() && isSame(all.get(0), servers.get(0));
        return isDefault || isSame(all, servers) ? List.of() : List.copyOf(own.values());
    }

    /** The operation's own, or else those of its path. */
    private static List<Place> places(Site site) {
        List<Place> around = new ArrayList<>(site.items());
        around.add(site.place());
        Collections.reverse(around);
        return around.stream()
                .map(place -> place.child("servers").items())
                .filter(servers -> !servers.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static boolean isSame(List<Server> some, List<Server> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!isSame(some.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(Server server, Server other) {
        return server.url().equals(other.url()) && server.template().equals(other.template());
    }

    /** The variables that servers of the document have too, with values that both know. */
    private List<String> followed(Place place, Server server) {
        List<String> followed = new ArrayList<>();
        for (Variable variable : server.variables()) {
            Set<String> others = variables.get(variable.name());
            Set<String> own = new HashSet<>(variable.allowed());
            if (others != null && (own.isEmpty() || others.isEmpty() || !Collections.disjoint(own, others))) {
                followed.add(variable.name());
                if (!own.isEmpty() && !own.equals(others)) {
                    findings.degraded(
                            place,
                            "a server's variable " + variable.name() + " with other values than the document's servers"
                                    + " have; the client's value where this server has it, else the default");
                }
            }
        }
        return followed;
    }

    /** A server, absolute or from the root of wherever the API is. */
    private Optional<Server> read(Place place) {
        return known(place).map(url -> {
            if (isAbsolute(url)) {
                return server(place, url, template(place));
            }
            findings.degraded(
                    place, "a server relative to where the document is; taken from the root of the base URL's host");
            return server(
                    place,
                    fromRoot(url),
                    fromRoot(withoutEndingSlashes(place.text("url").strip())));
        });
    }

    private static String fromRoot(String url) {
        return url.startsWith("/") ? url : '/' + url;
    }

    private Optional<Server> absolute(Place place) {
        return known(place).flatMap(url -> {
            if (isAbsolute(url)) {
                return Optional.of(server(place, url, template(place)));
            }
            if (!url.isEmpty()) { // "/" says no more than no server at all
                findings.degraded(place, "a server without an absolute URL; left out");
            }
            return Optional.empty();
        });
    }

    /** The URL with the default values of its variables; none where there are no such values. */
    private Optional<String> known(Place place) {
        Collection<String> unknown = new ArrayList<>();
        Matcher names = VARIABLE.matcher(place.text("url"));
        while (names.find()) {
            Place variable = place.child("variables").child(names.group(1));
            if (!variable.exists()) {
                unknown.add("a server's URL with the variable " + names.group(1) + ", which it does not declare");
            } else if (!variable.has("default")
                    && variable.child("enum").items().isEmpty()) {
                unknown.add("a server's variable " + names.group(1) + " without a default");
            }
        }
        unknown.forEach(what -> findings.degraded(place, what + "; left out"));
        return unknown.isEmpty() ? Optional.of(url(place)) : Optional.empty();
    }

    private Server server(Place place, String url, String template) {
        List<Place> declared = place.child("variables").members().stream()
                .filter(variable -> template.contains('{' + variable.key() + '}'))
                .toList();
        boolean isChoice = isRoomFor(declared, place);
        return new Server(
                url,
                isChoice ? template : url,
                isChoice ? declared.stream().map(this::variable).toList() : List.of(),
                place.text("name"),
                place.text("description"));
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
            return false;
        }
    }

    /** The URL with its variables, absolute as well. */
    private static String template(Place place) {
        String bare = withoutEndingSlashes(place.text("url").strip());
        if (bare.contains("://")) {
            return bare;
        }
        return (bare.startsWith("//") ? "https:" : "https://") + bare;
    }

    /** The variables of servers that are chosen from together become members of one class. */
    private boolean isRoomFor(List<Place> more, Place server) {
        Set<String> all = new HashSet<>(listed.keySet());
        more.forEach(variable -> all.add(variable.key()));
        if (all.size() > Limits.VARIABLES) {
            findings.degraded(
                    server,
                    "servers of more than " + Limits.VARIABLES + " variables; this one with the defaults of its own");
        }
        return all.size() <= Limits.VARIABLES;
    }

    /** The values that those servers have for a variable are the constants of one enum. */
    private Variable variable(Place place) {
        Set<String> values = listed.computeIfAbsent(place.key(), name -> new HashSet<>());
        place.child("enum").items().forEach(value -> values.add(value.node().asText()));
        if (values.size() > Limits.VALUES) {
            findings.degraded(place, "more than " + Limits.VALUES + " values of a server's variable; any text instead");
            return new Variable(place.key(), usual(place), List.of(), Optional.empty(), place.text("description"));
        }
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
