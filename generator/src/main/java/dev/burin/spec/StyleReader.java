package dev.burin.spec;

import dev.burin.model.Parameter.In;
import dev.burin.model.Property;
import dev.burin.model.Style;
import dev.burin.model.TypeModel.ObjectType;
import dev.burin.model.TypeModel.OpenEnum;
import dev.burin.model.TypeRef;
import java.util.List;
import java.util.Optional;

/**
 * How values stand in paths, queries, headers, cookies and forms (OpenAPI 3.1, section 4.8.12). What its table leaves
 * undefined is written in the nearest style that is defined, and noted.
 */
final class StyleReader {
    private final TypeTable types;
    private final Findings findings;

    StyleReader(TypeTable types, Findings findings) {
        this.types = types;
        this.findings = findings;
    }

    /** The style where nothing is said, of a single value. */
    static Style usual(In in) {
        return in == In.QUERY || in == In.COOKIE ? Style.FORM_EXPLODED : Style.SIMPLE;
    }

    /**
     * The style.
     *
     * @param place what says {@code style} and {@code explode}: a parameter, or the encoding of a form's field
     * @param in where the value stands; a form is like a query
     * @param type the value's type
     */
    Style read(Place place, In in, TypeRef type) {
        String name = allowed(place, in);
        boolean explode = place.node().path("explode").asBoolean(name.equals("form"));
        Style style = defined(place, name, explode, type);
        boolean deep = style == Style.DEEP_OBJECT && isObject(type);
        List<TypeRef> held = held(type);
        if (deep && held.stream().anyMatch(TypeRef.ListOf.class::isInstance)) {
            findings.degraded(
                    place, "a list in a deepObject, which OpenAPI does not define; its name is repeated for each item");
        } else if (!deep && held.stream().anyMatch(value -> isObject(value) || value instanceof TypeRef.ListOf)) {
            findings.degraded(place, "values in values, which OpenAPI defines in no style; each is sent as JSON text");
        }
        return style;
    }

    private String allowed(Place place, In in) {
        List<String> names = switch (in) {
            case PATH -> List.of("simple", "label", "matrix");
            case QUERY -> List.of("form", "spaceDelimited", "pipeDelimited", "deepObject");
            case HEADER -> List.of("simple");
            case COOKIE -> List.of("form");
        };
        String declared = place.text("style");
        if (!declared.isEmpty() && !names.contains(declared)) {
            findings.degraded(
                    place,
                    "the style " + declared + ", which OpenAPI does not define here (" + in + "); sent as "
                            + names.get(0));
        }
        return names.contains(declared) ? declared : names.get(0);
    }

    private Style defined(Place place, String name, boolean explode, TypeRef type) {
        boolean exploded = explode && !isScalar(type);
        return switch (name) {
            case "matrix" -> exploded ? Style.MATRIX_EXPLODED : Style.MATRIX;
            case "label" -> exploded ? Style.LABEL_EXPLODED : Style.LABEL;
            case "simple" -> exploded && !(type instanceof TypeRef.ListOf) ? Style.SIMPLE_EXPLODED : Style.SIMPLE;
            case "spaceDelimited" -> delimited(place, name, explode, type, Style.SPACE_DELIMITED);
            case "pipeDelimited" -> delimited(place, name, explode, type, Style.PIPE_DELIMITED);
            case "deepObject" -> deep(place, type);
            default -> explode || isScalar(type) ? Style.FORM_EXPLODED : Style.FORM;
        };
    }

    private Style delimited(Place place, String name, boolean explode, TypeRef type, Style delimited) {
        if (isScalar(type)) {
            findings.degraded(place, "the style " + name + " of a single value; sent as form");
        } else if (explode) {
            findings.degraded(place, "the style " + name + " with explode; sent as form");
        }
        return explode || isScalar(type) ? Style.FORM_EXPLODED : delimited;
    }

    private Style deep(Place place, TypeRef type) {
        if (isScalar(type) || type instanceof TypeRef.ListOf) {
            findings.degraded(place, "the style deepObject of what is no object; sent as form");
            return Style.FORM_EXPLODED;
        }
        if (place.has("explode") && !place.flag("explode")) {
            findings.degraded(place, "the style deepObject without explode; sent as with it");
        }
        return Style.DEEP_OBJECT;
    }

    private boolean isScalar(TypeRef type) {
        return type instanceof TypeRef.Scalar
                || (type instanceof TypeRef.Named named
                        && types.find(named.id())
                                .filter(OpenEnum.class::isInstance)
                                .isPresent());
    }

    private boolean isObject(TypeRef type) {
        return type instanceof TypeRef.MapOf || object(type).isPresent();
    }

    private Optional<ObjectType> object(TypeRef type) {
        return type instanceof TypeRef.Named named ? types.object(named.id()) : Optional.empty();
    }

    /** The types of what a list or an object holds. */
    private List<TypeRef> held(TypeRef type) {
        if (type instanceof TypeRef.ListOf list) {
            return List.of(list.element());
        }
        if (type instanceof TypeRef.MapOf map) {
            return List.of(map.value());
        }
        return object(type).map(ObjectType::properties).orElse(List.of()).stream()
                .map(Property::type)
                .toList();
    }
}
