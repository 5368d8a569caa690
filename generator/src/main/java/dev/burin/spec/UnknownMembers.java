package dev.burin.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.burin.source.Spelling;
import dev.burin.spec.SpecObject.Content;
import dev.burin.spec.SpecObject.Member;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds members that the specification's objects do not have in the document's version, extensions aside: nobody reads
 * them, and most are misspelled. Each object is looked at once, however many aliases and references lead to it.
 *
 * <p>From 3.1 on, a schema is JSON Schema, which allows keywords of anybody's own. There, only those are noted that are
 * nearly spelled like a keyword of the specification.
 */
final class UnknownMembers {
    private static final Pattern STATUS = Pattern.compile("(?i)default|[1-5](\\d\\d|XX)");

    private final SpecVersion version;
    private final SpecObjects objects;
    private final References references;
    private final Deque<Visit> waiting = new ArrayDeque<>();
    private final Set<JsonNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Place, String> found = new LinkedHashMap<>();

    private UnknownMembers(SpecVersion version, References references) {
        this.version = version;
        this.objects = new SpecObjects(version);
        this.references = references;
    }

    private record Visit(SpecObject object, Place place) {}

    /**
     * The unknown members of a document and of the files that its references lead to, and what is wrong with each, as a
     * note says it.
     *
     * @param document the root document as it was written
     * @param references those that were followed
     */
    static Map<Place, String> of(Place document, References references) {
        SpecVersion version =
                SwaggerTwo.isSwaggerTwo(document.node()) ? SpecVersion.V2_0 : SpecVersion.of(document.text("openapi"));
        UnknownMembers unknown = new UnknownMembers(version, references);
        unknown.waiting.add(new Visit(unknown.objects.document(), document));
        for (Visit next = unknown.waiting.poll(); next != null; next = unknown.waiting.poll()) {
            unknown.visit(next.object(), next.place());
        }
        return unknown.found;
    }

    private void visit(SpecObject object, Place place) {
        if (!place.node().isObject() || !seen.add(place.node())) {
            return;
        }
        boolean isReference = References.isReference(place);
        if (isReference) {
            references.known(place).ifPresent(target -> waiting.add(new Visit(object, target)));
        }
        if (object.name().equals("Callback")) {
            content(new Content(SpecObject.Shape.PATHS, "Path_Item"), place);
            return;
        }
        for (Place member : place.members()) {
            String name = member.key();
            if (name.startsWith("x-") || (isReference && objects.has(objects.reference(), name))) {
                continue;
            }
            Member known = object.members().get(name);
            if (!objects.has(object, name) && !object.members().isEmpty()) {
                note(object, member);
            }
            if (known != null) {
                content(known.content(), member);
            }
        }
    }

    private void content(Content content, Place holder) {
        switch (content.shape()) {
            case VALUE -> {}
            case ONE -> {
                add(content, holder);
                holder.items().forEach(item -> add(content, item));
            }
            case LIST -> holder.items().forEach(item -> add(content, item));
            case MAP -> holder.members().forEach(member -> add(content, member));
            case PATHS ->
                holder.members().stream()
                        .filter(member -> !member.key().startsWith("x-"))
                        .forEach(member -> add(content, member));
            case STATUSES ->
                holder.members().stream()
                        .filter(member -> !member.key().startsWith("x-"))
                        .forEach(member -> {
                            noteOddStatus(member);
                            add(content, member);
                        });
        }
    }

    private void add(Content content, Place place) {
        waiting.add(new Visit(objects.object(content.object()), place));
    }

    private void note(SpecObject object, Place member) {
        String name = member.key();
        boolean isOpen = object.name().equals("Schema") && version.compareTo(SpecVersion.V3_1) >= 0;
        Optional<String> nearest = isOpen
                ? Spelling.misspelled(name, object.members().keySet())
                : Spelling.nearest(name, object.members().keySet());
        if (isOpen && nearest.isEmpty()) {
            return;
        }
        String article = "AEIOX".indexOf(object.title().charAt(0)) < 0 ? "a " : "an ";
        String kind = article + object.title() + " Object of " + version.title();
        found.put(
                member,
                objects.hasLater(object, name)
                        ? "the member '" + name + "', which only a later version than " + version.title() + " gives "
                                + article + object.title() + " Object; taken as there"
                        : "the unknown member '" + name + "' of " + kind
                                + nearest.map(near -> " (did you mean '" + near + "'?)")
                                        .orElse("") + "; left out");
    }

    private void noteOddStatus(Place response) {
        String status = response.key();
        if (!STATUS.matcher(status).matches()) {
            String near = Spelling.nearest(status, List.of("default"))
                    .map(nearest -> " (did you mean '" + nearest + "'?)")
                    .orElse("");
            boolean isRead = status.matches("[245].*");
            found.put(
                    response,
                    "a response for '" + status + "', which is no status" + near + "; "
                            + (isRead ? "taken as one that begins with " + status.charAt(0) : "left out"));
        }
    }
}
