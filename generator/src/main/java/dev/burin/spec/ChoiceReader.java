package dev.burin.spec;

import dev.burin.model.Choice;
import dev.burin.model.JsonKind;
import dev.burin.model.TypeId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    private final ObjectChoiceReader objects;

    ChoiceReader(CandidateReader candidates, SchemaResolver resolver, ShapeReader shapes, FactsReader facts) {
        this.candidates = candidates;
        this.resolver = resolver;
        this.shapes = shapes;
        this.objects = new ObjectChoiceReader(facts);
    }

    /**
     * A schema, and which branch its values take.
     *
     * @param branch the index of the branch
     */
    record Option(int branch, Candidate candidate) {}

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
            case OBJECT -> objects.read(options);
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
                    : List.of(candidates.of(item, new TypeId(item.id()), resolved, shape));
            held.forEach(candidate -> items.add(new Option(option.branch(), candidate)));
        }
        return read(items, depth + 1).map(Choice.ByItem::new);
    }
}
