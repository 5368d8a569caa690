package dev.burin.spec;

import dev.burin.StreamRule;
import dev.burin.model.Body;
import dev.burin.model.Body.Encoding;
import dev.burin.model.NameSource;
import dev.burin.model.NameSource.Role;
import dev.burin.model.OperationModel.Flag;
import dev.burin.model.OperationModel.Streaming;
import dev.burin.model.Outcome;
import dev.burin.model.Outcome.Stream.Format;
import dev.burin.model.Property;
import dev.burin.model.TypeRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Streams of values: what they carry, and how a request asks for one where there is another answer too. */
final class StreamReader {
    /** What an operation says of its stream. */
    private static final String EXTENSION = "x-burin-streaming";

    /** What asks for a stream in any body that has it as a boolean. */
    private static final String USUAL_FIELD = "stream";

    /** What every event has (HTML standard, "Server-sent events"). */
    private static final Set<String> OF_EVENT = Set.of("event", "data", "id", "retry");

    private static final TypeRef.Scalar STRING = new TypeRef.Scalar(TypeRef.Kind.STRING, false);

    private final SchemaReader schemas;
    private final TypeTable types;
    private final OperationRules<StreamRule> rules;
    private final Findings findings;

    StreamReader(
            SchemaReader schemas,
            TypeTable types,
            Map<String, StreamRule> rules,
            ConfigurationCheck check,
            Findings findings) {
        this.schemas = schemas;
        this.types = types;
        this.rules = new OperationRules<>("streaming", rules, check);
        this.findings = findings;
    }

    /** Notes the rules that were for nothing. After all operations are read. */
    void checkRules(List<Site> sites) {
        rules.check(sites, "stream among its responses");
        rules.refuseUnmet(
                "field",
                rule -> rule.field().isPresent(),
                "no field asks for a stream: it is the only response, or no body has the field");
    }

    /** The stream among the media types of a response, if there is one that can be handed over item by item. */
    Optional<Place> media(Place content) {
        return content.members().stream()
                .filter(member -> MediaTypes.isEvents(member.key()) || MediaTypes.isJsonLines(member.key()))
                .findFirst();
    }

    /** What a stream carries. */
    Outcome.Stream read(Site site, Place response, Place media) {
        NameSource name = site.nameOf(response, Role.RESPONSE, "item");
        rules.apply(site);
        Optional<String> end = rule(site).end();
        if (MediaTypes.isJsonLines(media.key())) {
            return new Outcome.Stream(line(media, name), Format.JSON_LINES, end);
        }
        return data(media, name)
                .map(schema -> new Outcome.Stream(type(schema, name), Format.EVENTS, end))
                .orElseGet(() -> new Outcome.Stream(STRING, Format.TEXT_EVENTS, end));
    }

    /** What a line holds: any JSON where the document says no more than that the lines are text. */
    private TypeRef line(Place media, NameSource name) {
        return item(media)
                .filter(schema -> !isText(schema, name))
                .map(schema -> type(schema, name))
                .orElseGet(TypeRef.Any::new);
    }

    /**
     * The schema of what an event carries, unless that is text. OpenAPI 3.2 describes all of an event; before that, no
     * document has a reason to.
     */
    private Optional<Place> data(Place media, NameSource name) {
        if (!media.has("itemSchema")) {
            return item(media).filter(schema -> !isText(schema, name));
        }
        Map<String, Place> parts = new LinkedHashMap<>();
        addParts(media.child("itemSchema"), name, parts);
        parts.values().stream()
                .flatMap(part -> part.child("properties").members().stream())
                .filter(property -> OF_EVENT.contains(property.key()))
                .forEach(findings::generated);
        List<Place> texts = parts.values().stream()
                .map(part -> part.child("properties").child("data"))
                .filter(Place::exists)
                .map(data -> schemas.resolve(data, name).schema())
                .toList();
        Optional<Place> content = texts.stream()
                .map(data -> data.child("contentSchema"))
                .filter(Place::exists)
                .findFirst();
        if (content.isPresent() || texts.stream().anyMatch(data -> isText(data, name))) {
            return content;
        }
        findings.degraded(media.child("itemSchema"), "events that do not say what their data is; it is text");
        return Optional.empty();
    }

