package dev.burin.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.burin.source.Pointer;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The objects and arrays of a tree that stand in several places, as those do that YAML's aliases name. A schema among
 * them is one schema, as if a {@code $ref} led from each of its other places to the first: aliases in what has aliases
 * would make many thousands of types of a few lines else.
 */
final class SharedNodes {
    private final IdentityHashMap<JsonNode, String> first = new IdentityHashMap<>();
    private final IdentityHashMap<JsonNode, String> shared = new IdentityHashMap<>();

    /** Looks at each node of a tree once, however many places it has. */
    SharedNodes(JsonNode root) {
        visit(root, "");
        first.clear();
    }

    private void visit(JsonNode node, String pointer) {
        String before = first.putIfAbsent(node, pointer);
        if (before != null) {
            shared.put(node, before);
            return;
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (member.getValue().isContainerNode()) {
                visit(member.getValue(), Pointer.child(pointer, member.getKey()));
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            if (node.get(i).isContainerNode()) {
                visit(node.get(i), Pointer.child(pointer, i));
            }
        }
    }

    /** The pointer of the first place of a node that has several; null if it has one. */
    @Nullable
    String first(JsonNode node) {
        return shared.get(node);
    }
}
