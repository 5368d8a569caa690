package dev.burin.spec;

import dev.burin.source.Pointer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The rules of {@code burin.yaml} for operations, by their ids, in one of its sections. Each has to be for something.
 *
 * @param <R> a rule
 */
final class OperationRules<R> {
    /** Stands for all operations that have no rule of their own. */
    private static final String ANY = "*";

    private final String section;
    private final Map<String, R> rules;
    private final ConfigurationCheck check;
    private final Set<String> applied = new HashSet<>();
    private final Set<String> met = new HashSet<>();
    private final Set<String> refused = new HashSet<>();

    /**
     * The rules of a section.
     *
     * @param section its key
     */
    OperationRules(String section, Map<String, R> rules, ConfigurationCheck check) {
        this.section = section;
        this.rules = rules;
        this.check = check;
    }

    /** The rule for this operation and no other. */
    Optional<R> own(Site site) {
        return Optional.ofNullable(rules.get(site.id()));
    }

    /** The rule for all others. */
    Optional<R> usual() {
        return Optional.ofNullable(rules.get(ANY));
    }

    /** Notes that the rule for an operation, its own or the one for all others, was of use. */
    void apply(Site site) {
        applied.add(key(site));
    }

    /** Notes that what a rule names besides is there as well. */
    void meet(Site site) {
        met.add(key(site));
    }

    /** Notes the rules with a key that {@link #meet} was never called for. */
    void refuseUnmet(String key, Predicate<R> hasKey, String cause) {
        rules.forEach((id, rule) -> {
            if (hasKey.test(rule) && applied.contains(id) && !met.contains(id) && !refused.contains(id)) {
                String at = pointer(id) + '/' + key;
                if (id.equals(ANY)) {
                    check.warn(at, cause);
                } else {
                    check.unknown(at, cause, key, List.of());
                }
            }
        });
    }

    private String key(Site site) {
        return rules.containsKey(site.id()) ? site.id() : ANY;
    }

    /**
     * Notes that a key of the operation's own rule names what is not there.
     *
     * @param known what there is
     */
    void refuse(Site site, String key, String cause, String name, Collection<String> known) {
        applied.add(site.id());
        refused.add(site.id());
        check.unknown(pointer(site.id()) + '/' + key, "the operation " + site.id() + ": " + cause, name, known);
    }

    /**
     * Notes the rules that are for operations which are not there, and those that were of no use.
     *
     * @param wanted what an operation must have for them, as it reads after "has no"
     */
    void check(List<Site> sites, String wanted) {
        Set<String> ids = new TreeSet<>(sites.stream().map(Site::id).toList());
        for (String id : rules.keySet()) {
            if (applied.contains(id)) {
                continue;
            }
            if (id.equals(ANY)) {
                check.warn(pointer(id), "no operation without a rule of its own has a " + wanted + " that it fits");
            } else if (ids.contains(id)) {
                check.unknown(pointer(id), "the operation " + id + " has no " + wanted, id, List.of());
            } else {
                check.unknown(pointer(id), "the document has no operation '" + id + "'", id, ids);
            }
        }
    }

    private String pointer(String id) {
        return "/" + section + "/" + Pointer.escape(id);
    }
}
