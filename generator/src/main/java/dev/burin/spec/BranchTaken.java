package dev.burin.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.burin.model.Choice;
import dev.burin.model.JsonKind;
import java.util.List;
import java.util.Optional;

/**
 * The branch of a union that a value takes, found as an SDK finds it.
 *
 * @param value the value
 */
record BranchTaken(JsonNode value) implements Choice.Visitor<Optional<Integer>> {
    @Override
    public Optional<Integer> only(Choice.Only only) {
        return Optional.of(only.branch());
    }

    @Override
    public Optional<Integer> byKind(Choice.ByKind byKind) {
        return kind(value).map(byKind.kinds()::get).flatMap(next -> next.accept(this));
    }

    @Override
    public Optional<Integer> byProperty(Choice.ByProperty byProperty) {
        JsonNode told = value.path(byProperty.property());
        return Optional.of(told)
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .map(byProperty.choices()::get)
                .flatMap(next -> next.accept(this));
    }

    @Override
    public Optional<Integer> byNames(Choice.ByNames byNames) {
        List<Integer> left = byNames.names().entrySet().stream()
                .filter(branch -> branch.getValue().present().stream().allMatch(value::has)
                        && branch.getValue().absent().stream().noneMatch(value::has))
                .map(branch -> branch.getKey())
                .toList();
        return left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty();
    }

    @Override
    public Optional<Integer> byItem(Choice.ByItem byItem) {
        return value.isEmpty() ? Optional.empty() : byItem.item().accept(new BranchTaken(value.get(0)));
    }

    private static Optional<JsonKind> kind(JsonNode value) {
        return Optional.ofNullable(
                switch (value.getNodeType()) {
                    case OBJECT -> JsonKind.OBJECT;
                    case ARRAY -> JsonKind.ARRAY;
                    case STRING -> JsonKind.STRING;
                    case NUMBER -> JsonKind.NUMBER;
                    case BOOLEAN -> JsonKind.BOOLEAN;
                    default -> null;
                });
    }
}
