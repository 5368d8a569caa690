package dev.burin.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How an SDK finds the branch of a union that a value takes. Branches are given by their index in
 * {@link TypeModel.UnionType#branches()}. Decided once, from the document; a value that it does not lead to one branch
 * takes none.
 */
public sealed interface Choice {
    /** The branches that it can lead to. */
    Set<Integer> branches();

    /** Calls the visitor's method for this kind of choice. */
    <R> R accept(Visitor<R> visitor);

    /** Only one branch is left. */
    record Only(int branch) implements Choice {
        @Override
        public Set<Integer> branches() {
            return Set.of(branch);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.only(this);
        }
    }

    /** By the kind of the value. */
    record ByKind(Map<JsonKind, Choice> kinds) implements Choice {
        public ByKind {
            kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
        }

        @Override
        public Set<Integer> branches() {
            return Choice.branches(kinds.values());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.byKind(this);
        }
    }

    /**
     * By what an object says of itself.
     *
     * @param property the property's name
     * @param choices how it goes on, by the property's value; of a number or boolean, by its JSON text
     */
    record ByProperty(String property, Map<String, Choice> choices) implements Choice {
        public ByProperty {
            choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
        }

        @Override
        public Set<Integer> branches() {
            return Choice.branches(choices.values());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.byProperty(this);
        }
    }

    /**
     * The names of properties.
     *
     * @param present those that an object has
     * @param absent those of which it has none
     */
    record Names(List<String> present, List<String> absent) {
        public Names {
            present = List.copyOf(present);
            absent = List.copyOf(absent);
        }
    }

    /**
     * By the properties that an object has: the only branch whose names are its own.
     *
     * @param names the properties' names, by branch
     */
    record ByNames(Map<Integer, Names> names) implements Choice {
        public ByNames {
            names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
        }

        @Override
        public Set<Integer> branches() {
            return names.keySet();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.byNames(this);
        }
    }

    /** By an array's first item. An empty array takes no branch. */
    record ByItem(Choice item) implements Choice {
        @Override
        public Set<Integer> branches() {
            return item.branches();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.byItem(this);
        }
    }

    private static Set<Integer> branches(Collection<Choice> choices) {
        return choices.stream()
                .flatMap(choice -> choice.branches().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * One method for each kind of choice.
     *
     * @param <R> the result
     */
    interface Visitor<R> {
        /** One branch is left. */
        R only(Only only);

        /** By kind. */
        R byKind(ByKind byKind);

        /** By a property's value. */
        R byProperty(ByProperty byProperty);

        /** By the names of properties. */
        R byNames(ByNames byNames);

        /** By the first item. */
        R byItem(ByItem byItem);
    }
}
