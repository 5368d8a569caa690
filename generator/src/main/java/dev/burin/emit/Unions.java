package dev.burin.emit;

import com.palantir.javapoet.ClassName;
import dev.burin.model.Property;
import dev.burin.model.SdkModel;
import dev.burin.model.TypeId;
import dev.burin.model.TypeModel;
import dev.burin.model.TypeModel.Parent;
import dev.burin.model.TypeModel.UnionType;
import dev.burin.model.TypeRef;
import dev.burin.naming.JavaNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which types are branches of unions by themselves, and which need a record around them. */
final class Unions {
    /** The record for what takes no branch. */
    static final String UNKNOWN = "Unknown";

    private final JavaNames names;
    private final Map<TypeId, TypeModel> types = new HashMap<>();
    private final Map<TypeId, List<UnionType>> unions = new HashMap<>();

    Unions(SdkModel sdk, JavaNames names) {
        this.names = names;
        sdk.types().forEach(type -> types.put(type.id(), type));
        for (TypeModel type : sdk.types()) {
            if (type instanceof UnionType union && union.choice().isPresent()) {
                for (TypeRef branch : union.branches()) {
                    if (isItself(union, branch)) {
                        unions.computeIfAbsent(((TypeRef.Named) branch).id(), absent -> new ArrayList<>())
                                .add(union);
                    }
                }
            }
        }
    }

    /** Whether the class of a branch implements the union's interface: a sealed type's own are of its package. */
    boolean isItself(UnionType union, TypeRef branch) {
        return branch instanceof TypeRef.Named named
                && !(types.get(named.id()) instanceof TypeModel.OpenEnum)
                && names.type(named.id())
                        .packageName()
                        .equals(names.type(union.id()).packageName());
    }

    /** The unions that a type implements. */
    private List<UnionType> of(TypeId type) {
        return unions.getOrDefault(type, List.of());
    }

    /** What the class of a type implements. */
    List<ClassName> interfaces(TypeId type) {
        List<UnionType> implemented = of(type);
        return implemented.isEmpty()
                ? List.of(names.core("JsonWritable"))
                : implemented.stream().map(union -> names.type(union.id())).toList();
    }

    /** The simple names that the class of a type has from what it implements, and that mean something else in it. */
    String[] inherited(TypeId type) {
        Set<String> inherited = new LinkedHashSet<>();
        for (UnionType union : of(type)) {
            inherited.addAll(List.of(inherited(union.id())));
            if (union.parent().isEmpty()) {
                inherited.add(UNKNOWN);
            }
            for (TypeRef branch : union.branches()) {
                if (!isItself(union, branch)) {
                    inherited.add(record(union, branch).simpleName());
                }
            }
        }
        return inherited.toArray(String[]::new);
    }

    /** Whether a union that a type implements declares the accessor of a property. */
    boolean declares(TypeId type, String property) {
        return of(type).stream()
                .anyMatch(union ->
                        shared(union).stream().anyMatch(shared -> shared.name().equals(property))
                                || declares(union.id(), property));
    }

    /** The properties of a parent whose accessors have the same name in all of its branches. */
    List<Property> shared(UnionType union) {
        return union.parent().map(Parent::shared).orElse(List.of()).stream()
                .filter(property -> accessor(union, property).isPresent())
                .toList();
    }

    /** The name that a property's accessor has in a type and, if that is a parent, in all that it stands for. */
    private Optional<String> accessor(TypeModel type, Property property) {
        if (!(type instanceof UnionType union)) {
            return Optional.of(names.property(type.id(), property.name()));
        }
        Set<Optional<String>> accessors = union.branches().stream()
                .map(branch -> types.get(((TypeRef.Named) branch).id()))
                .map(branch -> accessor(branch, property))
                .collect(Collectors.toSet());
        return accessors.size() == 1 ? accessors.iterator().next() : Optional.empty();
    }

    /** The record around a branch that is not the union's itself. */
    ClassName record(UnionType union, TypeRef branch) {
        return names.type(union.id()).nestedClass("Of" + names.branch(union.id(), branch));
    }
}
