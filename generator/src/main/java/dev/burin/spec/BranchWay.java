package dev.burin.spec;

import dev.burin.model.Choice;
import java.util.HashMap;
import java.util.Map;

/**
 * What properties have to say so that a union takes an object for one of its branches, by name.
 *
 * @param branch the branch's index
 */
record BranchWay(int branch) implements Choice.Visitor<Map<String, String>> {
    @Override
    public Map<String, String> only(Choice.Only only) {
        return Map.of();
    }

    @Override
    public Map<String, String> byKind(Choice.ByKind byKind) {
        return byKind.kinds().values().stream()
                .filter(this::isOnTheWay)
                .findFirst()
                .map(next -> next.accept(this))
                .orElse(Map.of());
    }

    @Override
    public Map<String, String> byProperty(Choice.ByProperty byProperty) {
        Map<String, String> said = new HashMap<>();
        byProperty.choices().entrySet().stream()
                .filter(choice -> isOnTheWay(choice.getValue()))
                .findFirst()
                .ifPresent(choice -> {
                    said.put(byProperty.property(), choice.getKey());
                    said.putAll(choice.getValue().accept(this));
                });
        return said;
    }

    private boolean isOnTheWay(Choice next) {
        return next.branches().contains(branch);
    }

    @Override
    public Map<String, String> byNames(Choice.ByNames byNames) {
        return Map.of();
    }

    @Override
    public Map<String, String> byItem(Choice.ByItem byItem) {
        return Map.of();
    }
}