    /** An event, and what it is made of by {@code allOf}. */
    private void addParts(Place schema, NameSource name, Map<String, Place> parts) {
        Place resolved = schemas.resolve(schema, name).schema();
        if (parts.putIfAbsent(resolved.id(), resolved) == null) {
            resolved.child("allOf").items().forEach(part -> addParts(part, name, parts));
        }
    }

    /** What one item is: an array is all of them. */
    private Optional<Place> item(Place media) {
        if (media.has("itemSchema")) {
            return Optional.of(media.child("itemSchema"));
        }
        Place schema = media.child("schema");
        Place whole = schemas.resolve(schema, new NameSource.Component("")).schema();
        boolean isList = schema.exists() && Keywords.types(whole).equals(List.of("array"));
        return isList ? Contents.items(whole) : Optional.of(schema).filter(Place::exists);
    }

    private boolean isText(Place schema, NameSource name) {
        return Keywords.types(schemas.resolve(schema, name).schema()).equals(List.of("string"));
    }

    private TypeRef type(Place schema, NameSource name) {
        return schemas.type(schema, name).withNullable(false);
    }

    /** How the stream is got that stands beside another answer. */
    Streaming beside(Site site, Outcome.Stream stream, String accept, Optional<Body> body) {
        StreamRule rule = rule(site);
        Optional<Flag> flag =
                rule.field().map(field -> new Flag(field, rule.value().filter(value -> !value.equals("true"))));
        if (flag.isPresent() && body.filter(each -> canHold(each, flag.get())).isEmpty()) {
            if (rules.own(site).isPresent()) {
                String field = flag.get().field();
                List<String> known = body.stream()
                        .flatMap(each -> Asked.fields(each, types).stream())
                        .map(Property::name)
                        .toList();
                rules.refuse(site, "field", "its body has no field '" + field + "'", field, known);
            } else if (own(site).isPresent()) {
                findings.degraded(
                        site.place(),
                        "a stream that is asked for by the field " + flag.get().field()
                                + ", which the body does not have; by the header Accept alone");
            }
            return new Streaming(stream, accept, Optional.empty());
        }
        flag.ifPresent(met -> rules.meet(site));
        return new Streaming(stream, accept, flag.or(() -> usual(body)));
    }

    /** What is said of this operation and no other; empty where nothing is. */
    private Optional<StreamRule> own(Site site) {
        Place declared = site.place().child(EXTENSION);
        return rules.own(site)
                .or(() -> Optional.of(declared)
                        .filter(Place::exists)
                        .map(written -> StreamRule.of(
                                key -> Optional.of(written.text(key)).filter(text -> !text.isEmpty()))));
    }

    private StreamRule rule(Site site) {
        return own(site).or(rules::usual).orElse(StreamRule.NONE);
    }

    private Optional<Flag> usual(Optional<Body> body) {
        return body.flatMap(each -> Asked.field(each, USUAL_FIELD, types))
                .filter(field -> field.type() instanceof TypeRef.Scalar scalar && scalar.kind() == TypeRef.Kind.BOOLEAN)
                .map(field -> new Flag(USUAL_FIELD, Optional.empty()));
    }

    /** Whether a body has the field, or is any JSON, in which it can be. */
    private boolean canHold(Body body, Flag flag) {
        boolean isOpen = body instanceof Body.Value value
                && value.encoding() == Encoding.JSON
                && !(value.type() instanceof TypeRef.Scalar)
                && !(value.type() instanceof TypeRef.ListOf);
        return isOpen || Asked.field(body, flag.field(), types).isPresent();
    }
}
