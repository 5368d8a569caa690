package dev.burin.spec;

import dev.burin.model.Coverage.Kind;
import dev.burin.source.Pointer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lists the elements of a document, whether or not anything was read of them: what must have a fate. Each stands once
 * in the list, by where it is written, however many references lead to it. Notes what is no element because something
 * of another type stands there.
 */
final class Inventory {
    private final References references;
    private final Findings findings;
    private final Map<String, Element> elements = new LinkedHashMap<>();
    private final Set<String> targets = new HashSet<>();
    /** Schemas that references lead to: a chain of references is no chain of calls. */
    private final Deque<Place> waiting = new ArrayDeque<>();

    private Inventory(References references, Findings findings) {
        this.references = references;
        this.findings = findings;
    }

    /** Something that must have a fate. */
    record Element(Kind kind, Place place) {}

    /** The elements of a document, by their ids. */
    static Map<String, Element> of(Place document, References references, Findings findings) {
        Inventory inventory = new Inventory(references, findings);
        inventory.document(document);
        return inventory.elements;
    }

    /** The id of the nearest element around something; of the document where there is none. */
    static String around(Place place, Map<String, Element> elements) {
        String at = place.id();
        while (!at.isEmpty() && !elements.containsKey(at)) {
            at = Pointer.parent(at);
        }
        return at;
    }

    private void document(Place document) {
        add(Kind.DOCUMENT, document);
        noteLongProse(document.child("info"));
        document.child("tags").items().forEach(this::noteLongProse);
        document.child("servers").items().forEach(this::noteLongProse);
        for (Place path : members(document.child("paths"))) {
            if (!isExtension(path)) {
                pathItem(Kind.OPERATION, path);
            }
        }
        members(document.child("webhooks")).forEach(webhook -> pathItem(Kind.WEBHOOK, webhook));
        Place components = document.child("components");
        members(components);
        members(components.child("securitySchemes")).forEach(scheme -> add(Kind.SECURITY_SCHEME, scheme));
        for (Place schema : members(components.child("schemas"))) {
            add(Kind.SCHEMA, schema);
            schema(schema);
        }
        for (Place next = waiting.poll(); next != null; next = waiting.poll()) {
            schema(next);
        }
    }

    private void pathItem(Kind kind, Place written) {
        List<Place> way = references.way(written);
        for (Place item : way.isEmpty() ? List.of(written) : way) {
            if (targets.add(item.id())) {
                operations(kind, item);
            }
        }
    }

    private void operations(Kind kind, Place item) {
        for (Place member : members(item)) {
            if (SiteReader.method(member.key()).isPresent() || member.key().equals("query")) {
                operation(kind, member);
            } else if (member.key().equals("additionalOperations")) {
                members(member).forEach(operation -> operation(kind, operation));
            }
        }
        parameters(item);
    }

    private void operation(Kind kind, Place operation) {
        add(kind, operation);
        parameters(operation);
        Place requestBody = operation.child("requestBody");
        if (requestBody.exists() && !requestBody.node().isNull()) {
            Place body = target(requestBody);
            add(Kind.BODY, body);
            content(body);
        }
        for (Place response : members(operation.child("responses"))) {
            if (!isExtension(response)) {
                response(target(response));
            }
        }
        for (Place callback : members(operation.child("callbacks"))) {
            for (Place item : members(target(callback))) {
                if (!isExtension(item)) {
                    pathItem(Kind.CALLBACK, item);
                }
            }
        }
    }

    private void parameters(Place holder) {
        for (Place written : items(holder.child("parameters"))) {
            Place parameter = target(written);
            add(Kind.PARAMETER, parameter);
            schema(parameter.child("schema"));
            members(parameter.child("content")).forEach(type -> schema(type.child("schema")));
        }
    }

    private void response(Place response) {
        add(Kind.RESPONSE, response);
        content(response);
        for (Place written : members(response.child("headers"))) {
            Place header = target(written);
            add(Kind.HEADER, header);
            schema(header.child("schema"));
        }
    }

    private void content(Place holder) {
        for (Place mediaType : members(holder.child("content"))) {
            add(Kind.MEDIA_TYPE, mediaType);
            schema(mediaType.child("schema"));
            schema(mediaType.child("itemSchema"));
        }
    }

    /** Goes by what a schema has and not by what it could have: most have little. */
    private void schema(Place schema) {
        Place first = schema.first();
        if (first != schema) {
            if (targets.add(first.id())) {
                waiting.add(first);
            }
            return;
        }
        noteLongProse(schema);
        for (Place member : schema.members()) {
            switch (member.key()) {
                case "$ref", "$dynamicRef" -> {
                    if (References.isReference(schema)) {
                        references
                                .target(schema)
                                .filter(target -> targets.add(target.id()))
                                .ifPresent(waiting::add);
                    }
                }
                case "properties" -> {
                    for (Place property : members(member)) {
                        add(Kind.PROPERTY, property);
                        schema(property);
                    }
                }
                case "patternProperties" -> members(member).forEach(this::schema);
                case "allOf", "oneOf", "anyOf", "prefixItems" -> items(member).forEach(this::schema);
                case "items", "additionalProperties" -> {
                    schema(member);
                    member.items().forEach(this::schema); // of a tuple, as JSON Schema had them once
                }
                default -> {}
            }
        }
    }

    private void add(Kind kind, Place place) {
        noteLongProse(place);
        elements.putIfAbsent(place.id(), new Element(kind, place));
    }

    /** Where the reference leads, or the reference itself where that is nowhere: it is lost, but not in silence. */
    private Place target(Place written) {
        return references.follow(written).orElse(written);
    }

    private List<Place> members(Place object) {
        noteOther(object, object.node().isObject(), "an object");
        return object.members();
    }

    private List<Place> items(Place list) {
        noteOther(list, list.node().isArray(), "a list");
        return list.items();
    }

    private void noteLongProse(Place place) {
        if (Docs.isTooLong(place)) {
            findings.degraded(place, "a description of more than " + Limits.PROSE + " characters; its beginning");
        }
    }

    /** {@code null} is what YAML makes of a key with nothing behind it. */
    private void noteOther(Place place, boolean fits, String wanted) {
        if (!fits && place.exists() && !place.node().isNull()) {
            findings.degraded(place, "no " + wanted.replaceFirst("an? ", "") + " where one should be; left out");
        }
    }

    private static boolean isExtension(Place place) {
        return place.key().startsWith("x-");
    }
}
