package dev.burin.check;

import dev.burin.InvalidInputException;
import dev.burin.Problem;
import dev.burin.model.Body;
import dev.burin.model.HttpMethod;
import dev.burin.model.NameSource;
import dev.burin.model.OperationModel;
import dev.burin.model.Outcome;
import dev.burin.model.Parameter;
import dev.burin.model.Property;
import dev.burin.model.SdkModel;
import dev.burin.model.SecurityScheme;
import dev.burin.model.ServiceModel;
import dev.burin.model.TypeId;
import dev.burin.model.TypeModel;
import dev.burin.model.TypeModel.ObjectType;
import dev.burin.model.TypeModel.UnionType;
import dev.burin.model.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds a model to what all emitters rely on. The reader of specs leaves nothing of this to be found; a model that was
 * made or changed by something else may, and then it is better said here than by a compiler, file by file.
 */
public final class SdkChecks {
    private static final String CURE = "Correct what made this model";

    private final List<Problem> problems = new ArrayList<>();
    private final Map<TypeId, TypeModel> types = new HashMap<>();
    private final Set<String> operations = new HashSet<>();
    private final Set<String> schemes = new HashSet<>();

    private SdkChecks() {}

    /**
     * Checks a model.
     *
     * @throws InvalidInputException with everything that is wrong: a type that is referred to and missing, an id that
     *     is used twice, a service without its parent, a parameter that stands twice, a scheme nobody declares, a body
     *     where HTTP has none
     */
    public static void check(SdkModel sdk) {
        SdkChecks checks = new SdkChecks();
        checks.checkAll(sdk);
        if (!checks.problems.isEmpty()) {
            throw new InvalidInputException(checks.problems);
        }
    }

    private void checkAll(SdkModel sdk) {
        sdk.security().stream().map(SecurityScheme::id).forEach(schemes::add);
        for (ServiceModel service : sdk.services()) {
            for (OperationModel operation : service.operations()) {
                require(
                        operations.add(operation.id()),
                        operation.pointer(),
                        "the id " + operation.id() + " is used twice");
            }
        }
        for (TypeModel type : sdk.types()) {
            checkNameSource(type);
            require(types.put(type.id(), type) == null, type.id().pointer(), "the type stands twice");
        }
        for (TypeModel type : sdk.types()) {
            if (type instanceof ObjectType object) {
                checkProperties(object.id().pointer(), object.properties());
                object.additional()
                        .ifPresent(additional -> checkType(object.id().pointer(), additional));
            } else if (type instanceof UnionType union) {
                union.branches().forEach(branch -> checkType(union.id().pointer(), branch));
            }
        }
        Set<List<String>> paths = new HashSet<>();
        for (ServiceModel service : sdk.services()) {
            checkPath(service.path(), paths);
            service.operations().forEach(this::checkOperation);
        }
    }

    /** A type is named after its owner, so the owner comes first. */
    private void checkNameSource(TypeModel type) {
        NameSource source = type.nameSource();
        if (source instanceof NameSource.Member member) {
            String owner = member.owner().pointer();
            require(
                    types.containsKey(member.owner()),
                    type.id().pointer(),
                    "its owner " + owner + " does not come before it");
        } else if (source instanceof NameSource.OfOperation operation) {
            String id = operation.operationId();
            require(
                    operations.contains(id),
                    type.id().pointer(),
                    "it is named after " + id + ", which is no operation");
        }
    }

    private void checkPath(List<String> path, Set<List<String>> before) {
        String service = String.join("/", path);
        require(!path.isEmpty(), "", "a service has an empty path");
        require(
                path.size() < 2 || before.contains(path.subList(0, path.size() - 1)),
                "",
                "the service " + service + " has no parent before it");
        require(before.add(path), "", "the service " + service + " stands twice");
    }

    private void checkOperation(OperationModel operation) {
        String at = operation.pointer();
        Set<String> names = new HashSet<>();
        for (Parameter parameter : operation.parameters()) {
            String name = parameter.in() + " parameter " + parameter.name();
            require(names.add(name), at, "the " + name + " stands twice");
            boolean path = parameter.in() == Parameter.In.PATH;
            require(!path || parameter.required(), at, "the " + name + " is optional");
            require(
                    !path || operation.path().contains('{' + parameter.name() + '}'),
                    at,
                    "the " + name + " is not in the path");
            checkType(at, parameter.type());
        }
        for (List<String> alternative : operation.security()) {
            require(schemes.containsAll(alternative), at, "nobody declares all of the schemes " + alternative);
        }
        operation.body().ifPresent(body -> checkBody(operation, body));
        checkOutcome(at, operation.outcome());
        operation.streaming().ifPresent(streaming -> checkOutcome(at, streaming.outcome()));
        operation.errors().forEach(error -> checkType(at, error.type()));
    }

    private void checkBody(OperationModel operation, Body body) {
        String at = operation.pointer();
        require(operation.method() != HttpMethod.TRACE, at, "TRACE has a body, which HTTP forbids");
        if (body instanceof Body.Fields fields) {
            checkProperties(at, fields.fields());
        } else if (body instanceof Body.Value value) {
            checkType(at, value.type());
        }
    }

    private void checkOutcome(String at, Outcome outcome) {
        if (outcome instanceof Outcome.One one) {
            checkType(at, one.type());
        } else if (outcome instanceof Outcome.Pages pages) {
            require(holdsList(pages.body(), pages.items()), at, "the page's body has no list at " + pages.items());
            checkType(at, pages.body());
            checkType(at, pages.item());
        } else if (outcome instanceof Outcome.Stream stream) {
            checkType(at, stream.item());
        }
    }

    private boolean holdsList(TypeRef body, List<String> path) {
        if (path.isEmpty()) {
            return body instanceof TypeRef.ListOf;
        }
        return body instanceof TypeRef.Named named
                && types.get(named.id()) instanceof ObjectType object
                && object.properties().stream()
                        .anyMatch(property -> property.name().equals(path.get(0))
                                && holdsList(property.type(), path.subList(1, path.size())));
    }

    private void checkProperties(String at, List<Property> properties) {
        Set<String> names = new HashSet<>();
        for (Property property : properties) {
            require(names.add(property.name()), at, "the property " + property.name() + " stands twice");
            checkType(at, property.type());
        }
    }

    private void checkType(String at, TypeRef type) {
        named(type).ifPresent(id -> require(types.containsKey(id), at, "the type " + id.pointer() + " is missing"));
    }

    private static Optional<TypeId> named(TypeRef type) {
        TypeRef at = type;
        while (!(at instanceof TypeRef.Named)) {
            if (at instanceof TypeRef.ListOf list) {
                at = list.element();
            } else if (at instanceof TypeRef.MapOf map) {
                at = map.value();
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(((TypeRef.Named) at).id());
    }

    private void require(boolean holds, String pointer, String cause) {
        if (!holds) {
            problems.add(new Problem("model", pointer, Optional.empty(), cause, CURE));
        }
    }
}
