package dev.burin.source;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a document, as a tree: it is as large as the document, however deep that nests, and is searched by one
 * look-up for each step of a pointer.
 */
final class LineTree implements SourceDocument.Lines {
    private final int line;
    private final LineTree content;
    private @Nullable Map<String, LineTree> children;

    /** A value that begins at a line, counted from 1, and holds nothing yet. */
    LineTree(int line) {
        this.line = line;
        this.content = this;
    }

    private LineTree(int line, LineTree content) {
        this.line = line;
        this.content = content.content;
    }

    /** Adds an item of a list. */
    void addItem(LineTree item) {
        Map<String, LineTree> items = children();
        items.put(String.valueOf(items.size()), item);
    }

    /** Adds a member of an object, which stands where its name does. The first of two with the same name counts. */
    void addMember(String name, int lineOfName, LineTree value) {
        children().putIfAbsent(name, new LineTree(lineOfName, value));
    }

    private Map<String, LineTree> children() {
        Map<String, LineTree> known = children;
        if (known == null) {
            known = new HashMap<>();
            children = known;
        }
        return known;
    }

    @Override
    public Optional<Integer> of(String pointer) {
        LineTree at = this;
        for (String key : Pointer.keys(pointer)) {
            Map<String, LineTree> inside = at.content.children;
            LineTree next = inside == null ? null : inside.get(key);
            if (next == null) {
                return Optional.empty();
            }
            at = next;
        }
        return Optional.of(at.line);
    }
}
