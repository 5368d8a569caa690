package dev.burin.spec;

import dev.burin.model.Choice;
import dev.burin.model.JsonKind;
import dev.burin.model.TypeId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Finds how the branches of a union are told apart. What it finds is sure: it never leads a value to a branch that the
 * value does not satisfy while it satisfies another.
 */
final class ChoiceReader {
    /** How many arrays in one another are looked into. */
    private static final int MAX_DEPTH = 4;

    private final CandidateReader candidates;
    private final SchemaResolver resolver;
    private final ShapeReader shapes;
    private final FactsReader facts;

    ChoiceReader(CandidateReader candidates, SchemaResolver resolver, ShapeReader shapes, FactsReader facts) {
        this.candidates = candidates;
        this.resolver = resolver;
        this.shapes = shapes;
        this.facts = facts;
    }

    /**
     * A schema, and which branch its values take.
     *
     * @param branch the index of the branch
     */
    record Option(int branch, Candidate candidate) {}

    /** An object, what is sure of it, and which branch it takes. */
    private record Known(Option option, Facts facts) {
        int branch() {
            return option.branch();
        }

        Set<String> values(String property) {
            Set<String> said = option.candidate().says().get(property);
            return said == null ? facts.constants().getOrDefault(property, Set.of()) : said;
        }
    }

    /** How to tell them apart; none where nothing is sure. */
    Optional<Choice> read(List<Option> options) {
        return read(options, 0);
    }

    private Optional<Choice> read(List<Option> options, int depth) {
        Map<JsonKind, List<Option>> byKind = new EnumMap<>(JsonKind.class);
        for (Option option : options) {
            Optional<JsonKind> kind = kind(option.candidate());
            if (kind.isEmpty()) {
                return Optional.empty();
            }
            byKind.computeIfAbsent(kind.get(), absent -> new ArrayList<>()).add(option);
        }
        Map<JsonKind, Choice> choices = new EnumMap<>(JsonKind.class);
        for (Map.Entry<JsonKind, List<Option>> entry : byKind.entrySet()) {
            Optional<Choice> choice = ofKind(entry.getKey(), entry.getValue(), depth);
            if (choice.isEmpty()) {
                return Optional.empty();
            }
            choices.put(entry.getKey(), choice.get());
        }
        Choice first = choices.values().iterator().next();
        return Optional.of(choices.size() == 1 && !(first instanceof Choice.Only) ? first : new Choice.ByKind(choices));
    }

    private Optional<Choice> ofKind(JsonKind kind, List<Option> options, int depth) {
        if (options.stream().mapToInt(Option::branch).distinct().count() == 1) {
            return Optional.of(new Choice.Only(options.get(0).branch()));
        }
        return switch (kind) {
            case OBJECT -> ofObjects(options);
            case ARRAY -> ofArrays(options, depth);
            case STRING, NUMBER, BOOLEAN -> Optional.empty();
        };
    }

    private static Optional<JsonKind> kind(Candidate candidate) {
        if (candidate.isObject()) {
            return Optional.of(JsonKind.OBJECT);
        }
        return candidate.shape() == Shape.LIST ? Optional.of(JsonKind.ARRAY) : ScalarBranches.kind(candidate);
    }

    private Optional<Choice> ofArrays(List<Option> options, int depth) {
        if (depth == MAX_DEPTH) {
            return Optional.empty();
        }
        List<Option> items = new ArrayList<>();
        for (Option option : options) {
            Place schema = option.candidate().resolved().schema();
            Place item = Contents.items(schema).orElse(schema.child(""));
            Resolved resolved =
                    resolver.resolve(item, option.candidate().resolved().name());
            if (!item.exists() || resolved.nullable()) {
                return Optional.empty();
            }
            Shape shape = shapes.of(resolved.schema());
            List<Candidate> held = shape == Shape.UNION
                    ? candidates.read(resolved, union -> true)
                    : List.of(new Candidate(item, new TypeId(item.id()), resolved, shape, List.of(), Map.of()));
            held.forEach(candidate -> items.add(new Option(option.branch(), candidate)));
        }
        return read(items, depth + 1).map(Choice.ByItem::new);
    }

    private Optional<Choice> ofObjects(List<Option> options) {
        List<Known> objects = new ArrayList<>();
        for (Option option : options) {
            Facts known = facts.of(option.candidate().schemas());
            boolean map = option.candidate().shape() == Shape.MAP
                    || option.candidate().shape() == Shape.ANY;
            objects.add(new Known(
                    option, map ? new Facts(known.declared(), known.required(), known.constants(), true) : known));
        }
        Optional<Choice> said = byProperty(
                objects, (object, name) -> object.option().candidate().says().containsKey(name));
        return said.or(() -> byProperty(
                        objects, (object, name) -> object.facts().required().contains(name)))
                .or(() -> byNames(objects))
                .or(() -> byProperty(objects, (object, name) -> true));
    }

    /** By the first property of which all have values of their own, and of which something else is true as well. */
    private static Optional<Choice> byProperty(List<Known> objects, BiPredicate<Known, String> condition) {
        Set<String> names =
                new LinkedHashSet<>(objects.get(0).option().candidate().says().keySet());
        names.addAll(objects.get(0).facts().constants().keySet());
        for (String name : names) {
            if (objects.stream().allMatch(object -> condition.test(object, name))) {
                Optional<Choice> choice = byValues(objects, name);
                if (choice.isPresent()) {
                    return choice;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Choice> byValues(List<Known> objects, String property) {
        Map<String, Integer> branches = new LinkedHashMap<>();
        for (Known object : objects) {
            Set<String> values = object.values(property);
            if (values.isEmpty()) {
                return Optional.empty();
            }
            for (String value : values) {
                Integer other = branches.putIfAbsent(value, object.branch());
                if (value.isEmpty() || (other != null && other != object.branch())) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new Choice.ByProperty(property, branches));
    }

    private static Optional<Choice> byNames(List<Known> objects) {
        Map<Integer, List<String>> names = new LinkedHashMap<>();
        for (int i = 0; i < objects.size(); i++) {
            Known object = objects.get(i);
            for (Known other : objects.subList(i + 1, objects.size())) {
                if (object.facts().mayBeTakenFor(other.facts()) || other.facts().mayBeTakenFor(object.facts())) {
                    return Optional.empty();
                }
            }
            if (names.put(object.branch(), List.copyOf(object.facts().required())) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new Choice.ByNames(names));
    }
}
