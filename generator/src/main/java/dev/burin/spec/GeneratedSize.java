package dev.burin.spec;

import dev.burin.InvalidInputException;
import dev.burin.model.Body;
import dev.burin.model.Constraints;
import dev.burin.model.Doc;
import dev.burin.model.ExampleAnswer;
import dev.burin.model.OperationModel;
import dev.burin.model.Parameter;
import dev.burin.model.Property;
import dev.burin.model.TypeModel;
import dev.burin.model.TypeModel.EnumValue;
import dev.burin.model.TypeModel.ObjectType;
import dev.burin.model.TypeModel.OpenEnum;
import dev.burin.model.TypeModel.UnionType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much is generated from a document. References, {@code allOf} and YAML's aliases let a few kilobytes describe more
 * than any disk holds, so there is a bound, eight times what GitHub's API comes to.
 */
final class GeneratedSize {
    /** The most types, properties, values, branches, operations and parameters there may be in all. */
    private static final long MEMBERS = 500_000;

    /** The most characters of descriptions, limits and examples there may be in all. */
    private static final long TEXT = 100_000_000;

    private final SpecFile root;
    private long members;
    private long text;

    GeneratedSize(SpecFile root) {
        this.root = root;
    }

    /**
     * Counts a type.
     *
     * @throws InvalidInputException if that makes more than there is room for
     */
    void add(TypeModel type) {
        add(type.id().pointer(), type.accept(new MembersOf()), type.accept(new TextOf()) + lengthOf(type.doc()));
    }

    /**
     * Counts an operation.
     *
     * @throws InvalidInputException if that makes more than there is room for
     */
    void add(OperationModel operation) {
        List<Property> fields = operation.body().orElse(null) instanceof Body.Fields body ? body.fields() : List.of();
        long many = 1L + operation.parameters().size() + fields.size();
        long length = lengthOf(operation.doc()) + lengthOf(fields);
        for (Parameter parameter : operation.parameters()) {
            length += lengthOf(parameter.doc()) + lengthOf(parameter.constraints());
        }
        add(operation.pointer(), many, length);
    }

    /**
     * Counts the answers that show what an operation gives.
     *
     * @throws InvalidInputException if that makes more than there is room for
     */
    void addExamples(OperationModel operation) {
        long length = Stream.concat(
                        operation.example().stream(),
                        operation.streaming().flatMap(OperationModel.Streaming::example).stream())
                .mapToLong(GeneratedSize::lengthOf)
                .sum();
        add(operation.pointer(), 0, length);
    }

    private void add(String id, long moreMembers, long moreText) {
        members += moreMembers;
        text += moreText;
        if (members > MEMBERS || text > TEXT) {
            String limit = members > MEMBERS
                    ? MEMBERS + " types, properties, values, operations and parameters"
                    : TEXT + " characters of descriptions and examples";
            String pointer = id.startsWith("/") ? id : ""; // what stands in another file begins with its path
            throw new InvalidInputException(
                    List.of(
                            root.problem(
                                    pointer,
                                    "up to here the document comes to more than " + limit
                                            + ", with references, allOf and aliases followed",
                                    "Look for what is referred to again and again, or generate several SDKs of parts of the document")));
        }
    }

    private static long lengthOf(Doc doc) {
        return (long) doc.summary().length() + doc.description().length();
    }

    private static long lengthOf(List<Property> properties) {
        long length = 0;
        for (Property property : properties) {
            length += lengthOf(property.doc()) + lengthOf(property.constraints());
        }
        return length;
    }

    private static long lengthOf(Constraints limits) {
        if (limits.equals(Constraints.NONE)) {
            return 0;
        }
        return Stream.of(limits.pattern(), limits.defaultValue(), limits.example(), limits.format())
                        .flatMap(Optional::stream)
                        .mapToLong(String::length)
                        .sum()
                + limits.allowed().stream().mapToLong(String::length).sum();
    }

    private static long lengthOf(ExampleAnswer answer) {
        return (long) answer.body().length()
                + answer.beyond().map(pages -> pages.body().length()).orElse(0);
    }

    /** A type and what it has. */
    private static final class MembersOf implements TypeModel.Visitor<Long> {
        @Override
        public Long object(ObjectType object) {
            return 1L + object.properties().size();
        }

        @Override
        public Long openEnum(OpenEnum openEnum) {
            return 1L + openEnum.values().size();
        }

        @Override
        public Long union(UnionType union) {
            return 1L + union.branches().size();
        }
    }

    /** What is said of what a type has. */
    private static final class TextOf implements TypeModel.Visitor<Long> {
        @Override
        public Long object(ObjectType object) {
            return lengthOf(object.properties());
        }

        @Override
        public Long openEnum(OpenEnum openEnum) {
            return openEnum.values().stream()
                    .map(EnumValue::doc)
                    .mapToLong(GeneratedSize::lengthOf)
                    .sum();
        }

        @Override
        public Long union(UnionType union) {
            return 0L;
        }
    }
}
