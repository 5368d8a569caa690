package dev.burin.spec;

import dev.burin.model.Body;
import dev.burin.model.HttpMethod;
import dev.burin.model.Parameter;
import dev.burin.model.Property;
import dev.burin.model.TypeModel.ObjectType;
import dev.burin.model.TypeRef;
import java.util.List;
import java.util.Optional;

/**
 * What an operation can be asked with.
 *
 * @param method its method
 * @param parameters its parameters
 * @param body its body, if it has one
 */
record Asked(HttpMethod method, List<Parameter> parameters, Optional<Body> body) {
    /** The query parameter of that name. */
    Optional<Parameter> query(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.in() == Parameter.In.QUERY)
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
    }

    /** The names of the query parameters. */
    List<String> queryNames() {
        return parameters.stream()
                .filter(parameter -> parameter.in() == Parameter.In.QUERY)
                .map(Parameter::name)
                .toList();
    }

    /** The names of the fields of a body that is JSON. */
    List<String> jsonFieldNames(TypeTable types) {
        return body.filter(each -> each.encoding() == Body.Encoding.JSON).stream()
                .flatMap(each -> fields(each, types).stream())
                .map(Property::name)
                .toList();
    }

    /** The field of that name of a body that is JSON. */
    Optional<Property> jsonField(String name, TypeTable types) {
        return body.filter(each -> each.encoding() == Body.Encoding.JSON).flatMap(each -> field(each, name, types));
    }

    /** The field of that name of a body that is an object or a form. */
    static Optional<Property> field(Body body, String name, TypeTable types) {
        return fields(body, types).stream()
                .filter(field -> field.name().equals(name))
                .findFirst();
    }

    /** The fields of a body that is an object or a form. */
    static List<Property> fields(Body body, TypeTable types) {
        List<Property> fields = List.of();
        if (body instanceof Body.Fields declared) {
            fields = declared.fields();
        } else if (body instanceof Body.Value value
                && value.encoding() == Body.Encoding.JSON
                && value.type() instanceof TypeRef.Named named) {
            fields = types.object(named.id()).map(ObjectType::properties).orElse(fields);
        }
        return fields;
    }
}
