package dev.burin.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.burin.source.Pointer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** The extensions of a document. */
final class Extensions {
    private Extensions() {}

    /**
     * The pointers of all extensions ({@code x-…}) and of their members, relative to what they stand in, as
     * {@code sensitive} in {@code burin.yaml} wants them.
     */
    static Set<String> pointers(JsonNode document) {
        Set<String> pointers = new HashSet<>();
        Deque<JsonNode> waiting = new ArrayDeque<>();
        waiting.add(document);
        for (JsonNode node = waiting.poll(); node != null; node = waiting.poll()) {
            node.properties().forEach(member -> {
                if (member.getKey().startsWith("x-")) {
                    String pointer = Pointer.child("", member.getKey());
                    pointers.add(pointer);
                    member.getValue().fieldNames().forEachRemaining(name -> pointers.add(Pointer.child(pointer, name)));
                }
            });
            node.forEach(waiting::add);
        }
        return pointers;
    }
}
