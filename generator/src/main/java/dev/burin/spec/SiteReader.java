package dev.burin.spec;

import dev.burin.model.HttpMethod;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the operations of a document. */
final class SiteReader {
    private final References references;
    private final Findings findings;

    SiteReader(References references, Findings findings) {
        this.references = references;
        this.findings = findings;
    }

    /** All operations, in the document's order. */
    List<Site> read(Place document) {
        List<Site> sites = new ArrayList<>();
        for (Place path : document.child("paths").members()) {
            if (!path.key().startsWith("x-")) {
                addPath(path, sites);
            }
        }
        return withUniqueIds(sites);
    }

    private void addPath(Place path, List<Site> sites) {
        String key = path.key();
        if (PathTemplate.variables(key).size() > Limits.VARIABLES) {
            findings.degraded(path, "a path of more than " + Limits.VARIABLES + " variables; left out");
            return;
        }
        if (!key.startsWith("/")) {
            findings.degraded(path, "a path that does not begin with a slash; taken as if it did");
        }
        List<Place> items = references.way(path);
        Collections.reverse(items);
        addOperations(key.startsWith("/") ? key : '/' + key, items, sites);
    }

    /** What stands beside a path item's reference counts more than what the reference leads to. */
    private void addOperations(String path, List<Place> items, List<Site> sites) {
        Map<String, Place> members = new LinkedHashMap<>();
        for (Place member :
                items.stream().flatMap(item -> item.members().stream()).toList()) {
            Place hidden = members.put(member.key(), member);
            if (hidden != null && method(hidden.key()).isPresent()) {
                findings.filtered(hidden, "the operation beside the reference to it");
            }
        }
        for (Place member : members.values()) {
            Optional<HttpMethod> method = method(member.key());
            if (method.isPresent() && member.node().isObject()) {
                String id = member.text("operationId").strip();
                sites.add(new Site(member, items, method.get(), path, id));
            } else if (method.isPresent()
                    || member.key().equals("query")
                    || member.key().equals("additionalOperations")) {
                findings.degraded(member, "an operation that HTTP or the document does not define; left out");
            }
        }
    }

    /** Both of two operations that share an id lose it, so that it matters to neither which comes first. */
    private List<Site> withUniqueIds(List<Site> sites) {
        Map<String, Integer> uses = new HashMap<>();
        sites.forEach(site -> uses.merge(site.id(), 1, Integer::sum));
        List<Site> unique = new ArrayList<>(sites.size());
        for (Site site : sites) {
            boolean shared = uses.getOrDefault(site.id(), 0) > 1;
            if (shared && !site.id().isEmpty()) {
                findings.degraded(site.place(), "the operationId " + site.id() + " is used twice; named by its path");
            }
            unique.add(shared || site.id().isEmpty() ? named(site) : site);
        }
        return unique;
    }

    private static Site named(Site site) {
        String id = site.method().name().toLowerCase(Locale.ROOT) + ' ' + site.path();
        return new Site(site.place(), site.items(), site.method(), site.path(), id);
    }

    /** The method that a member of a path item is the operation of; none for other members. */
    static Optional<HttpMethod> method(String key) {
        return switch (key) {
            case "get" -> Optional.of(HttpMethod.GET);
            case "put" -> Optional.of(HttpMethod.PUT);
            case "post" -> Optional.of(HttpMethod.POST);
            case "delete" -> Optional.of(HttpMethod.DELETE);
            case "options" -> Optional.of(HttpMethod.OPTIONS);
            case "head" -> Optional.of(HttpMethod.HEAD);
            case "patch" -> Optional.of(HttpMethod.PATCH);
            case "trace" -> Optional.of(HttpMethod.TRACE);
            default -> Optional.empty();
        };
    }
}
