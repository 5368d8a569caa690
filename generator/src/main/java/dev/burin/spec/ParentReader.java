package dev.burin.spec;

import dev.burin.model.Choice;
import dev.burin.model.NameSource;
import dev.burin.model.Property;
import dev.burin.model.TypeId;
import dev.burin.model.TypeModel.ObjectType;
import dev.burin.model.TypeModel.Parent;
import dev.burin.model.TypeModel.UnionType;
import dev.burin.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Parents: each is a union of what is made from it, and an object beside those, for what is none of them. */
final class ParentReader {
    private final Inheritance inheritance;
    private final TypeTable types;
    private final Map<TypeId, Noted> parents = new LinkedHashMap<>();

    private record Noted(Place schema, NameSource name) {}

    ParentReader(Inheritance inheritance, TypeTable types) {
        this.inheritance = inheritance;
        this.types = types;
    }

    /** Whether an object is a parent. */
    boolean isParent(Place schema) {
        return inheritance.isParent(schema);
    }

    /** The id of the object that a parent is itself. */
    static TypeId itself(Place parent) {
        return new TypeId(parent.child("discriminator").id());
    }

    /** What the object that a parent is itself is named from. */
    static NameSource nameOfItself(Place parent) {
        return new NameSource.Member(new TypeId(parent.id()), "Other");
    }

    /** Keeps a place for the union of a parent, which is made when all objects are read. */
    void note(Place parent, NameSource name) {
        TypeId id = new TypeId(parent.id());
        types.begin(id);
        parents.put(id, new Noted(parent, name));
    }

    /** Makes the unions of all parents. */
    void finish() {
        List.copyOf(parents.keySet()).forEach(this::union);
    }

    private UnionType union(TypeId id) {
        if (types.find(id).orElse(null) instanceof UnionType made) {
            return made;
        }
        Noted parent = Objects.requireNonNull(parents.get(id));
        ObjectType itself = types.object(itself(parent.schema())).orElseThrow();
        List<TypeRef> branches = new ArrayList<>();
        Map<String, Choice> values = new LinkedHashMap<>();
        inheritance.children(parent.schema()).forEach((value, child) -> {
            TypeRef branch = new TypeRef.Named(new TypeId(child.id()), false);
            if (!branches.contains(branch)) {
                branches.add(branch);
            }
            values.put(value, new Choice.Only(branches.indexOf(branch)));
        });
        branches.add(new TypeRef.Named(itself.id(), false));
        List<Property> shared = itself.properties().stream()
                .filter(property -> branches.stream().allMatch(branch -> has(((TypeRef.Named) branch).id(), property)))
                .toList();
        Choice choice =
                new Choice.ByProperty(Discriminators.property(parent.schema()).orElseThrow(), values);
        UnionType union = new UnionType(
                id,
                parent.name(),
                branches,
                Set.of(),
                Optional.of(choice),
                Optional.of(new Parent(itself.id(), shared)),
                itself.doc());
        types.put(union);
        return union;
    }

    private boolean has(TypeId branch, Property property) {
        List<Property> properties = parents.containsKey(branch)
                ? union(branch).parent().map(Parent::shared).orElse(List.of())
                : types.object(branch).map(ObjectType::properties).orElse(List.of());
        TypeRef type = property.type().withNullable(false);
        return properties.stream()
                .anyMatch(each -> each.name().equals(property.name())
                        && each.type().withNullable(false).equals(type));
    }
}
