package dev.burin.spec;

import dev.burin.model.Choice;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How many values and names the code has to look at that finds the branch of a union. */
final class ChoiceSize implements Choice.Visitor<Long> {
    /** More than there is room for in any code. */
    private static final long NO_ROOM = Integer.MAX_VALUE;

    private ChoiceSize() {}

    /** Whether the code has room for what tells the branches apart. */
    static boolean isRoomFor(Choice choice) {
        return choice.accept(new ChoiceSize()) <= Limits.TOLD_BY;
    }

    @Override
    public Long only(Choice.Only only) {
        return 0L;
    }

    @Override
    public Long byKind(Choice.ByKind byKind) {
        return byKind.kinds().values().stream()
                .mapToLong(choice -> choice.accept(this))
                .sum();
    }

    @Override
    public Long byProperty(Choice.ByProperty byProperty) {
        long size = sizeOf(byProperty.property()) - 1;
        Set<Choice> seen = new HashSet<>(); // what several values lead to is written once
        for (String value : byProperty.choices().keySet()) {
            Choice choice = byProperty.choices().get(value);
            size += sizeOf(value) + (seen.add(choice) ? choice.accept(this) : 0);
        }
        return size;
    }

    @Override
    public Long byNames(Choice.ByNames byNames) {
        long size = byNames.names().size() > Limits.TOLD_BY_NAMES ? NO_ROOM : 0;
        for (Choice.Names names : byNames.names().values()) {
            size += sizeOf(names.present()) + sizeOf(names.absent());
        }
        return size;
    }

    @Override
    public Long byItem(Choice.ByItem byItem) {
        return byItem.item().accept(this);
    }

    private static long sizeOf(List<String> names) {
        return names.stream().mapToLong(ChoiceSize::sizeOf).sum();
    }

    private static long sizeOf(String name) {
        return name.length() <= Limits.LENGTH ? 1 : NO_ROOM;
    }
}
