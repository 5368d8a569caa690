package dev.burin.spec;

import dev.burin.model.Constraints;
import dev.burin.model.Doc;
import dev.burin.model.NameSource.Role;
import dev.burin.model.Parameter;
import dev.burin.model.Parameter.In;
import dev.burin.model.Parameter.Style;
import dev.burin.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parameters of operations. */
final class ParameterReader {
    /** Headers that OpenAPI has other words for: a parameter of that name is to be ignored (OpenAPI 3.1, 4.8.12.2). */
    private static final Set<String> SPOKEN_FOR = Set.of("accept", "content-type", "authorization");

    private final References references;
    private final SchemaReader schemas;
    private final Sensitivity sensitivity;
    private final Findings findings;

    ParameterReader(References references, SchemaReader schemas, Sensitivity sensitivity, Findings findings) {
        this.references = references;
        this.schemas = schemas;
        this.sensitivity = sensitivity;
        this.findings = findings;
    }

    /** The path's parameters in the path's order, then the others in the document's; the operation's own win. */
    List<Parameter> read(Site site) {
        Map<String, Parameter> declared = new LinkedHashMap<>();
        addAll(site, site.item().child("parameters"), declared);
        addAll(site, site.place().child("parameters"), declared);
        List<Parameter> parameters = new ArrayList<>();
        for (String variable : PathTemplate.variables(site.path())) {
            Parameter parameter = declared.remove(key(In.PATH, variable));
            parameters.add(parameter == null ? undeclared(site, variable) : parameter);
        }
        for (Parameter parameter : declared.values()) {
            if (parameter.in() == In.PATH) {
                findings.degraded(
                        site.place(),
                        "the parameter " + parameter.name() + " is not in the path " + site.path() + "; left out");
            } else {
                parameters.add(parameter);
            }
        }
        return parameters;
    }

    private void addAll(Site site, Place list, Map<String, Parameter> declared) {
        Map<String, Parameter> here = new LinkedHashMap<>();
        for (Place item : list.items()) {
            Optional<Parameter> read = references.follow(item).flatMap(place -> parameter(site, place));
            if (read.isPresent() && here.put(key(read.get().in(), read.get().name()), read.get()) != null) {
                findings.degraded(item, "the parameter " + read.get().name() + " stands twice; the last one counts");
            }
        }
        declared.putAll(here);
    }

    private Optional<Parameter> parameter(Site site, Place place) {
        String name = place.text("name");
        Optional<In> in = in(place.text("in"));
        if (in.isEmpty() || name.isEmpty()) {
            findings.degraded(place, "a parameter without a name, or in no known place; left out");
            return Optional.empty();
        }
        if (in.get() == In.HEADER && SPOKEN_FOR.contains(name.toLowerCase(Locale.ROOT))) {
            findings.degraded(place, "the header " + name + ", which the SDK sends by itself; left out");
            return Optional.empty();
        }
        Place schema = schema(place);
        SchemaReader.Use use = schemas.use(schema, site.nameOf(place, Role.PARAMS, name));
        TypeRef type = place.has("content") || !schema.exists() ? contentType(place, schema, use) : use.type();
        Style style = style(place, in.get());
        return Optional.of(new Parameter(
                name,
                in.get(),
                in.get() == In.PATH || place.flag("required"),
                type.withNullable(false),
                style,
                place.node().path("explode").asBoolean(style == Style.FORM),
                sensitivity.of(place) || use.sensitive(),
                use.constraints(),
                Docs.of(place, schema)));
    }

    /** A schema of its own or that of the one media type; a scalar of the latter is sent as JSON, so as it is. */
    private static Place schema(Place place) {
        List<Place> content = place.child("content").members();
        return content.isEmpty() ? place.child("schema") : content.get(0).child("schema");
    }

    private TypeRef contentType(Place place, Place schema, SchemaReader.Use use) {
        if (!schema.exists()) {
            return new TypeRef.Scalar(TypeRef.Kind.STRING, false);
        }
        if (use.type() instanceof TypeRef.Scalar || use.type() instanceof TypeRef.Any) {
            return use.type();
        }
        findings.degraded(place, "a parameter that is sent as a document; any JSON value instead");
        return new TypeRef.Any();
    }

    private Parameter undeclared(Site site, String variable) {
        findings.degraded(site.place(), "the path's variable " + variable + " is not declared; added as a string");
        TypeRef string = new TypeRef.Scalar(TypeRef.Kind.STRING, false);
        return new Parameter(variable, In.PATH, true, string, Style.SIMPLE, false, false, Constraints.NONE, Doc.NONE);
    }

    private static String key(In in, String name) {
        return in + " " + name;
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

    private static Style style(Place place, In in) {
        return switch (place.text("style")) {
            case "matrix" -> Style.MATRIX;
            case "label" -> Style.LABEL;
            case "form" -> Style.FORM;
            case "simple" -> Style.SIMPLE;
            case "spaceDelimited" -> Style.SPACE_DELIMITED;
            case "pipeDelimited" -> Style.PIPE_DELIMITED;
            case "deepObject" -> Style.DEEP_OBJECT;
            default -> in == In.QUERY || in == In.COOKIE ? Style.FORM : Style.SIMPLE;
        };
    }
}
