package dev.burin.spec;

import dev.burin.GeneratorOptions.Grouping;
import dev.burin.model.Doc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts operations into services, by path or by tag. */
final class ServiceReader {
    private final Grouping grouping;
    private final Findings findings;
    private final Map<String, Doc> tags = new LinkedHashMap<>();

    ServiceReader(Grouping grouping, Place document, Findings findings) {
        this.grouping = grouping;
        this.findings = findings;
        for (Place tag : document.child("tags").items()) {
            tags.put(tag.text("name"), Docs.of(tag));
        }
    }

    /** The operations by the path of their service, parents before children. Each prefix of a path is one as well. */
    Map<List<String>, List<Site>> group(List<Site> sites) {
        Map<List<String>, Integer> sizes = new HashMap<>();
        sites.forEach(site -> sizes.merge(path(site), 1, Integer::sum));
        Map<List<String>, List<Site>> services = new LinkedHashMap<>();
        for (Site site : sites) {
            List<String> path = new ArrayList<>(path(site));
            if (sizes.getOrDefault(path, 0) > Limits.OPERATIONS) {
                path.addAll(PathTemplate.resource(site.path())); // one class has no room for so many
                path = path.subList(0, Math.min(path.size(), Limits.SERVICES_DEEP));
            }
            for (int length = 1; length <= path.size(); length++) {
                services.computeIfAbsent(List.copyOf(path.subList(0, length)), prefix -> new ArrayList<>());
            }
            services.getOrDefault(path, new ArrayList<>()).add(site);
        }
        return services;
    }

    /** No deeper than services go: the path of one with a hundred thousand segments is one service, too. */
    private List<String> path(Site site) {
        List<String> whole = wholePath(site);
        if (whole.size() <= Limits.SERVICES_DEEP) {
            return whole;
        }
        findings.degraded(
                site.place(),
                "a path of more than " + Limits.SERVICES_DEEP + " fixed segments; in the service of the first ones");
        return List.copyOf(whole.subList(0, Limits.SERVICES_DEEP));
    }

    private List<String> wholePath(Site site) {
        String tag = site.place().child("tags").step("0").node().asText("");
        if (grouping == Grouping.PATH || (grouping == Grouping.AUTO && tag.isEmpty())) {
            return PathTemplate.resource(site.path());
        }
        return List.of(tag.isEmpty() ? "default" : tag);
    }

    /** What the document says of a service: only tags are described. */
    Doc doc(List<String> path) {
        return path.size() == 1 ? tags.getOrDefault(path.get(0), Doc.NONE) : Doc.NONE;
    }
}
