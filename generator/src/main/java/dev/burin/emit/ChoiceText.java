package dev.burin.emit;

import dev.burin.model.Choice;
import dev.burin.model.JsonKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a union's documentation says of when a value takes a branch, in CommonMark by branch. */
final class ChoiceText implements Choice.Visitor<Map<Integer, String>> {
    /** More are found in the code. */
    private static final int MOST = 5;

    private static final String OBJECT = "an object ";
    private static final String ITEMS = " whose first item is ";

    @Override
    public Map<Integer, String> only(Choice.Only only) {
        return Map.of(only.branch(), "a value");
    }

    @Override
    public Map<Integer, String> byKind(Choice.ByKind byKind) {
        Map<Integer, String> all = new TreeMap<>();
        byKind.kinds().forEach((kind, choice) -> {
            if (choice instanceof Choice.Only only) {
                all.merge(only.branch(), word(kind), (some, more) -> some + " or " + more);
            } else {
                choice.accept(this)
                        .forEach((branch, text) -> all.merge(branch, text, (some, more) -> some + " or " + more));
            }
        });
        return all;
    }

    /** A kind with its article. */
    private static String word(JsonKind kind) {
        String word = kind.name().toLowerCase(Locale.ROOT);
        return ("aeiou".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word;
    }

    @Override
    public Map<Integer, String> byProperty(Choice.ByProperty byProperty) {
        Map<Choice, List<String>> values = new LinkedHashMap<>();
        byProperty
                .choices()
                .forEach((value, choice) -> values.computeIfAbsent(choice, absent -> new ArrayList<>())
                        .add(value));
        Map<Integer, String> all = new TreeMap<>();
        values.forEach((choice, each) -> {
            String said = OBJECT + "whose " + Markdown.codeSpan(byProperty.property()) + " is " + listed(each, " or ");
            choice.accept(this)
                    .forEach((branch, more) -> all.merge(
                            branch,
                            more.startsWith(OBJECT) ? said + ", " + more.substring(OBJECT.length()) : said,
                            (some, others) -> some + "; or " + others));
        });
        return all;
    }

    @Override
    public Map<Integer, String> byNames(Choice.ByNames byNames) {
        Map<Integer, String> all = new TreeMap<>();
        byNames.names().forEach((branch, names) -> all.put(branch, OBJECT + having(names)));
        return all;
    }

    private static String having(Choice.Names names) {
        String with = names.present().isEmpty() ? "" : "with " + listed(names.present(), " and ");
        String without = names.absent().isEmpty() ? "" : "without " + listed(names.absent(), " or ");
        return with + (with.isEmpty() || without.isEmpty() ? "" : " and ") + without;
    }

    @Override
    public Map<Integer, String> byItem(Choice.ByItem byItem) {
        Map<Integer, String> all = new TreeMap<>();
        byItem.item().accept(this).forEach((branch, text) -> all.put(branch, word(JsonKind.ARRAY) + ITEMS + text));
        return all;
    }

    private static String listed(List<String> texts, String last) {
        List<String> spans =
                texts.stream().limit(MOST).map(Markdown::codeSpan).collect(Collectors.toCollection(ArrayList::new));
        if (texts.size() > MOST) {
            spans.add(texts.size() - MOST + " others");
        }
        String end = spans.remove(spans.size() - 1);
        return spans.isEmpty() ? end : String.join(", ", spans) + last + end;
    }
}
