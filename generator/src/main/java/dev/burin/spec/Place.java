package dev.burin.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.burin.source.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value in a document that knows where it stands. Pointers are made when somebody asks for one. */
final class Place {
    private final SpecFile file;
    private final @Nullable Place parent;
    private final String key;
    private final JsonNode node;
    /** What its members and items stand in. */
    private final Place holder;

    private @Nullable String pointer;

    private Place(SpecFile file, @Nullable Place parent, String key, JsonNode node) {
        this.file = file;
        this.parent = parent;
        this.key = key;
        this.node = node;
        this.holder = this;
    }

    private Place(SpecFile file, @Nullable Place parent, String key, JsonNode node, Place holder) {
        this.file = file;
        this.parent = parent;
        this.key = key;
        this.node = node;
        this.holder = holder;
    }

    /** The whole document of a file. */
    static Place root(SpecFile file) {
        return new Place(file, null, "", file.root());
    }

    SpecFile file() {
        return file;
    }

    JsonNode node() {
        return node;
    }

    /** The member's name or the item's index; empty for the root. */
    String key() {
        return key;
    }

    /** What holds this; itself for the root. */
    Place parent() {
        return parent == null ? this : parent;
    }

    /** Where this stands in its file (RFC 6901). */
    String pointer() {
        String made = pointer;
        if (made == null) {
            made = parent == null ? "" : Pointer.child(parent.pointer(), key);
            pointer = made;
        }
        return made;
    }

    /** Where this stands among all files: its pointer, after the file's path where that is not the root document. */
    String id() {
        return file.id().isEmpty() ? pointer() : file.id() + pointer();
    }

    /** Where somebody finds it: the pointer in the document as it was written, after the file's path and {@code #}. */
    String written() {
        String inFile = file.written(pointer());
        return file.id().isEmpty() ? inFile : file.id() + '#' + inFile;
    }

    /** Whether something stands here. */
    boolean exists() {
        return !node.isMissingNode();
    }

    /** Whether the object has the member, be it {@code null}. */
    boolean has(String member) {
        return node.has(member);
    }

    /** The member; a place where nothing stands if the object has none or this is no object. */
    Place child(String member) {
        return new Place(file, holder, member, node.path(member));
    }

    /** What a key of a pointer leads to: a member, or an item by its index. */
    Place step(String pointerKey) {
        if (!node.isArray()) {
            return child(pointerKey);
        }
        boolean index = !pointerKey.isEmpty()
                && pointerKey.length() < 10
                && pointerKey.chars().allMatch(c -> c >= '0' && c <= '9');
        return new Place(file, holder, pointerKey, node.path(index ? Integer.parseInt(pointerKey) : -1));
    }

    /** The first of the places where the value stands, which are several where YAML's aliases name it. */
    Place first() {
        String first = file.shared().map(nodes -> nodes.first(node)).orElse(null);
        if (first == null || first.equals(pointer())) {
            return this;
        }
        Place at = root(file);
        for (String each : Pointer.keys(first)) {
            at = at.step(each);
        }
        return at;
    }

    /** A value that is not written as such, and stands here. */
    Place standIn(JsonNode value) {
        return new Place(file, parent, key, value);
    }

    /**
     * A value that is not written as such, and stands here.
     *
     * @param holder where what it holds is written
     */
    Place standIn(JsonNode value, Place holder) {
        return new Place(file, parent, key, value, holder);
    }

    /** The object's members in the document's order; none if this is no object. */
    List<Place> members() {
        if (!node.isObject()) {
            return List.of();
        }
        List<Place> members = new ArrayList<>(node.size());
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            members.add(new Place(file, holder, member.getKey(), member.getValue()));
        }
        return members;
    }

    /** The array's items; none if this is no array. */
    List<Place> items() {
        if (!node.isArray()) {
            return List.of();
        }
        List<Place> items = new ArrayList<>(node.size());
        for (JsonNode item : node) {
            items.add(new Place(file, holder, String.valueOf(items.size()), item));
        }
        return items;
    }

    /** The member's text; empty if it has none. A number or a boolean is as good as its text. */
    String text(String member) {
        JsonNode value = node.path(member);
        return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }

    /** Whether the member is {@code true}. */
    boolean flag(String member) {
        return node.path(member).isBoolean() && node.path(member).booleanValue();
    }

    @Override
    public String toString() {
        return id();
    }
}
