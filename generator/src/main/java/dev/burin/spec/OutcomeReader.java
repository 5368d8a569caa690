package dev.burin.spec;

import dev.burin.model.Body.Encoding;
import dev.burin.model.HttpMethod;
import dev.burin.model.NameSource.Role;
import dev.burin.model.OperationModel.ErrorBody;
import dev.burin.model.OperationModel.ResponseHeader;
import dev.burin.model.Outcome;
import dev.burin.model.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What operations answer, on success and on error. */
final class OutcomeReader {
    /** What is handed over as it is, whatever its media type. */
    private static final Set<Encoding> OPEN = Set.of(Encoding.TEXT, Encoding.BYTES);

    private static final Set<String> FOLLOWED = Set.of("301", "302", "303", "307", "308", "3XX");

    private final References references;
    private final SchemaReader schemas;
    private final MediaTypeReader mediaTypes;
    private final SuccessTypes successes;
    private final PageReader pages;
    private final StreamReader streams;
    private final ExampleAnswers examples;
    private final Findings findings;

    OutcomeReader(
            References references,
            SchemaReader schemas,
            MediaTypeReader mediaTypes,
            TypeTable types,
            PageReader pages,
            StreamReader streams,
            ExampleAnswers examples,
            Findings findings) {
        this.references = references;
        this.schemas = schemas;
        this.mediaTypes = mediaTypes;
        this.successes = new SuccessTypes(types, findings);
        this.pages = pages;
        this.streams = streams;
        this.examples = examples;
        this.findings = findings;
    }

    /**
     * What comes back on success.
     *
     * @param accept the media types to ask for
     * @param stream what comes back as a stream if that is asked for, besides
     * @param headers the declared headers
     */
    record Success(Outcome outcome, List<String> accept, Optional<StreamAnswer> stream, List<ResponseHeader> headers) {}

    /**
     * A stream that comes back on success.
     *
     * @param accept the media type to ask for
     */
    record StreamAnswer(Outcome.Stream outcome, String accept) {}

    /**
     * What comes back on success. Where no success is declared, that is what the default response says.
     *
     * @param asked what the operation can be asked with
     */
    Success success(Site site, Asked asked) {
        Place responses = site.place().child("responses");
        List<Outcome> outcomes = new ArrayList<>();
        Set<StreamAnswer> streamed = new LinkedHashSet<>();
        Set<String> accept = new LinkedHashSet<>();
        Set<String> unread = new LinkedHashSet<>();
        Map<String, ResponseHeader> headers = new LinkedHashMap<>();
        for (Place declared : declaredSuccesses(responses)) {
            references.follow(declared).ifPresent(response -> {
                boolean bodiless = isBodiless(site, declared.key());
                Optional<Place> stream = bodiless ? Optional.empty() : stream(response);
                stream.ifPresent(media -> streamed.add(new StreamAnswer(
                        streams.read(site, response, media), media.key().strip())));
                Optional<Place> content = bodiless
                        ? withoutBody(site, response)
                        : content(response).filter(best -> !isSame(best, stream));
                outcomes.add(
                        content.map(place -> outcome(site, response, place)).orElseGet(Outcome.Nothing::new));
                (bodiless ? mediaTypes.read(response.child("content")) : content)
                        .ifPresent(chosen -> (bodiless ? unread : accept).addAll(wanted(chosen)));
                addHeaders(response, headers);
                examples.note(site, declared, content, stream);
                findings.generated(response);
            });
        }
        if (outcomes.isEmpty() && responses.members().stream().anyMatch(response -> isFollowed(site, response))) {
            // What a redirect leads to is described nowhere; to drop it would be to drop what was asked for.
            outcomes.add(new Outcome.Bytes());
        }
        if (streamed.size() > 1) {
            findings.degraded(responses, "several kinds of streams; the first of them");
        }
        Optional<StreamAnswer> stream = streamed.stream().findFirst();
        if (stream.isPresent() && outcomes.stream().allMatch(Outcome.Nothing.class::isInstance)) {
            return new Success(
                    stream.get().outcome(),
                    List.of(stream.get().accept()),
                    Optional.empty(),
                    List.copyOf(headers.values()));
        }
        Outcome outcome = successes.together(responses, outcomes);
        List<ResponseHeader> declared = List.copyOf(headers.values());
        return new Success(
                outcome instanceof Outcome.One one ? inPages(site, one, asked, declared) : outcome,
                List.copyOf(accept.isEmpty() ? unread : accept),
                stream,
                declared);
    }

