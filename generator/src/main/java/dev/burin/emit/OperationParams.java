package dev.burin.emit;

import dev.burin.model.Body;
import dev.burin.model.OperationModel;
import dev.burin.model.Parameter;
import dev.burin.model.Property;
import dev.burin.naming.JavaNames;
import dev.burin.naming.OperationNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the caller of an operation sets on its params: everything that is sent and is neither in the path nor a body of
 * its own.
 *
 * @param fields parameters, then fields of the body, each in the document's order
 */
record OperationParams(List<Field> fields) {
    OperationParams {
        fields = List.copyOf(fields);
    }

    static OperationParams of(OperationModel operation, JavaNames names) {
        OperationNames operationNames = names.operation(operation);
        List<Field> fields = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            if (parameter.in() != Parameter.In.PATH) {
                String name = Objects.requireNonNull(operationNames.parameters().get(parameter));
                fields.add(Field.of(name, parameter));
            }
        }
        if (operation.body().orElse(null) instanceof Body.Fields body) {
            for (Property property : body.fields()) {
                String name = Objects.requireNonNull(operationNames.fields().get(property));
                Field field = field(body, property, name);
                fields.add(body.required() ? field : field.ofOptionalBody());
            }
        }
        return new OperationParams(fields);
    }

    private static Field field(Body.Fields body, Property property, String name) {
        return switch (body.encoding()) {
            case JSON -> Field.of(name, property);
            case MULTIPART ->
                Field.of(
                        name,
                        Field.Place.PART,
                        property,
                        body.encoding(property).style());
            default ->
                Field.of(
                        name,
                        Field.Place.FORM,
                        property,
                        body.encoding(property).style());
        };
    }

    /** Whether the operation has nothing to set, and so no params. */
    boolean isEmpty() {
        return fields.isEmpty();
    }

    /** What must be set, in the order of the builder's stages. */
    List<Field> requiredFields() {
        return BuilderStages.ordered(fields.stream().filter(Field::required));
    }

    /** Whether a body that has required fields may be left out all the same. */
    boolean hasOptionalBody() {
        return fields.stream().anyMatch(Field::onlyWithBody);
    }

    /** Whether nothing has to be set: nothing is required, unless of a body that may be left out. */
    boolean canBeUnset() {
        return requiredFields().stream().allMatch(Field::onlyWithBody);
    }

    /** The method that starts to build params of which nothing need be set. */
    String starter() {
        return hasOptionalBody() ? BuilderStages.WITHOUT_BODY : "builder";
    }

    /** The fields that go into a JSON body. */
    List<Field> jsonFields() {
        return fields.stream()
                .filter(field -> field.place() == Field.Place.JSON)
                .toList();
    }
}
