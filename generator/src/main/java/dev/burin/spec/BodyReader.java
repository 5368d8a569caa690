package dev.burin.spec;

import dev.burin.model.Body;
import dev.burin.model.Body.Encoding;
import dev.burin.model.Body.FieldEncoding;
import dev.burin.model.Doc;
import dev.burin.model.HttpMethod;
import dev.burin.model.NameSource.Role;
import dev.burin.model.Property;
import dev.burin.model.Property.Access;
import dev.burin.model.TypeRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What operations send. */
final class BodyReader {
    private static final TypeRef.Scalar STRING = new TypeRef.Scalar(TypeRef.Kind.STRING, false);

    private final References references;
    private final SchemaReader schemas;
    private final MediaTypeReader mediaTypes;
    private final FormReader forms;
    private final Findings findings;

    BodyReader(
            References references,
            SchemaReader schemas,
            MediaTypeReader mediaTypes,
            FormReader forms,
            Findings findings) {
        this.references = references;
        this.schemas = schemas;
        this.mediaTypes = mediaTypes;
        this.forms = forms;
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
        Optional<Place> best = mediaTypes.sent(place.child("content"));
        findings.generated(place);
        best.ifPresentOrElse(
                content -> findings.spoken(content, sendable(content)),
                () -> findings.degraded(place, "a body without a media type; left out"));
        return best.map(content -> {
            Encoding encoding = mediaTypes.encoding(content);
            Head head = new Head(MediaTypes.sent(content.key(), encoding), place.flag("required"), Docs.of(place));
            return switch (encoding) {
                case JSON -> json(site, place, content.child("schema"), head);
                case FORM -> form(site, place, content, head);
                case MULTIPART -> multipart(site, place, content, head);
                case TEXT -> text(content, head);
                case BYTES -> {
                    mediaTypes.noteUnusedSchema(content, "written");
                    yield bytes(head);
                }
            };
        });
    }

    /** Those that are sent: of several kinds of bytes any, for an upload can say what it is. */
    private List<Place> sendable(Place content) {
        return mediaTypes.encoding(content) == Encoding.BYTES
                ? mediaTypes.alike(content, Set.of(Encoding.BYTES))
                : List.of(content);
    }

    /** What all bodies have. */
    private record Head(String mediaType, boolean required, Doc doc) {}

    private Body json(Site site, Place body, Place schema, Head head) {
        Resolved resolved = schemas.resolve(schema, site.nameOf(body, Role.BODY, ""));
        if (Formats.isBinary(resolved.schema())) {
            return bytes(new Head("application/octet-stream", head.required(), head.doc()));
        }
        if (isInline(schema, resolved) && schemas.shape(resolved) == Shape.OBJECT) {
            ObjectReader.Content content = content(site, body, schema, resolved);
            if (content.additional().isEmpty() && content.properties().size() <= Limits.FIELDS) {
                return new Body.Fields(
                        head.mediaType(), Encoding.JSON, head.required(), content.properties(), Map.of(), head.doc());
            }
        }
        TypeRef type = schemas.type(schema, site.nameOf(body, Role.BODY, ""));
        return new Body.Value(head.mediaType(), Encoding.JSON, head.required(), type, head.doc());
    }

    private Body form(Site site, Place body, Place media, Head head) {
        Place schema = media.child("schema");
        Resolved resolved = schemas.resolve(schema, site.nameOf(body, Role.BODY, ""));
        return switch (schemas.shape(resolved)) {
            case OBJECT -> formOf(formFields(site, body, schema, resolved), media, head);
            case UNION, MAP, ANY ->
                schema.node().isEmpty()
                        ? formOf(List.of(), media, head)
                        : formOfAny(media, schemas.typeOf(resolved), head);
            case ENUM, LIST, SCALAR -> {
                findings.degraded(schema, "a form that is no object; an empty form");
                yield formOf(List.of(), media, head);
            }
        };
    }

    private Body formOf(List<Property> fields, Place media, Head head) {
        Map<String, FieldEncoding> encodings = new LinkedHashMap<>();
        fields.forEach(field -> encodings.put(field.name(), forms.fieldEncoding(encoding(media, field), field.type())));
        return new Body.Fields(head.mediaType(), Encoding.FORM, head.required(), fields, encodings, head.doc());
    }

    /** A form whose fields are known only when it is there. */
    private Body formOfAny(Place media, TypeRef type, Head head) {
        if (media.has("encoding")) {
            findings.degraded(
                    media.child("encoding"),
                    "the encoding of fields that no object declares; lists as repeated fields, objects as JSON text");
        }
        return new Body.Value(head.mediaType(), Encoding.FORM, head.required(), type, head.doc());
    }

    private Body multipart(Site site, Place body, Place media, Head head) {
        Place schema = media.child("schema");
        Resolved resolved = schemas.resolve(schema, site.nameOf(body, Role.BODY, ""));
        if (schemas.shape(resolved) != Shape.OBJECT) {
            findings.degraded(media, "a multipart body without declared parts; its bytes, to be written by the caller");
            return bytes(head);
        }
        List<Property> parts = formFields(site, body, schema, resolved).stream()
                .map(field -> forms.part(
                        encoding(media, field),
                        field,
                        mediaTypes.isFile(resolved.schema().child("properties").child(field.name()))))
                .toList();
        Map<String, FieldEncoding> encodings = new LinkedHashMap<>();
        parts.forEach(part -> encodings.put(part.name(), forms.partEncoding(encoding(media, part), part.type())));
        return new Body.Fields(head.mediaType(), Encoding.MULTIPART, head.required(), parts, encodings, head.doc());
    }

    private static Place encoding(Place media, Property field) {
        return media.child("encoding").child(field.name());
    }

    private List<Property> formFields(Site site, Place body, Place schema, Resolved resolved) {
        ObjectReader.Content content = content(site, body, schema, resolved);
        if (content.additional().isPresent()) {
            findings.degraded(schema, "further fields of a form; the declared ones only");
        }
        List<Property> fields = content.properties();
        fields.stream()
                .skip(Limits.FIELDS)
                .forEach(field -> findings.degraded(
                        schema, "a form of more than " + Limits.FIELDS + " fields; without " + field.name()));
        return fields.stream().limit(Limits.FIELDS).toList();
    }

    /** What a request holds: no property that only the API sets. */
    private ObjectReader.Content content(Site site, Place body, Place schema, Resolved resolved) {
        ObjectReader.Content content = isInline(schema, resolved)
                ? schemas.inlineContent(resolved, field -> site.nameOf(body, Role.PARAMS, field))
                : schemas.content(resolved);
        List<Property> sent = content.properties().stream()
                .filter(property -> property.access() != Access.READ_ONLY)
                .toList();
        return new ObjectReader.Content(sent, content.additional());
    }

    /** Whether the schema stands in the body itself, rather than being a type that the body refers to. */
    private static boolean isInline(Place schema, Resolved resolved) {
        return resolved.schema().id().startsWith(schema.id()) && !resolved.nullable();
    }

    private Body text(Place content, Head head) {
        if (schemas.isBinary(content.child("schema"))) {
            return bytes(head);
        }
        mediaTypes.noteUnusedSchema(content, "written");
        return new Body.Value(head.mediaType(), Encoding.TEXT, head.required(), STRING, head.doc());
    }

    private static Body bytes(Head head) {
        return new Body.Value(head.mediaType(), Encoding.BYTES, head.required(), TypeRef.file(false), head.doc());
    }
}
