package dev.burin.spec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.burin.model.NameSource;
import dev.burin.model.TypeId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Lists the schemas of which a value of a union satisfies one. Unions among them are replaced by their branches. */
final class CandidateReader {
    private final SchemaResolver resolver;
    private final ShapeReader shapes;
    private final FactsReader facts;
    private final Discriminators discriminators;
    private final Inheritance inheritance;
    private final BranchNames names;
    private final Findings findings;

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
        return new Reading(inner).of(union.schema(), new TypeId(union.schema().id()));
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
        private final Set<String> open = new HashSet<>();

        Reading(Predicate<Resolved> inner) {
            this.inner = inner;
        }

        List<Candidate> of(Place union, TypeId owner) {
            if (!open.add(union.id())) {
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
            return discriminators.told(union, Candidate.distinct(shared(union, candidates)));
        }

        private List<Candidate> branches(Place union, List<Place> branches, TypeId owner) {
            List<String> types = Keywords.types(union);
            List<Candidate> candidates = new ArrayList<>();
            for (Place branch : branches) {
                candidates.addAll(branch(types.size() == 1 ? typed(branch, types.get(0)) : branch, owner));
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
            if (!inner.test(resolved)) {
                return List.of(new Candidate(place, owner, resolved, Shape.ANY, List.of(), Map.of()));
            }
            return of(resolved.schema(), new TypeId(resolved.schema().id()));
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
