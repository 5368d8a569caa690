package dev.burin.spec;

import dev.burin.model.Body.Encoding;
import dev.burin.model.NameSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Media types with their schemas: which one of several an SDK sends or reads, and how. */
final class MediaTypeReader {
    private static final NameSource UNNAMED = new NameSource.Component("");

    private final SchemaReader schemas;
    private final Findings findings;

    MediaTypeReader(SchemaReader schemas, Findings findings) {
        this.schemas = schemas;
        this.findings = findings;
    }

    /** How a body of the media type is written. A range that includes JSON is JSON where its schema is no text. */
    Encoding encoding(Place media) {
        Encoding byName = MediaTypes.encoding(media.key());
        boolean isOpen = byName == Encoding.TEXT || byName == Encoding.BYTES;
        return isOpen && MediaTypes.includesJson(media.key()) && isStructured(media.child("schema"))
                ? Encoding.JSON
                : byName;
    }

    /**
     * The one to read: JSON, a form, parts, text, bytes, in this order, and streams of values after all; of several
     * equal ones the first.
     */
    Optional<Place> read(Place content) {
        return content.members().stream()
                .min(Comparator.comparing((Place media) -> MediaTypes.isStream(media.key()))
                        .thenComparing(this::encoding));
    }

    /**
     * The one to send: in the same order, but neither JSON nor a form can hold a file, if that is what another one is
     * for, and a patch that its schema is not fit for comes after other JSON.
     */
    Optional<Place> sent(Place content) {
        Optional<Place> withFile = content.members().stream()
                .filter(media -> encoding(media) == Encoding.MULTIPART)
                .filter(media -> holdsFile(media.child("schema")))
                .findFirst();
        return withFile.or(() -> content.members().stream()
                .min(Comparator.comparing((Place media) -> MediaTypes.isStream(media.key()))
                        .thenComparing(this::encoding)
                        .thenComparing(this::isUnfitPatch)));
    }

    /** A JSON Patch is an array of operations (RFC 6902, section 3); a JSON Merge Patch of an array changes nothing. */
    private boolean isUnfitPatch(Place media) {
        Place schema = media.child("schema");
        if (MediaTypes.isJsonPatch(media.key())) {
            return isStructured(schema) && !canBeList(schema);
        }
        return MediaTypes.isMergePatch(media.key()) && shape(schema) == Shape.LIST;
    }

    private boolean canBeList(Place schema) {
        Place resolved = schemas.resolve(schema, UNNAMED).schema();
        return shape(schema) == Shape.LIST
                || Composition.of(resolved).branches().stream().anyMatch(branch -> shape(branch) == Shape.LIST);
    }

    private boolean holdsFile(Place schema) {
        Place object = schemas.resolve(schema, UNNAMED).schema();
        return object.child("properties").members().stream().anyMatch(this::isFile);
    }

    /** Whether a property is a file or a list of files. */
    boolean isFile(Place property) {
        Place value = schemas.resolve(property, UNNAMED).schema();
        return schemas.isBinary(value) || schemas.isBinary(value.child("items"));
    }

    /**
     * All that mean the same to an SDK as the chosen one: of the same kind, and with the same schema unless the kind
     * knows none. The chosen one among them.
     *
     * @param open the kinds for which the media type makes no difference
     */
    List<Place> alike(Place chosen, Set<Encoding> open) {
        Encoding kind = encoding(chosen);
        return chosen.parent().members().stream()
                .filter(each ->
                        encoding(each) == kind && MediaTypes.isStream(each.key()) == MediaTypes.isStream(chosen.key()))
                .filter(each -> open.contains(kind) || MediaTypes.haveSameSchema(each, chosen))
                .toList();
    }

    /** What {@code Accept} says to get the media type; nothing if HTTP knows no such media type. */
    Optional<String> wanted(Place media) {
        boolean isBytes = schemas.isBinary(media.child("schema"));
        String type = isBytes ? media.key().strip() : MediaTypes.wanted(media.key(), encoding(media));
        return Optional.of(type).filter(MediaTypes::isValid);
    }

    /**
     * Notes that a schema says more of a body than the SDK has, which leaves it to the caller.
     *
     * @param done what the caller does with it: {@code read} or {@code written}
     */
    void noteUnusedSchema(Place media, String done) {
        Place schema = media.child("schema");
        Encoding encoding = encoding(media);
        if (MediaTypes.isStream(media.key()) || schemas.isBinary(schema)) {
            return;
        }
        String what = encoding == Encoding.BYTES || encoding == Encoding.MULTIPART ? "bytes" : "text";
        if (MediaTypes.isXml(media.key()) && schema.node().size() > 0) {
            findings.degraded(media, "XML; its text, to be " + done + " by the caller");
        } else if (isStructured(schema) || shape(schema) == Shape.ENUM) {
            findings.degraded(
                    media, "a schema for " + media.key() + "; its " + what + ", to be " + done + " by the caller");
        }
    }

    /** Whether a schema describes something else than text, so that bytes or text alone are less. */
    private boolean isStructured(Place schema) {
        if (schema.node().isEmpty()) {
            return false;
        }
        Place resolved = schemas.resolve(schema, UNNAMED).schema();
        return switch (shape(schema)) {
            case OBJECT, UNION, LIST, MAP -> true;
            case ENUM, SCALAR, ANY -> {
                List<String> types = Keywords.types(resolved);
                yield !types.isEmpty() && !types.contains("string") && !schemas.isBinary(resolved);
            }
        };
    }

    private Shape shape(Place schema) {
        return schemas.shape(schemas.resolve(schema, UNNAMED));
    }
}
