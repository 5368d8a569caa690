package dev.burin.spec;

import dev.burin.model.Body;
import dev.burin.model.Constraints;
import dev.burin.model.Doc;
import dev.burin.model.NameSource;
import dev.burin.model.NameSource.Role;
import dev.burin.model.Parameter;
import dev.burin.model.Parameter.In;
import dev.burin.model.SecurityScheme;
import dev.burin.model.Style;
import dev.burin.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The parameters of operations. */
final class ParameterReader {
    /** Headers that OpenAPI has other words for: a parameter of that name is to be ignored (OpenAPI 3.1, 4.8.12.2). */
    private static final Set<String> SPOKEN_FOR = Set.of("accept", "content-type", "authorization");

    /**
     * Headers that describe the connection or how a message is sent: whoever sends it sets them (RFC 9110, sections
     * 7.2, 7.6 and 10.1; RFC 9113, section 8.2.2), and no transport takes them from the caller.
     */
    private static final Set<String> OF_CONNECTION = Set.of(
            "connection",
            "content-length",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    /** What a header can be called: a token (RFC 9110, section 5.6.2). */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    private static final TypeRef STRING = new TypeRef.Scalar(TypeRef.Kind.STRING, false);

    private final References references;
    private final SchemaReader schemas;
    private final MediaTypeReader mediaTypes;
    private final Sensitivity sensitivity;
    private final StyleReader styles;
    private final Findings findings;

    ParameterReader(
            References references,
            SchemaReader schemas,
            MediaTypeReader mediaTypes,
            Sensitivity sensitivity,
            StyleReader styles,
            Findings findings) {
        this.references = references;
        this.schemas = schemas;
        this.mediaTypes = mediaTypes;
        this.sensitivity = sensitivity;
        this.styles = styles;
        this.findings = findings;
    }

    /**
     * The path's parameters in the path's order, then the others in the document's; the operation's own win.
     *
     * @param keys the API keys that the operation wants, which are no parameters for a caller even where they are
     *     declared as such
     */
    List<Parameter> read(Site site, List<SecurityScheme.ApiKey> keys) {
        Map<String, Declared> declared = new LinkedHashMap<>();
        site.items().forEach(item -> addAll(site, item.child("parameters"), declared));
        addAll(site, site.place().child("parameters"), declared);
        for (SecurityScheme.ApiKey key : keys) {
            Declared parameter = declared.remove(key(key.in(), key.name()));
            if (parameter != null) {
                findings.filtered(parameter.place(), "the security scheme " + key.id() + ", which sends it");
            }
        }
        List<Parameter> parameters = new ArrayList<>();
        Set<String> asked =
                asked(declared.values().stream().map(Declared::parameter).toList());
        for (String variable : PathTemplate.variables(site.target(asked))) {
            Declared parameter = declared.remove(key(In.PATH, variable));
            parameters.add(parameter == null ? undeclared(site, variable) : generated(parameter));
        }
        for (Declared each : declared.values()) {
            Parameter parameter = each.parameter();
            if (parameter.in() == In.PATH) {
                findings.degraded(
                        each.place(),
                        "the parameter " + parameter.name() + " is not in the path " + site.path() + "; left out");
            } else if (parameters.size() == Limits.FIELDS) {
                findings.degraded(
                        site.place(), "more than " + Limits.FIELDS + " parameters; without " + parameter.name());
            } else {
                parameters.add(generated(each));
            }
        }
        return parameters;
    }

    /** The names of those that stand in the query. */
    static Set<String> asked(List<Parameter> parameters) {
        return parameters.stream()
                .filter(parameter -> parameter.in() == In.QUERY)
                .map(Parameter::name)
                .collect(Collectors.toSet());
    }

    /** A parameter and where it is written. */
    private record Declared(Parameter parameter, Place place) {}

    private Parameter generated(Declared declared) {
        findings.generated(declared.place());
        return declared.parameter();
    }

    private void addAll(Site site, Place list, Map<String, Declared> declared) {
        Map<String, Declared> here = new LinkedHashMap<>();
        for (Place item : list.items()) {
            Optional<Place> place = references.follow(item);
            place.flatMap(each -> parameter(site, each)).ifPresent(parameter -> {
                String key = key(parameter.in(), parameter.name());
                Declared earlier = here.put(key, new Declared(parameter, place.get()));
                if (earlier != null) {
                    findings.degraded(
                            earlier.place(),
                            "the parameter " + parameter.name() + " stands twice; the last one counts");
                }
            });
        }
        here.forEach((key, own) -> {
            Declared earlier = declared.put(key, own);
            if (earlier != null) {
                findings.filtered(earlier.place(), "an operation's own parameter of that name");
            }
        });
    }

    private Optional<Parameter> parameter(Site site, Place place) {
        Optional<In> in = in(place.text("in"));
        String name = in.equals(Optional.of(In.PATH)) ? PathTemplate.variable(place.text("name")) : place.text("name");
        if (in.isEmpty() || name.isEmpty()) {
            findings.degraded(place, "a parameter without a name, or in no known place; left out");
            return Optional.empty();
        }
        if (in.get() == In.HEADER && !isSent(place, name)) {
            return Optional.empty();
        }
        Place schema = schema(place);
        NameSource source = site.nameOf(place, Role.PARAMS, name);
        SchemaReader.Use use = schemas.use(schema, source);
        TypeRef type = schema.exists() ? type(schemas.resolve(schema, source), use.type()) : STRING;
        return Optional.of(new Parameter(
                name,
                in.get(),
                in.get() == In.PATH || place.flag("required"),
                type,
                place.has("content") ? content(place, in.get(), type) : styles.read(place, in.get(), type),
                allowsReserved(place, in.get()) || spansSegments(site, in.get(), name),
                sensitivity.of(place) || use.sensitive(),
                use.constraints(),
                Docs.of(place, schema)));
    }

    /** Whether a header of that name is the caller's to send; notes why not. */
    private boolean isSent(Place place, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (SPOKEN_FOR.contains(lower)) {
            findings.filtered(place, "OpenAPI, which has other words for the header " + name);
        } else if (OF_CONNECTION.contains(lower)) {
            findings.filtered(place, "HTTP, whose implementation sets the header " + name + " itself");
        } else if (!TOKEN.matcher(name).matches()) {
            findings.degraded(place, "a header whose name HTTP does not allow; left out");
        } else {
            return true;
        }
        return false;
    }

    /** A schema of its own or that of the one media type. */
    private static Place schema(Place place) {
        List<Place> content = place.child("content").members();
        return content.isEmpty() ? place.child("schema") : content.get(0).child("schema");
    }

    /** Never null, which no URL can say. An object without declared properties is a map, not one text. */
    private static TypeRef type(Resolved schema, TypeRef type) {
        boolean isFreeForm =
                type instanceof TypeRef.Any && Keywords.types(schema.schema()).equals(List.of("object"));
        return isFreeForm ? new TypeRef.MapOf(type, false) : type.withNullable(false);
    }

    /** Text of another media type than JSON is the caller's to write; only JSON is written from values. */
    private Style content(Place place, In in, TypeRef type) {
        Optional<Place> media = place.child("content").members().stream().findFirst();
        String mediaType = media.map(Place::key).orElse("");
        boolean isJson = media.map(mediaTypes::encoding)
                .filter(Body.Encoding.JSON::equals)
                .isPresent();
        boolean isText = type instanceof TypeRef.Scalar scalar && scalar.kind() == TypeRef.Kind.STRING;
        if (!isJson && !isText) {
            findings.degraded(place, "a parameter of media type " + mediaType + "; its value is sent as JSON text");
        }
        return isText && !isJson ? StyleReader.usual(in) : Style.JSON;
    }

    private boolean allowsReserved(Place place, In in) {
        boolean allowed = place.flag("allowReserved");
        if (allowed && in != In.QUERY) {
            findings.degraded(place, "allowReserved outside of the query, which it is defined for; left out");
        }
        return allowed && in == In.QUERY;
    }

    private static boolean spansSegments(Site site, In in, String name) {
        return in == In.PATH && PathTemplate.spansSegments(site.path(), name);
    }

    private Parameter undeclared(Site site, String variable) {
        findings.degraded(site.place(), "the path's variable " + variable + " is not declared; added as a string");
        boolean segments = spansSegments(site, In.PATH, variable);
        return new Parameter(
                variable, In.PATH, true, STRING, Style.SIMPLE, segments, false, Constraints.NONE, Doc.NONE);
    }

    /** HTTP does not care for the case of a header's name. */
    private static String key(In in, String name) {
        return in + " " + (in == In.HEADER ? name.toLowerCase(Locale.ROOT) : name);
    }

    private static Optional<In> in(String in) {
        return switch (in) {
            case "path" -> Optional.of(In.PATH);
            case "query" -> Optional.of(In.QUERY);
            case "header" -> Optional.of(In.HEADER);
            case "cookie" -> Optional.of(In.COOKIE);
            default -> Optional.empty();
        };
    }
}
