package dev.burin.spec;

import dev.burin.model.TypeId;
import dev.burin.model.TypeModel;
import dev.burin.model.TypeModel.ObjectType;
import dev.burin.model.TypeModel.OpenEnum;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The named types, in the order in which their reading began, so that each comes before what stands in it. */
final class TypeTable {
    private final GeneratedSize size;
    private final Map<TypeId, Optional<TypeModel>> types = new LinkedHashMap<>();

    /** An empty table, which counts what is put into it. */
    TypeTable(GeneratedSize size) {
        this.size = size;
    }

    /** Takes a place for a type that is about to be read. False if it is read already, or being read. */
    boolean begin(TypeId id) {
        return types.putIfAbsent(id, Optional.empty()) == null;
    }

    /** Whether a type was read, or is being read. */
    boolean has(TypeId id) {
        return types.containsKey(id);
    }

    /** Keeps a type that was read. */
    void put(TypeModel type) {
        Optional<TypeModel> before = types.put(type.id(), Optional.of(type));
        if (before == null || before.isEmpty()) {
            size.add(type);
        }
    }

    /** A type that was read. */
    Optional<TypeModel> find(TypeId id) {
        return types.getOrDefault(id, Optional.empty());
    }

    /** An object type that was read. */
    Optional<ObjectType> object(TypeId id) {
        return find(id).filter(ObjectType.class::isInstance).map(ObjectType.class::cast);
    }

    /** An enum that was read. */
    Optional<OpenEnum> openEnum(TypeId id) {
        return find(id).filter(OpenEnum.class::isInstance).map(OpenEnum.class::cast);
    }

    /** All types that were read. */
    List<TypeModel> all() {
        return types.values().stream().flatMap(Optional::stream).toList();
    }
}