    private Outcome inPages(Site site, Outcome.One answer, Asked asked, List<ResponseHeader> headers) {
        Outcome read = pages.read(site, answer, asked, headers);
        if (answer.optional() && read instanceof Outcome.Pages) {
            findings.degraded(site.place(), "pages, of which there may be none; one page a call, or nothing");
            return answer;
        }
        return read;
    }

    /** The bodies that errors are declared to have. The default response, too, where it is what success looks like. */
    List<ErrorBody> errors(Site site) {
        Place responses = site.place().child("responses");
        List<Place> declared = declaredSuccesses(responses);
        List<ErrorBody> errors = new ArrayList<>();
        for (Place response : responses.members()) {
            String status = response.key().toUpperCase(Locale.ROOT);
            boolean error = status.startsWith("4") || status.startsWith("5") || status.equals("DEFAULT");
            if (!error && declared.stream().anyMatch(success -> success.key().equals(response.key()))) {
                continue;
            }
            Optional<Place> written = references.follow(response);
            if (error) {
                written.flatMap(place -> error(site, place, status.equals("DEFAULT") ? "default" : status))
                        .ifPresent(errors::add);
            } else if (isFollowed(site, response)) {
                written.ifPresent(this::followed);
            } else if (status.startsWith("1") || status.startsWith("3")) {
                written.ifPresent(place -> findings.degraded(
                        place, "a redirect as the answer; an ApiException, whose headers say where it leads"));
            }
        }
        return errors;
    }

    /** Whether a response is a redirect that the SDK follows (RFC 9110, section 15.4). */
    private static boolean isFollowed(Site site, Place response) {
        return site.method() == HttpMethod.GET
                && FOLLOWED.contains(response.key().toUpperCase(Locale.ROOT));
    }

    private void followed(Place response) {
        findings.generated(response);
        addHeaders(response, new HashMap<>());
        Place content = response.child("content");
        if (content.exists()) {
            findings.filtered(content, "HTTP, whose redirects are followed");
        }
    }

    private List<Place> declaredSuccesses(Place responses) {
        List<Place> successes = responses.members().stream()
                .filter(response -> response.key().startsWith("2"))
                .toList();
        if (!successes.isEmpty()) {
            return successes;
        }
        boolean redirects =
                responses.members().stream().anyMatch(response -> response.key().startsWith("3"));
        return !redirects && responses.has("default") ? List.of(responses.child("default")) : successes;
    }

    /**
     * Whether a response has no body, whatever the document says: HTTP gives none to HEAD, 204 and 205 (RFC 9110,
     * sections 9.3.2, 15.3.5 and 15.3.6).
     */
    private static boolean isBodiless(Site site, String status) {
        return site.method() == HttpMethod.HEAD || status.equals("204") || status.equals("205");
    }

    private Optional<Place> withoutBody(Site site, Place response) {
        Place declared = response.child("content");
        if (declared.exists()) {
            String what = site.method() == HttpMethod.HEAD ? "HEAD" : "with 204 or 205";
            findings.filtered(declared, "HTTP, which answers " + what + " without a body");
        }
        return Optional.empty();
    }

    /** The stream that a response has, alone or beside something else. */
    private Optional<Place> stream(Place response) {
        Optional<Place> stream = streams.media(response.child("content"));
        stream.ifPresent(findings::generated);
        return stream;
    }

    private static boolean isSame(Place content, Optional<Place> stream) {
        return stream.filter(media -> media.id().equals(content.id())).isPresent();
    }

    private Optional<Place> content(Place response) {
        Optional<Place> content = mediaTypes.read(response.child("content"));
        content.ifPresent(chosen -> {
            boolean isText = MediaTypes.isStream(chosen.key()) && !findings.isGenerated(chosen.id());
            List<Place> alike = mediaTypes.alike(chosen, OPEN);
            findings.spoken(chosen, alike);
            if (isText) {
                findings.degraded(chosen, "a stream of values; its text, when it has ended");
            }
            noteUnusedSchemas(chosen, alike);
        });
        return content;
    }

