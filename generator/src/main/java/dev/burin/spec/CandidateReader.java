package dev.burin.spec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.burin.model.NameSource;
import dev.burin.model.TypeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Lists the schemas of which a value of a union satisfies one. Unions among them are replaced by their branches. Each
 * union with a name is read once, however many others name it.
 */
final class CandidateReader {
    private final SchemaResolver resolver;
    private final ShapeReader shapes;
    private final FactsReader facts;
    private final Discriminators discriminators;
    private final Inheritance inheritance;
    private final BranchNames names;
    private final Findings findings;
    /** The candidates of unions with names, by the ids of those. */
    private final Map<String, List<Candidate>> known = new HashMap<>();
    /** How many unions stand in one another there, by the ids of the outermost. */
    private final Map<String, Integer> levels = new HashMap<>();

    CandidateReader(
            SchemaResolver resolver,
            ShapeReader shapes,
            FactsReader facts,
            Discriminators discriminators,
            Inheritance inheritance,
            Findings findings) {
        this.resolver = resolver;
        this.shapes = shapes;
        this.facts = facts;
        this.discriminators = discriminators;
        this.inheritance = inheritance;
        this.names = new BranchNames(resolver, shapes, facts);
        this.findings = findings;
    }

    /**
     * The candidates, in the document's order.
     *
     * @param union a schema of that shape
     * @param inner whether another union with a name may be looked into; the types in it are named after it
     */
    List<Candidate> read(Resolved union, Predicate<Resolved> inner) {
        String id = union.schema().id();
        List<Candidate> candidates = known.get(id);
        if (candidates == null) {
            Reading reading = new Reading(inner);
            candidates = reading.of(union.schema(), new TypeId(id));
            known.put(id, candidates);
            levels.put(id, reading.inside + 1);
        }
        return candidates;
    }

    /** A candidate that is no union, with what the discriminators of its parents say of it. */
    Candidate of(Place place, TypeId union, Resolved resolved, Shape shape) {
        return new Candidate(place, union, resolved, shape, List.of(), inheritance.said(resolved.schema()));
    }

    /** What a branch is called. */
    String name(Candidate candidate) {
        return names.of(candidate.place());
    }

    /** One reading. */
    private final class Reading {
        private final Predicate<Resolved> inner;
        /** The unions that are being read, and how deep each stands in others. */
        private final Map<String, Integer> open = new HashMap<>();
        /** The candidates of those that hold a union which was open then: without the candidates of that one. */
        private final Map<String, List<Candidate>> partial = new HashMap<>();
        /** The outermost open union that was found inside the one that is read. */
        private int outermost = Integer.MAX_VALUE;
        /** How many unions stand in one another inside the one that is read. */
        private int inside;

        Reading(Predicate<Resolved> inner) {
            this.inner = inner;
        }

        List<Candidate> of(Place union, TypeId owner) {
            Integer level = open.putIfAbsent(union.id(), open.size());
            if (level != null) {
                outermost = Math.min(outermost, level);
                return List.of(); // it adds nothing to itself
            }
            Composition composition = Composition.of(union);
            List<Candidate> candidates = composition.branches().isEmpty()
                    ? distributed(union, composition, owner)
                    : branches(union, composition.branches(), owner);
            if (!composition.more().isEmpty()) {
                findings.degraded(union, "oneOf and anyOf in one schema; the branches of the first of them");
            }
            open.remove(union.id());
            if (candidates.size() > Limits.BRANCHES) {
                findings.degraded(
                        union,
                        "one of more than " + Limits.BRANCHES
                                + " schemas, those of unions in it among them; any JSON value instead");
                return List.of(anything(union, owner));
            }
            return discriminators.told(union, Candidate.distinct(shared(union, candidates)));
        }

        /** The candidates of a union with a name, which are the same whoever names it. */
        private List<Candidate> ofNamed(Place union) {
            String id = union.id();
            int outside = inside;
            inside = Math.max(inside, levels.getOrDefault(id, 0));
            List<Candidate> whole = known.get(id);
            if (whole != null) {
                return whole;
            }
            List<Candidate> part = partial.get(id);
            if (part != null) {
                outermost = 0; // what holds it is partial as well
                return part;
            }
            int level = open.size();
            int around = outermost;
            outermost = Integer.MAX_VALUE;
            inside = 0;
            List<Candidate> candidates = of(union, new TypeId(id));
            if (!open.containsKey(id)) {
                (outermost < level ? partial : known).put(id, candidates);
                levels.put(id, inside + 1);
            }
            inside = Math.max(outside, inside + 1);
            outermost = Math.min(outermost, around);
            return candidates;
        }

