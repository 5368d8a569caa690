package dev.burin.emit;

import dev.burin.model.Body;
import dev.burin.model.OperationModel;
import dev.burin.model.Parameter;
import dev.burin.model.Property;
import dev.burin.model.SdkModel;
import dev.burin.model.TypeId;
import dev.burin.model.TypeModel;
import dev.burin.model.TypeRef;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The types that requests can hold: those of parameters and request bodies, and what these hold in turn. */
final class SentTypes {
    private final Map<TypeId, TypeModel> types = new HashMap<>();
    private final Set<TypeId> sent = new HashSet<>();
    private final Deque<TypeRef> waiting = new ArrayDeque<>();

    private SentTypes(SdkModel sdk) {
        sdk.types().forEach(type -> types.put(type.id(), type));
    }

    /** The ids of those types. */
    static Set<TypeId> of(SdkModel sdk) {
        SentTypes reached = new SentTypes(sdk);
        sdk.services().stream()
                .flatMap(service -> service.operations().stream())
                .forEach(reached::start);
        while (!reached.waiting.isEmpty()) {
            reached.follow(reached.waiting.remove());
        }
        return Set.copyOf(reached.sent);
    }

    private void start(OperationModel operation) {
        operation.parameters().stream().map(Parameter::type).forEach(waiting::add);
        operation.body().ifPresent(body -> {
            if (body instanceof Body.Value value) {
                waiting.add(value.type());
            } else if (body instanceof Body.Fields fields) {
                fields.fields().forEach(this::follow);
            }
        });
    }

    private void follow(TypeRef type) {
        if (type instanceof TypeRef.ListOf list) {
            waiting.add(list.element());
        } else if (type instanceof TypeRef.MapOf map) {
            waiting.add(map.value());
        } else if (type instanceof TypeRef.Named named && sent.add(named.id())) {
            follow(types.get(named.id()));
        }
    }

    private void follow(@Nullable TypeModel type) {
        if (type instanceof TypeModel.ObjectType object) {
            object.properties().forEach(this::follow);
            object.additional().ifPresent(waiting::add);
        } else if (type instanceof TypeModel.UnionType union) {
            waiting.addAll(union.branches());
        }
    }

    /** Requests leave out what only the API sets. */
    private void follow(Property property) {
        if (property.access() != Property.Access.READ_ONLY) {
            waiting.add(property.type());
        }
    }
}
