package dev.burin.spec;

import dev.burin.model.Doc;
import dev.burin.model.Parameter.In;
import dev.burin.model.SecurityScheme;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Ways to authenticate, and which operation wants which. */
final class SecurityReader {
    /** More than that no document means. */
    private static final int ALTERNATIVES = 32;

    private final References references;
    private final Findings findings;
    private final Place document;
    private final Map<String, SecurityScheme> known = new HashMap<>();
    /** What part of a request each scheme fills, where the document says. */
    private final Map<String, String> parts = new HashMap<>();
    /** Those that the connection proves, and no request. */
    private final Set<String> ofTheConnection = new HashSet<>();

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
            if (schemes.size() == Limits.CREDENTIALS) {
                findings.degraded(declared, "more than " + Limits.CREDENTIALS + " ways to authenticate; left out");
                continue;
            }
            references
                    .follow(declared)
                    .flatMap(place -> scheme(declared.key(), place))
                    .ifPresent(scheme -> {
                        schemes.add(scheme);
                        known.put(scheme.id(), scheme);
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
            List<String> all = alternative.members().stream()
                    .map(Place::key)
                    .filter(id -> !ofTheConnection.contains(id))
                    .toList();
            if (!known.keySet().containsAll(all)) {
                findings.degraded(alternative, "a way to authenticate that the SDK does not offer; left out");
            } else {
                alternatives.addAll(sendable(alternative, all));
            }
        }
        return alternatives.stream().distinct().toList();
    }

    /** The keys among schemes that an operation wants, each of which is a parameter that no caller has to set. */
    List<SecurityScheme.ApiKey> keys(List<List<String>> wanted) {
        return wanted.stream()
                .flatMap(List::stream)
                .distinct()
                .map(known::get)
                .filter(SecurityScheme.ApiKey.class::isInstance)
                .map(SecurityScheme.ApiKey.class::cast)
                .toList();
    }

    /** Schemes that all belong together, but that of those which fill the same part of a request, one is sent. */
    private List<List<String>> sendable(Place alternative, List<String> schemes) {
        Map<String, List<String>> byPart = new LinkedHashMap<>();
        schemes.forEach(scheme -> byPart.computeIfAbsent(
                        parts.getOrDefault(scheme, "scheme " + scheme), absent -> new ArrayList<>())
                .add(scheme));
        List<List<String>> sendable = List.of(List.of());
        for (Map.Entry<String, List<String>> part : byPart.entrySet()) {
            List<String> rivals = part.getValue();
            if (rivals.size() > 1) {
                findings.degraded(
                        alternative,
                        String.join(" and ", rivals) + " at once, for which a request has one " + part.getKey()
                                + "; one of them is sent");
            }
            List<String> tried = sendable.size() * rivals.size() > ALTERNATIVES ? rivals.subList(0, 1) : rivals;
            sendable = sendable.stream()
                    .flatMap(before -> tried.stream()
                            .map(scheme -> Stream.concat(before.stream(), Stream.of(scheme))
                                    .toList()))
                    .toList();
        }
        return sendable;
    }

    private Optional<SecurityScheme> scheme(String id, Place place) {
        Doc doc = Docs.of(place);
        if (Set.of("http", "oauth2", "openIdConnect").contains(place.text("type"))) {
            parts.put(id, "header authorization");
        }
        return switch (place.text("type")) {
            case "http" -> http(id, place, doc);
            case "apiKey" -> apiKey(id, place, doc);
            case "oauth2" -> oauth(id, place, doc);
            case "openIdConnect" -> broughtToken(id, place, doc);
            case "mutualTLS" -> {
                ofTheConnection.add(id);
                findings.degraded(place, "a certificate of the client's; a transport of the caller's brings it");
                yield Optional.empty();
            }
            default -> custom(id, place, doc, place.text("type"));
        };
    }

    private Optional<SecurityScheme> oauth(String id, Place place, Doc doc) {
        String tokenUrl =
                place.child("flows").child("clientCredentials").text("tokenUrl").strip();
        return isUrl(tokenUrl)
                ? Optional.of(new SecurityScheme.ClientCredentials(id, tokenUrl, doc))
                : broughtToken(id, place, doc);
    }

    private Optional<SecurityScheme> broughtToken(String id, Place place, Doc doc) {
        findings.degraded(place, "a flow to get a token; the caller brings the token");
        return Optional.of(new SecurityScheme.Bearer(id, doc));
    }

    private static boolean isUrl(String text) {
        try {
            URI url = new URI(text);
            return url.getHost() != null
                    && ("https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme()));
        } catch (URISyntaxException e) {
            return false; // a variable in braces, for one
        }
    }

    private Optional<SecurityScheme> http(String id, Place place, Doc doc) {
        String scheme = place.text("scheme");
        return switch (scheme.toLowerCase(Locale.ROOT)) {
            case "basic" -> Optional.of(new SecurityScheme.Basic(id, doc));
            case "bearer" -> Optional.of(new SecurityScheme.Bearer(id, doc));
            default -> custom(id, place, doc, "http " + scheme);
        };
    }

    private Optional<SecurityScheme> apiKey(String id, Place place, Doc doc) {
        In in = switch (place.text("in")) {
            case "query" -> In.QUERY;
            case "cookie" -> In.COOKIE;
            default -> In.HEADER;
        };
        String name = place.text("name");
        parts.put(id, in + " " + (in == In.HEADER ? name.toLowerCase(Locale.ROOT) : name));
        return name.isEmpty()
                ? custom(id, place, doc, "apiKey without a name")
                : Optional.of(new SecurityScheme.ApiKey(id, in, name, doc));
    }

    private Optional<SecurityScheme> custom(String id, Place place, Doc doc, String what) {
        findings.degraded(place, "the way to authenticate " + what + "; a credential of the caller's own");
        return Optional.of(new SecurityScheme.Custom(id, doc));
    }
}