    /** Whether it is a file, even where its media type is one of text; a stream of values is none. */
    private boolean isBinary(Place content) {
        return !MediaTypes.isStream(content.key()) && schemas.isBinary(content.child("schema"));
    }

    private void noteUnusedSchemas(Place chosen, List<Place> alike) {
        if (mediaTypes.encoding(chosen) != Encoding.JSON) {
            alike.forEach(each -> mediaTypes.noteUnusedSchema(each, "read"));
        }
    }

    private List<String> wanted(Place chosen) {
        boolean isOpen = OPEN.contains(mediaTypes.encoding(chosen));
        return (isOpen ? mediaTypes.alike(chosen, OPEN) : List.of(chosen))
                .stream().flatMap(each -> mediaTypes.wanted(each).stream()).toList();
    }

    /**
     * The media types of the responses that are no success: the SDK takes them too, but a server that can choose should
     * not.
     */
    List<String> otherTypes(Site site, List<String> accept) {
        Place responses = site.place().child("responses");
        return responses.members().stream()
                .filter(response ->
                        !response.key().startsWith("2") && !response.key().startsWith("x-"))
                .flatMap(response -> references.follow(response).stream())
                .flatMap(response -> mediaTypes.read(response.child("content")).stream())
                .flatMap(media -> mediaTypes.wanted(media).stream())
                .filter(type -> !accept.contains(type))
                .distinct()
                .toList();
    }

    private Outcome outcome(Site site, Place response, Place content) {
        return switch (mediaTypes.encoding(content)) {
            case JSON -> json(site, response, content.child("schema"));
            case FORM, TEXT -> isBinary(content) ? new Outcome.Bytes() : new Outcome.Text();
            case MULTIPART, BYTES -> new Outcome.Bytes();
        };
    }

    private Outcome json(Site site, Place response, Place schema) {
        Resolved resolved = schemas.resolve(schema, site.nameOf(response, Role.RESPONSE, ""));
        if (Formats.isBinary(resolved.schema())) {
            return new Outcome.Bytes();
        }
        TypeRef type = schemas.type(schema, site.nameOf(response, Role.RESPONSE, ""));
        return new Outcome.One(type, type.nullable() && !(type instanceof TypeRef.Any));
    }

    private void addHeaders(Place response, Map<String, ResponseHeader> headers) {
        for (Place declared : response.child("headers").members()) {
            references
                    .follow(declared)
                    .filter(header -> has(declared.key(), header))
                    .ifPresent(header -> {
                        String key = declared.key().toLowerCase(Locale.ROOT);
                        headers.putIfAbsent(key, new ResponseHeader(declared.key(), Docs.of(header)));
                    });
        }
    }

    /** Whether the SDK has the header of that name: as text, which is less than a list or an object. */
    private boolean has(String name, Place header) {
        if (name.equalsIgnoreCase("content-type")) {
            findings.filtered(header, "OpenAPI, which has other words for the header " + name);
            return false;
        }
        findings.generated(header);
        List<String> types = Keywords.types(header.child("schema"));
        if (types.contains("array") || types.contains("object")) {
            findings.degraded(header, "a header of the type " + String.join(", ", types) + "; its text");
        }
        return true;
    }

    private Optional<ErrorBody> error(Site site, Place response, String status) {
        findings.generated(response);
        addHeaders(response, new HashMap<>());
        Optional<Place> best = mediaTypes.read(response.child("content"));
        best.ifPresent(content -> {
            List<Place> alike = mediaTypes.alike(content, OPEN);
            findings.spoken(content, alike);
            noteUnusedSchemas(content, alike);
        });
        return best.filter(content -> mediaTypes.encoding(content) == Encoding.JSON)
                .map(content -> {
                    TypeRef type = schemas.type(content.child("schema"), site.nameOf(response, Role.ERROR, status));
                    return new ErrorBody(status, type, Docs.of(response));
                });
    }
}
