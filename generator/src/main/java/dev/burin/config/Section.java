package dev.burin.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.burin.Problem;
import dev.burin.source.Pointer;
import dev.burin.source.SourceDocument;
import dev.burin.source.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A mapping of the file. What is missing or null reads as empty; what is of the wrong shape does too, after it was
 * added to the problems.
 */
final class Section {
    private final SourceDocument document;
    private final String pointer;
    private final JsonNode node;
    private final List<Problem> problems;

    private Section(SourceDocument document, String pointer, JsonNode node, List<Problem> problems) {
        this.document = document;
        this.pointer = pointer;
        this.node = node;
        this.problems = problems;
        if (!node.isObject() && !isAbsent(node)) {
            report(pointer, "This is not a mapping", "Write keys and values here");
        }
    }

    /** The whole file. */
    static Section root(SourceDocument document, List<Problem> problems) {
        return new Section(document, "", document.root(), problems);
    }

    /** A mapping in this one. */
    Section section(String key) {
        return new Section(document, Pointer.child(pointer, key), node.path(key), problems);
    }

    /** Objects to keys that mean nothing. */
    Section allow(String... keys) {
        Collection<String> known = List.of(keys);
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                String cure = Spelling.nearest(name, known)
                        .map(nearest -> "Did you mean '" + nearest + "'")
                        .orElseGet(() -> "Use one of " + String.join(", ", new TreeSet<>(known)));
                report(Pointer.child(pointer, name), "The key '" + name + "' is not known", cure);
            }
        }
        return this;
    }

    /** The text of a key. */
    Optional<String> text(String key, Format format) {
        return text(Pointer.child(pointer, key), node.path(key), format);
    }

    /** Objects if the key is not there. */
    void require(String key, Format format) {
        if (isAbsent(node.path(key))) {
            report(Pointer.child(pointer, key), "The key '" + key + "' is missing", "Give it " + format.description());
        }
    }

    /** The texts of all keys. */
    Map<String, String> texts(Format format) {
        Map<String, String> texts = new LinkedHashMap<>();
        forEach(key -> text(key, format).ifPresent(text -> texts.put(key, text)));
        return texts;
    }

    /** The texts of a list. */
    List<String> list(String key, Format format) {
        JsonNode list = node.path(key);
        String at = Pointer.child(pointer, key);
        if (!list.isArray() && !isAbsent(list)) {
            report(at, "This is not a list", "Write [a, b], or one item a line after a dash");
        }
        List<Optional<String>> texts = new ArrayList<>();
        for (int i = 0; i < list.size() && list.isArray(); i++) {
            texts.add(text(Pointer.child(at, i), list.path(i), format));
        }
        return texts.stream().flatMap(Optional::stream).toList();
    }

    /** The mappings of a list. */
    List<Section> sections(String key) {
        JsonNode list = node.path(key);
        String at = Pointer.child(pointer, key);
        if (!list.isArray() && !isAbsent(list)) {
            report(at, "This is not a list", "Write each item after a dash");
        }
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < list.size() && list.isArray(); i++) {
            sections.add(new Section(document, Pointer.child(at, i), list.path(i), problems));
        }
        return sections;
    }

    /** Objects if none of the keys is there. */
    void requireOneOf(String... keys) {
        if (Stream.of(keys).allMatch(key -> isAbsent(node.path(key)))) {
            report(pointer, "None of the keys " + String.join(", ", keys) + " is here", "Write at least one of them");
        }
    }

    /** Objects to the key, if it is there. */
    void refuse(String key, String cause, String cure) {
        if (!isAbsent(node.path(key))) {
            report(Pointer.child(pointer, key), cause, cure);
        }
    }

    /** The keys, in the file's order. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        forEach(keys::add);
        return keys;
    }

    /** Whether it has no key. */
    boolean isEmpty() {
        return node.isEmpty();
    }

    /** Calls for each key, in the file's order. */
    void forEach(Consumer<String> action) {
        node.fieldNames().forEachRemaining(action);
    }

    private Optional<String> text(String at, JsonNode value, Format format) {
        if (isAbsent(value)) {
            return Optional.empty();
        }
        if (!value.isValueNode()) {
            report(at, "This is not " + format.description(), "Write a text");
            return Optional.empty();
        }
        String text = value.asText();
        if (!format.accepts(text)) {
            report(at, format.cause(text), format.cure());
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private void report(String at, String cause, String cure) {
        Problem problem = document.problem(at, cause, cure);
        if (!problems.contains(problem)) {
            problems.add(problem); // what is looked at twice is wrong once
        }
    }
}
