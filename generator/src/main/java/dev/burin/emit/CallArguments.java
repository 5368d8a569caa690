package dev.burin.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.burin.model.Body;
import dev.burin.model.OperationModel;
import dev.burin.model.Parameter;
import dev.burin.model.Style;
import dev.burin.model.TypeRef;
import dev.burin.naming.OperationNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The arguments that every way to call an operation starts with. */
record CallArguments(OperationNames names, JavaTypes types) {

    List<ParameterSpec> of(OperationModel operation) {
        List<ParameterSpec> arguments = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            if (parameter.in() == Parameter.In.PATH) {
                String name = Objects.requireNonNull(names.parameters().get(parameter));
                arguments.add(ParameterSpec.builder(inPath(parameter), name).build());
            }
        }
        if (operation.body().orElse(null) instanceof Body.Value body) {
            arguments.add(ParameterSpec.builder(type(body), names.body()).build());
        }
        return arguments;
    }

    /** A path has no place for null, and free-form values in it are text. */
    private TypeName inPath(Parameter parameter) {
        return parameter.type() instanceof TypeRef.Any && parameter.style() != Style.JSON
                ? ClassName.get(String.class)
                : types.argument(parameter.type().withNullable(false));
    }

    private TypeName type(Body.Value body) {
        TypeName type = switch (body.encoding()) {
            case TEXT -> ClassName.get(String.class);
            case BYTES -> types.type(body.type());
            case JSON, FORM, MULTIPART -> json(body.type(), body.required());
        };
        return body.required() ? type : types.nullable(type);
    }

    /** Null stands for no body at all, so that a body which may be JSON null is never one for a required body. */
    private TypeName json(TypeRef type, boolean required) {
        return required && type instanceof TypeRef.Scalar
                ? types.argument(type.withNullable(false))
                : types.type(type.withNullable(false));
    }
}
