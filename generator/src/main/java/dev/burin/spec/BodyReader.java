package dev.burin.spec;

import dev.burin.model.Body;
import dev.burin.model.Body.Encoding;
import dev.burin.model.Doc;
import dev.burin.model.HttpMethod;
import dev.burin.model.NameSource.Role;
import dev.burin.model.Property;
import dev.burin.model.Style;
import dev.burin.model.TypeRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What operations send. */
final class BodyReader {
    private static final TypeRef.Scalar STRING = new TypeRef.Scalar(TypeRef.Kind.STRING, false);

    private final References references;
    private final SchemaReader schemas;
    private final StyleReader styles;
    private final Findings findings;

    BodyReader(References references, SchemaReader schemas, StyleReader styles, Findings findings) {
        this.references = references;
        this.schemas = schemas;
        this.styles = styles;
        this.findings = findings;
    }

    /** The body, if there is one. */
    Optional<Body> read(Site site) {
        Place declared = site.place().child("requestBody");
        if (!declared.exists() || declared.node().isNull()) {
            return Optional.empty();
        }
        if (site.method() == HttpMethod.TRACE) {
            findings.degraded(declared, "a body for TRACE, which HTTP forbids; left out");
            return Optional.empty();
        }
        return references.follow(declared).flatMap(place -> body(site, place));
    }

    private Optional<Body> body(Site site, Place place) {
        Optional<Place> best = MediaTypes.best(place.child("content"));
        return best.map(content -> {
            String mediaType = MediaTypes.sent(content.key());
            boolean required = place.flag("required");
            Doc doc = Docs.of(place);
            return switch (MediaTypes.encoding(content.key())) {
                case JSON -> json(site, place, content.child("schema"), new Head(mediaType, required, doc));
                case FORM -> form(site, place, content, new Head(mediaType, required, doc));
                case TEXT -> new Body.Value(mediaType, Encoding.TEXT, required, STRING, doc);
                case BYTES -> bytes(content, new Head(mediaType, required, doc));
            };
        });
    }

    /** What all bodies have. */
    private record Head(String mediaType, boolean required, Doc doc) {}

    private Body json(Site site, Place body, Place schema, Head head) {
        Resolved resolved = schemas.resolve(schema, site.nameOf(body, Role.BODY, ""));
        if (isInline(schema, resolved) && schemas.shape(resolved) == Shape.OBJECT) {
            ObjectReader.Content content = content(site, body, schema, resolved);
            if (content.additional().isEmpty()) {
                return new Body.Fields(
                        head.mediaType(), Encoding.JSON, head.required(), content.properties(), Map.of(), head.doc());
            }
        }
        TypeRef type = schemas.type(schema, site.nameOf(body, Role.BODY, ""));
        return new Body.Value(head.mediaType(), Encoding.JSON, head.required(), type, head.doc());
    }

    private Body form(Site site, Place body, Place media, Head head) {
        Place schema = media.child("schema");
        List<Property> fields = formFields(site, body, schema);
        Map<String, Style> written = new LinkedHashMap<>();
        fields.forEach(field -> written.put(
                field.name(), styles.formField(media.child("encoding").child(field.name()), field.type())));
        return new Body.Fields(head.mediaType(), Encoding.FORM, head.required(), fields, written, head.doc());
    }

    private List<Property> formFields(Site site, Place body, Place schema) {
        Resolved resolved = schemas.resolve(schema, site.nameOf(body, Role.BODY, ""));
        if (schemas.shape(resolved) != Shape.OBJECT) {
            if (schema.node().size() > 0) {
                findings.degraded(schema, "a form without declared fields; an empty form");
            }
            return List.of();
        }
        ObjectReader.Content content = content(site, body, schema, resolved);
        if (content.additional().isPresent()) {
            findings.degraded(schema, "further fields of a form; the declared ones only");
        }
        return content.properties();
    }

    private ObjectReader.Content content(Site site, Place body, Place schema, Resolved resolved) {
        return isInline(schema, resolved)
                ? schemas.inlineContent(resolved, field -> site.nameOf(body, Role.PARAMS, field))
                : schemas.content(resolved);
    }

    /** Whether the schema stands in the body itself, rather than being a type that the body refers to. */
    private static boolean isInline(Place schema, Resolved resolved) {
        return resolved.schema().id().startsWith(schema.id()) && !resolved.nullable();
    }

    private Body bytes(Place content, Head head) {
        if (content.key().toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            findings.degraded(content, "a multipart form; its bytes, to be written by the caller");
        }
        return new Body.Value(head.mediaType(), Encoding.BYTES, head.required(), STRING, head.doc());
    }
}
