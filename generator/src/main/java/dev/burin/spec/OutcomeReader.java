package dev.burin.spec;

import dev.burin.model.Body.Encoding;
import dev.burin.model.HttpMethod;
import dev.burin.model.NameSource.Role;
import dev.burin.model.OperationModel.ErrorBody;
import dev.burin.model.Outcome;
import dev.burin.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What operations answer, on success and on error. */
final class OutcomeReader {
    private final References references;
    private final SchemaReader schemas;
    private final PageReader pages;
    private final Findings findings;

    OutcomeReader(References references, SchemaReader schemas, PageReader pages, Findings findings) {
        this.references = references;
        this.schemas = schemas;
        this.pages = pages;
        this.findings = findings;
    }

    /** What comes back on success. Where no success is declared, that is what the default response says. */
    Outcome outcome(Site site) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Place response : successes(site.place().child("responses"))) {
            references.follow(response).map(place -> success(site, place)).ifPresent(outcome -> {
                if (!outcomes.contains(outcome)) {
                    outcomes.add(outcome);
                }
            });
        }
        Outcome first = outcomes.stream()
                .filter(outcome -> !(outcome instanceof Outcome.Nothing))
                .findFirst()
                .orElseGet(Outcome.Nothing::new);
        if (outcomes.size() > 1) {
            findings.degraded(
                    site.place().child("responses"), "several kinds of success; the first one that has content");
        }
        return first instanceof Outcome.One one && site.method() == HttpMethod.GET ? pages.read(one) : first;
    }

    /** The bodies that errors are declared to have. */
    List<ErrorBody> errors(Site site) {
        Place responses = site.place().child("responses");
        List<Place> successes = successes(responses);
        List<ErrorBody> errors = new ArrayList<>();
        for (Place response : responses.members()) {
            String status = response.key();
            boolean error = status.startsWith("4") || status.startsWith("5") || status.equals("default");
            if (error && successes.stream().noneMatch(success -> success.key().equals(status))) {
                references
                        .follow(response)
                        .flatMap(place -> error(site, place, status))
                        .ifPresent(errors::add);
            }
        }
        return errors;
    }

    private static List<Place> successes(Place responses) {
        List<Place> successes = responses.members().stream()
                .filter(response -> response.key().startsWith("2"))
                .toList();
        boolean none = successes.isEmpty()
                && responses.members().stream()
                        .noneMatch(response -> response.key().startsWith("3"));
        return none && responses.has("default") ? List.of(responses.child("default")) : successes;
    }

    private Outcome success(Site site, Place response) {
        Optional<Place> content = MediaTypes.best(response.child("content"));
        if (content.isEmpty()) {
            return new Outcome.Nothing();
        }
        return switch (MediaTypes.encoding(content.get().key())) {
            case JSON -> json(site, response, content.get().child("schema"));
            case FORM, TEXT -> new Outcome.Text();
            case MULTIPART, BYTES -> new Outcome.Bytes();
        };
    }

    private Outcome json(Site site, Place response, Place schema) {
        Resolved resolved = schemas.resolve(schema, site.nameOf(response, Role.RESPONSE, ""));
        if (resolved.schema().text("format").equals("binary")) {
            return new Outcome.Bytes();
        }
        return new Outcome.One(schemas.type(schema, site.nameOf(response, Role.RESPONSE, "")));
    }

    private Optional<ErrorBody> error(Site site, Place response, String status) {
        return MediaTypes.best(response.child("content"))
                .filter(content -> MediaTypes.encoding(content.key()) == Encoding.JSON)
                .map(content -> {
                    TypeRef type = schemas.type(content.child("schema"), site.nameOf(response, Role.ERROR, status));
                    return new ErrorBody(status, type, Docs.of(response));
                });
    }
}
