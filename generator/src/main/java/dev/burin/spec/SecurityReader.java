package dev.burin.spec;

import dev.burin.model.Doc;
import dev.burin.model.Parameter.In;
import dev.burin.model.SecurityScheme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Ways to authenticate, and which operation wants which. */
final class SecurityReader {
    private final References references;
    private final Findings findings;
    private final Place document;
    private final Set<String> known = new HashSet<>();

    SecurityReader(References references, Findings findings, Place document) {
        this.references = references;
        this.findings = findings;
        this.document = document;
    }

    /** The schemes that the document declares, in its order, as far as an SDK can serve them. */
    List<SecurityScheme> schemes() {
        List<SecurityScheme> schemes = new ArrayList<>();
        for (Place declared :
                document.child("components").child("securitySchemes").members()) {
            references
                    .follow(declared)
                    .flatMap(place -> scheme(declared.key(), place))
                    .ifPresent(scheme -> {
                        schemes.add(scheme);
                        known.add(scheme.id());
                        findings.generated(declared);
                    });
        }
        return schemes;
    }

    /** The schemes that an operation wants: its own word, or the document's. Call {@link #schemes()} first. */
    List<List<String>> wantedBy(Place operation) {
        Place security = operation.has("security") ? operation.child("security") : document.child("security");
        List<List<String>> alternatives = new ArrayList<>();
        for (Place alternative : security.items()) {
            List<String> all = alternative.members().stream().map(Place::key).toList();
            if (!known.containsAll(all)) {
                findings.degraded(alternative, "a way to authenticate that the SDK does not offer; left out");
            } else if (!alternatives.contains(all)) {
                alternatives.add(all);
            }
        }
        return alternatives;
    }

    private Optional<SecurityScheme> scheme(String id, Place place) {
        Doc doc = Docs.of(place);
        return switch (place.text("type")) {
            case "http" -> http(id, place, doc);
            case "apiKey" -> apiKey(id, place, doc);
            case "oauth2", "openIdConnect" -> {
                findings.degraded(place, "a flow to get a token; the caller brings the token");
                yield Optional.of(new SecurityScheme.Bearer(id, doc));
            }
            default -> unsupported(place, place.text("type"));
        };
    }

    private Optional<SecurityScheme> http(String id, Place place, Doc doc) {
        String scheme = place.text("scheme");
        return switch (scheme.toLowerCase(Locale.ROOT)) {
            case "basic" -> Optional.of(new SecurityScheme.Basic(id, doc));
            case "bearer" -> Optional.of(new SecurityScheme.Bearer(id, doc));
            default -> unsupported(place, "http " + scheme);
        };
    }

    private Optional<SecurityScheme> apiKey(String id, Place place, Doc doc) {
        In in = switch (place.text("in")) {
            case "query" -> In.QUERY;
            case "cookie" -> In.COOKIE;
            default -> In.HEADER;
        };
        String name = place.text("name");
        return name.isEmpty()
                ? unsupported(place, "apiKey without a name")
                : Optional.of(new SecurityScheme.ApiKey(id, in, name, doc));
    }

    private Optional<SecurityScheme> unsupported(Place place, String what) {
        findings.degraded(place, "the way to authenticate " + what + "; left out");
        return Optional.empty();
    }
}
