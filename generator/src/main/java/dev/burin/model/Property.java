package dev.burin.model;

/**
 * A property of an object, or a field of a request body.
 *
 * @param name as it stands on the wire
 * @param type its type
 * @param required whether the document says that it is always there
 * @param sensitive whether it is secret or personal, so that no log or message may show it
 * @param constraints the limits of its values
 * @param doc what the document says of it
 */
public record Property(
        String name, TypeRef type, boolean required, boolean sensitive, Constraints constraints, Doc doc) {}
