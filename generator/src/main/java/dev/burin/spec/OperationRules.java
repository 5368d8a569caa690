package dev.burin.spec;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What {@code burin.yaml} says of operations, by their ids.
 *
 * @param <R> what is said of one
 */
final class OperationRules<R> {
    /** Stands for all operations that have no rule of their own. */
    private static final String ANY = "*";

    private final Map<String, R> rules;

    OperationRules(Map<String, R> rules) {
        this.rules = rules;
    }

    /** What is said of this operation and no other. */
    Optional<R> own(Site site) {
        return Optional.ofNullable(rules.get(site.id()));
    }

    /** What is said of all others. */
    Optional<R> usual() {
        return Optional.ofNullable(rules.get(ANY));
    }

    /**
     * Notes the rules that are for operations which are not there.
     *
     * @param how what the rule says of the operation with an id, as it reads after "how"
     */
    void noteStrangers(Place paths, List<Site> sites, Findings findings, UnaryOperator<String> how) {
        Set<String> ids = sites.stream().map(Site::id).collect(Collectors.toSet());
        rules.keySet().stream()
                .filter(id -> !id.equals(ANY) && !ids.contains(id))
                .forEach(id -> findings.degraded(
                        paths, "burin.yaml says how " + how.apply(id) + "; no operation has that id"));
    }
}
