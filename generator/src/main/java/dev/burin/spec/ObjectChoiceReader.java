package dev.burin.spec;

import dev.burin.model.Choice;
import dev.burin.spec.ChoiceReader.Option;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds how the branches of a union that are objects are told apart, from what is sure of each. */
final class ObjectChoiceReader {
    /** By how many constants in a row objects are told apart. */
    private static final int MAX_CONSTANTS = 2;

    /** How many constants, in the document's order, are tried for each: the time grows with their product. */
    private static final int MAX_TRIED = 8;

    private final FactsReader facts;

    ObjectChoiceReader(FactsReader facts) {
        this.facts = facts;
    }

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
        List<Known> objects = new ArrayList<>();
        for (Option option : options) {
            Facts known = facts.of(option.candidate().schemas());
            boolean map = option.candidate().shape() == Shape.MAP
                    || option.candidate().shape() == Shape.ANY;
            objects.add(new Known(option, map && !known.closed() ? known.opened() : known));
        }
        return read(objects, Set.of());
    }

    /** By the surest way; values of the properties that were looked at already are the same in all of them. */
    private static Optional<Choice> read(List<Known> objects, Set<String> seen) {
        List<String> names = properties(objects, seen);
        List<String> said = names.stream()
                .filter(name -> objects.stream()
                        .allMatch(object -> object.option().candidate().says().containsKey(name)))
                .toList();
        List<String> required = names.stream()
                .filter(name -> objects.stream()
                        .allMatch(object -> object.facts().required().contains(name)))
                .toList();
        return first(said, name -> byValues(objects, name))
                .or(() -> first(required, name -> byValues(objects, name)))
                .or(() -> byNames(objects))
                .or(() -> first(names, name -> byValues(objects, name)))
                .or(() -> first(
                        required.subList(0, Math.min(MAX_TRIED, required.size())),
                        name -> bySharedValues(objects, name, seen)));
    }

    private static Optional<Choice> first(List<String> names, Function<String, Optional<Choice>> choice) {
        return names.stream().map(choice).flatMap(Optional::stream).findFirst();
    }

    /** The properties that have values of their own in all objects. */
    private static List<String> properties(List<Known> objects, Set<String> seen) {
        Set<String> names =
                new LinkedHashSet<>(objects.get(0).option().candidate().says().keySet());
        names.addAll(objects.get(0).facts().constants().keySet());
        names.removeAll(seen);
        return names.stream()
                .filter(name ->
                        objects.stream().noneMatch(object -> object.values(name).isEmpty()))
                .toList();
    }

    /** By a property that has values of its own in each. */
    private static Optional<Choice> byValues(List<Known> objects, String property) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        for (Map.Entry<String, List<Known>> entry : having(objects, property).entrySet()) {
            Optional<Choice> only = only(entry.getValue());
            if (only.isEmpty()) {
                return Optional.empty();
            }
            choices.put(entry.getKey(), only.get());
        }
        return Optional.of(new Choice.ByProperty(property, choices));
    }

    /**
     * By a property of which several have the same value, and those by something else. What nothing tells from another
     * one is left out, unless that is most of them.
     */
    private static Optional<Choice> bySharedValues(List<Known> objects, String property, Set<String> seen) {
        Map<String, List<Known>> byValue = having(objects, property);
        if (seen.size() == MAX_CONSTANTS || byValue.size() == 1) {
            return Optional.empty();
        }
        Set<String> looked = new HashSet<>(seen);
        looked.add(property);
        Map<String, Choice> choices = new LinkedHashMap<>();
        byValue.forEach((value, having) ->
                only(having).or(() -> read(having, looked)).ifPresent(choice -> choices.put(value, choice)));
        Choice choice = new Choice.ByProperty(property, choices);
        long branches = objects.stream().mapToInt(Known::branch).distinct().count();
        boolean isMost = choice.branches().size() * 2L > branches;
        return isMost ? Optional.of(choice) : Optional.empty();
    }

    private static Map<String, List<Known>> having(List<Known> objects, String property) {
        Map<String, List<Known>> having = new LinkedHashMap<>();
        for (Known object : objects) {
            object.values(property)
                    .forEach(value -> having.computeIfAbsent(value, absent -> new ArrayList<>())
                            .add(object));
        }
        return having;
    }

    /** The branch that all of them take. */
    private static Optional<Choice> only(List<Known> objects) {
        int branch = objects.get(0).branch();
        return objects.stream().allMatch(object -> object.branch() == branch)
                ? Optional.of(new Choice.Only(branch))
                : Optional.empty();
    }

    /** By what each requires and the others do not declare, or rule out. */
    private static Optional<Choice> byNames(List<Known> objects) {
        Map<Integer, Choice.Names> names = new LinkedHashMap<>();
        for (Known object : objects) {
            Set<String> lacks = new LinkedHashSet<>();
            for (Known other : objects) {
                if (!other.equals(object) && areAlike(object.facts(), other.facts())) {
                    Set<String> unlike = object.facts().lacksOf(other.facts());
                    if (unlike.isEmpty()
                            && other.facts().lacksOf(object.facts()).isEmpty()) {
                        return Optional.empty();
                    }
                    lacks.addAll(unlike);
                }
            }
            Choice.Names own = new Choice.Names(List.copyOf(object.facts().required()), List.copyOf(lacks));
            if (names.put(object.branch(), own) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new Choice.ByNames(names));
    }

    private static boolean areAlike(Facts some, Facts others) {
        return some.mayBeTakenFor(others) || others.mayBeTakenFor(some);
    }
}
