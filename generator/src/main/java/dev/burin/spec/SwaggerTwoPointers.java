package dev.burin.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.burin.source.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds where in a document of Swagger 2.0 something was written that stands in the conversion of the document.
 *
 * @param root the document
 * @param references those in it
 */
record SwaggerTwoPointers(JsonNode root, SwaggerTwoReferences references) {
    private static final Map<String, String> KINDS =
            Map.of("schemas", "definitions", "securitySchemes", "securityDefinitions");

    static SwaggerTwoPointers of(JsonNode root) {
        return new SwaggerTwoPointers(root, new SwaggerTwoReferences(root, new SwaggerTwoMediaTypes(root)));
    }

    /** The pointer of what was written, or of the list that it is among where it has no place of its own. */
    String written(String pointer) {
        List<String> keys = Pointer.keys(pointer);
        StringBuilder written = new StringBuilder();
        written(keys).forEach(key -> written.append('/').append(Pointer.escape(key)));
        return written.toString();
    }

    private List<String> written(List<String> keys) {
        return switch (keys.isEmpty() ? "" : keys.get(0)) {
            case "components" -> component(keys.subList(1, keys.size()));
            case "servers" ->
                Stream.of("host", "basePath").filter(root::has).limit(1).toList();
            case "paths" -> ofPath(keys);
            default -> keys;
        };
    }

    private List<String> component(List<String> keys) {
        if (keys.size() < 2) {
            return keys.stream().map(kind -> KINDS.getOrDefault(kind, kind)).toList();
        }
        String kind = keys.get(0);
        List<String> component = List.of(KINDS.getOrDefault(kind, kind), keys.get(1));
        List<String> rest = keys.subList(2, keys.size());
        return switch (kind) {
            case "parameters" -> parameter(component, rest);
            case "responses" -> response(component, rest);
            case "securitySchemes" -> joined(component, rest.size() > 1 ? rest.subList(2, rest.size()) : List.of());
            default -> joined(component, rest);
        };
    }

    private List<String> ofPath(List<String> keys) {
        int at = keys.indexOf("parameters") == 2 ? 2 : 3;
        if (keys.size() <= at) {
            return keys;
        }
        List<String> holder = keys.subList(0, at);
        List<String> rest = keys.subList(at + 1, keys.size());
        return switch (keys.get(at)) {
            case "parameters" -> rest.isEmpty() ? keys : sentApart(holder, rest);
            case "requestBody" -> body(holder, rest);
            case "responses" ->
                rest.isEmpty()
                        ? keys
                        : response(inside(joined(keys.subList(0, at + 1), rest.subList(0, 1)), tail(rest)), tail(rest));
            default -> keys;
        };
    }

    /** The conversion has only those in its list that are part of no body. */
    private List<String> sentApart(List<String> holder, List<String> rest) {
        return all(holder).stream()
                .filter(each -> {
                    JsonNode parameter = references.target(references.at(each));
                    return !SwaggerTwoParameters.isBody(parameter) && !SwaggerTwoParameters.isField(parameter);
                })
                .skip(Integer.parseInt(rest.get(0)))
                .findFirst()
                .map(each -> parameter(inside(each, tail(rest)), tail(rest)))
                .orElse(holder);
    }

    /** A body is a parameter of the operation or of its path; a form is several. */
    private List<String> body(List<String> operation, List<String> rest) {
        List<List<String>> all = new ArrayList<>(all(operation));
        all.addAll(0, all(operation.subList(0, 2)));
        List<List<String>> bodies = all.stream()
                .filter(each -> SwaggerTwoParameters.isBody(references.target(references.at(each))))
                .toList();
        if (!bodies.isEmpty()) {
            return inMediaType(inside(bodies.get(bodies.size() - 1), rest), rest);
        }
        return field(all, rest).orElse(joined(operation, List.of("parameters")));
    }

    /** The parameter that is a field, where something is said of a property or its encoding. */
    private Optional<List<String>> field(List<List<String>> all, List<String> rest) {
        boolean isProperty = rest.size() > 4 && rest.get(2).equals("schema");
        boolean isEncoding = rest.size() > 3 && rest.get(2).equals("encoding");
        if (!isProperty && !isEncoding) {
            return Optional.empty();
        }
        String field = rest.get(isProperty ? 4 : 3);
        List<String> inField = isProperty ? rest.subList(5, rest.size()) : List.of();
        return all.stream()
                .filter(each -> {
                    JsonNode parameter = references.target(references.at(each));
                    return SwaggerTwoParameters.isField(parameter)
                            && parameter.path("name").asText().equals(field);
                })
                .reduce((overridden, last) -> last)
                .map(each -> joined(inside(each, inField), inField));
    }

    private List<String> response(List<String> response, List<String> rest) {
        boolean ofHeader = rest.size() > 2 && rest.get(0).equals("headers");
        return ofHeader
                ? parameter(joined(response, rest.subList(0, 2)), rest.subList(2, rest.size()))
                : inMediaType(response, rest);
    }

    /** What has a media type above it in the conversion, and none in the document. */
    private static List<String> inMediaType(List<String> holder, List<String> rest) {
        boolean inside = !rest.isEmpty() && rest.get(0).equals("content");
        return joined(holder, inside ? rest.subList(Math.min(2, rest.size()), rest.size()) : rest);
    }

    /** A parameter is its own schema. */
    private List<String> parameter(List<String> parameter, List<String> rest) {
        boolean isItself = !rest.isEmpty()
                && rest.get(0).equals("schema")
                && !references.at(parameter).has("schema");
        return joined(parameter, isItself ? tail(rest) : rest);
    }

    private List<List<String>> all(List<String> holder) {
        List<String> list = joined(holder, List.of("parameters"));
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i < references.at(list).size(); i++) {
            all.add(joined(list, List.of(String.valueOf(i))));
        }
        return all;
    }

    /** Where something is written that stands in what may be a reference. */
    private List<String> inside(List<String> keys, List<String> rest) {
        return rest.isEmpty() ? keys : references.end(keys);
    }

    private static List<String> tail(List<String> keys) {
        return keys.subList(1, keys.size());
    }

    private static List<String> joined(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
