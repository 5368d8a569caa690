package dev.burin.spec;

import dev.burin.model.Choice;
import dev.burin.model.Doc;
import dev.burin.model.JsonKind;
import dev.burin.model.NameSource;
import dev.burin.model.TypeId;
import dev.burin.model.TypeModel.UnionType;
import dev.burin.model.TypeRef;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Unions: what {@code oneOf}, {@code anyOf} and several types come to. */
final class UnionReader {
    private final SchemaReader schemas;
    private final ObjectReader objects;
    private final ScalarBranches scalars;
    private final CandidateReader candidates;
    private final ChoiceReader choices;
    private final TypeTable types;
    private final Findings findings;
    private final Map<String, TypeRef> read = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    /** With values that are secret or personal, and without a type of their own to hide them. */
    private final Set<String> sensitive = new HashSet<>();
    /** Referred to as types of their own before it was known what they come to. */
    private final Set<String> promised = new HashSet<>();

    UnionReader(
            SchemaReader schemas,
            ObjectReader objects,
            CandidateReader candidates,
            ChoiceReader choices,
            TypeTable types,
            Findings findings) {
        this.schemas = schemas;
        this.objects = objects;
        this.scalars = new ScalarBranches(schemas, types);
        this.candidates = candidates;
        this.choices = choices;
        this.types = types;
        this.findings = findings;
    }

    /** The type that a union comes to: one of its own only where no other holds all of its values. */
    TypeRef read(Resolved union) {
        String id = union.schema().id();
        TypeRef known = read.get(id);
        if (known != null) {
            return known.withNullable(known.nullable() || union.nullable());
        }
        if (open.contains(id)) {
            promised.add(id);
            return new TypeRef.Named(new TypeId(id), union.nullable());
        }
        if (open.size() == Limits.UNIONS_DEEP) {
            findings.degraded(
                    union.schema(),
                    "more than " + Limits.UNIONS_DEEP + " unions in one another; any JSON value instead");
            return new TypeRef.Any();
        }
        open.add(id);
        types.begin(new TypeId(id));
        List<Candidate> all = Candidate.distinct(candidates.read(union, this::isReadable));
        boolean nullable =
                all.stream().anyMatch(candidate -> candidate.resolved().nullable());
        TypeRef type = new Reading(union, all).type();
        read.put(id, type.withNullable(nullable));
        open.remove(id);
        return type.withNullable(nullable || union.nullable());
    }

    /** Whether values of a union that was read are secret or personal, and no type of its own hides them. */
    boolean isSensitive(Place union) {
        return sensitive.contains(union.id());
    }

    /** Reads a union that another one names. False if it is too far in. */
    private boolean isReadable(Resolved union) {
        String id = union.schema().id();
        if (open.size() == Limits.UNIONS_DEEP && !open.contains(id) && !read.containsKey(id)) {
            return false;
        }
        read(union);
        return true;
    }

    /** The reading of one union. */
    private final class Reading {
        private final Place schema;
        private final TypeId id;
        private final NameSource name;
        private final Doc doc;
        private final List<Candidate> all;
        private final Map<JsonKind, List<Candidate>> scalarsByKind = new EnumMap<>(JsonKind.class);

        Reading(Resolved union, List<Candidate> all) {
            this.schema = union.schema();
            this.id = new TypeId(schema.id());
            this.name = union.name();
            this.doc = Docs.of(schema);
            this.all = all;
            for (Candidate candidate : all) {
                ScalarBranches.kind(candidate)
                        .ifPresent(kind -> scalarsByKind
                                .computeIfAbsent(kind, absent -> new ArrayList<>())
                                .add(candidate));
            }
        }

