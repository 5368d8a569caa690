package dev.burin.naming;

import dev.burin.model.Body;
import dev.burin.model.OperationModel;
import dev.burin.model.Parameter;
import dev.burin.model.Parameter.In;
import dev.burin.model.Property;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The names of what an operation sends.
 *
 * @param parameters the arguments for path parameters, the fields of params for the others
 * @param fields the fields of params for the fields of the body
 */
record ParameterNames(Map<Parameter, String> parameters, Map<Property, String> fields) {

    static ParameterNames of(OperationModel operation) {
        ParameterNames names = new ParameterNames(new LinkedHashMap<>(), new LinkedHashMap<>());
        names.addArguments(operation.parameters().stream()
                .filter(parameter -> parameter.in() == In.PATH)
                .toList());
        names.addFields(
                operation.body().map(ParameterNames::fieldsOf).orElse(List.of()),
                operation.parameters().stream()
                        .filter(parameter -> parameter.in() != In.PATH)
                        .toList());
        return names;
    }

    private static List<Property> fieldsOf(Body body) {
        return body instanceof Body.Fields object ? object.fields() : List.of();
    }

    private void addArguments(List<Parameter> path) {
        Map<String, String> byName = new NameScope(NameStyle.MEMBER, ReservedNames.arguments())
                .allocate(path.stream().map(Parameter::name).toList());
        path.forEach(parameter -> parameters.put(parameter, Objects.requireNonNull(byName.get(parameter.name()))));
    }

    private void addFields(List<Property> body, List<Parameter> others) {
        NameScope scope = new NameScope(NameStyle.MEMBER, ReservedNames.members());
        List<String> texts = new ArrayList<>();
        body.forEach(field -> texts.add(field.name()));
        others.forEach(parameter -> texts.add(parameter.name()));
        Map<String, String> byName = new HashMap<>(scope.allocate(texts));
        body.forEach(field -> fields.put(field, Objects.requireNonNull(byName.remove(field.name()))));
        for (Parameter parameter : others) {
            String name = byName.remove(parameter.name());
            parameters.put(parameter, name != null ? name : inItsPlace(scope, parameter));
        }
    }

    /** The same name in two places: the second one says where it goes. */
    private static String inItsPlace(NameScope scope, Parameter parameter) {
        List<String> words = Words.with(List.of(parameter.in().toString()), Words.of(parameter.name()));
        return scope.allocate(parameter.in() + " " + parameter.name(), words, Words.with(words, "parameter"));
    }
}