        private Candidate anything(Place place, TypeId owner) {
            Resolved nothing = new Resolved(place.child(""), false, false, new NameSource.Component(""));
            return new Candidate(place, owner, nothing, Shape.ANY, List.of(), Map.of());
        }

        private List<Candidate> branches(Place union, List<Place> branches, TypeId owner) {
            List<String> types = Keywords.types(union);
            List<Candidate> candidates = new ArrayList<>();
            for (Place branch : branches) {
                candidates.addAll(branch(types.size() == 1 ? typed(branch, types.get(0)) : branch, owner));
                if (candidates.size() > Limits.BRANCHES) {
                    candidates = new ArrayList<>(Candidate.distinct(candidates));
                }
                if (candidates.size() > Limits.BRANCHES) {
                    return candidates;
                }
            }
            return candidates;
        }

        /** A branch without a type is of the union's. */
        private Place typed(Place branch, String type) {
            boolean says = Stream.of("type", "$ref", "allOf", "oneOf", "anyOf").anyMatch(branch::has);
            return says || !branch.node().isObject()
                    ? branch
                    : branch.standIn(((ObjectNode) branch.node()).deepCopy().put("type", type));
        }

        private List<Candidate> branch(Place place, TypeId owner) {
            Resolved resolved = resolver.resolve(place, new NameSource.Member(owner, names.of(place)));
            Shape shape = shapes.of(resolved.schema());
            if (shape != Shape.UNION) {
                return List.of(CandidateReader.this.of(place, owner, resolved, shape));
            }
            if (!(resolved.name() instanceof NameSource.Component)) {
                return of(resolved.schema(), owner);
            }
            String id = resolved.schema().id();
            boolean isTooDeep = open.size() >= Limits.UNIONS_DEEP && !open.containsKey(id);
            if (isTooDeep || !inner.test(resolved) || levels.getOrDefault(id, 0) >= Limits.UNIONS_DEEP) {
                findings.degraded(
                        place, "more than " + Limits.UNIONS_DEEP + " unions in one another; any JSON value instead");
                return List.of(anything(place, owner));
            }
            return ofNamed(resolved.schema());
        }

        /** A schema without branches of its own that is made of a union has the union's. */
        private List<Candidate> distributed(Place schema, Composition composition, TypeId owner) {
            List<Candidate> candidates = List.of();
            for (Place part : composition.parts()) {
                Resolved resolved = resolver.resolve(part, new NameSource.Component(""));
                if (shapes.of(resolved.schema()) == Shape.UNION && !shapes.isBranch(schema, resolved.schema())) {
                    if (candidates.isEmpty()) {
                        candidates = branch(part, owner);
                    } else {
                        findings.degraded(part, "a second union among the parts; the branches of the first one");
                    }
                }
            }
            return candidates;
        }

        /** Adds what the union says beside its branches to those that do not say it themselves. */
        private List<Candidate> shared(Place union, List<Candidate> candidates) {
            Facts common = facts.of(List.of(union));
            if (common.declared().isEmpty() && common.required().isEmpty()) {
                return candidates;
            }
            boolean onlyObjects = Keywords.types(union).equals(List.of("object"));
            if (candidates.size() > Limits.MERGED_BRANCHES) {
                findings.degraded(
                        union,
                        "properties beside more than " + Limits.MERGED_BRANCHES
                                + " schemas, each of which would be one more type; the schemas alone");
                return candidates;
            }
            List<Candidate> more = new ArrayList<>();
            for (Candidate candidate : candidates) {
                boolean object = candidate.isObject() || candidate.shape() == Shape.ANY;
                if (object && !facts.of(candidate.schemas()).declared().containsAll(common.declared())) {
                    more.add(candidate.having(union));
                } else if (object || !onlyObjects) {
                    more.add(candidate);
                } else {
                    findings.degraded(candidate.place(), "a branch that is no object, of a union of objects; left out");
                }
            }
            return more;
        }
    }
}