        TypeRef type() {
            boolean free = all.isEmpty() || all.stream().anyMatch(Candidate::allowsAnything);
            if (free && !promised.contains(id.pointer())) {
                findings.degraded(
                        schema, "one of several schemas, of which one allows anything; any JSON value instead");
                return new TypeRef.Any();
            }
            if (scalarsByKind.size() == 1
                    && scalarsByKind.values().iterator().next().size() == all.size()
                    && !promised.contains(id.pointer())) {
                hide(all.stream().anyMatch(each -> each.resolved().sensitive()));
                return scalars.read(all, id, name, doc);
            }
            Map<TypeRef, Integer> branches = new LinkedHashMap<>();
            Set<TypeRef> hidden = new HashSet<>();
            List<ChoiceReader.Option> options = new ArrayList<>();
            for (Candidate candidate : all) {
                TypeRef branch = branch(candidate);
                options.add(new ChoiceReader.Option(
                        branches.computeIfAbsent(branch, absent -> branches.size()), candidate));
                if (schemas.isSensitive(candidate.resolved(), branch)) {
                    hidden.add(branch);
                }
            }
            if (branches.size() == 1 && !promised.contains(id.pointer()) && !isOwn(all.get(0))) {
                hide(!hidden.isEmpty());
                return branches.keySet().iterator().next();
            }
            Optional<Choice> found = free ? Optional.empty() : choices.read(options);
            Optional<Choice> choice = found.filter(ChoiceSize::isRoomFor);
            if (found.isPresent() && choice.isEmpty()) {
                findings.degraded(
                        schema,
                        "schemas told apart by more than " + Limits.TOLD_BY + " values, by the properties of more than "
                                + Limits.TOLD_BY_NAMES + " schemas, or by a name or value of more than "
                                + Limits.LENGTH + " characters; the JSON, to be read as any of them");
            } else if (choice.isEmpty()) {
                findings.degraded(
                        schema, "one of several schemas that nothing tells apart; its JSON, to be read as any of them");
            }
            choice.ifPresent(each -> noteUnreached(each, options));
            types.put(new UnionType(id, name, List.copyOf(branches.keySet()), hidden, choice, Optional.empty(), doc));
            return new TypeRef.Named(id, false);
        }

        private void hide(boolean isSensitive) {
            if (isSensitive) {
                sensitive.add(id.pointer());
            }
        }

        private TypeRef branch(Candidate candidate) {
            Optional<JsonKind> kind = ScalarBranches.kind(candidate);
            if (kind.isPresent()) {
                List<Candidate> alike = scalarsByKind.getOrDefault(kind.get(), List.of(candidate));
                Candidate first = alike.stream()
                        .filter(each -> each.shape() == Shape.ENUM)
                        .findFirst()
                        .orElse(alike.get(0));
                return scalars.read(
                        alike,
                        new TypeId(first.place().id()),
                        new NameSource.Member(first.union(), BranchNames.ofEnum(kind.get())),
                        Docs.of(first.place()));
            }
            if (candidate.common().isEmpty()) {
                return schemas.typeOf(candidate.resolved()).withNullable(false);
            }
            String place = candidate.place().id();
            boolean isOwn = candidate.union().equals(id);
            TypeId merged = new TypeId(isOwn ? place : id.pointer() + '&' + place);
            NameSource.Member from = new NameSource.Member(id, candidates.name(candidate));
            return new TypeRef.Named(objects.merged(merged, from, candidate.common(), candidate.resolved()), false);
        }

        private void noteUnreached(Choice choice, List<ChoiceReader.Option> options) {
            Set<Integer> reached = choice.branches();
            for (ChoiceReader.Option option : options) {
                if (!reached.contains(option.branch())) {
                    findings.degraded(
                            option.candidate().place(),
                            "a branch that nothing tells from another one; its JSON, as that of no known branch");
                }
            }
        }

        /** Whether a branch is named after this union, which then has to be there. */
        private boolean isOwn(Candidate candidate) {
            return !candidate.common().isEmpty()
                    || (candidate.resolved().name() instanceof NameSource.Member member
                            && member.owner().equals(id));
        }
    }
}
