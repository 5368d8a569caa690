package dev.burin.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.burin.examples.Verdict.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where two values are not the same JSON: the order of properties and the way in which a number is written make none.
 *
 * @param place where in the value, as {@code $.items[3]}
 * @param read what was read there
 * @param written what was written
 */
record Difference(String place, JsonNode read, JsonNode written) {
    /** The first difference in what the values mean, or else the first one. */
    static Optional<Difference> between(JsonNode read, JsonNode written) {
        List<Difference> all = new ArrayList<>();
        collect("$", read, written, all);
        return all.stream()
                .filter(difference ->
                        Rewording.of(difference.read(), difference.written()).isEmpty())
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private static void collect(String place, JsonNode read, JsonNode written, List<Difference> found) {
        if (read.isObject() && written.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            read.fieldNames().forEachRemaining(names::add);
            written.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> collect(place + '.' + name, read.path(name), written.path(name), found));
        } else if (read.isArray() && written.isArray()) {
            for (int i = 0; i < Math.max(read.size(), written.size()); i++) {
                collect(place + '[' + i + ']', item(read, i), item(written, i), found);
            }
        } else if (!isSame(read, written)) {
            found.add(new Difference(place, read, written));
        }
    }

    private static JsonNode item(JsonNode array, int index) {
        return array.has(index) ? array.get(index) : MissingNode.getInstance();
    }

    /** Whether two values that hold no others are the same. */
    static boolean isSame(JsonNode read, JsonNode written) {
        return (read.isNumber() && written.isNumber())
                ? read.decimalValue().compareTo(written.decimalValue()) == 0
                : read.equals(written);
    }

    Verdict verdict(String pointer) {
        return Rewording.of(read, written)
                .map(words -> Verdict.other(pointer, Outcome.REWORDED, place, words, read))
                .orElseGet(() -> Verdict.other(pointer, Outcome.DIFFERENT, place, "written as " + written, read));
    }
}
